import type { CasualtyState, ClaimOf } from '../../../record/index.ts'
import {
  type IncidentEntry,
  type IncidentThing,
  incidentThings,
  incidentTotals,
  perRecord,
  perThing,
} from '../../../view/index.ts'
import { shortTotals } from '../answers/short.ts'
import { idColumn, quoteColumn, tagColumns } from './entry-columns.ts'
import { byDay, type Column, type List, type Row, type Tagged } from './list.ts'

function typeOf({ members: [first] }: Row<IncidentEntry>): string {
  // Members of an incident are incidents.
  const claim = first?.claim as ClaimOf<'incident'> | undefined
  return claim?.content.type.value ?? ''
}

const people = (state: CasualtyState, bound: 'low' | 'high'): Column<Tagged<IncidentEntry>> => ({
  name: `${state}_${bound}`,
  cell: ({ casualties }) => casualties.find((figure) => figure.state === state)?.[bound],
})

type IncidentRow = Row<IncidentEntry> & Pick<IncidentThing, 'counted'>

const rowOf = perThing((thing: IncidentThing): IncidentRow => {
  const types = thing.members.map(({ claim }) => (claim as ClaimOf<'incident'>).content)
  return {
    ...thing,
    kinds: [...new Set(types.map(({ type }) => type.value))],
    status: types.at(-1)?.stage ?? 'accomplished',
  }
})

/** Acts of violence, with totals over those under the filters. */
export const incidentList: List<IncidentEntry> = {
  name: 'incidents',
  rows: perRecord((record) => incidentThings(record).map(rowOf)),
  sorts: {
    date: byDay,
    type: (a, b) => (typeOf(a) < typeOf(b) ? -1 : Number(typeOf(a) > typeOf(b))),
    reports: (a, b) => b.members.length - a.members.length,
  },
  more: (record, rows) => ({
    totals: shortTotals(
      incidentTotals(
        record,
        // Rows of this list are made by `rowOf`.
        rows.map((row) => (row as IncidentRow).counted(record)),
      ),
    ),
  }),
  columns: [
    idColumn,
    { name: 'name', cell: ({ name }) => name },
    { name: 'types', cell: ({ types }) => types },
    { name: 'stage', cell: ({ stage }) => stage },
    { name: 'clarity', cell: ({ clarity }) => clarity },
    { name: 'date', cell: ({ when }) => when },
    { name: 'earliest', cell: ({ earliest }) => earliest },
    { name: 'latest', cell: ({ latest }) => latest },
    { name: 'place', cell: ({ where }) => where },
    { name: 'country', cell: ({ country }) => country },
    { name: 'weapons', cell: ({ weapons }) => weapons },
    { name: 'targets', cell: ({ targets }) => targets },
    people('killed', 'low'),
    people('killed', 'high'),
    people('wounded', 'low'),
    people('wounded', 'high'),
    {
      name: 'responsibility',
      cell: ({ responsibility }) => responsibility.map(({ inWords }) => inWords),
    },
    ...tagColumns,
    quoteColumn(({ tellings }) => tellings),
  ],
}
