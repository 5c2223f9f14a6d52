import { isDivision, lies } from './inside.ts'
import type { PlaceEntry } from './place-entry.ts'
import { priorOf } from './prior.ts'
import type { Tie } from './ties.ts'
import type { Toponym } from './toponym.ts'
import { weights } from './weights.ts'

/** Toponyms of one sense: the same name with the same word for its kind, and the same container where one is named. */
export interface Sense {
  readonly members: number[]
  readonly candidates: readonly PlaceEntry[]
  readonly prior: readonly number[]
  readonly ties: { readonly other: number; readonly type: TieSide }[]
  /** How well each candidate suits the rest, as of the last round. */
  readonly score: readonly number[]
  /** The best score. */
  readonly top: number
  /** The same as shares that sum to 1. */
  readonly belief: readonly number[]
}

export type TieSide = 'in' | 'holds' | 'near' | 'beside'

const MOST_CANDIDATES = 20

/** The senses of a text's toponyms, each with the likelihood its candidates have by themselves. */
export function sensesOf(toponyms: readonly Toponym[], ties: readonly Tie[]): readonly Sense[] {
  const byName = new Map<string, Sense>()
  const senseOf: (Sense | undefined)[] = []
  const held = new Map<number, Tie>()
  for (const tie of ties)
    if (tie.type === 'in' && !held.has(tie.from) && holds(toponyms, tie)) held.set(tie.from, tie)
  toponyms.forEach((toponym, index) => {
    const container = held.get(index)
    const name = `${toponym.key}/${toponym.group ?? ''}`
    const key = container === undefined ? name : `${name}/${toponyms[container.to]?.key ?? ''}`
    const sense = byName.get(key) ?? newSense(toponym)
    sense.members.push(index)
    byName.set(key, sense)
    senseOf[index] = sense
  })
  const senses = merged(byName, senseOf)
  const place = new Map(senses.map((sense, index) => [sense, index]))
  for (const tie of ties) {
    const from = senseOf[tie.from]
    const to = senseOf[tie.to]
    if (from === undefined || to === undefined || from === to) continue
    const type = tie.type === 'offset' ? 'near' : tie.type
    from.ties.push({ other: place.get(to) ?? 0, type })
    to.ties.push({ other: place.get(from) ?? 0, type: type === 'in' ? 'holds' : type })
  }
  return senses
}

/** A name without a container takes the sense it has with one, when there is just one such. */
function merged(
  byName: ReadonlyMap<string, Sense>,
  senseOf: (Sense | undefined)[],
): readonly Sense[] {
  const held = new Map<string, Sense[]>()
  for (const [key, sense] of byName) {
    const name = key.split('/').slice(0, 2).join('/')
    if (key !== name) held.set(name, [...(held.get(name) ?? []), sense])
  }
  const senses = new Set(byName.values())
  for (const [name, [only, another]] of held) {
    const bare = byName.get(name)
    if (only === undefined || another !== undefined || bare === undefined) continue
    for (const member of bare.members) {
      only.members.push(member)
      senseOf[member] = only
    }
    senses.delete(bare)
  }
  return [...senses]
}

function holds(toponyms: readonly Toponym[], tie: Tie): boolean {
  const inner = toponyms[tie.from]?.entries ?? []
  const outer = toponyms[tie.to]?.entries.filter(isDivision) ?? []
  return outer.some((division) => inner.some((entry) => lies(entry, division)))
}

interface Scored {
  readonly entry: PlaceEntry
  readonly prior: number
}

function byPrior(a: Scored, b: Scored): number {
  return b.prior - a.prior || a.entry.key - b.entry.key
}

function newSense(toponym: Toponym): Sense {
  const scored: Scored[] = []
  for (const entry of toponym.entries) scored.push({ entry, prior: priorOf(entry, toponym) })
  scored.sort(byPrior).splice(MOST_CANDIDATES)
  const prior = scored.map((each) => each.prior)
  return {
    members: [],
    candidates: scored.map(({ entry }) => entry),
    prior,
    ties: [],
    score: prior,
    top: Math.max(...prior),
    belief: softmax(prior),
  }
}

/** Scores as shares that sum to 1. */
export function softmax(scores: readonly number[]): number[] {
  const { temperature } = weights()
  const top = Math.max(...scores)
  const shares: number[] = []
  let sum = 0
  for (const score of scores) {
    const power = Math.exp((score - top) / temperature)
    shares.push(power)
    sum += power
  }
  for (let index = 0; index < shares.length; index += 1) shares[index] = (shares[index] ?? 0) / sum
  return shares
}
