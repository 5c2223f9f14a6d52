import type { Day, Published, When } from '../record/index.ts'

/** Their English names, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function partsOf(day: Day): Parts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date }
}

/** Days since 1970-01-01; negative before. */
function dayNumber(day: Day): number {
  const { year, month, day: date } = partsOf(day)
  const time = new Date(0)
  // Years below 100 are years, not years of the twentieth century.
  time.setUTCFullYear(year, month - 1, date)
  return Math.floor(time.getTime() / 86_400_000)
}

/** A number that grows with the day, below four million; the largest for none. */
export function dayOrder(day: Day | undefined): number {
  if (day === undefined) return 3_999_999
  const [year = 0, month = 1, date = 1] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(
    Number,
  )
  return year * 384 + month * 32 + date
}

/** Days from one day to another; negative when the second is earlier. */
export function daysApart(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

function isLastOfMonth(day: Day): boolean {
  const { year, month, day: date } = partsOf(day)
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function monthName(month: number): string {
  return months[month - 1] ?? ''
}

/** "26 July 2021". */
export function dayInWords(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${monthName(month)} ${year}`
}

/** Whole months and years by their names, else both days: "July 2021", "2003", "19 to 25 July 2021". */
function stretch(from: Day, to: Day, joint: string): string {
  const [a, b] = [partsOf(from), partsOf(to)]
  const wholeMonths = a.day === 1 && isLastOfMonth(to)
  if (wholeMonths && a.month === 1 && b.month === 12) {
    return a.year === b.year ? `${a.year}` : `${a.year} ${joint} ${b.year}`
  }
  if (wholeMonths && a.year === b.year) {
    const end = `${monthName(b.month)} ${b.year}`
    return a.month === b.month ? end : `${monthName(a.month)} ${joint} ${end}`
  }
  if (wholeMonths) return `${monthName(a.month)} ${a.year} ${joint} ${monthName(b.month)} ${b.year}`
  if (a.year !== b.year) return `${dayInWords(from)} ${joint} ${dayInWords(to)}`
  if (a.month !== b.month) return `${a.day} ${monthName(a.month)} ${joint} ${dayInWords(to)}`
  return `${a.day} ${joint} ${dayInWords(to)}`
}

function isNamed(from: Day, to: Day): boolean {
  return !/ (?:to|and) /.test(stretch(from, to, 'to'))
}

/**
 * When something was, with how exactly it is known: "26 July 2021", "between 19 and 25 July 2021", "by 31
 * December 2021", "2003 to 2011", "October 2021"; the report's own words when no day bounds it.
 */
export function whenInWords(when: When): string {
  const { earliest, latest, approximate, lasting } = when
  const about = approximate ? 'about ' : ''
  const often = when.frequency === undefined ? '' : ` (${when.frequency})`
  if (earliest === undefined && latest === undefined) return when.words
  if (earliest === undefined)
    return `${countsFromUndated(when) ? 'on or before' : 'by'} ${about}${dayInWords(latest ?? '')}${often}`
  if (latest === undefined)
    return `${countsFromUndated(when) ? 'on or after' : 'since'} ${about}${dayInWords(earliest)}${often}`
  if (earliest === latest) return `${about}${dayInWords(earliest)}${often}`
  if (lasting) return `${about}${stretch(earliest, latest, 'to')}${often}`
  if (isNamed(earliest, latest)) return `${about}${stretch(earliest, latest, 'to')}${often}`
  return `between ${about}${stretch(earliest, latest, 'and')}${often}`
}

/** "Today" of a report that only one side limits: a day on that side, nothing that went on. */
function countsFromUndated({ anchor, lasting }: When): boolean {
  if (anchor?.kind !== 'published' || lasting === true) return false
  return anchor.earliest === undefined || anchor.latest === undefined
}

/** Behind a day in words ("27 July 2021", "on or after …"): by when it was reported; of an undated report, that. */
export function reportedInWords(published: string): string {
  return published === 'undated' ? 'in an undated report' : `reported ${published}`
}

/** When something was; of what has no day of its own, by when its first report tells of it. */
export function whenOrReported(
  when: string | undefined,
  [first]: readonly { readonly cited: { readonly published: string } }[],
): string {
  if (when !== undefined && when !== 'undated') return when
  return reportedInWords(first?.cited.published ?? 'undated')
}

/** When a report came out, in words: "27 July 2021", "between … and …", "on or after …", "undated". */
export function publishedInWords(published: Published | undefined): string {
  const { earliest, latest } = published ?? {}
  if (earliest === undefined && latest === undefined) return 'undated'
  if (earliest === undefined) return `on or before ${dayInWords(latest ?? '')}`
  if (latest === undefined) return `on or after ${dayInWords(earliest)}`
  if (earliest === latest) return dayInWords(earliest)
  return isNamed(earliest, latest)
    ? stretch(earliest, latest, 'to')
    : `between ${stretch(earliest, latest, 'and')}`
}
