import { z } from 'zod'
import {
  Claim,
  Day,
  Decision,
  DecisionId,
  Document,
  DocumentId,
  Link,
  StoryId,
} from '../record/index.ts'

const Head = z.object({
  /** What the person who exported it calls the case. */
  name: z.string().optional(),
  /** Licence or credit, in the words of whoever exported it. */
  licence: z.string().optional(),
  /** Of this form; a change that could break a reader raises the first number. */
  version: z.string(),
  /** Only what was reported by this day. */
  asOf: Day.optional(),
  /** Only what was recorded by this time. */
  recordedBy: z.string().optional(),
  story: StoryId.optional(),
  /** The day deadlines are judged on. */
  clock: Day.optional(),
  clockBasis: z.enum(['given', 'newest-report', 'none']),
  /** Versions of the engine that read the reports. */
  engines: z.array(z.string()),
  reports: z.int(),
  /** Without the rejected. */
  claims: z.int(),
})

const Report = Document.unwrap()
  .omit({ text: true })
  .extend({
    /** In citations. */
    number: z.int().positive(),
    /** `possibly`: by the day asked for it may not yet have been out. */
    reported: z.enum(['surely', 'possibly']),
    engine: z.string(),
    /** First report with the same text; its own id when it is the first. */
    origin: DocumentId,
    textSha256: z.string(),
    /** UTF-16 code units. */
    textLength: z.int(),
    /** Only when asked for. */
    text: z.string().optional(),
  })

/** What people decided on a claim. */
const Reviewed = z.object({
  /** What decisions name it by. */
  key: z.string(),
  /** The claim in a line. */
  text: z.string(),
  state: z.enum(['unreviewed', 'confirmed', 'rejected', 'corrected']),
  corrections: z.array(
    z.object({
      decision: DecisionId,
      path: z.string(),
      /** What the engine reads there; left out when it reads nothing. */
      read: z.json().optional(),
      /** The engine reads something else now than what the person corrected. */
      readingChanged: z.boolean(),
    }),
  ),
  notes: z.array(z.object({ by: z.string(), text: z.string() })),
})

const Group = { documents: z.array(DocumentId) }

/** The file of `export json`: a whole record. Every span of a claim carries its words as `quote`. */
export const RecordFile = z.object({
  format: z.literal('onrecord-record'),
  head: Head,
  reports: z.array(Report),
  /** In order of their reports, then of the text; rejected ones too. */
  claims: z.array(z.intersection(Claim, Reviewed)),
  /** Between claims that are not rejected. */
  links: z.array(Link),
  stories: z.array(z.object({ id: StoryId, ...Group })),
  origins: z.array(z.object({ id: DocumentId, ...Group })),
  /** The whole log, oldest first. */
  decisions: z.array(Decision),
  /** Decisions that have nothing to hold on to. */
  stale: z.array(z.object({ decision: DecisionId, reason: z.string(), message: z.string() })),
})
