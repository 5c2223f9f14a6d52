import { z } from 'zod'
import { type Commitment, CommitmentAct, CommitmentStrength, readYaml } from '../../record/index.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))
const Scale = z.object({
  families: z.record(z.string(), z.array(CommitmentAct)),
  loose: z.array(CommitmentAct),
  breadth: z.partialRecord(CommitmentAct, z.number()),
  widening: Words,
  narrowing: Words,
  strength: z.array(CommitmentStrength),
})
const scale: z.infer<typeof Scale> = readYaml(
  new URL('commitment-scale.yaml', import.meta.url),
  Scale,
)

const familyByAct: ReadonlyMap<string, string> = new Map(
  Object.entries(scale.families).flatMap(([family, acts]) =>
    acts.map((act) => [act, family] as const),
  ),
)

/** The family of acts that speak of one thing. */
export function familyOf(act: Commitment['act']['value']): string | undefined {
  return familyByAct.get(act)
}

const looseActs: ReadonlySet<string> = new Set(scale.loose)

/** Whether an act says little of what is promised: to continue, to support, to cooperate. */
export function isLoose(act: Commitment['act']['value']): boolean {
  return looseActs.has(act)
}

/** How much a promise takes in, on a scale that is only good for comparing inside one family. */
export function breadthOf({ act, scope }: Commitment): number | undefined {
  const base = scale.breadth[act.value]
  const words = (scope?.value ?? '').toLowerCase().split(' ')
  const half = words.reduce(
    (sum, word) =>
      sum + (scale.widening.has(word) ? 0.5 : 0) - (scale.narrowing.has(word) ? 0.5 : 0),
    0,
  )
  return base === undefined ? undefined : base + half
}

/** 0 for the loosest word. */
export function strengthRank(strength: Commitment['strength']['value']): number {
  return scale.strength.indexOf(strength)
}
