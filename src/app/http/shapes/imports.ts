import { z } from 'zod'
import { Day, DocumentId } from '../../../record/index.ts'

/** A report that was found in an uploaded file. Nothing is kept yet. */
const FoundReport = z.strictObject({
  id: DocumentId,
  title: z.string(),
  source: z.string().optional(),
  language: z.string(),
  published: z.strictObject({
    value: z.string().optional(),
    inWords: z.string(),
    earliest: Day.optional(),
    latest: Day.optional(),
    basis: z.string().optional(),
  }),
  /** UTF-16 code units. */
  length: z.int(),
  /** In the case already: adding it changes nothing. */
  isKnown: z.boolean(),
  /** A report of the case, or of this upload, that carries the same text. */
  sameTextAs: z.strictObject({ id: DocumentId, title: z.string() }).optional(),
  notices: z.array(z.strictObject({ code: z.string(), message: z.string() })),
})

const Failed = z.strictObject({ code: z.string(), message: z.string(), place: z.string() })

/** What an upload holds. `id` is what is then ingested; it is forgotten after an hour. */
export const DryRun = z.strictObject({
  id: z.string(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      bytes: z.int(),
      /** The reader that took it: plain-text, html, json, feed … */
      format: z.string().optional(),
      reports: z.array(FoundReport),
      failures: z.array(Failed),
    }),
  ),
  totals: z.strictObject({ reports: z.int(), new: z.int(), known: z.int(), failed: z.int() }),
})

export const Job = z.strictObject({
  id: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  /** Reports done, of all there are. */
  done: z.int(),
  of: z.int(),
  /** What it is at: reading reports, or tying them together. */
  step: z.enum(['reading', 'connecting', 'done']),
  added: z.int(),
  known: z.int(),
  failed: z.int(),
  /** One for each report or file, in order. */
  lines: z.array(
    z.strictObject({
      state: z.enum(['added', 'known', 'failed']),
      name: z.string(),
      id: DocumentId.optional(),
      title: z.string().optional(),
      published: z.string().optional(),
      claims: z.int().optional(),
      code: z.string().optional(),
      message: z.string().optional(),
    }),
  ),
  /** Of the record after it, once it is done. */
  revision: z.string().optional(),
  error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
})
