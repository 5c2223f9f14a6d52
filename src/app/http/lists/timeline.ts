import {
  perRecord,
  perThing,
  type TimelineEntry,
  type TimelineThing,
  timelineThings,
} from '../../../view/index.ts'
import { idColumn, quoteColumn, tagColumns } from './entry-columns.ts'
import { byDay, type List, type Row } from './list.ts'

const rowOf = perThing(
  ({ kind, what, ...thing }: TimelineThing): Row<TimelineEntry> => ({
    ...thing,
    // A promise may stand twice: told, and due.
    id: what === 'deadline' ? `${thing.id}:deadline` : thing.id,
    kinds: [what === 'deadline' ? 'deadline' : kind],
  }),
)

/** What happened, is said to be so or is due. */
export const timelineList: List<TimelineEntry> = {
  name: 'timeline',
  rows: perRecord((record) => timelineThings(record).map(rowOf)),
  sorts: { date: byDay },
  columns: [
    idColumn,
    { name: 'kind', cell: ({ kind }) => kind },
    { name: 'what', cell: ({ what }) => what },
    { name: 'date', cell: ({ date }) => date },
    { name: 'earliest', cell: ({ earliest }) => earliest },
    { name: 'latest', cell: ({ latest }) => latest },
    { name: 'text', cell: ({ text }) => text },
    { name: 'realis', cell: ({ realis }) => realis },
    { name: 'layer', cell: ({ layer }) => layer },
    ...tagColumns,
    quoteColumn(({ tellings }) => tellings),
  ],
}
