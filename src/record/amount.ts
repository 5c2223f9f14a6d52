import { z } from 'zod'

/** How the words hedge a number. `undisclosed`: a number exists and is kept back. */
export const Hedge = z.enum([
  'exact',
  'about',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'undisclosed',
])
export type Hedge = z.infer<typeof Hedge>

/**
 * A number as stated. "At least 3,000" is `{ low: 3000, best: 3000, hedge: 'at-least' }` with no `high`; a
 * plain "3,000" has all three equal. Bounds are inclusive: "more than 40" has `low: 41`. Vague words
 * ("dozens") give the codebook's floor as `low` and no `best`.
 */
export const Amount = z
  .object({
    low: z.number().nonnegative().optional(),
    best: z.number().nonnegative().optional(),
    high: z.number().nonnegative().optional(),
    hedge: Hedge,
    /** `each`: the number holds for each of several things named ("2,500 in each country"). */
    per: z.enum(['total', 'each']),
    /** The number's own words, as written. */
    words: z.string(),
  })
  .readonly()
export type Amount = z.infer<typeof Amount>
