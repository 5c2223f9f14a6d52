import { z } from 'zod'
import { Party } from './party.ts'
import { Span } from './span.ts'

export const SourceClass = z.enum([
  'named-official',
  'named-other',
  'anonymous-official',
  'anonymous-other',
  'document',
  'joint-statement',
  'social-post',
  'media',
  'outlet-narration',
  'unattributed',
])
export type SourceClass = z.infer<typeof SourceClass>

export const Speech = z.enum(['direct', 'indirect', 'mixed'])
export type Speech = z.infer<typeof Speech>

/** One link of a source chain. */
export const Source = z
  .object({
    party: Party,
    /** Those who say it together with the party: both of "Sullivan and Hussein said". */
    together: z.array(Party).min(1).readonly().optional(),
    class: SourceClass,
    /** Absent for the outlet itself, which is known from the document and not from words in it. */
    span: Span.optional(),
  })
  .readonly()
export type Source = z.infer<typeof Source>

/** Who says so: from the outlet inward. The last of `chain` is who is answerable for the words. */
export const Attribution = z
  .object({
    chain: z.array(Source).min(1).readonly(),
    /** Class of the innermost source. */
    class: SourceClass,
    /** The words that attribute: "said", "according to". */
    cue: z.array(Span).readonly(),
    speech: Speech.optional(),
    /** Words that hold back: "reportedly", "may have". */
    hedge: z
      .object({
        words: z.string(),
        span: Span,
        strength: z.enum(['probable', 'possible', 'unverified']),
      })
      .readonly()
      .optional(),
  })
  .readonly()
export type Attribution = z.infer<typeof Attribution>
