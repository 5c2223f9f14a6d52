import { z } from 'zod'
import { OnrecordError, Point } from '../record/index.ts'
import type { PlaceRow } from './places/index.ts'

const Row = z.object({
  name: z.string().min(1),
  point: Point,
  radiusKm: z.number().nonnegative().optional(),
  country: z.string().length(3).optional(),
})

/**
 * Places from the text of a user's own tab-separated file: name, latitude, longitude, radius in km, country
 * (ISO 3166-1 alpha-3); the last two may be left out, `#` begins a comment.
 *
 * @throws {OnrecordError} `places-invalid` with the line's number.
 */
export function parsePlaces(text: string): readonly PlaceRow[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [name = '', lat, lon, radius, country] = line.split('\t').map((cell) => cell.trim())
    const row = Row.safeParse({
      name,
      point: { lat: number(lat), lon: number(lon) },
      ...(radius && { radiusKm: Number(radius) }),
      ...(country && { country }),
    })
    if (!row.success) {
      const issue = row.error.issues[0]
      throw new OnrecordError(
        'places-invalid',
        `Line ${at + 1} of the list of places: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}.`,
      )
    }
    const { point, radiusKm, country: code } = row.data
    return [
      {
        name,
        ...point,
        ...(radiusKm !== undefined && { radiusKm }),
        ...(code !== undefined && { country: code }),
      },
    ]
  })
}

/** An empty cell is no number, not zero. */
function number(cell: string | undefined): number {
  return cell ? Number(cell) : Number.NaN
}
