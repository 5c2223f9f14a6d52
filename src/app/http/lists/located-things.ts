import type { Day, Kind, Point, Where } from '../../../record/index.ts'
import type { Shown } from '../../../store/index.ts'
import {
  type CaseRecord,
  perPlace,
  perRecord,
  type TimelineThing,
  timelineThings,
} from '../../../view/index.ts'
import type { Row } from './list.ts'
import { placeOf } from './tags.ts'

export interface PlacedThing {
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

export interface Located {
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

export type Drawn = Where & { readonly point: Point }

export function hasPoint(where: Where): where is Drawn {
  return where.point !== undefined && where.precision <= mostPrecision
}

export function placed(record: CaseRecord, thing: TimelineThing): PlacedThing {
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

export function incidentType({ members: [first] }: TimelineThing): string | undefined {
  return first?.claim.kind === 'incident' ? first.claim.content.type.value : undefined
}

/** One row for each thing told somewhere: filters narrow things, and places gather what is left. */
export const thingRows = perRecord((record): readonly Row<Located>[] =>
  thingsIn(record).flatMap((row) => row ?? []),
)

function thingsIn(record: CaseRecord): readonly (LocatedRow | undefined)[] {
  const located = locatedRow(record)
  const told = timelineThings(record).filter(({ what }) => what === 'told')
  return told.map((thing) => located(thing.places[0] ?? -1, thing))
}

export interface LocatedRow extends Row<Located> {
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
