import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const Table = z.object({ least: z.number(), weights: z.record(z.string(), z.number()) })

/** What speaks for or against: true or false, or how many times. */
export type Features = Readonly<Record<string, boolean | number>>

const tables = readYaml(
  new URL('weights.yaml', import.meta.url),
  z.object({
    time: Table,
    place: Table,
    same: Table,
    report: Table,
    town: Table,
    deed: Table,
    belongs: Table,
  }),
)

/** The sum of the weights of what holds. */
export function scoreOf(table: keyof typeof tables, features: Features): number {
  const { weights } = tables[table]
  return Object.entries(features).reduce(
    (sum, [name, held]) => sum + Number(held) * (weights[name] ?? 0),
    0,
  )
}

/** Whether what holds adds up to the least that is asked. */
export function isEnough(table: keyof typeof tables, features: Features): boolean {
  return scoreOf(table, features) >= tables[table].least
}

/** The candidate with the highest score, when that is enough; the first of several alike. */
export function bestOf<T>(
  table: keyof typeof tables,
  candidates: readonly T[],
  featuresOf: (candidate: T) => Features,
): T | undefined {
  let best: { readonly candidate: T; readonly score: number } | undefined
  for (const candidate of candidates) {
    const score = scoreOf(table, featuresOf(candidate))
    if (score >= tables[table].least && score > (best?.score ?? Number.NEGATIVE_INFINITY))
      best = { candidate, score }
  }
  return best?.candidate
}
