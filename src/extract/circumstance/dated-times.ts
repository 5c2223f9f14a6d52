import type { TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

/** How well a time fits as the day of an event: a day beats a month, a point beats a vague stretch. */
export function exactness({ when }: TimeExpression): number {
  const order = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'interval']
  return order.indexOf(when?.precision ?? 'interval')
}

const known = new WeakMap<Reading, ReadonlyMap<number, readonly TimeExpression[]>>()

/** The times with a date in one sentence; sorted out once a reading. */
export function datedIn(reading: Reading, sentence: number): readonly TimeExpression[] {
  let bySentence = known.get(reading)
  if (!bySentence) {
    const dated = reading.times.filter(
      ({ when, type }) =>
        (when?.earliest ?? when?.latest) !== undefined &&
        (type !== 'DURATION' || when?.earliest === when?.latest),
    )
    bySentence = Map.groupBy(
      dated,
      ({ start }) => reading.tokens[reading.tokenAt(start)]?.sentence ?? -1,
    )
    known.set(reading, bySentence)
  }
  return bySentence.get(sentence) ?? []
}

/** Of these times that fit the one fewest steps below the word in the tree, then the most exact. */
export function best(
  reading: Reading,
  times: readonly TimeExpression[],
  top: number,
  holds: (time: TimeExpression) => boolean,
): TimeExpression | undefined {
  const fitting = times.filter(holds)
  if (fitting.length < 2) return fitting[0]
  const depths = new Map(fitting.map((time) => [time, depthBelow(reading, time, top)]))
  const depth = (time: TimeExpression) => depths.get(time) ?? 0
  return fitting.sort(
    (a, b) => depth(a) - depth(b) || exactness(a) - exactness(b) || a.start - b.start,
  )[0]
}

/** Steps from a time's own phrase up to a word; many where the word is not above it. */
function depthBelow(reading: Reading, time: TimeExpression, top: number): number {
  let steps = 0
  let at = reading.tokenAt(time.start)
  while (at >= 0 && at !== top && steps < FAR) {
    const token = reading.tokens[at]
    if (!token || token.end <= time.start || token.start >= time.end) steps += 1
    at = token?.head ?? -1
  }
  return at === top ? steps + behindOthers(reading, time, top) : FAR
}

/** "Was arrested in May and released last week": verbs joined to this one that stand between it and the time. */
function behindOthers(reading: Reading, time: TimeExpression, top: number): number {
  return reading.tree
    .childrenBy(top, 'conj')
    .filter((joined) => joined > top && (reading.tokens[joined]?.end ?? 0) <= time.start).length
}

const FAR = 12
