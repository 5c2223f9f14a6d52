/** What a cell can hold; what is not known is an empty cell. */
export type Cell = string | number | boolean | readonly string[] | undefined

export interface Column<Row> {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'list'
  readonly description: string
  readonly cell: (row: Row) => Cell
}

/** A reference of a column to the first column of another table. */
export interface Reference {
  readonly column: string
  readonly table: string
}

/** A table with its rows in place: column names, and what each cell holds. */
export interface Table {
  readonly name: string
  readonly description: string
  readonly columns: readonly Omit<Column<never>, 'cell'>[]
  /** Columns that tell rows apart. */
  readonly key: readonly string[]
  readonly references: readonly Reference[]
  readonly rows: readonly (readonly Cell[])[]
}

interface TableSpec<Row> extends Pick<Table, 'name' | 'description' | 'key' | 'references'> {
  readonly columns: readonly Column<Row>[]
}

export function makeTable<Row>({ columns, ...rest }: TableSpec<Row>, rows: readonly Row[]): Table {
  return { ...rest, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

/** Starts that make a spreadsheet take text for a formula: OWASP's list and their full-width forms. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** Between the items of a list; where an item holds it, a comma stands instead. */
export const listMark = ';'

function written(cell: Cell, raw: boolean): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text =
    typeof cell === 'string'
      ? cell
      : cell.map((item) => item.replaceAll(listMark, ',')).join(listMark)
  return !raw && formula.test(text) ? `'${text}` : text
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as RFC 4180 wants it: UTF-8, CRLF, quotes doubled, a line of names first. */
export function writeTable(
  {
    columns,
    rows,
  }: {
    readonly columns: readonly { readonly name: string }[]
    readonly rows: Table['rows']
  },
  raw: boolean,
): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell) => written(cell, raw))),
  ]
  return lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')
}
