import type { GeoProjection } from 'd3-geo'
import type { PlaceItem } from '../../api/shapes.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** No map shows less than this, in degrees: one place alone still lies in its country. */
const least = 7

type Box = readonly [west: number, south: number, east: number, north: number]

function boxOf(places: readonly Pick<PlaceItem, 'lat' | 'lon'>[]): Box {
  if (places.length === 0) return [-120, -50, 150, 70]
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const wide = Math.max(0, (least - (east - west)) / 2) + (east - west) * 0.08
  const high = Math.max(0, (least - (north - south)) / 2) + (north - south) * 0.08
  return [
    Math.max(-179, west - wide),
    Math.max(-75, south - high),
    Math.min(179, east + wide),
    Math.min(80, north + high),
  ]
}

/** A projection that shows all the places, and some of what lies around them. */
export function fitted(
  projection: GeoProjection,
  places: readonly Pick<PlaceItem, 'lat' | 'lon'>[],
  { width, height }: Size,
): GeoProjection {
  const [west, south, east, north] = boxOf(places)
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  }
  return projection.fitExtent(
    [
      [26, 18],
      [width - 60, height - 18],
    ],
    corners,
  )
}

/** A place where violence is told has its mark, any other that of an event. */
export function shapeFor({ incidents }: Pick<PlaceItem, 'incidents'>): 'incident' | 'event' {
  return incidents > 0 ? 'incident' : 'event'
}
