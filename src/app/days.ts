import { type Day, OnrecordError } from '../record/index.ts'

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * A day as a user types it: `2021-05-01`; a month or a year stands for its last day.
 *
 * @throws {OnrecordError} `usage-date` for what is no day of the calendar.
 */
export function parseDay(option: string, words: string): Day {
  const [, year = '', month = '12', date] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(words.trim()) ?? []
  const last = lastOfMonth(Number(year), Number(month))
  const day = date === undefined ? last : Number(date)
  if (year === '' || Number(month) < 1 || Number(month) > 12 || day < 1 || day > last) {
    throw new OnrecordError(
      'usage-date',
      `${option} takes a day such as 2021-05-01, not "${words}".`,
    )
  }
  return `${year}-${month}-${String(day).padStart(2, '0')}`
}

/**
 * A time of recording as a user types it: ISO 8601 with offset, or a day, which stands for its end in UTC.
 *
 * @throws {OnrecordError} `usage-date`.
 */
export function parseInstant(option: string, words: string): string {
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(words.trim())) return `${parseDay(option, words)}T23:59:59.999Z`
  const isInstant =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(
      words.trim(),
    )
  const time = Date.parse(words.trim())
  if (!isInstant || Number.isNaN(time)) {
    throw new OnrecordError(
      'usage-date',
      `${option} takes a time such as 2021-05-01T12:00:00Z or a day, not "${words}".`,
    )
  }
  return new Date(time).toISOString()
}
