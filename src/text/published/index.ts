import type { Day, Document, Notice, Published, Span } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import { civilDate, findTimesWithNotices, formatDay, parseDay, type Verbs } from '../time/index.ts'
import {
  datesAsEvidence,
  type Evidence,
  fittingDays,
  type WeekdayDate,
  weekdayDates,
} from './evidence.ts'
import { betweenTerms, type OfficeHint, officesAsEvidence } from './offices.ts'

export type { OfficeHint } from './offices.ts'

/** What other modules know that bears on the date of a report. */
export interface PublicationHints {
  /** Asked for only where the report has no date. */
  readonly offices?: () => readonly OfficeHint[]
  readonly verbs?: Verbs
}

const RULE = 'published/content'

interface Bounds {
  readonly earliest: Day | undefined
  readonly latest: Day | undefined
  readonly used: readonly Evidence[]
  readonly setAside: readonly Evidence[]
}

/**
 * The interval in which a report without a date can have come out, from what its text tells as past and as still to
 * come and from who holds which office. Wide rather than wrong: a side that nothing limits stays open, and evidence
 * that contradicts what stands already is set aside and named among the reasons.
 *
 * `times` are to be read without a date of publication. Over reports with their dates withheld the true day lies
 * outside in about one of two hundred.
 */
export function datePublication(
  document: Document,
  times: readonly TimeExpression[],
  hints: PublicationHints = {},
): Published {
  const dates = datesAsEvidence(document, times, hints.verbs)
  const context = { document, times, verbs: hints.verbs, offices: hints.offices?.() ?? [] }
  const ordered = [
    ...dates.filter(({ latest }) => latest === undefined),
    ...dates.filter(({ latest }) => latest !== undefined),
    ...officesAsEvidence(context),
  ]
  const told = ordered.reduce(narrow, {
    earliest: undefined,
    latest: undefined,
    used: [],
    setAside: [],
  })
  const held = betweenTerms(context, told).reduce(narrow, told)
  return publishedWithin(weekdayDates(times).reduce(narrowByWeekday, held))
}

/** Takes in one piece of evidence when it agrees with what stands. */
function narrow(bounds: Bounds, evidence: Evidence): Bounds {
  const earliest = later(bounds.earliest, evidence.earliest)
  const latest = sooner(bounds.latest, evidence.latest)
  if (earliest !== undefined && latest !== undefined && earliest > latest) {
    return { ...bounds, setAside: [...bounds.setAside, evidence] }
  }
  const changes = earliest !== bounds.earliest || latest !== bounds.latest
  return changes ? { ...bounds, earliest, latest, used: [...bounds.used, evidence] } : bounds
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a
}

function sooner(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}

/** A day without its year is told within a year of it. */
const DAYS_NEAR = 365
/** Beyond so many years a weekday fits again, and tells nothing. */
const YEARS_TOLD_APART = 4

/** The only day in reach that its weekday fits limits both sides; a contradiction (a slip of the writer) limits nothing. */
function narrowByWeekday(bounds: Bounds, date: WeekdayDate): Bounds {
  const first = bounds.earliest === undefined ? undefined : parseDay(bounds.earliest)
  const last = bounds.latest === undefined ? undefined : parseDay(bounds.latest)
  if (first === undefined || last === undefined) return bounds
  const [from, to] = [civilDate(first - DAYS_NEAR).year, civilDate(last + DAYS_NEAR).year]
  const fitting = fittingDays(date, from, to).filter(
    (day) => day + DAYS_NEAR >= first && day - DAYS_NEAR <= last,
  )
  const [only] = fitting
  if (only === undefined || fitting.length > 1 || to - from > YEARS_TOLD_APART + 2) return bounds
  return narrow(bounds, {
    earliest: formatDay(only - DAYS_NEAR),
    latest: formatDay(only + DAYS_NEAR),
    span: date.span,
    reason: `"${date.text}" fits only ${formatDay(only)} and is told without its year.`,
  })
}

function publishedWithin({ earliest, latest, used, setAside }: Bounds): Published {
  const deciding = used.filter(
    (one) =>
      (one.earliest !== undefined && one.earliest === earliest) ||
      (one.latest !== undefined && one.latest === latest),
  )
  const aside = setAside.map(({ reason }) => `Set aside, as it contradicts the rest: ${reason}`)
  const open = [
    ...(earliest === undefined ? ['Nothing in the text limits the earliest day.'] : []),
    ...(latest === undefined ? ['Nothing in the text limits the latest day.'] : []),
  ]
  return {
    value:
      earliest !== undefined && earliest === latest
        ? earliest
        : `${earliest ?? '..'}/${latest ?? '..'}`,
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    basis: 'inferred',
    spans: distinct(deciding.map(({ span }) => span).filter((span) => span !== undefined)),
    rule: RULE,
    reasons: [...deciding.map((one) => boundReason(one, earliest, latest)), ...open, ...aside],
  }
}

function boundReason(
  { reason, ...one }: Evidence,
  earliest: Day | undefined,
  latest: Day | undefined,
): string {
  const sides = [
    ...(one.earliest !== undefined && one.earliest === earliest ? [`Not before ${earliest}`] : []),
    ...(one.latest !== undefined && one.latest === latest ? [`not after ${latest}`] : []),
  ].join(', ')
  return `${sides.charAt(0).toUpperCase()}${sides.slice(1)}: ${reason}`
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, index) =>
      spans.findIndex(({ start, end }) => start === span.start && end === span.end) === index,
  )
}

export interface TimesRead {
  readonly times: readonly TimeExpression[]
  /** The document's own date, or the interval inferred. */
  readonly published: Published
  readonly notices: readonly Notice[]
}

/**
 * Reads a document's times and, where it has no date, first the interval of its publication, from which what is
 * relative is then counted.
 */
export function readTimes(document: Document, hints: PublicationHints = {}): TimesRead {
  const { text, segments } = document
  const { verbs } = hints
  const published =
    document.published ??
    datePublication(document, findTimesWithNotices(text, { segments, verbs }).times, hints)
  return { ...findTimesWithNotices(text, { segments, published, verbs }), published }
}
