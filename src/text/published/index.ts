import type { Day, Document, Notice, Published, Span } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import { findTimesWithNotices, type Verbs } from '../time/index.ts'
import { type Bounds, narrowed, reconciled } from './bounds.ts'
import { namesAsEvidence } from './coined.ts'
import { datesAsEvidence, type Evidence } from './evidence.ts'
import { copyrightsAsEvidence, linksAsEvidence } from './links.ts'
import { betweenTerms, type OfficeHint, officesAsEvidence } from './offices.ts'
import { ownDay } from './own-day.ts'
import { datelineAsEvidence, weekdaysAsEvidence } from './year-of-day.ts'

export type { OfficeHint } from './offices.ts'
export { dateAtHead } from './own-day.ts'

/** What other modules know that bears on the date of a report. */
export interface PublicationHints {
  /** Asked for only where the report has no date. */
  readonly offices?: () => readonly OfficeHint[]
  readonly verbs?: Verbs
}

const RULE = 'published/content'

/**
 * The interval in which a report without a date can have come out, from what its text tells as past and as still to
 * come and from who holds which office. Wide rather than wrong: a side that nothing limits stays open, and evidence
 * that contradicts what stands already is set aside and named among the reasons; of two pieces that are as good as
 * each other neither counts, and a notice says so.
 *
 * `times` are to be read without a date of publication. Over reports with their dates withheld the true day lies
 * outside in about one of two hundred (docs/accuracy/undated.md).
 */
export function datePublication(
  document: Document,
  times: readonly TimeExpression[],
  hints: PublicationHints = {},
): { readonly published: Published; readonly notices: readonly Notice[] } {
  const { verbs } = hints
  const dates = datesAsEvidence(document, times, verbs)
  const context = { document, times, verbs, offices: hints.offices?.() ?? [] }
  const { bounds, contradictions } = reconciled([
    ...dates.filter(({ latest }) => latest === undefined),
    ...linksAsEvidence(document),
    ...namesAsEvidence(document),
    ...copyrightsAsEvidence(document),
    ...dates.filter(({ latest }) => latest !== undefined),
    ...officesAsEvidence(context),
  ])
  const held = narrowed(betweenTerms(context, bounds), bounds)
  const weekday = narrowed(weekdaysAsEvidence(document, times, { bounds: held, verbs }), held)
  const line = datelineAsEvidence(document, weekday)
  return {
    published: publishedWithin(narrowed(line.evidence, weekday), [
      ...line.open,
      ...(contradictions.length > 0
        ? ['Wider, as the text tells of times that exclude each other.']
        : []),
    ]),
    notices: contradictions.map(
      (pair): Notice => ({
        code: 'published-contradicts',
        message: `The report tells of two times that exclude each other, and its date is left open between them. ${pair.past.reason} ${pair.now.reason}`,
        ...((pair.now.span ?? pair.past.span) && { span: pair.now.span ?? pair.past.span }),
      }),
    ),
  }
}

function publishedWithin(
  { earliest, latest, used, setAside }: Bounds,
  more: readonly string[],
): Published {
  const deciding = used.filter(
    (one) =>
      (one.earliest !== undefined && one.earliest === earliest) ||
      (one.latest !== undefined && one.latest === latest),
  )
  const aside = setAside.map(({ reason }) => `Set aside, as it contradicts the rest: ${reason}`)
  const open =
    earliest === undefined && latest === undefined
      ? ['Nothing in the text limits the day.']
      : [
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
    reasons: [
      ...deciding.map((one) => boundReason(one, earliest, latest)),
      ...open,
      ...more,
      ...aside,
    ],
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
 * relative is then counted. What was put out some days after the date at its head is counted from that.
 */
export function readTimes(document: Document, hints: PublicationHints = {}): TimesRead {
  const { text, segments } = document
  const { verbs } = hints
  if (document.published !== undefined) {
    const { published } = document
    const read = findTimesWithNotices(text, { segments, published, verbs })
    const own = ownDay(document, read.times)
    if (own === undefined) return { ...read, published }
    return { ...findTimesWithNotices(text, { segments, published: own, verbs }), published }
  }
  const undated = findTimesWithNotices(text, { segments, verbs }).times
  const { published, notices } = datePublication(document, undated, hints)
  const read = findTimesWithNotices(text, { segments, published, verbs })
  return { times: read.times, notices: [...notices, ...read.notices], published }
}
