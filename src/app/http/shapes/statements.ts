import { z } from 'zod'
import { ClaimId, Day } from '../../../record/index.ts'
import { listOf, Tags } from './list.ts'
import { Citation, Dispute, Kind, Telling } from './telling.ts'

const Tagged = { tags: Tags }

export const StatementItem = z.strictObject({
  id: ClaimId,
  speakers: z.array(z.string()),
  /** The office that the same report gives the speaker. */
  office: z.string().optional(),
  stance: z.string(),
  speech: z.enum(['direct', 'indirect', 'mixed']),
  medium: z.string().optional(),
  addressees: z.array(z.string()),
  content: z.string(),
  isExpected: z.boolean(),
  when: z.string().optional(),
  about: z.array(ClaimId),
  /** The first of these in words. */
  topic: z.string().optional(),
  tellings: z.array(Telling),
  disputes: z.array(Dispute),
  ...Tagged,
})
export const StatementList = listOf(StatementItem)

export const StoryEntry = z.strictObject({
  id: z.string(),
  title: z.string(),
  reports: z.array(Citation),
  origins: z.int(),
  from: Day.optional(),
  to: Day.optional(),
  claims: z.int(),
  actors: z.array(z.string()),
})

export const TallyCheck = z.strictObject({
  id: ClaimId,
  telling: Telling,
  told: z.string(),
  low: z.number(),
  high: z.number().optional(),
  period: z.string().optional(),
  listed: z.number(),
  incidents: z.array(ClaimId),
  verdict: z.enum(['agrees', 'record-incomplete', 'record-exceeds', 'not-checked']),
  inWords: z.string(),
})

/** A row of the discrepancies: a dispute, or a count over a series beside the record's own list. */
export const DiscrepancyItem = z.strictObject({
  /** The link's, or of a tally the claim's. */
  id: z.string(),
  type: z.enum(['contradiction', 'within-report', 'tally', 'not-comparable']),
  status: z.enum(['open', 'settled', 'no-conflict']),
  text: z.string(),
  dispute: Dispute.optional(),
  tally: TallyCheck.optional(),
  ...Tagged,
})
export const DiscrepancyList = listOf(DiscrepancyItem)

const PlacedThing = z.strictObject({
  id: ClaimId,
  kind: Kind,
  text: z.string(),
  date: z.string(),
  earliest: Day.optional(),
  latest: Day.optional(),
  type: z.string().optional(),
  reports: z.array(z.int()),
})

/** A place with what is told to have happened there. */
export const PlaceItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** WGS 84, degrees. */
  lat: z.number(),
  lon: z.number(),
  radiusKm: z.number().optional(),
  /** UCDP `where_prec`. */
  precision: z.int(),
  country: z.string().optional(),
  countryName: z.string().optional(),
  /** ACLED sub-event types of the incidents here, each once. */
  types: z.array(z.string()),
  incidents: z.int(),
  /** Distinct sources that tell of something here. */
  sources: z.int(),
  /** The first ten told to be here, by time; `of`: how many there are. */
  things: z.array(PlacedThing),
  of: z.int(),
  ...Tagged,
})

/** Country-wide and unresolved places have no point: they are listed, not drawn. */
export const PlaceList = listOf(PlaceItem).extend({
  noPoint: z.array(
    z.strictObject({
      where: z.string(),
      country: z.string().optional(),
      things: z.array(PlacedThing),
      of: z.int(),
    }),
  ),
  /** First days of everything told to be somewhere, each once. */
  days: z.array(Day),
})
