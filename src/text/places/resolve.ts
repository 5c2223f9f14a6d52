import { distanceKm } from './geometry.ts'
import { isDivision, lies } from './inside.ts'
import type { PlaceEntry } from './place-entry.ts'
import { type Sense, sensesOf, softmax, type TieSide } from './senses.ts'
import type { Tie } from './ties.ts'
import type { Toponym } from './toponym.ts'
import { weights } from './weights.ts'

const MOST_NEIGHBOURS = 40
/** In a report with more names than that, the weightiest and those told just before and after speak. */
const BESIDES = 5
const ROUNDS = 4
const CAPITAL = 4
/** On the scale of the decimal logarithm of inhabitants. */
const FAMOUS_BY = 3
const NEAR_KM = 100
const NEARLY_ALL = 0.9

/** What a toponym means most likely. */
export interface Meaning {
  readonly entry: PlaceEntry
  /** By how much it is likelier than the next of its name elsewhere, on the scale of the weights; infinite without one. */
  readonly lead: number
  /** The country of nearly all that the name can mean, by ISO 3166-1 alpha-2. */
  readonly country?: string
}

/** What each toponym means; undefined for those that no list knows. One sense a report for each name, unless its containers differ. */
export function resolve(
  toponyms: readonly Toponym[],
  ties: readonly Tie[],
  nations: ReadonlyMap<string, number>,
): readonly (Meaning | undefined)[] {
  let senses = sensesOf(toponyms, ties)
  for (let round = 0; round < ROUNDS; round += 1)
    senses = weighed(senses, countryVotes(senses, nations))
  const resolved: (Meaning | undefined)[] = toponyms.map(() => undefined)
  for (const sense of senses) {
    const best = meaningOf(sense)
    for (const member of sense.members) resolved[member] = best
  }
  return resolved
}

/** The senses with the scores that the others give them. */
function weighed(
  senses: readonly Sense[],
  countries: ReadonlyMap<string, number>,
): readonly Sense[] {
  const neighbours = neighboursIn(senses)
  const anew: Sense[] = []
  for (const [index, sense] of senses.entries()) {
    if (sense.candidates.length < 2) {
      anew.push(sense)
      continue
    }
    const score = rescored(sense, { senses, others: neighbours(index), countries })
    anew.push({ ...sense, score, top: Math.max(...score), belief: softmax(score) })
  }
  return anew
}

/** Which senses speak for the one at a place: all, or of many the weightiest and those told just before and after. */
function neighboursIn(senses: readonly Sense[]): (index: number) => readonly Sense[] {
  if (senses.length <= MOST_NEIGHBOURS) return () => senses
  const weightiest = senses
    .toSorted((a, b) => b.members.length - a.members.length)
    .slice(0, MOST_NEIGHBOURS)
  return (index) => [
    ...new Set([...weightiest, ...senses.slice(Math.max(0, index - BESIDES), index + BESIDES)]),
  ]
}

function meaningOf({ candidates, score, top, belief }: Sense): Meaning | undefined {
  const entry = candidates[score.indexOf(top)]
  if (entry === undefined) return undefined
  const { country } = entry
  let [lead, ofCountry] = [Number.POSITIVE_INFINITY, 0]
  for (const [index, candidate] of candidates.entries()) {
    if (candidate.country === country) ofCountry += belief[index] ?? 0
    if (!isAbout(candidate, entry)) lead = Math.min(lead, top - (score[index] ?? 0))
  }
  return { entry, lead, ...(country !== '' && ofCountry >= NEARLY_ALL && { country }) }
}

/** The county of Paterson is about where Paterson is. */
function isAbout(candidate: PlaceEntry, entry: PlaceEntry): boolean {
  return (
    candidate === entry ||
    distanceKm(candidate, entry) <= NEAR_KM ||
    lies(candidate, entry) ||
    lies(entry, candidate)
  )
}

/** What the names and nationality words of the text say for each country, by ISO 3166-1 alpha-2. */
function countryVotes(
  senses: readonly Sense[],
  nations: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const { nationality, namedAmongOthers } = weights()
  const votes = new Map<string, number>()
  const add = (country: string, vote: number): void => {
    if (country !== '') votes.set(country, (votes.get(country) ?? 0) + vote)
  }
  for (const [country, count] of nations) add(country, nationality * Math.log2(1 + count))
  const countries = senses.filter(isCountrySense).length
  for (const sense of senses) {
    const abroad = countries > 1 && isCountrySense(sense) ? namedAmongOthers : 1
    const size = Math.log2(1 + sense.members.length) * abroad
    sense.candidates.forEach(({ country }, index) => {
      add(country, (sense.belief[index] ?? 0) * size)
    })
  }
  return votes
}

function isCountrySense({ candidates }: Sense): boolean {
  return candidates[0]?.kind === 'country'
}

function rescored(
  sense: Sense,
  {
    senses,
    others,
    countries,
  }: {
    senses: readonly Sense[]
    others: readonly Sense[]
    countries: ReadonlyMap<string, number>
  },
): readonly number[] {
  const size = Math.log2(1 + sense.members.length)
  let total = 0
  for (const votes of countries.values()) total += votes
  const scores: number[] = []
  for (const [index, candidate] of sense.candidates.entries()) {
    const own = ownVotes(sense, candidate) * size
    const votes = Math.max(0, (countries.get(candidate.country) ?? 0) - own)
    const share = votes / (total + 1)
    const country = weights().country * Math.log2(1 + votes) * Math.sqrt(share)
    let [close, wide] = [0, country]
    // A country is near nothing.
    for (const other of candidate.kind === 'country' ? none : others) {
      if (other === sense) continue
      const spoken = nearness(candidate, other)
      close += spoken.close
      wide += spoken.wide
    }
    scores.push(
      (sense.prior[index] ?? 0) +
        close +
        (hasFamousNamesake(sense, index) ? Math.min(wide, weights().wideBesideFamous) : wide) +
        tiedVotes(sense, candidate, senses),
    )
  }
  return scores
}

const none: readonly Sense[] = []

function tiedVotes({ ties }: Sense, candidate: PlaceEntry, senses: readonly Sense[]): number {
  let votes = 0
  for (const { type, other } of ties) votes += tied(candidate, type, senses[other])
  return votes
}

/** Whether the name is by itself a thousand times likelier to mean a great capital: a state full of other names does not make Paris a small town. */
function hasFamousNamesake({ candidates, prior }: Sense, index: number): boolean {
  const [famous] = candidates
  return (
    famous !== undefined &&
    famous.seat === CAPITAL &&
    (prior[0] ?? 0) - (prior[index] ?? 0) > FAMOUS_BY
  )
}

function ownVotes(sense: Sense, candidate: PlaceEntry): number {
  let votes = 0
  for (let index = 0; index < sense.candidates.length; index += 1)
    if (sense.candidates[index]?.country === candidate.country) votes += sense.belief[index] ?? 0
  return votes
}

/** What speaks for a candidate by lying near, and by lying in the same division. */
interface Nearness {
  readonly close: number
  readonly wide: number
}

const FAR: Nearness = { close: 0, wide: 0 }

/**
 * What another sense speaks for a candidate: that it is near, or in the same first-order division. The other may mean
 * what suits best, but loses by as much as that is less likely for itself.
 */
function nearness(candidate: PlaceEntry, other: Sense): Nearness {
  const { candidates, score, top } = other
  let best = FAR
  for (let index = 0; index < candidates.length; index += 1) {
    const each = candidates[index]
    // Most are of other countries.
    if (each === undefined || each.country !== candidate.country || each.kind === 'country')
      continue
    const loss = weights().loss * (top - (score[index] ?? 0))
    if (loss > weights().county + weights().named) continue
    const close = closeness(candidate, each)
    const wide = shared(candidate, each)
    if (close + wide - loss > best.close + best.wide)
      best = { close: Math.max(0, close - loss), wide: wide - Math.max(0, loss - close) }
  }
  return best
}

function closeness(candidate: PlaceEntry, other: PlaceEntry): number {
  if (candidate.kind === 'adm1' || other.kind === 'adm1') return 0
  const weight =
    candidate.kind === 'adm2' || other.kind === 'adm2' ? weights().county : weights().kernel
  return weight / (1 + (distanceKm(candidate, other) / weights().nearKm) ** 2)
}

function shared(candidate: PlaceEntry, other: PlaceEntry): number {
  if (other.adm1 === '' || other.adm1 !== candidate.adm1) return 0
  return other.kind === 'adm1' ? weights().named : weights().sameFirst
}

/** What a sense that the words tie to this one speaks for a candidate. */
function tied(candidate: PlaceEntry, type: TieSide, other: Sense | undefined): number {
  if (other === undefined) return 0
  const { top } = other
  let best = 0
  for (const [index, each] of other.candidates.entries())
    best = Math.max(
      best,
      bond(candidate, type, each) - weights().loss * (top - (other.score[index] ?? 0)),
    )
  return best
}

function bond(candidate: PlaceEntry, type: TieSide, other: PlaceEntry): number {
  switch (type) {
    case 'in':
      return isDivision(other) && lies(candidate, other) ? weights().tie : 0
    case 'holds':
      return isDivision(candidate) && lies(other, candidate) ? weights().tie : 0
    case 'near':
      return distanceKm(candidate, other) < 150 ? weights().near : 0
    case 'beside':
      return besideEach(candidate, other)
  }
}

function besideEach(candidate: PlaceEntry, other: PlaceEntry): number {
  if (candidate.kind !== other.kind || candidate.key === other.key) return 0
  const areOfOne = candidate.kind === 'adm1' && candidate.country === other.country
  return areOfOne ? weights().besideDivision : weights().beside
}
