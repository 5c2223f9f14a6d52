import type { Quantity } from '../../text/index.ts'
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
  const isSeveral = number !== 1
  if (of && isSeveral && !isModelNumber(reading, quantity)) return { quantity, noun, of: of.key }
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
