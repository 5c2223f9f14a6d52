import type { Precision, When } from '../../record/index.ts'
import { civilDate, type DayNumber, dayNumber, formatDay } from './calendar.ts'
import { isFiscalPart, type Period, precisionOf } from './period.ts'
import type { Reading } from './reading.ts'
import type { Bearing } from './rules.ts'

/** First and last day of a part of a period, in thirds: "early" is the first, "mid" the second, "late" the third. */
function part(period: Period, mod: Reading['mod']): { first: DayNumber; last: DayNumber } {
  const { first, last } = period
  if (period.grain === 'year') {
    const { year } = civilDate(first)
    if (mod === 'START') return { first, last: dayNumber(year, 4, 30) }
    if (mod === 'MID') return { first: dayNumber(year, 5, 1), last: dayNumber(year, 8, 31) }
    return { first: dayNumber(year, 9, 1), last }
  }
  if (period.grain === 'decade') {
    const { year } = civilDate(first)
    if (mod === 'START') return { first, last: dayNumber(year + 3, 12, 31) }
    if (mod === 'MID')
      return { first: dayNumber(year + 4, 1, 1), last: dayNumber(year + 6, 12, 31) }
    return { first: dayNumber(year + 7, 1, 1), last }
  }
  const third = Math.floor((last - first + 1) / 3)
  if (mod === 'START') return { first, last: first + third - 1 }
  if (mod === 'MID') return { first: first + third, last: last - third }
  return { first: last - third + 1, last }
}

interface Stretch {
  readonly first: DayNumber | undefined
  readonly last: DayNumber | undefined
  readonly edtf: string | undefined
  readonly precision: Precision
  readonly approximate: boolean
}

function stretchOf(reading: Reading): Stretch | undefined {
  const { period, mod } = reading
  const approximate = mod === 'APPROX' || mod === 'LESS_THAN' || mod === 'MORE_THAN'
  if (period === undefined) {
    const { first, last } = reading
    if (first === undefined && last === undefined) return undefined
    return { first, last, edtf: reading.edtf, precision: 'interval', approximate }
  }
  const isPart = mod === 'START' || mod === 'MID' || mod === 'END'
  if (!isPart || period.grain === 'day') {
    const { first, last, edtf } = period
    return {
      first,
      last,
      edtf: approximate && !edtf.includes('/') ? `${edtf}~` : edtf,
      precision: isFiscalPart(period) ? 'year' : precisionOf[period.grain],
      approximate,
    }
  }
  return { ...part(period, mod), edtf: undefined, precision: 'interval', approximate: true }
}

/** Bounds as the preposition leaves them: "by the end of May" has no earliest day. */
function bounded({ first, last }: Stretch, bearing: Bearing, { mod, period }: Reading) {
  // "Before the end of May" and "after the start of May" speak of the point, not of the days about it.
  if (bearing === 'before' && mod === 'END') return { first: undefined, last: period?.last ?? last }
  if (bearing === 'after' && mod === 'START')
    return { first: period?.first ?? first, last: undefined }
  if (bearing === 'until') return { first: undefined, last }
  if (bearing === 'before') {
    return { first: undefined, last: first === undefined ? undefined : first - 1 }
  }
  if (bearing === 'since') return { first, last: undefined }
  if (bearing === 'after')
    return { first: last === undefined ? undefined : last + 1, last: undefined }
  return { first, last }
}

/** The bounds as EDTF: a day in a known stretch is `[a..b]`, a lasting state `a/b`, an open side `..`. */
function intervalEdtf(
  first: string | undefined,
  last: string | undefined,
  lasting: boolean,
): string {
  if (first === undefined || last === undefined) return `${first ?? '..'}/${last ?? '..'}`
  if (first === last) return first
  return lasting ? `${first}/${last}` : `[${first}..${last}]`
}

/** "By the end of May" is exact: the end of May is its last day. */
function isExactBound({ mod }: Reading, bearing: Bearing): boolean {
  return (bearing === 'until' && mod === 'END') || (bearing === 'since' && mod === 'START')
}

/** What the record holds of the reading; undefined when it cannot be placed on the calendar at all. */
export function whenOf(reading: Reading, words: string, bearing: Bearing): When | undefined {
  const stretch = stretchOf(reading)
  const extras = {
    ...(reading.frequency === undefined ? {} : { frequency: reading.frequency }),
    ...(reading.timeOfDay === undefined ? {} : { timeOfDay: reading.timeOfDay }),
    words,
  }
  if (stretch === undefined) {
    // How often is something to hold even where nothing says from when until when.
    return reading.frequency === undefined
      ? undefined
      : { edtf: '../..', precision: 'interval', ...extras }
  }
  const open =
    bearing === 'until' || bearing === 'before' || bearing === 'since' || bearing === 'after'
  const bounds = bounded(stretch, bearing, reading)
  const earliest = bounds.first === undefined ? undefined : formatDay(bounds.first)
  const latest = bounds.last === undefined ? undefined : formatDay(bounds.last)
  const lasting = reading.lasting === true
  const closed = stretch.edtf ?? intervalEdtf(earliest, latest, lasting)
  return {
    edtf: open ? intervalEdtf(earliest, latest, false) : closed,
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    precision:
      open && reading.period !== undefined ? precisionOf[reading.period.grain] : stretch.precision,
    ...(stretch.approximate && !isExactBound(reading, bearing) ? { approximate: true } : {}),
    ...(lasting ? { lasting } : {}),
    ...extras,
    anchor: reading.anchor,
  }
}

/** One lasting state over two readings: "from 2003 to 2011". */
export function rangeWhen(from: When, to: When, words: string): When | undefined {
  if (from.earliest === undefined || to.latest === undefined || from.earliest > to.latest)
    return undefined
  const edges = `${plain(from)}/${plain(to)}`
  return {
    edtf: edges,
    earliest: from.earliest,
    latest: to.latest,
    precision: 'interval',
    lasting: true,
    words,
    ...(from.anchor === undefined ? {} : { anchor: from.anchor }),
  }
}

/** The side of a range: a level-1 date stays, anything wider becomes its bound. */
function plain(when: When): string {
  return /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(when.edtf) ? when.edtf : (when.earliest ?? '..')
}
