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
  return joined.map((one, index) => onDayOfNext(one, joined[index + 1]))
}

/** "2 a.m. local time (0100 UTC) on Friday": the first clock means the day of the second. */
function onDayOfNext(one: Placed, next: Placed | undefined): Placed {
  if (next === undefined || !isClock(one) || next.reading.type !== 'TIME') return one
  if (next.first - one.endWord > 1 || isClock(next)) return one
  const { period, first, last, anchor } = next.reading
  const day = next.reading.value.slice(0, next.reading.value.indexOf('T'))
  const value = `${day}${one.reading.value.slice(one.reading.value.indexOf('T'))}`
  return { ...one, reading: { ...one.reading, value, period, first, last, anchor } }
}

function join(before: Placed, after: Placed, scan: Scan): Placed | undefined {
  if (after.first - before.endWord > 2) return undefined
  const between = scan.words.slice(before.endWord, after.first).map(({ lower }) => lower)
  if (
    isClock(before) &&
    isDay(after) &&
    between.length <= 2 &&
    between.every((word) => word === ',' || word === 'on' || word === ')')
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
