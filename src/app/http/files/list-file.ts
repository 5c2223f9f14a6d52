import { featureLines, featureOf, writeTable } from '../../../export/index.ts'
import { type CaseRecord, timelineThings } from '../../../view/index.ts'
import type { Desk } from '../ask.ts'
import { clocksOf, recordFor } from '../ask.ts'
import { actorList } from '../lists/actors.ts'
import { commitmentList } from '../lists/commitments.ts'
import { discrepancyList } from '../lists/discrepancies.ts'
import { forceList } from '../lists/forces.ts'
import { incidentList } from '../lists/incidents.ts'
import type { List } from '../lists/list.ts'
import { allOf } from '../lists/page.ts'
import { placeList } from '../lists/places.ts'
import { queueList } from '../lists/queue.ts'
import { reportList } from '../lists/reports.ts'
import { statementList } from '../lists/statements.ts'
import { timelineList } from '../lists/timeline.ts'
import type { FileQuery } from '../query.ts'
import { download } from './download.ts'
import { mediaTypes } from './media.ts'

type Write = (desk: Desk, query: FileQuery) => Response

type Format = 'json' | 'csv' | 'geojson'

/** What a file of a list is called, and what is in it. */
function headOf(desk: Desk, name: string, record: CaseRecord, format: Format) {
  return {
    name: `${desk.room.name}-${name.replace('/', '-')}`,
    asOf: record.clocks.asOf,
    ending: format,
    type: mediaTypes[format] ?? '',
  }
}

function asJson<Entry, Part>(list: List<Entry, Part>): Write {
  return (desk, { raw: _, ...query }) => {
    const record = recordFor(desk, query)
    const items = allOf(list, record, query)
    const body = JSON.stringify({ items, total: items.length, ...clocksOf(desk, record) })
    return download(body, headOf(desk, list.name, record, 'json'))
  }
}

function asTable<Entry, Part>(list: List<Entry, Part>): Write {
  return (desk, { raw, ...query }) => {
    const record = recordFor(desk, query)
    const items = allOf(list, record, query)
    const rows = items.map((item) => list.columns.map(({ cell }) => cell(item)))
    const text = writeTable({ columns: list.columns, rows }, raw === true)
    return download(text, headOf(desk, list.name, record, 'csv'))
  }
}

/** Entries of a list as features; those without a point have no geometry. */
function asFeatures<Entry extends { readonly id: string }>(
  list: List<Entry>,
  kinds?: readonly string[],
): Write {
  return (desk, { raw: _, ...query }) => {
    const record = recordFor(desk, query)
    const ids = new Set(allOf(list, record, query).map(({ id }) => id))
    const things = timelineThings(record).filter(
      ({ id, what, kind }) => what === 'told' && ids.has(id) && (kinds?.includes(kind) ?? true),
    )
    const lines = featureLines(
      record,
      { name: desk.room.name },
      things.map((thing) => featureOf(record, thing)),
    )
    return download([...lines].join(''), headOf(desk, list.name, record, 'geojson'))
  }
}

function writing<Entry, Part>(
  name: string,
  list: List<Entry, Part>,
): readonly (readonly [string, Write])[] {
  return [
    [`/${name}.json`, asJson(list)],
    [`/${name}.csv`, asTable(list)],
  ]
}

/** The lists that pages show, whole, by the address of the page with an ending. */
export const listFiles: ReadonlyMap<string, Write> = new Map([
  ...writing('timeline', timelineList),
  ...writing('incidents', incidentList),
  ...writing('commitments', commitmentList),
  ...writing('forces', forceList),
  ...writing('map', placeList),
  ...writing('actors', actorList),
  ...writing('statements', statementList),
  ...writing('discrepancies', discrepancyList),
  ...writing('reports', reportList),
  ...writing('review', queueList),
  ['/timeline.geojson', asFeatures(timelineList)],
  ['/incidents.geojson', asFeatures(incidentList, ['incident'])],
  ['/map.geojson', asFeatures(timelineList)],
])
