import { z } from 'zod'
import {
  Claim,
  ClaimId,
  Day,
  Decision,
  DocumentId,
  Link,
  Notice,
  PublishedBasis,
  Segment,
  Span,
} from '../../../record/index.ts'
import { Clocks, listOf, Tags } from './list.ts'
import { ActorItem } from './people.ts'
import { StoryEntry, TallyCheck } from './statements.ts'
import { Dispute, Kind, Passage, Reported, ReviewState, Telling } from './telling.ts'

export const ReportEntry = z.strictObject({
  id: DocumentId,
  number: z.int(),
  title: z.string(),
  source: z.string().optional(),
  url: z.string().optional(),
  language: z.string(),
  published: z.strictObject({
    value: z.string().optional(),
    inWords: z.string(),
    earliest: Day.optional(),
    latest: Day.optional(),
    basis: PublishedBasis.optional(),
    reasons: z.array(z.string()),
  }),
  reported: Reported,
  recordedAt: z.string(),
  engine: z.string(),
  claims: z.int(),
  kinds: z.partialRecord(Kind, z.int()),
  carriesTextOf: z.strictObject({ id: DocumentId, number: z.int(), title: z.string() }).optional(),
  notices: z.array(Notice),
})
/** `unreviewed`: its claims that nobody decided on. */
export const ReportItem = ReportEntry.extend({
  unreviewed: z.int(),
  textSha256: z.string(),
  tags: Tags,
})
export const ReportList = listOf(ReportItem)

export const ReportDetail = z.strictObject({
  type: z.literal('report'),
  report: ReportEntry,
  tellings: z.array(Telling),
  ...Clocks,
})

/** A claim as the reading view marks it in the text. */
const Highlight = z.strictObject({
  claim: ClaimId,
  kind: Kind,
  text: z.string(),
  state: ReviewState,
  /** The words that make the claim. */
  span: Span,
  /** Further words that tell of the same. */
  mentions: z.array(Span),
  /** Words of each value, by path. */
  values: z.array(z.strictObject({ path: z.string(), spans: z.array(Span) })),
})

/** A report's text as kept; spans are UTF-16 code units into it. Rejected claims are marked too. */
export const ReportText = z.strictObject({
  report: ReportEntry,
  text: z.string(),
  textSha256: z.string(),
  segments: z.array(Segment),
  highlights: z.array(Highlight),
  /** Characters in the text that cannot be seen or that turn its direction, and where. */
  invisible: z.array(z.strictObject({ span: Span, code: z.string() })),
  ...Clocks,
})

const Decided = z.strictObject({
  decision: Decision,
  undone: z.boolean(),
  undos: z.array(Decision),
})

const ClaimDetail = z.strictObject({
  type: z.literal('claim'),
  telling: Telling,
  claim: Claim,
  /** As it was read, before corrections. */
  original: Claim,
  key: z.string(),
  /** Each value's words in their sentences. */
  context: z.array(z.strictObject({ path: z.string(), passages: z.array(Passage) })),
  mentions: z.array(Passage),
  report: ReportEntry,
  about: z.array(Telling),
  spokenOfBy: z.array(Telling),
  links: z.array(z.strictObject({ link: Link, isEarlier: z.boolean(), other: Telling })),
  decisions: z.array(Decided),
  /** Of a count over a series: how many the case knows. */
  tally: TallyCheck.optional(),
  /** Other tellings of the same thing. */
  sameThing: z.array(Telling),
  /** Names that a correction takes for the parts of this kind of claim: "deadline", "killed". */
  parts: z.array(
    z.strictObject({ name: z.string(), takes: z.string(), value: z.string().optional() }),
  ),
  ...Clocks,
})

/** Everything about one claim, report, story, link, decision or actor. */
export const ItemDetail = z.discriminatedUnion('type', [
  ClaimDetail,
  ReportDetail,
  z.strictObject({ type: z.literal('story'), story: StoryEntry, ...Clocks }),
  z.strictObject({ type: z.literal('link'), link: Link, sides: Dispute, ...Clocks }),
  z.strictObject({
    type: z.literal('decision'),
    decision: Decision,
    on: z.array(Telling),
    stale: z.string().optional(),
    ...Clocks,
  }),
  z.strictObject({
    type: z.literal('actor'),
    actor: ActorItem.omit({ firstSeen: true, lastSeen: true }),
    tellings: z.array(Telling),
    ...Clocks,
  }),
])

/** Both sides of a discrepancy with the text around. */
export const DiscrepancyDetail = z.strictObject({
  link: Link,
  sides: Dispute,
  from: z.strictObject({ report: ReportEntry, paragraph: Passage }),
  to: z.strictObject({ report: ReportEntry, paragraph: Passage }),
  /** What may explain it, as suggestions: nothing is decided. */
  explanations: z.array(z.string()),
  ...Clocks,
})
