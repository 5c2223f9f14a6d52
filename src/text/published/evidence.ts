import type { Day, Document, Span } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import { civilDate, dayNumber, formatDay, isDate, parseDay, weekdayOf } from '../time/index.ts'
import { sentenceAround, tellsOfTakingOffice, tenseAround } from './tense.ts'

/** Somebody's time in an office, as far as it is known from elsewhere, and the words that name them in it. */
export interface OfficeHint {
  readonly span: Span
  /** First and last day on which the words can be true; absent when nothing limits that side. */
  readonly earliest?: Day
  readonly latest?: Day
  readonly reason: string
}

/** What one piece of the text says of the date of publication. */
export interface Evidence {
  readonly earliest?: Day | undefined
  readonly latest?: Day | undefined
  readonly span: Span
  readonly reason: string
}

/** Dates of embedded posts, and dates with a year whose verbs tell past from future. */
export function datesAsEvidence(
  document: Document,
  times: readonly TimeExpression[],
): readonly Evidence[] {
  const posts = document.segments.flatMap(({ kind, published }): Evidence[] =>
    kind === 'post' && published !== undefined
      ? [
          {
            earliest: published.value,
            span: published.span,
            reason: `An embedded post is dated ${published.value}.`,
          },
        ]
      : [],
  )
  return [...posts, ...times.flatMap((time) => dateAsEvidence(document, time))]
}

const withYear = /\b(?:1[89]|20)\d\d\b|^(?:1[89]|20)\d{6}$/

function dateAsEvidence({ text, segments }: Document, time: TimeExpression): readonly Evidence[] {
  const bounds = ownBounds(time)
  if (bounds === undefined || !withYear.test(time.text)) return []
  if (
    segments.some(
      ({ kind, span }) => kind === 'post' && span.start <= time.start && time.end <= span.end,
    )
  )
    return []
  const governor = time.governor?.word ?? ''
  if (isBareYear(time) && !governorsOfYears.has(governor)) return []
  const isOwnDay = governor === 'on' && bounds.earliest === bounds.latest
  const tense = tenseAround(text, time, isOwnDay)
  const quoted = `"${time.text.replace(/\s+/g, ' ')}"`
  if (tense === 'past' && bounds.earliest !== undefined && !governorsAhead.has(governor)) {
    return [{ earliest: bounds.earliest, span: span(time), reason: `${quoted} is told as past.` }]
  }
  // A date in brackets is when something cited came out.
  const isCited = text.charAt(time.start - 1) === '('
  if (tense === 'future' && bounds.latest !== undefined && !isCited) {
    return [
      { latest: bounds.latest, span: span(time), reason: `${quoted} is told as still to come.` },
    ]
  }
  return []
}

/** A date after these may lie ahead even where the verb is past: "the mandate was renewed until May 2026". */
const governorsAhead: ReadonlySet<string> = new Set([
  'by',
  'until',
  'till',
  'through',
  'to',
  'up to',
  'up until',
  'before',
  'for',
  'no later than',
])

/** A year alone is as often part of a name ("Vision 2030", "the 2028 games"): only after these does it tell when. */
const governorsOfYears: ReadonlySet<string> = new Set([
  'in',
  'since',
  'during',
  'from',
  'between',
  'throughout',
  'as of',
  'by',
  'until',
  'before',
])

function isBareYear({ value }: TimeExpression): boolean {
  return /^\d{4}$/.test(value)
}

function span({ start, end }: Span): Span {
  return { start, end }
}

/** First and last day of the date itself, whatever governs it; undefined when it is no absolute date. */
function ownBounds({
  value,
}: TimeExpression): { earliest: Day | undefined; latest: Day | undefined } | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(value)
  if (parts === null) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const first = dayNumber(year, month, day)
  const next =
    parts[3] !== undefined
      ? first + 1
      : parts[2] !== undefined
        ? dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1)
        : dayNumber(year + 1, 1, 1)
  return { earliest: formatDay(first), latest: formatDay(next - 1) }
}

/** Office holders as evidence, and with them months without a year: "since she took office in May". */
export function officesAsEvidence(
  document: Document,
  times: readonly TimeExpression[],
  offices: readonly OfficeHint[],
): readonly Evidence[] {
  const tied = times.flatMap((time) => monthOfOffice(document, time, offices))
  const starts = offices.flatMap(({ earliest, span, reason }): Evidence[] =>
    earliest === undefined ? [] : [{ earliest, span, reason }],
  )
  return [...tied, ...starts, ...endOfTerms(document, offices)]
}

/** What a holder is known by in the rest of the report: the last word of the mention. */
function holderName({ text }: Document, { span }: OfficeHint): string {
  return /[^\s,.]{1,60}$/.exec(text.slice(span.start, span.end).trim())?.[0] ?? ''
}

/**
 * Who held an office long ago is still called by it ("President Lincoln freed"), so that one holder's last day says
 * little: two holders must have left before the report can be said to be older.
 */
function endOfTerms(document: Document, offices: readonly OfficeHint[]): readonly Evidence[] {
  const lastOf = new Map<string, Required<Pick<OfficeHint, 'latest'>> & OfficeHint>()
  for (const office of offices) {
    const { latest } = office
    const name = holderName(document, office)
    const known = lastOf.get(name)
    if (latest !== undefined && (known === undefined || latest > known.latest)) {
      lastOf.set(name, { ...office, latest })
    }
  }
  const [, second] = [...lastOf.values()].sort((a, b) =>
    a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0,
  )
  return second === undefined
    ? []
    : [{ latest: second.latest, span: second.span, reason: second.reason }]
}

/** A month without a year is the last one of that name: within a year of the day that the office began. */
function monthOfOffice(
  document: Document,
  time: TimeExpression,
  offices: readonly OfficeHint[],
): readonly Evidence[] {
  const month = /^XXXX-(\d{2})$/.exec(time.value)?.[1]
  if (month === undefined) return []
  const { start, end } = sentenceAround(document.text, time)
  const sentence = document.text.slice(start, end)
  if (!tellsOfTakingOffice(sentence)) return []
  return offices.flatMap((office): Evidence[] => {
    const begun = office.earliest === undefined ? undefined : parseDay(office.earliest)
    if (begun === undefined || civilDate(begun).month !== Number(month)) return []
    if (!sentence.includes(holderName(document, office))) return []
    const latest = formatDay(dayNumber(civilDate(begun).year + 1, Number(month), 1) - 1)
    const reason = `"${time.text}" without a year is that of the office taken on ${office.earliest}.`
    return [{ earliest: office.earliest, latest, span: span(time), reason }]
  })
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** A day told with its weekday and without its year, which only some years fit: "Tuesday, 12 May". */
export interface WeekdayDate {
  readonly month: number
  readonly day: number
  /** 1 for Monday. */
  readonly weekday: number
  readonly span: Span
  readonly text: string
}

export function weekdayDates(times: readonly TimeExpression[]): readonly WeekdayDate[] {
  return times.flatMap((time): WeekdayDate[] => {
    const date = /^XXXX-(\d{2})-(\d{2})(?:T.*)?$/.exec(time.value)
    const weekday = weekdays.findIndex((name) => time.text.toLowerCase().includes(name)) + 1
    if (date === null || weekday === 0) return []
    return [
      { month: Number(date[1]), day: Number(date[2]), weekday, span: span(time), text: time.text },
    ]
  })
}

/** Days of the years `[from, to]` that fit the weekday. */
export function fittingDays(
  { month, day, weekday }: WeekdayDate,
  from: number,
  to: number,
): readonly number[] {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  return years
    .filter((year) => isDate(year, month, day))
    .map((year) => dayNumber(year, month, day))
    .filter((number) => weekdayOf(number) === weekday)
}
