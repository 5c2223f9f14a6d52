import { z } from 'zod'
import { DocumentId } from './id.ts'
import { Notice } from './notice.ts'
import { Span } from './span.ts'
import { Day } from './when.ts'

/** How a date of publication is known, best first. */
export const PublishedBasis = z.enum(['given', 'metadata', 'inline', 'dateline', 'inferred'])
export type PublishedBasis = z.infer<typeof PublishedBasis>

/** When a report came out. An undated report has the interval that its content allows, with the reasons. */
export const Published = z
  .object({
    /** EDTF: a day, or an interval `a/b` where a side nothing limits is `..`. */
    value: z.string(),
    /** Inclusive; left out when nothing limits that side. */
    earliest: Day.optional(),
    latest: Day.optional(),
    basis: PublishedBasis,
    /** The words it was read from; empty for `given` and `metadata`. */
    spans: z.array(Span).readonly(),
    rule: z.string().optional(),
    /** For `inferred`: each bound and what sets it, in words. */
    reasons: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type Published = z.infer<typeof Published>

/** The parts of a report. A `post` is somebody else's text inside it, with an author and a date of its own. */
export const SegmentKind = z.enum([
  'headline',
  'lead',
  'body',
  'section-heading',
  'dateline',
  'agency-line',
  'inline-header',
  'post',
])
export type SegmentKind = z.infer<typeof SegmentKind>

export const Segment = z
  .object({
    kind: SegmentKind,
    span: Span,
    /** Of a post: the author as written, and where that is written. */
    author: z.object({ name: z.string(), span: Span }).readonly().optional(),
    /** Of a post: its own day, and where that is written. */
    published: z.object({ value: Day, span: Span }).readonly().optional(),
    /** Of a dateline or inline header: the date written in it. EDTF; `XXXX-04-07` when it leaves out the year. */
    date: z.object({ value: z.string(), span: Span }).readonly().optional(),
    /** Of a dateline: where the place is written, "SAN SALVADOR". */
    place: Span.optional(),
    /** Of a dateline or agency line: the agency as written, "Reuters", and where. */
    agency: z.object({ name: z.string(), span: Span }).readonly().optional(),
  })
  .readonly()
export type Segment = z.infer<typeof Segment>

/** One report as read. `text` is never normalised, so every span holds for ever. */
export const Document = z
  .object({
    id: DocumentId,
    text: z.string(),
    /** Who put it out: "Wikinews", "Reuters". */
    source: z.string().optional(),
    title: z.string().optional(),
    url: z.string().optional(),
    /** BCP 47 primary language, `en`; `und` when too short to tell. */
    language: z.string(),
    /** Absent until the text layer has inferred an interval. */
    published: Published.optional(),
    /** In order of the text, not overlapping; they cover everything but white space. */
    segments: z.array(Segment).readonly(),
    notices: z.array(Notice).readonly(),
  })
  .readonly()
export type Document = z.infer<typeof Document>
