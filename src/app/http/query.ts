import { z } from 'zod'
import { Kind, ReviewState } from './shapes/telling.ts'

const words = z.string().trim().min(1).max(500)
/** A word that may be given more than once; any of them fits. */
const several = z.array(words).max(100).optional()
/** A day, a month or a year: the latter two stand for their last day, with `from` for their first. */
const date = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a day such as 2021-05-01')

/** When an answer holds: the same words as the command line. */
export const clockWords = {
  as_of: date.optional().describe('Only what was reported by this day, inclusive.'),
  clock: date
    .optional()
    .describe("The day deadlines are judged on; the newest report's unless given."),
  recorded_by: words
    .optional()
    .describe('Only what was recorded by this time (ISO 8601, or a day).'),
  story: words
    .optional()
    .describe('Only the reports of this story: its id or the beginning of it.'),
}

/** What every list is narrowed, sorted and paged by. */
export const ClockQuery = z.strictObject(clockWords)
export type ClockQuery = z.infer<typeof ClockQuery>

export const pageWords = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .describe('Entries of a page; 50 unless given.'),
  cursor: words.optional().describe('`next_cursor` of the page before.'),
}

export const ListQuery = z.strictObject({
  ...clockWords,
  from: date
    .optional()
    .describe('Only what may have been on this day or later; without a date it is left out.'),
  to: date
    .optional()
    .describe('Only what may have been on this day or earlier; without a date it is left out.'),
  kind: several.describe('Kinds of claim, or the types that the list says in its facet `kind`.'),
  form: several.describe(
    'What events are: election, vote, appointment, meeting … as the list says in its facet `form`.',
  ),
  status: several.describe('As the list says in its facet `status`.'),
  actor: several.describe('Ids of actors.'),
  place: several.describe('Ids of places, as the facet says.'),
  source: several.describe('Who put the report out.'),
  report: several.describe('Reports by id or number.'),
  state: z.array(ReviewState).max(4).optional().describe('unreviewed, confirmed, corrected.'),
  certainty: several.describe(
    'asserted, planned, conditional, hypothetical, denied, generic; background.',
  ),
  q: words.optional().describe('Words that an entry must hold, each at the beginning of a word.'),
  sort: words.optional().describe('As the list offers: `date`, `-date` (newest first) …'),
  ...pageWords,
})
export type ListQuery = z.infer<typeof ListQuery>

/** As `ListQuery` for files: whole, and `raw` leaves cells alone that a spreadsheet would run as formulas. */
export const FileQuery = ListQuery.omit({ limit: true, cursor: true }).extend({
  raw: z.stringbool().optional(),
})
export type FileQuery = z.infer<typeof FileQuery>

export const ChangesQuery = z.strictObject({
  ...clockWords,
  from: date
    .optional()
    .describe('What reports after this day changed; left out: the newest report alone.'),
  to: date.optional().describe('Up to this day, inclusive; the same as `as_of`.'),
  kind: z.array(Kind).max(8).optional(),
  ...pageWords,
})
export type ChangesQuery = z.infer<typeof ChangesQuery>

export const SearchQuery = z.strictObject({
  ...clockWords,
  q: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .describe('Words and filters: `kind:commitment by:"United States" due:<2022 withdrawal`.'),
  limit: pageWords.limit.describe('Entries of each group; 10 unless given.'),
})
export type SearchQuery = z.infer<typeof SearchQuery>

export const LogQuery = z.strictObject(pageWords)
export type LogQuery = z.infer<typeof LogQuery>

export const ExportQuery = z.strictObject({
  ...clockWords,
  name: words.optional().describe('What the case is called, kept in the file.'),
  licence: words
    .optional()
    .describe('Under which licence, or with which credit, it may be used; kept in the file.'),
  include_text: z.stringbool().optional().describe('With the whole text of each report.'),
  raw: z
    .stringbool()
    .optional()
    .describe('csv: leave cells alone that a spreadsheet would run as formulas.'),
  state: z
    .enum(['all', 'confirmed'])
    .optional()
    .describe('`confirmed`: only claims that a person confirmed or corrected.'),
})
export type ExportQuery = z.infer<typeof ExportQuery>
