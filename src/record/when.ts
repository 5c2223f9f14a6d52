import { z } from 'zod'
import { Span } from './span.ts'

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`; the local day of the place it is told of. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export type Day = z.infer<typeof Day>

/** How exact a date is. `week`: two to seven days; `interval`: anything else with two ends. */
export const Precision = z.enum([
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'interval',
])
export type Precision = z.infer<typeof Precision>

/** What a relative date was counted from. */
export const Anchor = z
  .object({
    /** `post`: the date of an embedded post; `event`: a date told just before; `section`: a background year. */
    kind: z.enum(['published', 'post', 'event', 'section', 'none']),
    earliest: Day.optional(),
    latest: Day.optional(),
    /** Where the anchor is written, when it is written in this text. */
    span: Span.optional(),
  })
  .readonly()
export type Anchor = z.infer<typeof Anchor>

/**
 * When something was, is or is to be. Bounds are inclusive days; a bound that nothing limits is left out:
 * "by the end of 2021" has `latest: '2021-12-31'` and `edtf: '../2021-12-31'`.
 */
export const When = z
  .object({
    /** Extended Date/Time Format (ISO 8601-2), levels 0 to 2. */
    edtf: z.string(),
    earliest: Day.optional(),
    latest: Day.optional(),
    precision: Precision,
    approximate: z.boolean().optional(),
    /** A state that lasted from `earliest` to `latest`, not a moment somewhere between. */
    lasting: z.boolean().optional(),
    /** How often, when the words say so: "almost daily". */
    frequency: z.string().optional(),
    /** Time of day or its part, as written: "09:40", "evening". */
    timeOfDay: z.string().optional(),
    /** The phrase as written. */
    words: z.string(),
    anchor: Anchor.optional(),
  })
  .readonly()
export type When = z.infer<typeof When>
