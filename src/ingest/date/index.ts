import { monthNumbers } from './names.ts'

export { dateSlots } from './names.ts'

/** A date as understood: EDTF, with the inclusive days that bound it. */
export interface ReadDate {
  readonly kind: 'date'
  readonly value: string
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
}
export type DateReading =
  | ReadDate
  /** A day and month without a year: `XXXX-04-07`. */
  | { readonly kind: 'yearless'; readonly value: string }
  /** Words in the shape of a date that cannot be one, or that can be two. */
  | {
      readonly kind: 'problem'
      readonly code: 'date-absurd' | 'date-ambiguous'
      readonly message: string
    }

/** Reports are printed matter of our time; what lies outside is a slip or a placeholder. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2100
/** Two-digit years from here on are of the 1900s. */
const CENTURY_TURN = 70

/**
 * The date that words or a metadata field state. Reads ISO 8601, RFC 822, English dates with the month spelt,
 * `27.7.2021`, and months, years and EDTF intervals (`2021-04-01/..`). The day is the one written, that is the
 * local day of its offset; it is never shifted. `03/04/2021` is two dates, so it is none.
 *
 * @returns undefined when nothing in the words has the shape of a date.
 */
export function readDate(words: string): DateReading | undefined {
  const text = words.trim().slice(0, 120)
  return readInterval(text) ?? readIso(text) ?? readNumeric(text) ?? readSpelt(text)
}

function readInterval(text: string): DateReading | undefined {
  const [from, to, ...rest] = text.split('/')
  const isInterval = /^(\.\.|\d{4}(-\d{2}){0,2})\/(\.\.|\d{4}(-\d{2}){0,2})$/.test(text)
  if (!isInterval || from === undefined || to === undefined || rest.length > 0) return undefined
  const start = from === '..' ? undefined : readIso(from)
  const end = to === '..' ? undefined : readIso(to)
  if (start?.kind === 'problem') return start
  if (end?.kind === 'problem') return end
  const earliest = start?.kind === 'date' ? start.earliest : undefined
  const latest = end?.kind === 'date' ? end.latest : undefined
  if (earliest !== undefined && latest !== undefined && earliest > latest) return absurd(text)
  return { kind: 'date', value: text, earliest, latest }
}

function readIso(text: string): DateReading | undefined {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s])/.exec(text) ??
    /^(\d{4})(?:-(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text)
  return match ? build(text, { year: match[1], month: match[2], day: match[3] }) : undefined
}

function readNumeric(text: string): DateReading | undefined {
  const yearFirst = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/.exec(text)
  if (yearFirst) return build(text, { year: yearFirst[1], month: yearFirst[2], day: yearFirst[3] })
  const match = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b/.exec(text)
  if (!match) return undefined
  const [first, second] = [Number(match[1]), Number(match[3])]
  // A full stop between is how the day-first countries write; a stroke is used both ways.
  if (match[2] === '.' || first > 12)
    return build(text, { year: match[4], month: match[3], day: match[1] })
  if (second > 12 || first === second)
    return build(text, { year: match[4], month: match[1], day: match[3] })
  return {
    kind: 'problem',
    code: 'date-ambiguous',
    message: `"${text}" can be read with the day or the month first.`,
  }
}

const SPELT = [
  /\b(?<month>\p{L}{3,9})\.?\s{1,4}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,4}(?<year>\d{4})\b/u,
  /\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s{1,4}of)?[\s-]{1,4}(?<month>\p{L}{3,9})\.?,?[\s-]{1,4}(?<year>\d{4}|\d{2}(?![:\d]))\b/u,
  /\b(?<month>\p{L}{3,9})\.?\s{1,4}(?<day>\d{1,2})(?:st|nd|rd|th)?\b/u,
  /\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s{1,4}of)?\s{1,4}(?<month>\p{L}{3,9})\b/u,
  /\b(?<month>\p{L}{3,9})\.?,?\s{1,4}(?<year>\d{4})\b/u,
]

function readSpelt(text: string): DateReading | undefined {
  for (const pattern of SPELT) {
    const groups = pattern.exec(text)?.groups
    const month = monthNumbers.get(groups?.['month']?.toLowerCase() ?? '')
    if (groups && month !== undefined) {
      return build(text, { year: groups['year'], month: String(month), day: groups['day'] })
    }
  }
  return undefined
}

interface Parts {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
}

function build(text: string, parts: Parts): DateReading {
  const month = parts.month === undefined ? undefined : Number(parts.month)
  const day = parts.day === undefined ? undefined : Number(parts.day)
  if (parts.year === undefined) {
    // A leap year, so that 29 February may stand.
    if (!isDay(2000, month ?? 0, day ?? 0)) return absurd(text)
    return { kind: 'yearless', value: `XXXX-${two(month)}-${two(day)}` }
  }
  const year = fullYear(parts.year)
  if (year < FIRST_YEAR || year > LAST_YEAR) return absurd(text)
  if (month === undefined)
    return { kind: 'date', value: `${year}`, earliest: `${year}-01-01`, latest: `${year}-12-31` }
  if (!isDay(year, month, day ?? 1)) return absurd(text)
  const value = `${year}-${two(month)}`
  if (day === undefined) {
    return {
      kind: 'date',
      value,
      earliest: `${value}-01`,
      latest: `${value}-${lastDay(year, month)}`,
    }
  }
  return {
    kind: 'date',
    value: `${value}-${two(day)}`,
    earliest: `${value}-${two(day)}`,
    latest: `${value}-${two(day)}`,
  }
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length !== 2) return year
  return year >= CENTURY_TURN ? 1900 + year : 2000 + year
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function two(number: number | undefined): string {
  return String(number).padStart(2, '0')
}

function absurd(text: string): DateReading {
  return {
    kind: 'problem',
    code: 'date-absurd',
    message: `"${text}" is no date on which a report came out.`,
  }
}
