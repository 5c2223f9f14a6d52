import type { Exporter } from '../exporter.ts'
import { headOf } from '../head.ts'
import { claimRows, claimTables } from './claim-tables.ts'
import { dataPackage } from './data-package.ts'
import { evidenceTable } from './evidence-table.ts'
import { discrepancyTable, linkTable } from './link-tables.ts'
import { reportTable } from './report-table.ts'
import { writeTable } from './table.ts'

/** The record as tables, a file each, with a `datapackage.json` that says what they hold. */
export const csv: Exporter = {
  format: 'csv',
  summary: 'tables for spreadsheets and statistics, with a datapackage.json',
  isFolder: true,

  files: (record, options) => {
    const raw = options.raw === true
    const rows = claimRows(record)
    const tables = [
      reportTable(record),
      ...claimTables(rows),
      discrepancyTable(record),
      linkTable(record),
      evidenceTable(record, rows),
    ]
    const written = tables.map((table) => ({
      table,
      path: `${table.name}.csv`,
      text: writeTable(table, raw),
    }))
    return [
      {
        name: 'datapackage.json',
        chunks: [dataPackage(written, headOf(record, options), { raw })],
      },
      ...written.map(({ path, text }) => ({ name: path, chunks: [text] })),
    ]
  },
}
