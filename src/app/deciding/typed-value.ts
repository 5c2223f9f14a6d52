import type { Amount, Day, Precision, When } from '../../record/index.ts'

/** The days that what a person typed stands for; a side that is left open has none. */
interface Days {
  readonly edtf: string
  readonly earliest?: Day
  readonly latest?: Day
  readonly precision: Precision
}

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const

/** A day, month or year; undefined for what is none. */
function daysOfOne(words: string): Required<Days> | undefined {
  const [edtf, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(words) ?? []
  if (edtf === undefined) return undefined
  const last = lastOfMonth(Number(year), Number(month ?? 12))
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined
  if (day !== undefined && (Number(day) < 1 || Number(day) > last)) return undefined
  return {
    edtf,
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: `${year}-${month ?? '12'}-${day ?? last}`,
    precision: precisions[edtf.length === 4 ? 4 : edtf.length === 7 ? 7 : 10],
  }
}

/** A day, month, year or an interval of them, open at one side perhaps: `2021-07-19/2021-07-25`, `../2021-12`. */
function daysOf(words: string): Days | undefined {
  const [from = '', to, ...more] = words.split('/')
  if (to === undefined) return daysOfOne(from)
  const [first, last] = [daysOfOne(from), daysOfOne(to)]
  const isOpen = (from === '..' && last) || (to === '..' && first)
  if (more.length > 0 || !(isOpen || (first && last))) return undefined
  if (first && last && first.earliest > last.latest) return undefined
  return {
    edtf: words,
    ...(first && { earliest: first.earliest }),
    ...(last && { latest: last.latest }),
    precision: 'interval',
  }
}

/**
 * A time as typed. It keeps the words of the time it stands in for, which are the report's.
 *
 * @returns undefined for what is no date.
 */
export function typedWhen(typed: string, old: When | undefined): When | undefined {
  const days = daysOf(typed)
  return days && { ...days, words: old?.words ?? typed }
}

/** The same for the last day by which something is due: a month or a year stands for its last day. */
export function typedDeadline(typed: string, old: When | undefined): When | undefined {
  const days = daysOf(typed)
  if (days?.latest === undefined) return undefined
  const { latest, precision } = days
  return { edtf: `../${latest}`, latest, precision, words: old?.words ?? typed }
}

/** Bounds are inclusive, so that "more than 40" is from 41. */
const hedges: Readonly<Record<string, (best: number) => Omit<Amount, 'per' | 'words'>>> = {
  '': (best) => ({ low: best, best, high: best, hedge: 'exact' }),
  exactly: (best) => ({ low: best, best, high: best, hedge: 'exact' }),
  about: (best) => ({ best, hedge: 'about' }),
  'at least': (best) => ({ low: best, best, hedge: 'at-least' }),
  'at most': (best) => ({ best, high: best, hedge: 'at-most' }),
  'up to': (best) => ({ best, high: best, hedge: 'at-most' }),
  'more than': (best) => ({ low: best + 1, hedge: 'more-than' }),
  'less than': (best) => ({ high: best - 1, hedge: 'less-than' }),
}

/** What a word behind a number multiplies it by. */
const scales: Readonly<Record<string, number>> = {
  '': 1,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** "2,500", "1.5 million", "$520 million"; undefined for what is no whole number. */
function typedNumber(typed: string): number | undefined {
  const [, digits, scale = ''] =
    /^[$€£¥₹₽]?\s?(\d[\d,]{0,14}(?:\.\d{1,9})?)(?:\s?(thousand|million|billion|trillion))?$/i.exec(
      typed.trim(),
    ) ?? []
  if (digits === undefined) return undefined
  const number = Number(digits.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)
  const whole = Math.round(number)
  return Math.abs(number - whole) < 1e-3 ? whole : undefined
}

/**
 * A number as typed, with its hedge. It keeps the words of the number it stands in for.
 *
 * @returns undefined for what is no number.
 */
export function typedAmount(typed: string, old: Amount | undefined): Amount | undefined {
  const rest = { per: old?.per ?? 'total', words: old?.words ?? typed } as const
  const [, hedge = '', numbers = ''] =
    /^(?:([a-z]+(?:[ -][a-z]+)?) )?([$€£¥₹₽]?\s?\d.{0,60})$/i.exec(typed.trim()) ?? []
  const [from = '', to, ...more] = numbers.split('-')
  const low = typedNumber(from)
  if (low === undefined || more.length > 0) return undefined
  if (to !== undefined) {
    const high = typedNumber(to)
    if (hedge !== '' || high === undefined || low >= high) return undefined
    return { low, high, hedge: 'exact', ...rest }
  }
  const made = hedges[hedge.toLowerCase().replace('-', ' ')]?.(low)
  return made && { ...made, ...rest }
}
