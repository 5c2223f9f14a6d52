/** A table as a chart shows it: a head and rows of cells, all words. */
export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A spreadsheet runs a cell that begins so as a formula: the server's own exports guard it the same way. */
function guarded(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  const safe = guarded(cell)
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180, with the line ends that it asks for. */
export function csvOf({ head, rows }: ChartTable): string {
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}
