import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isNext } from './beyond-act.ts'
import type { EventRule } from './lexicon.ts'
import { behind, isOneOf } from './told.ts'

/** What stands behind one of these prepositions of a clause. */
export function obliqueHeads(
  reading: Reading,
  clause: Clause,
  prepositions: ReadonlySet<string>,
): readonly number[] {
  return clause.obliques
    .filter(({ preposition, head }) => prepositions.has(preposition) && !isNext(reading, head))
    .map(({ head }) => head)
}

/** "1,500 tonnes of wheat", "21 of the girls", "$5 million in aid": what is counted or measured. */
export function measured(reading: Reading, head: number): readonly number[] {
  const { tag, lemma = '', penn } = reading.tokens[head] ?? {}
  if (penn === '$') return behind(reading, head, new Set(['in', 'of']))
  return tag === 'NUM' || measures.test(lemma) ? behind(reading, head, new Set(['of'])) : []
}

const measures =
  /^(?:tonne|ton|kilogram|kilo|litre|liter|gallon|barrel|box|bag|sack|crate|truckload|lorryload|planeload|shipment|convoy|batch|consignment|load|package|dozen|hundred|thousand|million|number|series)$/

function isPlaceName(reading: Reading, head: number): boolean {
  const { start = 0, end = 0 } = reading.tokens[head] ?? {}
  return reading.places.some((place) => place.start <= start && end <= place.end)
}

/** Prepositions of where something goes or in what it happens. */
const around = new Set([
  'in',
  'at',
  'during',
  'into',
  'to',
  'onto',
  'on',
  'off',
  'toward',
  'towards',
  'from',
  // "Designated the group as a terrorist one".
  'as',
])

/** What stands behind such a preposition, beside the verb or hung on its object: "fired missiles | into the sea". */
function placesOf(reading: Reading, clause: Clause): readonly number[] {
  const beside = clause.objects.flatMap((object) => behind(reading, object, around))
  return [...obliqueHeads(reading, clause, around), ...beside]
}

/** "Provided Chad with trucks". */
const withGoods: ReadonlySet<string> = new Set(['with'])

/** "Deployed 400 | of its soldiers", "granted Ana Lima | a pardon": what the parse hung on the verb or on whom it was given to. */
function partsOf(reading: Reading, clause: Clause): readonly number[] {
  if (/^(?:grant|give)$/.test(clause.lemma))
    return clause.objects.flatMap((object) => reading.tree.childrenBy(object, 'appos'))
  const isCount = clause.objects.some((object) => reading.tokens[object]?.tag === 'NUM')
  return isCount ? obliqueHeads(reading, clause, new Set(['of'])) : []
}

/** Whether subject and object are what the rule asks for. */
export function hasItsNouns(
  reading: Reading,
  clause: Clause,
  { objects, subjects, within, orPeople, orPlaces, type, form }: EventRule,
): boolean {
  // "The order that I have issued": told of as known.
  const isBehind = clause.passive || clause.objects.some((object) => object > clause.predicate)
  if (form === 'order' && !isBehind) return false
  const onto = [
    ...obliqueHeads(reading, clause, new Set(['on', 'upon'])),
    ...partsOf(reading, clause),
    ...(/^(?:provide|supply)$/.test(clause.lemma) ? obliqueHeads(reading, clause, withGoods) : []),
  ]
  // "Soldiers deployed along the border": who does it himself.
  const isAlone = clause.objects.length + onto.length === 0 && /^(?:mobilize|retreat)$/.test(type)
  const done = isAlone ? clause.subjects : clause.objects
  const heads = [...done, ...onto].flatMap((head) => [head, ...measured(reading, head)])
  const isPeople = (head: number) =>
    orPeople &&
    reading.mentionAt(head) !== undefined &&
    reading.quantities.some(({ noun }) => noun === head)
  const isPlace = (head: number) =>
    orPlaces && clause.objects.includes(head) && isPlaceName(reading, head)
  const fits = (head: number) => isOneOf(reading, head, objects) || isPeople(head) || isPlace(head)
  if (objects && !heads.some(fits)) return false
  const inside = within ? placesOf(reading, clause) : []
  if (within && !inside.some((head) => isOneOf(reading, head, within))) return false
  return !subjects || clause.subjects.some((head) => isOneOf(reading, head, subjects))
}
