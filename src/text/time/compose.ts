import { cover } from '../../record/index.ts'
import type { Placed } from './read.ts'
import type { Scan } from './words.ts'

/** Joins a time of day and the day beside it: "9 a.m. EST Tuesday", "5 p.m., Nov. 6", "May 8 1:00 a.m.". */
export function withClocks(placed: readonly Placed[], scan: Scan): readonly Placed[] {
  const joined: Placed[] = []
  for (const one of placed) {
    const before = joined.at(-1)
    const merged = before === undefined ? undefined : join(before, one, scan)
    if (merged === undefined) joined.push(one)
    else joined[joined.length - 1] = merged
  }
  for (let at = joined.length - 2; at >= 0; at -= 1) {
    const [one, next] = [joined[at], joined[at + 1]]
    if (one && next) joined[at] = onDayOfNext(one, next, scan)
  }
  return joined
}

/** "2 a.m. local time (0100 UTC) on Friday": both clocks mean the day behind them. */
function onDayOfNext(one: Placed, next: Placed, scan: Scan): Placed {
  if (!isClock(one)) return one
  const between = wordsBetween(one, next, scan)
  const isBracketed =
    between.length <= 2 && between[0] === ')' && /^(?:on)?$/.test(between[1] ?? '')
  if (isBracketed && isDay(next))
    return { ...merge(one, next, { clock: one, day: next }), ...placeOf(one) }
  if (next.reading.type !== 'TIME' || between.length > 1 || isClock(next)) return one
  const { period, first, last, anchor } = next.reading
  const day = next.reading.value.slice(0, next.reading.value.indexOf('T'))
  const value = `${day}${one.reading.value.slice(one.reading.value.indexOf('T'))}`
  return { ...one, reading: { ...one.reading, value, period, first, last, anchor } }
}

function placeOf({ first, endWord, span }: Placed): Pick<Placed, 'first' | 'endWord' | 'span'> {
  return { first, endWord, span }
}

function wordsBetween(before: Placed, after: Placed, { words }: Scan): readonly string[] {
  return words.slice(before.endWord, after.first).map(({ lower }) => lower)
}

function join(before: Placed, after: Placed, scan: Scan): Placed | undefined {
  if (after.first - before.endWord > 2) return undefined
  const between = wordsBetween(before, after, scan)
  if (
    isClock(before) &&
    isDay(after) &&
    between.length <= 2 &&
    between.every((word) => word === ',' || word === 'on')
  ) {
    return merge(before, after, { clock: before, day: after })
  }
  if (
    isDay(before) &&
    isClock(after) &&
    between.every((word) => word === ',') &&
    between.length <= 1
  ) {
    return merge(before, after, { clock: after, day: before })
  }
  return undefined
}

function isClock({ rule, reading }: Placed): boolean {
  return (
    (rule === 'clock' || rule === 'spoken-clock' || rule === 'daypart') &&
    reading.timeOfDay !== undefined
  )
}

function isDay({ reading }: Placed): boolean {
  return (
    reading.type === 'DATE' &&
    (reading.period?.grain === 'day' || /^XXXX-(?:WXX-\d|XX-XX|\d\d-\d\d)$/.test(reading.value))
  )
}

function merge(
  first: Placed,
  last: Placed,
  { clock, day }: { clock: Placed; day: Placed },
): Placed {
  const time = clock.reading.value.slice(clock.reading.value.indexOf('T'))
  return {
    first: first.first,
    endWord: last.endWord,
    span: cover(first.span, last.span),
    rule: day.rule,
    reading: {
      ...day.reading,
      type: 'TIME',
      value: `${day.reading.value}${time}`,
      ...(clock.reading.timeOfDay === undefined ? {} : { timeOfDay: clock.reading.timeOfDay }),
    },
  }
}
