import type { Quantity } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'

/** The sum of money that a word is a part of: of "$85 million in aid" the whole sum, and not its sign. */
export function sumAt({ quantities, tokens }: Reading, token: number): Quantity | undefined {
  const { start = 0, end = 1 } = tokens[token] ?? {}
  return quantities.find(
    ({ unit, phrase }) => unit === 'money' && phrase.start <= start && end <= phrase.end,
  )
}

/** "$5 million in aid", "for a new dam": what a sum of money is given as. */
export function givenAs(reading: Reading, token: number): readonly number[] {
  const found = reading.tree
    .childrenBy(token, 'nmod')
    .filter((child) => isBehind(reading, child, /^(?:in|of|as|for|towards?)$/))
  return found.length > 0 && sumAt(reading, token) !== undefined ? found : []
}

/** "$5 million in aid from Kenya to Chad": who stands behind such a preposition of a sum or of what it is given as. */
export function partiesBehind(
  reading: Reading,
  token: number,
  prepositions: RegExp,
): readonly number[] {
  return [token, ...givenAs(reading, token)]
    .flatMap((noun) => reading.tree.childrenBy(noun, 'nmod'))
    .filter(
      (head) => reading.mentionAt(head) !== undefined && isBehind(reading, head, prepositions),
    )
}
