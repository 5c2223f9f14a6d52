import { type CommitmentEntry, commitmentThings, perRecord } from '../../../view/index.ts'
import { idColumn, quoteColumn, tagColumns } from './entry-columns.ts'
import { byDay, type List } from './list.ts'

/** Promises; their days are the last ones by which they are due. */
export const commitmentList: List<CommitmentEntry> = {
  name: 'commitments',
  rows: perRecord((record) => commitmentThings(record).map((thing) => ({ ...thing, kinds: [] }))),
  sorts: {
    date: byDay,
    told: (a, b) =>
      (a.members[0]?.claim.document ?? '') < (b.members[0]?.claim.document ?? '') ? -1 : 1,
  },
  columns: [
    idColumn,
    { name: 'status', cell: ({ status }) => status },
    { name: 'promisors', cell: ({ promisors }) => promisors },
    { name: 'beneficiaries', cell: ({ beneficiaries }) => beneficiaries },
    { name: 'promise', cell: ({ promise }) => promise },
    { name: 'act', cell: ({ act }) => act },
    { name: 'strength', cell: ({ strength }) => strength },
    { name: 'deadline', cell: ({ deadline }) => deadline?.inWords },
    { name: 'due', cell: ({ deadline }) => deadline?.latest },
    { name: 'days_left', cell: ({ deadline }) => deadline?.daysLeft },
    { name: 'condition', cell: ({ condition }) => condition?.words },
    { name: 'outcome', cell: ({ outcome }) => outcome?.value },
    { name: 'tellings', cell: ({ history }) => history.length },
    ...tagColumns,
    quoteColumn(({ history }) => history.map(({ telling }) => telling)),
  ],
}
