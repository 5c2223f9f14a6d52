import type { ClaimId } from '../../../record/index.ts'
import {
  type CaseRecord,
  type Citation,
  citationOf,
  perPlace,
  perRecord,
  reportOf,
  type TimelineEntry,
  type TimelineHead,
  type TimelineThing,
  timelineThings,
} from '../../../view/index.ts'
import { idColumn, quoteColumn, tagColumns } from './entry-columns.ts'
import { byDay, type List, type Row } from './list.ts'
import { type Tags, tagsOf } from './tags.ts'

type TimelineRow = Row<TimelineEntry> & Pick<TimelineThing, 'head'>

function rowOf({ kind, what, ...thing }: TimelineThing): TimelineRow {
  return {
    ...thing,
    // A promise may stand twice: told, and due.
    id: what === 'deadline' ? `${thing.id}:deadline` : thing.id,
    kinds: [what === 'deadline' ? 'deadline' : kind],
  }
}

/** The very same in all records that show a thing alike. */
const toldRow = perPlace(rowOf)
const dueRow = perPlace(rowOf)

/** An entry with who tells of it; their words are a click away. */
interface TimelineLine extends TimelineHead {
  readonly tellings: readonly { readonly claim: ClaimId; readonly cited: Citation }[]
  readonly tags: Tags
}

function lineOf(record: CaseRecord, row: Row<TimelineEntry>): TimelineLine {
  // Rows of this list are made by `rowOf`.
  const { head, members } = row as TimelineRow
  const tellings = members.map((shown) => ({
    claim: shown.claim.id,
    cited: citationOf(reportOf(record, shown)),
  }))
  return { ...head(), tellings, tags: tagsOf(record, members) }
}

/** What happened, is said to be so or is due. */
export const timelineList: List<TimelineEntry> = {
  name: 'timeline',
  rows: perRecord((record) => {
    const [told, due] = [toldRow(record), dueRow(record)]
    return timelineThings(record).map((thing) =>
      (thing.what === 'told' ? told : due)(thing.places[0] ?? -1, thing),
    )
  }),
  line: lineOf,
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
