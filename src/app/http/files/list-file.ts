import { writeTable } from '../../../export/index.ts'
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

type Write = (desk: Desk, query: FileQuery, format: 'json' | 'csv') => Response

function writing<Entry, Part>(list: List<Entry, Part>): Write {
  return (desk, { raw, ...query }, format) => {
    const record = recordFor(desk, query)
    const items = allOf(list, record, query)
    const head = {
      name: `${desk.room.name}-${list.name.replace('/', '-')}`,
      asOf: record.clocks.asOf,
      ending: format,
      type: mediaTypes[format] ?? '',
    }
    if (format === 'csv') {
      const rows = items.map((item) => list.columns.map(({ cell }) => cell(item)))
      return download(writeTable({ columns: list.columns, rows }, raw === true), head)
    }
    return download(JSON.stringify({ items, total: items.length, ...clocksOf(desk, record) }), head)
  }
}

/** The lists that pages show, by the address of the page: whole, as JSON or as a table. */
export const listFiles: Readonly<Record<string, Write>> = {
  timeline: writing(timelineList),
  incidents: writing(incidentList),
  commitments: writing(commitmentList),
  forces: writing(forceList),
  map: writing(placeList),
  actors: writing(actorList),
  statements: writing(statementList),
  discrepancies: writing(discrepancyList),
  reports: writing(reportList),
  review: writing(queueList),
}
