import type { Day, Document, Span } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import {
  civilDate,
  dayNumber,
  formatDay,
  isDate,
  parseDay,
  tensesOf,
  type Verbs,
  weekdayOf,
} from '../time/index.ts'
import type { Bounds } from './bounds.ts'
import { type Evidence, toldAs } from './evidence.ts'
import type { Tense } from './tense.ts'

/** A day told without its year, with its weekday or as the day of the report itself. */
interface DayWithoutYear {
  readonly month: number
  readonly day: number
  /** 1 for Monday. */
  readonly weekday?: number
  readonly span: Span
  readonly text: string
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** A day without its year is told within a year of it. */
const DAYS_NEAR = 365
/** Beyond so many years a weekday fits again, and tells nothing. */
const YEARS_TOLD_APART = 6

/**
 * What a day that its weekday fits only once in reach ("Tuesday, 12 May") tells: the report is from after it where it
 * is told as past, from before it where as to come, and within a year of it.
 */
export function weekdaysAsEvidence(
  { text }: Document,
  times: readonly TimeExpression[],
  { bounds, verbs }: { readonly bounds: Bounds; readonly verbs: Verbs | undefined },
): readonly Evidence[] {
  const tenseAt = tensesOf(verbs)
  return times.flatMap((time): Evidence[] => {
    const weekday = weekdays.findIndex((name) => time.text.toLowerCase().includes(name)) + 1
    const date = weekday === 0 ? undefined : dayOf(time.value)
    if (date === undefined) return []
    const one = { ...date, weekday, span: { start: time.start, end: time.end }, text: time.text }
    const tense = toldAs(text, time, { isDay: true, verb: tenseAt(time.start) })
    return yearOfWeekday(one, bounds, tense)
  })
}

function dayOf(value: string): Pick<DayWithoutYear, 'month' | 'day'> | undefined {
  const parts = /^XXXX-(\d{2})-(\d{2})(?:T.*)?$/.exec(value)
  return parts === null ? undefined : { month: Number(parts[1]), day: Number(parts[2]) }
}

function yearOfWeekday(
  date: DayWithoutYear,
  { earliest, latest }: Bounds,
  tense: Tense | undefined,
): Evidence[] {
  const [first, last] = [numberOf(earliest), numberOf(latest)]
  if (first === undefined || last === undefined) return []
  const reach = { from: first - DAYS_NEAR, to: last + DAYS_NEAR }
  const [only, ...others] = fittingDays(date, reach)
  const years = civilDate(reach.to).year - civilDate(reach.from).year
  if (only === undefined || others.length > 0 || years > YEARS_TOLD_APART) return []
  const told =
    tense === 'past' ? ' and is told as past' : tense === 'future' ? ' and is to come' : ''
  return [
    {
      earliest: formatDay(tense === 'past' ? only : only - DAYS_NEAR),
      latest: formatDay(tense === 'future' ? only : only + DAYS_NEAR),
      span: date.span,
      reason: `"${date.text}" without a year fits only ${formatDay(only)}${told}.`,
    },
  ]
}

/** Days `[from, to]` of this month and day that fit the weekday, if there is one. */
function fittingDays(
  { month, day, weekday }: DayWithoutYear,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const first = civilDate(from).year
  const years = Array.from({ length: civilDate(to).year - first + 1 }, (_, index) => first + index)
  return years
    .filter((year) => isDate(year, month, day))
    .map((year) => dayNumber(year, month, day))
    .filter((number) => from <= number && number <= to)
    .filter((number) => weekday === undefined || weekdayOf(number) === weekday)
}

/** The day that a dateline or a date line gives without its year ("CALI, 12 JAN"), where the interval has it once. */
export function datelineAsEvidence(
  { text, segments }: Document,
  { earliest, latest }: Bounds,
): { readonly evidence: readonly Evidence[]; readonly open: readonly string[] } {
  const line = segments.find(
    ({ kind, date }) => kind !== 'post' && date !== undefined && dayOf(date.value) !== undefined,
  )?.date
  const day = line && dayOf(line.value)
  if (line === undefined || day === undefined) return { evidence: [], open: [] }
  const words = text.slice(line.span.start, line.span.end)
  const [from, to] = [numberOf(earliest), numberOf(latest)]
  const only =
    from === undefined || to === undefined
      ? []
      : fittingDays({ ...day, span: line.span, text: words }, { from, to })
  if (only.length !== 1 || only[0] === undefined)
    return { evidence: [], open: [`Its own line says "${words}", without a year.`] }
  const found = formatDay(only[0])
  const reason = `its own line says "${words}", which comes once in this time.`
  return { evidence: [{ earliest: found, latest: found, span: line.span, reason }], open: [] }
}

function numberOf(day: Day | undefined): number | undefined {
  return day === undefined ? undefined : parseDay(day)
}
