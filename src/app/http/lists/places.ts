import type { Day } from '../../../record/index.ts'
import { type CaseRecord, once, perThing } from '../../../view/index.ts'
import { countryName } from './country-names.ts'
import { idColumn, tagColumns } from './entry-columns.ts'
import type { List, Row } from './list.ts'
import {
  type Drawn,
  hasPoint,
  incidentType,
  type Located,
  type LocatedRow,
  type PlacedThing,
  placed,
  thingRows,
} from './located-things.ts'
import { tagsOf } from './tags.ts'

/** A place with what is told to be there. */
export interface PlaceEntry {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm?: number
  readonly precision: number
  readonly country?: string
  readonly countryName?: string
  readonly types: readonly string[]
  readonly incidents: number
  readonly sources: number
  readonly things: readonly PlacedThing[]
}

/** A point with all that is told to be there. */
interface Spot {
  readonly id: string
  readonly where: Drawn
  readonly here: readonly Located[]
}

/** What is told of there beyond these is left to the timeline. */
const mostThings = 10

/** How many outlets tell of what is there; a report without one stands for itself. */
function sourcesOf({ ties: { index } }: CaseRecord, here: readonly Located[]): number {
  const found = new Set<string | number>()
  for (const { thing } of here) {
    for (const place of thing.places) {
      const report = index.reportOf[place] ?? -1
      found.add(index.sourceOf[report] ?? report)
    }
  }
  return found.size
}

function typesOf(here: readonly Located[]): readonly string[] {
  const types = here.flatMap(({ thing }) => incidentType(thing) ?? [])
  return [...new Set(types)]
}

function entryOf(
  record: CaseRecord,
  { id, where, here }: Spot,
  most = Number.POSITIVE_INFINITY,
): PlaceEntry {
  const things = here.slice(0, most).map(({ thing }) => placed(record, thing))
  return {
    id,
    name: where.name ?? where.words,
    lat: where.point.lat,
    lon: where.point.lon,
    ...(where.radiusKm !== undefined && { radiusKm: where.radiusKm }),
    precision: where.precision,
    ...(where.country !== undefined && {
      country: where.country,
      countryName: countryName(where.country),
    }),
    types: typesOf(here),
    incidents: here.filter(({ thing }) => thing.kind === 'incident').length,
    sources: sourcesOf(record, here),
    things,
  }
}

/** A place with what it is sorted by. */
interface PlaceRow extends Row<PlaceEntry> {
  readonly name: string
  readonly spot: Spot
}

/** Rows of this list are made by `placeRows`. */
const asPlace = (row: Row<PlaceEntry>) => row as PlaceRow

/** Where the things of rows are, by place; those that are drawn, and those that have no point. */
const gathered = perThing((rows: readonly Row<Located>[]) => {
  const drawn = new Map<string, { where: Drawn; readonly here: Located[] }>()
  const others = new Map<string, Located[]>()
  for (const row of rows) {
    // Rows of this list are made by `locatedRow`.
    const { found } = row as LocatedRow
    const { id, where } = found
    if (!hasPoint(where)) {
      const known = others.get(id)
      if (known) known.push(found)
      else others.set(id, [found])
      continue
    }
    const spot = drawn.get(id)
    if (!spot) drawn.set(id, { where, here: [found] })
    else {
      spot.here.push(found)
      if (where.precision < spot.where.precision) spot.where = where
    }
  }
  return { drawn, others }
})

const placeRows = perThing((rows: readonly Row<Located>[]): readonly PlaceRow[] =>
  Array.from(gathered(rows).drawn, ([id, { where, here }]) => {
    const spot = { id, where, here }
    return {
      id,
      // Only those of a page are asked for them.
      get members() {
        return [...new Set(here.flatMap(({ thing }) => thing.members))]
      },
      kinds: [],
      name: where.name ?? where.words,
      spot,
      tell: once((own) => entryOf(own, spot)),
    }
  }),
)

function noPoint(record: CaseRecord, rows: readonly Row<Located>[]) {
  return [...gathered(rows).others.values()].flatMap((here) => {
    const where = here[0]?.where
    if (!where) return []
    return [
      {
        where: where.name ?? where.words,
        ...(where.country !== undefined && { country: where.country }),
        things: here.slice(0, mostThings).map(({ thing }) => placed(record, thing)),
        of: here.length,
      },
    ]
  })
}

function firstDays(rows: readonly Row<Located>[]): readonly Day[] {
  const days = rows.flatMap(({ earliest, latest }) => earliest ?? latest ?? [])
  return [...new Set(days)].sort()
}

/** What is told to be where; filters narrow the things, not the places. */
export const placeList: List<PlaceEntry, Located> = {
  name: 'places',
  rows: thingRows,
  gather: (_, rows) => placeRows(rows),
  line: (record, row) => {
    const { spot, members } = asPlace(row)
    const entry = entryOf(record, spot, mostThings)
    return { ...entry, of: spot.here.length, tags: tagsOf(record, members) }
  },
  sorts: {
    name: (a, b) => (asPlace(a).name < asPlace(b).name ? -1 : 1),
    things: (a, b) => asPlace(b).spot.here.length - asPlace(a).spot.here.length,
  },
  more: (record, rows) => ({ noPoint: noPoint(record, rows), days: firstDays(rows) }),
  columns: [
    idColumn,
    { name: 'name', cell: ({ name }) => name },
    { name: 'latitude', cell: ({ lat }) => lat },
    { name: 'longitude', cell: ({ lon }) => lon },
    { name: 'radius_km', cell: ({ radiusKm }) => radiusKm },
    { name: 'precision', cell: ({ precision }) => precision },
    { name: 'country', cell: ({ country }) => country },
    { name: 'incidents', cell: ({ incidents }) => incidents },
    { name: 'types', cell: ({ types }) => types },
    { name: 'things', cell: ({ things }) => things.map(({ text }) => text) },
    ...tagColumns,
  ],
}
