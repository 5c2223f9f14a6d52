import type { Day, Kind, Point, Where } from '../../../record/index.ts'
import type { Shown } from '../../../store/index.ts'
import {
  type CaseRecord,
  once,
  perPlace,
  perRecord,
  perThing,
  type TimelineThing,
  timelineThings,
} from '../../../view/index.ts'
import { countryName } from './country-names.ts'
import { idColumn, tagColumns } from './entry-columns.ts'
import type { List, Row } from './list.ts'
import { placeOf, tagsOf } from './tags.ts'

interface PlacedThing {
  readonly id: string
  readonly kind: Kind
  readonly text: string
  readonly date: string
  readonly earliest?: Day
  readonly latest?: Day
  /** Of an incident: its ACLED sub-event type. */
  readonly type?: string
  readonly reports: readonly number[]
}

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

interface Located {
  readonly where: Where
  readonly id: string
  readonly thing: TimelineThing
}

/** A country is an area, and the sea no place: neither is drawn as a point. */
const mostPrecision = 5

/** Where a thing is, by the telling that says it most exactly. */
function whereOf({ members }: TimelineThing): Shown | undefined {
  return members
    .filter(({ claim }) => claim.where)
    .toSorted(
      (a, b) => (a.claim.where?.value.precision ?? 9) - (b.claim.where?.value.precision ?? 9),
    )[0]
}

function located(thing: TimelineThing): Located | undefined {
  const shown = thing.what === 'told' ? whereOf(thing) : undefined
  const where = shown?.claim.where?.value
  const place = shown && placeOf(shown)
  return where && place ? { where, id: place.id, thing } : undefined
}

type Drawn = Where & { readonly point: Point }

function hasPoint(where: Where): where is Drawn {
  return where.point !== undefined && where.precision <= mostPrecision
}

function placed(record: CaseRecord, thing: TimelineThing): PlacedThing {
  const { id, members, kind, earliest, latest } = thing
  const { text, date } = thing.head()
  const type = incidentType(thing)
  const reports = members.flatMap(({ claim }) => record.report.get(claim.document)?.number ?? [])
  return {
    id,
    kind,
    text,
    date,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    ...(type !== undefined && { type }),
    reports: [...new Set(reports)],
  }
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

function incidentType({ members: [first] }: TimelineThing): string | undefined {
  return first?.claim.kind === 'incident' ? first.claim.content.type.value : undefined
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

/** One row for each thing told somewhere: filters narrow things, and places gather what is left. */
const thingRows = perRecord((record): readonly Row<Located>[] =>
  thingsIn(record).flatMap((row) => row ?? []),
)

function thingsIn(record: CaseRecord): readonly (LocatedRow | undefined)[] {
  const located = locatedRow(record)
  const told = timelineThings(record).filter(({ what }) => what === 'told')
  return told.map((thing) => located(thing.places[0] ?? -1, thing))
}

interface LocatedRow extends Row<Located> {
  readonly found: Located
}

const locatedRow = perPlace((thing: TimelineThing): LocatedRow | undefined => {
  const { id, members, kind, earliest, latest } = thing
  const found = located(thing)
  return (
    found && {
      id,
      members,
      places: thing.places,
      kinds: [kind],
      ...(earliest !== undefined && { earliest }),
      ...(latest !== undefined && { latest }),
      found,
      tell: () => found,
    }
  )
})

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
