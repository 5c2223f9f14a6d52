import type { Kind } from '../../record/index.ts'
import { type CaseRecord, tellingOf } from '../../view/index.ts'
import { type ClaimRow, claimColumns } from './columns.ts'
import { casualtyTable } from './incident-tables.ts'
import { kindTables, type RowOf } from './kind-tables.ts'
import { makeTable, type Table } from './table.ts'

function isKind<K extends Kind>(row: ClaimRow, kind: K): row is RowOf<K> {
  return row.claim.kind === kind
}

function kindTable<K extends Kind>(kind: K, rows: readonly ClaimRow[]): Table {
  const { name, description, columns } = kindTables[kind]
  const own = rows.filter((row): row is RowOf<K> => isKind(row, kind))
  return makeTable(
    {
      name,
      description,
      key: ['id'],
      references: [{ column: 'report', table: 'reports' }],
      columns: [...claimColumns, ...columns],
    },
    own,
  )
}

/** What the record shows as rows; claims that a person rejected are left out. */
export function claimRows(record: CaseRecord): readonly ClaimRow[] {
  return record.claims.map((shown) => ({
    claim: shown.claim,
    shown,
    telling: tellingOf(record, shown),
  }))
}

/** A table for each kind of claim, and one for the people hurt. */
export function claimTables(rows: readonly ClaimRow[]): readonly Table[] {
  return [
    kindTable('event', rows),
    kindTable('incident', rows),
    casualtyTable(rows),
    kindTable('commitment', rows),
    kindTable('force-level', rows),
    kindTable('statement', rows),
    kindTable('role', rows),
    kindTable('relation', rows),
    kindTable('tally', rows),
  ]
}
