import type { Party, Read, Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

function isMarkedBy(reading: Reading, head: number, words: RegExp): boolean {
  return reading.tree
    .childrenBy(head, 'det', 'amod')
    .some((word) => words.test(reading.tokens[word]?.lower ?? ''))
}

/** "Any person tied to Chad", "every group": whoever there may be. */
export function isOfAKind(reading: Reading, head: number): boolean {
  return isMarkedBy(reading, head, /^(?:any|every|each|no|either|neither)$/)
}

/** "Backed by most Kenyans": some of a people, and nobody who backs. */
export function isPartOfAPeople(reading: Reading, head: number): boolean {
  return isMarkedBy(reading, head, /^(?:most|many|some|few|several|more|fewer)$/)
}

/** "An individual tied to the army": whether he is of it, the words leave open. */
export function withoutCivil(party: Read<Party>): Read<Party> {
  const { sector, ...value } = party.value
  return sector === 'cvl' ? { ...party, value } : party
}

/** From the verb to the end of the name behind it, with who stands before the verb; "supported by Chad, the rebels" needs no more. */
export function spanOfTie(
  reading: Reading,
  { predicate, objects, relation }: Clause,
  object: Read<Party> | undefined,
): Span | undefined {
  const verb = reading.tokens[predicate]
  if (!verb) return undefined
  // "The body supporting Chad" has whom it supports behind the verb; far before it stands another clause.
  const near = objects.filter(
    (head) => !relation.startsWith('advcl') && (head > predicate || predicate - head < 12),
  )
  const named = near.flatMap((head) => reading.mentionAt(head) ?? reading.tokens[head] ?? [])
  return [verb, ...named, ...(object?.spans ?? [])].reduce(
    (all: Span, each) => ({
      start: Math.min(all.start, each.start),
      end: Math.max(all.end, each.end),
    }),
    { start: verb.start, end: verb.end },
  )
}
