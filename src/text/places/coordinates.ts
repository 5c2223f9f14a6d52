import type { Place } from '../analysis.ts'

const ANGLE = String.raw`(\d{1,3}(?:\.\d{1,8})?)\s?°\s?(?:(\d{1,2}(?:\.\d{1,6})?)\s?['′’]\s?)?(?:(\d{1,2}(?:\.\d{1,6})?)\s?(?:["″”]|['′’]{2})\s?)?`

/** "33°47′N 44°30′E", "33.783°N, 44.500°E": latitude first, with the letters that tell the halves of the globe. */
const COORDINATES = new RegExp(
  `(?<![\\d.])${ANGLE}([NS])[,;]?\\s{0,3}${ANGLE}([EW])(?![\\p{L}\\d])`,
  'gu',
)

function degrees(
  [whole, minutes, seconds]: readonly (string | undefined)[],
  negative: boolean,
): number {
  const size = Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600
  return Number((negative ? -size : size).toFixed(6))
}

/** A tenth of a minute is some 200 metres, which is as close as a report that gives no seconds is taken to be. */
const RADIUS_KM = 2

/** Points that a text gives by their coordinates. */
export function findCoordinates(text: string): Place[] {
  if (!text.includes('°')) return []
  return [...text.matchAll(COORDINATES)].flatMap((match): Place[] => {
    const [words, lat1, lat2, lat3, south, lon1, lon2, lon3, west] = match
    const lat = degrees([lat1, lat2, lat3], south === 'S')
    const lon = degrees([lon1, lon2, lon3], west === 'W')
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return []
    const span = { start: match.index, end: match.index + words.length }
    const point = { lat, lon }
    const where = { words, point, precision: 1 as const, radiusKm: RADIUS_KM }
    return [{ ...span, text: words, phrase: span, where, point }]
  })
}
