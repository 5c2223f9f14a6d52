import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** "a possible invasion", "any decision", "the next attack": not told as something that is or was. */
export function isSupposed(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'amod', 'det')
    .some((child) => lexicon.supposing.has(reading.tokens[child]?.lower ?? ''))
}

/** "Agreed on the need for talks": what they are of one mind about is a view and no act. */
export function isOnNotion(reading: Reading, { objects, obliques }: Clause): boolean {
  const on = obliques.filter(({ preposition }) => preposition === 'on' || preposition === 'upon')
  return [...objects, ...on.map(({ head }) => head)].some((head) =>
    lexicon.notions.has(reading.tokens[head]?.lemma ?? ''),
  )
}
