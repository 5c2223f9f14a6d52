import { aligned, columns, kinds } from '../../src/text/places/columns.ts'
import type { SourceRow } from './places-source.ts'

/** The gazetteer's bytes, as `src/text/places/columns.ts` lays them out. */
export function encode(given: readonly SourceRow[]): Uint8Array {
  const rows = given.map((row) => ({ ...row, names: namesToKeep(row.names) }))
  const odd = rows.find(
    (row) => !Number.isFinite(row.lat + row.lon + row.radiusKm + row.population + row.id),
  )
  if (odd !== undefined) throw new Error(`${odd.names.join(', ')}: a number is missing`)
  const sorted = rows.toSorted(
    (a, b) => compare(key(a), key(b)) || a.id - b.id || compare(a.names.join(), b.names.join()),
  )
  const countries = [...new Set(sorted.map((row) => row.country))]
  const firsts = [...new Set(sorted.map((row) => row.adm1))]
  const values: Record<keyof typeof columns, number[]> = {
    id: sorted.map((row) => row.id),
    lat: sorted.map((row) => Math.round(row.lat * 1e3)),
    lon: sorted.map((row) => Math.round(row.lon * 1e3)),
    radius: sorted.map((row) => Math.min(65535, Math.round(row.radiusKm))),
    people: sorted.map((row) => Math.round(Math.log10(Math.max(1, row.population)) * 28)),
    country: sorted.map((row) => countries.indexOf(row.country)),
    adm1: sorted.map((row) => firsts.indexOf(row.adm1)),
    kind: sorted.map((row) => kinds.indexOf(row.kind)),
    seat: sorted.map((row) => row.seat),
    names: sorted.map((row) => row.names.length),
  }
  const names = new TextEncoder().encode(
    `${sorted.map((row) => row.names.join('\n')).join('\n')}\n`,
  )
  const head = new TextEncoder().encode(
    JSON.stringify({ rows: sorted.length, countries, firsts, names: names.length }),
  )
  const blocks = Object.entries(columns).map(([name, size]) =>
    columnOf(values[name as keyof typeof columns], size),
  )
  return joined([lengthOf(head), head], [...blocks, names])
}

/** Numbers as they lie in memory. */
function columnOf(values: readonly number[], size: 1 | 2 | 4): Uint8Array {
  const column = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array }[size].from(values)
  return new Uint8Array(column.buffer)
}

/** The blocks behind what comes first, each where a block starts. */
function joined(first: readonly Uint8Array[], blocks: readonly Uint8Array[]): Uint8Array {
  let all = Buffer.concat(first)
  for (const block of blocks)
    all = Buffer.concat([all, Buffer.alloc(aligned(all.length) - all.length), block])
  return all
}

function lengthOf(head: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  return bytes
}

function key(row: SourceRow): string {
  return `${row.country} ${row.adm1} ${row.kind}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Lookups do not tell capitals, so a key that is the shown name in small letters need not be kept. */
function namesToKeep([shown = '', ...keys]: readonly string[]): readonly string[] {
  return [shown, ...keys.filter((key) => key !== shown.toLowerCase())]
}
