import { count } from './kinds.ts'

const months = [
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

/** A day as `YYYY-MM-DD`, read as UTC midnight. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

interface Told {
  readonly cited: { readonly published: string }
}

/** When something was; of what has no day of its own, by when its first report tells of it. */
export function whenOrReported(when: string | undefined, [first]: readonly Told[]): string {
  if (when !== undefined && when !== 'undated') return when
  const published = first?.cited.published ?? 'undated'
  return published === 'undated' ? 'undated' : `reported ${published}`
}

/** "27 Jul 2021", the short form of the frame; the record's own dates come in words from the server. */
export function shortDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${(months[(month ?? 1) - 1] ?? '').slice(0, 3)} ${year}`
}

/** "27 July 2021". */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1] ?? ''} ${year}`
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = dateOf(text)
  return !Number.isNaN(date.getTime()) && dayOf(date) === text
}

export function addDays(day: string, days: number): string {
  return dayOf(new Date(dateOf(day).getTime() + days * 86_400_000))
}

/** From so many days on years tell more. */
const DAYS_OF_YEARS = 3 * 365

/** "72 days past", "in 5 days", "in 24 years", "today". */
export function daysInWords(days: number): string {
  if (days === 0) return 'today'
  const size = Math.abs(days)
  const inWords =
    size < DAYS_OF_YEARS ? count(size, 'day') : `about ${count(Math.round(size / 365.25), 'year')}`
  return days < 0 ? `${inWords} past` : `in ${inWords}`
}
