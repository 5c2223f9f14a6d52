import type { Clause, TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { best } from './dated-times.ts'
import { lexicon } from './lexicon.ts'
import { isOfOtherEvent } from './other-events.ts'

/** "When she declared independence in 1957, she announced it": a clause with "when" tells the time of the one it hangs on. */
export function ofWhenClause(
  reading: Reading,
  clause: Clause | undefined,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  if (clause === undefined) return undefined
  const below = reading
    .clausesBelow(clause)
    .find(
      (each) =>
        each.relation.startsWith('advcl') &&
        (opensWithWhen(reading, each) || isDuring(reading, each)),
    )
  if (below === undefined) return undefined
  if (!isDuring(reading, below) && (below.tense === 'past') !== (clause.tense === 'past'))
    return undefined
  return best(
    reading,
    times,
    below.predicate,
    (time) =>
      reading.clauseAt(reading.tokenAt(time.start)) === below &&
      !isOfOtherEvent(reading, time, below.predicate),
  )
}

/** "While visiting the port on Sunday", "Speaking at a rally on Sunday, she said". */
function isDuring(reading: Reading, { marker, predicate, lemma, perfect }: Clause): boolean {
  if (reading.tokens[predicate]?.penn !== 'VBG' || perfect) return false
  if (marker === 'while') return true
  // "Speaking of the raid last week": of what is spoken of.
  const isAbout = /^(?:of|about)$/.test(reading.tokens[predicate + 1]?.lower ?? '')
  return marker === undefined && !isAbout && lexicon.appearing.has(lemma)
}

/**
 * A clause at the time of the one it hangs on: two pasts with "when" ("on Friday it broke the truce when it shelled the port"), or the present
 * that a future has there ("will go on tomorrow as she meets them").
 */
export function isAtOnce(reading: Reading, clause: Clause, parent: Clause): boolean {
  if (clause.relation !== 'advcl' || clause.perfect) return false
  if (clause.tense === 'past') return parent.tense === 'past' && opensWithWhen(reading, clause)
  if (clause.tense !== 'present' || parent.tense !== 'future') return false
  return opensWithWhen(reading, clause) || isOfSame(reading, clause)
}

/** "As she meets them": of who is told of already; any other "as" may give the reason. */
function isOfSame(reading: Reading, { marker, subjects }: Clause): boolean {
  const isPronoun = subjects.every((subject) => reading.tokens[subject]?.penn === 'PRP')
  return /^(?:as|while)$/.test(marker ?? '') && subjects.length > 0 && isPronoun
}

/** "The same day that troops shelled the port": the time that a relative clause hangs on. */
export function ofTimeModified(
  reading: Reading,
  token: number,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const { predicate, relation } = reading.clauseAt(token) ?? {}
  if (predicate === undefined || !relation?.startsWith('acl')) return undefined
  const head = reading.tokens[reading.tokens[predicate]?.head ?? -1]
  return head && times.find(({ start, end }) => start <= head.start && head.end <= end)
}

export function opensWithWhen(reading: Reading, { marker, predicate }: Clause): boolean {
  const marks = reading.tree.childrenBy(predicate, 'advmod')
  return marker === 'when' || marks.some((mark) => reading.tokens[mark]?.lower === 'when')
}
