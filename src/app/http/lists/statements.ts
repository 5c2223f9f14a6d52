import type { ClaimOf } from '../../../record/index.ts'
import {
  perRecord,
  perThing,
  type StatementEntry,
  type StatementThing,
  statementThings,
} from '../../../view/index.ts'
import { idColumn, quoteColumn, tagColumns } from './entry-columns.ts'
import { byDay, type List, type Row } from './list.ts'

const rowOf = perThing((thing: StatementThing): Row<StatementEntry> => {
  // Members of a statement are statements.
  const contents = thing.members.map(({ claim }) => (claim as ClaimOf<'statement'>).content)
  return {
    ...thing,
    kinds: [...new Set(contents.map(({ stance }) => stance.value))],
    status: contents[0]?.speech ?? 'indirect',
  }
})

/** Who is reported to have said what. */
export const statementList: List<StatementEntry> = {
  name: 'statements',
  rows: perRecord((record) => statementThings(record).map(rowOf)),
  sorts: { date: byDay },
  columns: [
    idColumn,
    { name: 'speakers', cell: ({ speakers }) => speakers },
    { name: 'office', cell: ({ office }) => office },
    { name: 'stance', cell: ({ stance }) => stance },
    { name: 'speech', cell: ({ speech }) => speech },
    { name: 'medium', cell: ({ medium }) => medium },
    { name: 'addressees', cell: ({ addressees }) => addressees },
    { name: 'content', cell: ({ content }) => content },
    { name: 'topic', cell: ({ topic }) => topic },
    { name: 'date', cell: ({ when }) => when },
    ...tagColumns,
    quoteColumn(({ tellings }) => tellings),
  ],
}
