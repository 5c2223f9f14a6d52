import { type ForceLine, forceThings, perRecord } from '../../../view/index.ts'
import { idColumn, quoteColumn, tagColumns } from './entry-columns.ts'
import { byDay, type List } from './list.ts'

/** Figures, a line for each force, place, component and measure. */
export const forceList: List<ForceLine> = {
  name: 'force-levels',
  rows: perRecord((record) =>
    forceThings(record).map((thing) => ({ ...thing, kinds: [thing.of], status: thing.basis })),
  ),
  sorts: {
    date: byDay,
    figures: (a, b) => b.members.length - a.members.length,
  },
  columns: [
    idColumn,
    { name: 'owner', cell: ({ owner }) => owner },
    { name: 'place', cell: ({ place }) => place },
    { name: 'component', cell: ({ component }) => component },
    { name: 'of', cell: ({ of }) => of },
    { name: 'basis', cell: ({ basis }) => basis },
    { name: 'latest_amount', cell: ({ figures }) => figures.at(-1)?.amount },
    { name: 'latest_day', cell: ({ figures }) => figures.at(-1)?.day },
    {
      name: 'figures',
      cell: ({ figures }) => figures.map(({ day, amount }) => `${day ?? 'undated'}: ${amount}`),
    },
    ...tagColumns,
    quoteColumn(({ figures }) => figures.map(({ telling }) => telling)),
  ],
}
