import type { Clause, TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { best } from './dated-times.ts'
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
    .find((each) => each.relation.startsWith('advcl') && opensWithWhen(reading, each))
  if (below === undefined || (below.tense === 'past') !== (clause.tense === 'past'))
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

export function opensWithWhen(reading: Reading, { marker, predicate }: Clause): boolean {
  const marks = reading.tree.childrenBy(predicate, 'advmod')
  return marker === 'when' || marks.some((mark) => reading.tokens[mark]?.lower === 'when')
}
