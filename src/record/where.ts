import { z } from 'zod'

/** A point in degrees, WGS 84: latitude -90 to 90, longitude -180 to 180. */
export const Point = z
  .object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
  .readonly()
export type Point = z.infer<typeof Point>

/**
 * UCDP `where_prec`: 1 exact, 2 near a known point, 3 second-order division, 4 first-order division,
 * 5 part of a country or between places, 6 country, 7 sea or international air.
 */
export const PlacePrecision = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
export type PlacePrecision = z.infer<typeof PlacePrecision>

/** A place as a report names it, and where that is on the map, as far as it is known. */
export const Where = z
  .object({
    /** As written, with what narrows it: "near the Balad airbase". */
    words: z.string(),
    /** The name it was resolved to, without a point where several places of that name may be meant; absent when it was not resolved. */
    name: z.string().optional(),
    geonameid: z.int().positive().optional(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .optional(),
    point: Point.optional(),
    /** ISO 3166-1 alpha-3. */
    country: z.string().length(3).optional(),
    precision: PlacePrecision,
    /** How far from the point it may be, in kilometres. */
    radiusKm: z.number().nonnegative().optional(),
  })
  .readonly()
export type Where = z.infer<typeof Where>
