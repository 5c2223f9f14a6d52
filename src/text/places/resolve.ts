import { distanceKm } from './geometry.ts'
import { isDivision, lies } from './inside.ts'
import type { PlaceEntry } from './place-entry.ts'
import { priorOf } from './prior.ts'
import type { Tie } from './ties.ts'
import type { Toponym } from './toponym.ts'

/** Toponyms of one sense: the same name with the same word for its kind, and the same container where one is named. */
interface Sense {
  readonly members: number[]
  readonly candidates: readonly PlaceEntry[]
  readonly prior: readonly number[]
  readonly ties: { readonly other: number; readonly type: TieSide }[]
  /** How well each candidate suits the rest, as of the last round. */
  score: readonly number[]
  /** The same as shares that sum to 1. */
  belief: readonly number[]
}

type TieSide = 'in' | 'holds' | 'near' | 'beside'

const MOST_CANDIDATES = 20
const MOST_NEIGHBOURS = 40
const ROUNDS = 4
const WEIGHTS = {
  tie: 6,
  near: 4,
  kernel: 1.5,
  county: 3,
  sameFirst: 0.5,
  named: 1.6,
  beside: 1.2,
  loss: 0.6,
  country: 1.8,
  /** A country named beside others says less about where the towns are. */
  namedAmongOthers: 0.3,
  temperature: 0.7,
}
const NEAR_KM = 60

/** What each toponym means; undefined for those that no list knows. One sense a report for each name, unless its containers differ. */
export function resolve(
  toponyms: readonly Toponym[],
  ties: readonly Tie[],
  nations: ReadonlyMap<string, number>,
): readonly (PlaceEntry | undefined)[] {
  const senses = sensesOf(toponyms, ties)
  for (let round = 0; round < ROUNDS; round += 1) {
    const countries = countryWeights(senses, nations)
    const scores = senses.map((sense) =>
      sense.candidates.length > 1 ? rescored(sense, senses, countries) : sense.score,
    )
    senses.forEach((sense, index) => {
      sense.score = scores[index] ?? sense.score
      sense.belief = softmax(sense.score)
    })
  }
  const resolved: (PlaceEntry | undefined)[] = toponyms.map(() => undefined)
  for (const sense of senses) {
    const best = bestOf(sense)
    for (const member of sense.members) resolved[member] = best
  }
  return resolved
}

function bestOf({ candidates, belief }: Sense): PlaceEntry | undefined {
  let best = 0
  belief.forEach((value, index) => {
    if (value > (belief[best] ?? 0)) best = index
  })
  return candidates[best]
}

function sensesOf(toponyms: readonly Toponym[], ties: readonly Tie[]): readonly Sense[] {
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
  const senses = new Set(byName.values())
  for (const [key, sense] of byName) {
    const name = key.split('/').slice(0, 2).join('/')
    if (key !== name) continue
    const held = [...byName].filter(([other]) => other !== key && other.startsWith(`${name}/`))
    const [only] = held
    if (only === undefined || held.length > 1) continue
    for (const member of sense.members) {
      only[1].members.push(member)
      senseOf[member] = only[1]
    }
    senses.delete(sense)
  }
  return [...senses]
}

function holds(toponyms: readonly Toponym[], tie: Tie): boolean {
  const inner = toponyms[tie.from]?.entries ?? []
  const outer = toponyms[tie.to]?.entries.filter(isDivision) ?? []
  return outer.some((division) => inner.some((entry) => lies(entry, division)))
}

function newSense(toponym: Toponym): Sense {
  const scored = toponym.entries
    .map((entry) => ({ entry, prior: priorOf(entry, toponym) }))
    .toSorted((a, b) => b.prior - a.prior || a.entry.key - b.entry.key)
    .slice(0, MOST_CANDIDATES)
  const prior = scored.map((each) => each.prior)
  return {
    members: [],
    candidates: scored.map(({ entry }) => entry),
    prior,
    ties: [],
    score: prior,
    belief: softmax(prior),
  }
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - top) / WEIGHTS.temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function countryWeights(
  senses: readonly Sense[],
  nations: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const [country, count] of nations) weights.set(country, 0.5 * Math.log2(1 + count))
  const named = senses.filter((sense) => sense.candidates[0]?.kind === 'country').length
  for (const sense of senses) {
    const abroad = named > 1 && sense.candidates[0]?.kind === 'country' ? WEIGHTS.namedAmongOthers : 1
    const size = Math.log2(1 + sense.members.length) * abroad
    const byCountry = new Map<string, number>()
    sense.candidates.forEach((candidate, index) => {
      if (candidate.country !== '')
        byCountry.set(
          candidate.country,
          (byCountry.get(candidate.country) ?? 0) + (sense.belief[index] ?? 0),
        )
    })
    for (const [country, belief] of byCountry)
      weights.set(country, (weights.get(country) ?? 0) + belief * size)
  }
  return weights
}

function rescored(
  sense: Sense,
  senses: readonly Sense[],
  countries: ReadonlyMap<string, number>,
): readonly number[] {
  const size = Math.log2(1 + sense.members.length)
  const others = senses.filter((other) => other !== sense).slice(0, MOST_NEIGHBOURS)
  const total = [...countries.values()].reduce((sum, votes) => sum + votes, 0)
  return sense.candidates.map((candidate, index) => {
    const own = ownVotes(sense, candidate) * size
    const votes = Math.max(0, (countries.get(candidate.country) ?? 0) - own)
    const share = votes / (total + 1)
    return (
      (sense.prior[index] ?? 0) +
      WEIGHTS.country * Math.log2(1 + votes) * Math.sqrt(share) +
      others.reduce((sum, other) => sum + nearness(candidate, other), 0) +
      sense.ties.reduce((sum, tie) => sum + tied(candidate, tie.type, senses[tie.other]), 0)
    )
  })
}

function ownVotes(sense: Sense, candidate: PlaceEntry): number {
  return sense.candidates.reduce(
    (sum, each, index) =>
      sum + (each.country === candidate.country ? (sense.belief[index] ?? 0) : 0),
    0,
  )
}

/**
 * What another sense speaks for a candidate: that it is near, or in the same first-order division. The other may mean
 * what suits best, but loses by as much as that is less likely for itself.
 */
function nearness(candidate: PlaceEntry, other: Sense): number {
  if (candidate.kind === 'country') return 0
  const top = Math.max(...other.score)
  let best = 0
  other.candidates.forEach((each, index) => {
    const loss = WEIGHTS.loss * (top - (other.score[index] ?? 0))
    if (
      loss > WEIGHTS.county + WEIGHTS.named ||
      each.country !== candidate.country ||
      each.kind === 'country'
    )
      return
    best = Math.max(best, closeness(candidate, each) + shared(candidate, each) - loss)
  })
  return best
}

function closeness(candidate: PlaceEntry, other: PlaceEntry): number {
  if (candidate.kind === 'adm1' || other.kind === 'adm1') return 0
  const weight =
    candidate.kind === 'adm2' || other.kind === 'adm2' ? WEIGHTS.county : WEIGHTS.kernel
  return weight / (1 + (distanceKm(candidate, other) / NEAR_KM) ** 2)
}

function shared(candidate: PlaceEntry, other: PlaceEntry): number {
  if (other.adm1 === '' || other.adm1 !== candidate.adm1) return 0
  return other.kind === 'adm1' ? WEIGHTS.named : WEIGHTS.sameFirst
}

/** What a sense that the words tie to this one speaks for a candidate. */
function tied(candidate: PlaceEntry, type: TieSide, other: Sense | undefined): number {
  if (other === undefined) return 0
  const top = Math.max(...other.score)
  let best = 0
  other.candidates.forEach((each, index) => {
    best = Math.max(
      best,
      bond(candidate, type, each) - WEIGHTS.loss * (top - (other.score[index] ?? 0)),
    )
  })
  return best
}

function bond(candidate: PlaceEntry, type: TieSide, other: PlaceEntry): number {
  switch (type) {
    case 'in':
      return isDivision(other) && lies(candidate, other) ? WEIGHTS.tie : 0
    case 'holds':
      return isDivision(candidate) && lies(other, candidate) ? WEIGHTS.tie : 0
    case 'near':
      return distanceKm(candidate, other) < 150 ? WEIGHTS.near : 0
    case 'beside':
      return candidate.kind === other.kind && candidate.key !== other.key ? WEIGHTS.beside : 0
  }
}
