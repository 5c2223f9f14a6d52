import type { Clause, Quantity } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { keyOf, lexicon } from './lexicon.ts'

/** A number of troops, ships or planes: the noun it counts and what that is a number of. */
export interface Strength {
  readonly quantity: Quantity
  readonly noun: number
  readonly of: keyof typeof lexicon.nouns
}

/** The strength that a number tells, when its noun is a force. */
export function strengthOf(reading: Reading, quantity: Quantity): Strength | undefined {
  const { noun } = quantity
  if (noun === undefined || quantity.unit !== 'count') return undefined
  const token = reading.tokens[noun]
  if (!token) return undefined
  const of = keyOf(lexicon.nouns, [token.lower, token.lemma])
  // One jet or tank is a thing in the story, not a strength.
  const number = quantity.amount.best ?? quantity.amount.low ?? quantity.amount.high
  const isSeveral = number !== 1 && !/^any\b/i.test(quantity.amount.words)
  // "Personnel carriers" are no ships; "no hostile vessel" is none of many, not a strength of nought.
  const isThing = of?.key !== 'personnel' && number === 0
  const isCarrier = /^personnel$/.test(reading.tokens[noun - 1]?.lower ?? '')
  if (of && isSeveral && !isThing && !isCarrier && !isModelNumber(reading, quantity))
    return { quantity, noun, of: of.key }
  const isMany = (quantity.amount.best ?? quantity.amount.low ?? 0) >= lexicon.singleFloor
  return isMany && lexicon.single.has(token.lower) ? { quantity, noun, of: 'personnel' } : undefined
}

/** "737-800 jet", "F-16 fighters": part of a name. */
function isModelNumber(reading: Reading, { start, end }: Quantity): boolean {
  return (
    /\d[-–]\d/.test(reading.document.text.slice(start, end)) &&
    /\p{Lu}[\p{L}]*[\s-]$/u.test(reading.document.text.slice(Math.max(0, start - 12), start))
  )
}

/** Whether the number is of people hurt or held. */
export function isOfCasualties(
  reading: Reading,
  clause: Clause | undefined,
  noun: number,
): boolean {
  if (clause && lexicon.casualties.has(clause.lemma)) return true
  // "Made the ultimate sacrifice".
  const isLoss = (object: number) => lexicon.losses.has(reading.tokens[object]?.lemma ?? '')
  if (clause?.subjects.includes(noun) && clause.objects.some(isLoss)) return true
  return reading.tree
    .childrenBy(noun, 'acl', 'amod')
    .some((child) => lexicon.casualties.has(reading.tokens[child]?.lemma ?? ''))
}

/** People and units are a strength wherever they are told of; arms only where somebody has, sends or withdraws them. */
export function isStrength(clause: Clause | undefined, of: Strength['of']): boolean {
  if (of === 'personnel' || of === 'units') return true
  const lemma = clause?.lemma ?? ''
  return lexicon.equipment.has(lemma) || lexicon.equipment.has(lemma.split(' ')[0] ?? '')
}
