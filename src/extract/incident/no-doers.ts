import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { hasMark, isWord } from './words.ts'

/** "Took over as leader of the group after an operation killed …": what stands between "after" and the verb is its subject. */
export function isOfMainClause(reading: Reading, head: number, { predicate }: Clause): boolean {
  return reading.tree
    .childrenBy(head, 'nmod')
    .some(
      (child) =>
        child === predicate - 1 &&
        reading.tree
          .childrenBy(child, 'case')
          .some((mark) => hasMark(reading, mark, lexicon.opening)),
    )
}

/** "Officials say Diaz, 40, attacked a guard": who says so, where the parse gives the deed that subject. */
export function isSpeaker(reading: Reading, head: number, { predicate }: Clause): boolean {
  const next = head + 1
  return (
    next < predicate &&
    reading.tokens[next]?.tag === 'VERB' &&
    isWord(reading, next, lexicon.saying) &&
    !hasMark(reading, next + 1, lexicon.asWhom)
  )
}
