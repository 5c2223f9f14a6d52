import { z } from 'zod'
import { Day } from '../../../record/index.ts'
import { ReviewState } from './telling.ts'

const Named = z.strictObject({ id: z.string(), label: z.string() })

/** What lists are filtered by and timelines laid out by: of all the claims that an entry gathers. */
export const Tags = z.strictObject({
  /** Everybody whom the claims name; `id` as of `/actors/{id}`. */
  actors: z.array(Named),
  /** `id`: `geonames:<id>`, else `name:<folded name>`. */
  places: z.array(Named),
  /** Numbers of the reports. */
  reports: z.array(z.int()),
  /** Who put the reports out. */
  sources: z.array(z.string()),
  /** The least reviewed of its claims comes first: an entry with one unreviewed claim is unreviewed. */
  state: ReviewState,
})

export const FacetName = z.enum([
  'kind',
  'form',
  'status',
  'actor',
  'place',
  'source',
  'state',
  'certainty',
])
export type FacetName = z.infer<typeof FacetName>

/** Values of one filter with how many entries each would leave under the other filters; those chosen stay at 0. */
export const Facet = z.strictObject({
  name: FacetName,
  values: z.array(
    z.strictObject({
      value: z.string(),
      label: z.string(),
      count: z.int(),
      chosen: z.boolean(),
    }),
  ),
  /** Further values with hits that are not listed. */
  more: z.int(),
})

/** What every answer says of when it holds. */
export const Clocks = {
  /** Only what was reported by this day; left out: all. */
  as_of: Day.optional(),
  /** The day deadlines are judged on. */
  clock: Day.optional(),
  clock_basis: z.enum(['given', 'newest-report', 'none']),
  /** Changes whenever anything in the case does; also the `ETag`. */
  revision: z.string(),
}

/** A page of a list. `next_cursor` is left out on the last. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    /** Entries under these filters, over all pages. */
    total: z.int(),
    /** Entries without any filter. */
    of: z.int(),
    facets: z.array(Facet),
    /** Days that the entries under these filters lie between. */
    extent: z.strictObject({ from: Day, to: Day }).optional(),
    next_cursor: z.string().optional(),
    ...Clocks,
  })
}
