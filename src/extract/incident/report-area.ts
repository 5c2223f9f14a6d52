import type { Read, Where } from '../../record/index.ts'
import { daysBetween, distanceKm, type Place } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isCrime, wordsAbove } from './crime-words.ts'
import { isInFirstPerson } from './deed.ts'
import { isOperation } from './going-on.ts'
import { lexicon } from './lexicon.ts'
import { isReal, type Telling } from './one-incident.ts'
import { isForce } from './scene.ts'
import { isOfDateline } from './town-evidence.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isWord } from './words.ts'

/** A province, a district or a town that is on the map; a part of a country and a country are no area. */
function isKnown({ where }: Place): boolean {
  return where.precision <= 4 && where.point !== undefined && where.country !== undefined
}

/** Whether the second lies in the first, or is it. */
function holds({ where: outer }: Place, { where: inner }: Place): boolean {
  if (outer.name === inner.name && outer.precision === inner.precision) return true
  if (!outer.point || !inner.point || outer.country !== inner.country) return false
  return distanceKm(outer.point, inner.point) <= (outer.radiusKm ?? 0)
}

/** Widest first. */
function byWidth({ where: a }: Place, { where: b }: Place): number {
  return b.precision - a.precision || (b.radiusKm ?? 0) - (a.radiusKm ?? 0)
}

/** The word before a place and before what lies in it: the "in" of "in Dogo district, Mopti province". */
function markBefore(reading: Reading, { start, phrase }: Place): number {
  let at = reading.tokenAt(Math.min(start, phrase.start)) - 1
  for (let steps = 0; steps < 8; steps += 1) {
    const { tag, lower = '' } = reading.tokens[at] ?? {}
    const isPart = tag === 'PROPN' || /^[,-]$/.test(lower) || lexicon.regions.has(lower)
    if (!isPart) return at
    at -= 1
  }
  return at
}

/** "A patrol found arms in Gao", "during a raid near Gao": where armed people were, or what was done. */
function isScene(reading: Reading, place: Place): boolean {
  if (!hasMark(reading, markBefore(reading, place), lexicon.within)) return false
  const clause = reading.clauseAt(reading.tokenAt(place.start))
  const above = wordsAbove(reading, place)
  return (
    above.some((at) => isOperation(reading, at) || isCrime(reading, at)) ||
    (clause !== undefined &&
      !isWord(reading, clause.predicate, lexicon.saying) &&
      [...clause.subjects, ...clause.objects].some((head) => isForce(reading, head)))
  )
}

/** "In another district": told to be somewhere else. */
function isElsewhere(reading: Reading, { clause }: Trigger): boolean {
  return (clause?.obliques ?? []).some(
    ({ preposition, head }) =>
      lexicon.within.has(preposition) &&
      reading.tree.children(head).some((child) => hasMark(reading, child, lexicon.distinct)),
  )
}

/** News tells of deeds of these days; what was long before may have been anywhere. */
const freshDays = 31

/** What a report tells as news: done, and of no time long before it. */
function isNews(reading: Reading, { triggers: [first], when }: Telling): boolean {
  if (!first || first.isPlural || isElsewhere(reading, first) || !isReal(reading, first.at))
    return false
  const { latest } = when?.value ?? {}
  const published = reading.published.earliest
  if (latest === undefined || published === undefined) return first.clause?.tense !== 'present'
  return daysBetween(latest, published) <= freshDays
}

/**
 * The one province, district or town in which all lie that a report names, its dateline apart, and in which armed people or
 * deeds were in another sentence than this deed, or first in its own; none where it names places of two. Of places on no map
 * nothing is known: they are left out.
 */
export function reportArea(reading: Reading, telling: Telling): Read<Where> | undefined {
  if (telling.where !== undefined || !isNews(reading, telling)) return undefined
  // Remarks and letters name places for other reasons.
  if (isInFirstPerson(reading)) return undefined
  const known = reading.places.filter((place) => isKnown(place) && !isOfDateline(reading, place))
  const [widest] = [...known].sort(byWidth)
  if (!widest || !known.every((place) => holds(widest, place))) return undefined
  const own = new Set(telling.triggers.map(({ at }) => reading.tokens[at]?.sentence))
  const isApart = (place: Place) => {
    const sentence = reading.tokens[reading.tokenAt(place.start)]?.sentence ?? -1
    return (
      !own.has(sentence) || reading.sentences[sentence]?.firstToken === markBefore(reading, place)
    )
  }
  if (!known.some((place) => isApart(place) && isScene(reading, place))) return undefined
  const span = { start: widest.start, end: widest.end }
  return { value: widest.where, spans: [span], basis: 'inferred', rule: 'incident/report-area' }
}
