import { z } from 'zod'
import {
  ClaimId,
  contents,
  DocumentId,
  Layer,
  LinkId,
  Realis,
  Reason,
  SourceClass,
  Span,
  Speech,
  ValueBasis,
} from '../../../record/index.ts'

export const Kind = z.enum(Object.keys(contents) as [keyof typeof contents])

export const ReviewState = z.enum(['unreviewed', 'confirmed', 'rejected', 'corrected'])

/** `possibly`: undated, and as of the day asked for it may not yet have been reported. */
export const Reported = z.enum(['surely', 'possibly'])

/** A report as answers cite it. */
export const Citation = z.strictObject({
  number: z.int(),
  report: DocumentId,
  title: z.string(),
  source: z.string().optional(),
  published: z.string(),
  isDated: z.boolean(),
  reported: Reported,
})

/** Words in their sentence: `before`, `words` and `after` follow each other in the text without a gap. */
export const Passage = z.strictObject({
  span: Span,
  before: z.string(),
  words: z.string(),
  after: z.string(),
})

/** One value of a claim with the exact words it was read from. */
export const ValueEvidence = z.strictObject({
  path: z.string(),
  /** Of people hurt in which state, or of which stance on who did it. */
  of: z.string().optional(),
  value: z.unknown().optional(),
  nothing: z.enum(['stated-none', 'withheld']).optional(),
  quotes: z.array(z.string()),
  spans: z.array(Span),
  basis: ValueBasis,
  rule: z.string().optional(),
  corrected: z
    .strictObject({
      by: z.string(),
      at: z.string(),
      why: z.string().optional(),
      read: z.unknown().optional(),
      readingChanged: z.boolean(),
    })
    .optional(),
})

/** What one report says of a thing, with all that stands behind it. */
export const Telling = z.strictObject({
  claim: ClaimId,
  kind: Kind,
  text: z.string(),
  cited: Citation,
  passage: Passage,
  /** Who says so, from the outlet inward. */
  chain: z.array(z.strictObject({ name: z.string(), class: SourceClass })),
  speech: Speech.optional(),
  hedge: z.string().optional(),
  realis: Realis,
  layer: Layer,
  when: z.string().optional(),
  where: z.string().optional(),
  rule: z.string(),
  values: z.array(ValueEvidence),
  state: ReviewState,
  notes: z.array(z.string()),
})

/** A telling on a page that has thousands: its words are at `/items/{claim}`. */
export const ToldLine = Telling.pick({
  claim: true,
  kind: true,
  text: true,
  cited: true,
  when: true,
})

/** Two claims that cannot both be so, or that count different things. */
export const Dispute = z.strictObject({
  id: LinkId,
  kind: Kind,
  path: z.string().optional(),
  isWithinReport: z.boolean(),
  from: Telling,
  to: Telling,
  values: z.strictObject({ from: z.string().optional(), to: z.string().optional() }).optional(),
  reasons: z.array(Reason),
  settled: z.enum(['split', 'prefer']).optional(),
})
