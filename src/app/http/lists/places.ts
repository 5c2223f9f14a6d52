import type { Day, Kind, Point, Where } from '../../../record/index.ts'
import type { Shown } from '../../../store/index.ts'
import {
  type CaseRecord,
  once,
  perRecord,
  perThing,
  type TimelineThing,
  timelineThings,
} from '../../../view/index.ts'
import { countryName } from './country-names.ts'
import { idColumn, tagColumns } from './entry-columns.ts'
import type { List, Row } from './list.ts'
import { placeOf } from './tags.ts'

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

const located = perThing((thing: TimelineThing): Located | undefined => {
  const shown = thing.what === 'told' ? whereOf(thing) : undefined
  const where = shown?.claim.where?.value
  const place = shown && placeOf(shown)
  return where && place ? { where, id: place.id, thing } : undefined
})

type Drawn = Where & { readonly point: Point }

function hasPoint(where: Where): where is Drawn {
  return where.point !== undefined && where.precision <= mostPrecision
}

function placed(record: CaseRecord, thing: TimelineThing): PlacedThing {
  const { id, members, kind, earliest, latest } = thing
  const { text, date } = thing.head(record)
  const type =
    members[0]?.claim.kind === 'incident' ? members[0].claim.content.type.value : undefined
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

function entryOf(
  record: CaseRecord,
  {
    id,
    where,
    here,
  }: { readonly id: string; readonly where: Drawn; readonly here: readonly Located[] },
): PlaceEntry {
  const things = here.map(({ thing }) => placed(record, thing))
  const sources = here.flatMap(({ thing }) =>
    thing.members.map(
      ({ claim }) => record.report.get(claim.document)?.document.source ?? claim.document,
    ),
  )
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
    types: [...new Set(things.flatMap(({ type }) => type ?? []))],
    incidents: things.filter(({ kind }) => kind === 'incident').length,
    sources: new Set(sources).size,
    things,
  }
}

/** One row for each thing told somewhere: filters narrow things, and places gather what is left. */
const thingRows = perRecord((record): readonly Row<Located>[] =>
  timelineThings(record).flatMap((thing) => locatedRow(thing) ?? []),
)

const locatedRow = perThing((thing: TimelineThing): Row<Located> | undefined => {
  const { id, members, kind, earliest, latest } = thing
  const found = located(thing)
  return (
    found && {
      id,
      members,
      kinds: [kind],
      ...(earliest !== undefined && { earliest }),
      ...(latest !== undefined && { latest }),
      tell: () => found,
    }
  )
})

/** A place with what it is sorted by. */
interface PlaceRow extends Row<PlaceEntry> {
  readonly name: string
  readonly count: number
}

/** Rows of this list are made by `placeRows`. */
const asPlace = (row: Row<PlaceEntry>) => row as PlaceRow

function placeRows(record: CaseRecord, rows: readonly Row<Located>[]): readonly PlaceRow[] {
  const byPlace = Map.groupBy(
    rows.map(({ tell }) => tell(record)).filter(({ where }) => hasPoint(where)),
    ({ id }) => id,
  )
  return [...byPlace].flatMap(([id, here]) => {
    const where = here
      .map((each) => each.where)
      .filter(hasPoint)
      .toSorted((a, b) => a.precision - b.precision)[0]
    const members = [...new Set(here.flatMap(({ thing }) => thing.members))]
    if (!where) return []
    const name = where.name ?? where.words
    const tell = once((own) => entryOf(own, { id, where, here }))
    return [{ id, members, kinds: [], name, count: here.length, tell }]
  })
}

function noPoint(record: CaseRecord, rows: readonly Row<Located>[]) {
  const without = rows.map(({ tell }) => tell(record)).filter(({ where }) => !hasPoint(where))
  return [...Map.groupBy(without, ({ id }) => id).values()].flatMap((here) => {
    const where = here[0]?.where
    if (!where) return []
    return [
      {
        where: where.name ?? where.words,
        ...(where.country !== undefined && { country: where.country }),
        things: here.map(({ thing }) => placed(record, thing)),
      },
    ]
  })
}

/** What is told to be where; filters narrow the things, not the places. */
export const placeList: List<PlaceEntry, Located> = {
  name: 'places',
  rows: thingRows,
  gather: placeRows,
  sorts: {
    name: (a, b) => (asPlace(a).name < asPlace(b).name ? -1 : 1),
    things: (a, b) => asPlace(b).count - asPlace(a).count,
  },
  more: (record, rows) => ({ noPoint: noPoint(record, rows) }),
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
