import type { Notice } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import { expressionsOf } from './expressions.ts'
import { type ReadContext, readPlaced } from './read.ts'

/**
 * Every time expression of the text, in order, with its TIMEX3 value and what the record makes of it.
 *
 * What is relative is counted from `context.published`, in an embedded post from the post's own date, and in
 * history told for its own sake from the date told last. Without a date to count from, values keep X's where
 * they are unknown and `when` is left out; from an interval, `when` has the interval that follows.
 */
export function findTimes(text: string, context: ReadContext): readonly TimeExpression[] {
  return findTimesWithNotices(text, context).times
}

/** As {@link findTimes}, with a notice for each date that can be read in two ways. */
export function findTimesWithNotices(
  text: string,
  context: ReadContext,
): { readonly times: readonly TimeExpression[]; readonly notices: readonly Notice[] } {
  const read = readPlaced(text, context)
  return { times: expressionsOf(read), notices: read.notices }
}

export { civilDate, dayNumber, formatDay, isDate, parseDay, weekdayOf } from './calendar.ts'
export { type TenseAt, tensesOf, type Verbs, type VerbTense } from './tense.ts'
