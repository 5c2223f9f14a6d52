import { cover } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import { endedOn } from './ended-on.ts'
import { namesEvent } from './event-name.ts'
import { type Governor, governorBefore, governorOfClause } from './governor.ts'
import type { Placed, ReadTimes } from './read.ts'
import { type Bearing, grammar } from './rules.ts'
import { rangeWhen, whenOf } from './when.ts'

/** Turns readings into the expressions that others read: governors heeded, ranges joined. */
export function expressionsOf({ scan, placed }: ReadTimes): readonly TimeExpression[] {
  const expressions = placed.map((one) => expressionOf(scan, one))
  for (const [index, one] of placed.entries()) {
    const next = placed[index + 1]
    const [from, to] = [expressions[index], expressions[index + 1]]
    if (next === undefined || from === undefined || to?.when === undefined) continue
    const ended = endedOn(scan, one, next)
    if (ended !== undefined) expressions[index] = { ...from, when: ended }
    if (from.when === undefined) continue
    if (!isRange(scan, one, next, from.governor?.word)) continue
    const span = cover(one.span, next.span)
    const bare = { from: whenOf(one.reading, '', 'on'), to: whenOf(next.reading, '', 'on') }
    if (bare.from === undefined || bare.to === undefined) continue
    const when = rangeWhen(bare.from, bare.to, scan.text.slice(span.start, span.end))
    if (when === undefined) continue
    expressions[index] = { ...from, when }
    expressions[index + 1] = { ...to, when }
  }
  return expressions
}

function expressionOf(
  scan: ReadTimes['scan'],
  { first, endWord, span, reading, rule }: Placed,
): TimeExpression {
  const governor = governorOf(scan, first, reading)
  const text = scan.text.slice(span.start, span.end)
  const when = whenOf(reading, text, bearingOf(scan, endWord, governor, reading))
  return {
    ...span,
    text,
    type: reading.type,
    value: reading.value,
    ...(reading.mod === undefined ? {} : { mod: reading.mod }),
    ...(governor === undefined ? {} : { governor: { word: governor.word, span: governor.span } }),
    ...(when === undefined ? {} : { when }),
    anchor: reading.anchor,
    rule: `time/${rule}`,
  }
}

/** Prepositions of a date's own, which say nothing of how it bounds the clause around. */
const ownPrepositions: ReadonlySet<string> = new Set(['in', 'on', 'at', 'during'])

/** The word before the date, or what opens the clause of time that it stands in: "since she took office in May". */
function governorOf(
  scan: ReadTimes['scan'],
  first: number,
  { type }: Placed['reading'],
): Governor | undefined {
  const own = governorBefore(scan, first)
  if (type === 'DURATION' || type === 'SET') return own
  if (own !== undefined && !ownPrepositions.has(own.word)) return own
  return governorOfClause(scan, first) ?? own
}

/** "After 18 years" and "by day" bound nothing; what came "after the September 11 attacks" did, but the attacks were on it. */
function bearingOf(
  scan: ReadTimes['scan'],
  end: number,
  governor: Governor | undefined,
  reading: Placed['reading'],
): Bearing {
  if (governor === undefined || reading.type === 'DURATION' || reading.type === 'SET') return 'on'
  if (isWithinDay(governor.bearing, reading)) return 'on'
  const isFrom = governor.bearing === 'after' || governor.bearing === 'since'
  return isFrom && namesEvent(scan, end) ? 'on' : governor.bearing
}

/** "Just before 2 a.m. on Sunday", "after midnight": another hour of that day, and no other day. */
function isWithinDay(bearing: Bearing, { type, timeOfDay, period }: Placed['reading']): boolean {
  return (
    (bearing === 'before' || bearing === 'after') &&
    type === 'TIME' &&
    period?.grain === 'day' &&
    /\d|noon|midnight/i.test(timeOfDay ?? '')
  )
}

const rangeWords: ReadonlySet<string> = new Set([
  'to',
  'until',
  'till',
  'through',
  '-',
  '–',
  '—',
  '/',
  'and',
])

function isRange(
  scan: ReadTimes['scan'],
  one: Placed,
  next: Placed,
  governor: string | undefined,
): boolean {
  if (next.first - one.endWord > 2) return false
  const between = scan.words.slice(one.endWord, next.first).map(({ lower }) => lower)
  const word = between.at(-1) === 'the' ? between.at(-2) : between.at(-1)
  const isShort = between.length === 1 || (between.length === 2 && between[1] === 'the')
  if (!isShort || word === undefined || !rangeWords.has(word)) return false
  if (word === 'and') return governor === 'between'
  if (governor === 'from' && isMoved(scan, one.first)) return false
  const areYears = one.rule === 'bare-year' && next.rule === 'bare-year'
  return word !== 'to' || governor === 'from' || one.rule === 'elided-day' || areYears
}

/** "The deadline was moved from 1 May to 11 September": two days and nothing between them. */
function isMoved(scan: ReadTimes['scan'], first: number): boolean {
  const { rescheduling } = grammar()
  return scan.words
    .slice(Math.max(0, first - 6), first)
    .some(({ lower }) => rescheduling.has(lower))
}
