import { readData } from '../../record/index.ts'
import { aligned, columns, type GazetteerHead } from './columns.ts'

type Column = Int32Array | Uint16Array | Uint8Array

/** The packed gazetteer in memory: columns by row, and a hash table of the name keys. About 12 MB. */
export interface Packed {
  readonly head: GazetteerHead
  readonly column: Readonly<Record<keyof typeof columns, Column>>
  /** Rows that bear a key, in order of the file. */
  rowsOf(key: string): number[]
  /** The name as shown. */
  nameOf(row: number): string
  /** Words of the longest key that starts with this word; can be too high, never too low. */
  wordsAfter(firstWord: string): number
}

const BUCKETS = 1 << 18
const FIRST_WORDS = 1 << 16
const LINE_FEED = 10
const SPACE = 32
/** Makes a small letter of a capital one, and leaves digits and spaces alone. */
const SMALL = 32
/** FNV-1a. */
const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** @throws {OnrecordError} `data-missing` when the package is incomplete. */
export function unpack(file: URL): Packed {
  const bytes = readData(file)
  const headLength = bytes.readUInt32LE(0)
  // The cast holds because the file is ours, written by scripts/data/places-encode.ts.
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as GazetteerHead
  let offset = 4 + headLength
  const read = (name: keyof typeof columns): Column => {
    const start = aligned(offset)
    offset = start + columns[name] * head.rows
    return columnIn(bytes.subarray(start, offset), columns[name])
  }
  const column = {
    id: read('id'),
    lat: read('lat'),
    lon: read('lon'),
    radius: read('radius'),
    people: read('people'),
    country: read('country'),
    adm1: read('adm1'),
    kind: read('kind'),
    seat: read('seat'),
    names: read('names'),
  }
  const start = aligned(offset)
  return { head, column, ...indexed(bytes.subarray(start, start + head.names), column.names) }
}

/** A column where it lies in the file's bytes, which start at a multiple of four as all large files do. */
function columnIn({ buffer, byteOffset, length }: Buffer, size: 1 | 2 | 4): Column {
  if (size === 1) return new Uint8Array(buffer, byteOffset, length)
  return size === 2
    ? new Uint16Array(buffer, byteOffset, length / 2)
    : new Int32Array(buffer, byteOffset, length / 4)
}

type Index = Pick<Packed, 'rowsOf' | 'nameOf' | 'wordsAfter'>

function indexed(names: Uint8Array, counts: Column): Index {
  const tables = emptyTables(names, counts)
  let cursor: Cursor = { at: 0, name: 0 }
  for (let row = 0; row < counts.length; row += 1) {
    tables.firstName[row] = cursor.name
    cursor = indexRow(tables, cursor, { row, count: counts[row] ?? 0 })
  }
  tables.start[cursor.name] = cursor.at
  return lookups(tables)
}

interface Cursor {
  readonly at: number
  readonly name: number
}

function emptyTables(names: Uint8Array, counts: Column): Tables {
  let total = 0
  for (const count of counts) total += count
  return {
    names,
    start: new Uint32Array(total + 1),
    rowOf: new Uint32Array(total),
    next: new Int32Array(total).fill(-1),
    bucket: new Int32Array(BUCKETS).fill(-1),
    words: new Uint8Array(FIRST_WORDS),
    firstName: new Uint32Array(counts.length),
  }
}

/** Enters the names of one row. */
function indexRow(
  tables: Tables,
  from: Cursor,
  { row, count }: { row: number; count: number },
): Cursor {
  const { names, start, rowOf, next, bucket, words } = tables
  let at = from.at
  for (let nth = 0; nth < count; nth += 1) {
    const name = from.name + nth
    start[name] = at
    rowOf[name] = row
    let hash = OFFSET_BASIS
    let first = 0
    let spaces = 1
    for (
      let byte = names[at] ?? LINE_FEED;
      byte !== LINE_FEED;
      at += 1, byte = names[at] ?? LINE_FEED
    ) {
      if (byte === SPACE) {
        if (spaces === 1) first = hash
        spaces += 1
      }
      hash = Math.imul(hash ^ (byte | SMALL), PRIME)
    }
    at += 1
    const slot = hash & (BUCKETS - 1)
    next[name] = bucket[slot] ?? -1
    bucket[slot] = name
    const firstSlot = (spaces === 1 ? hash : first) & (FIRST_WORDS - 1)
    words[firstSlot] = Math.max(words[firstSlot] ?? 0, spaces)
  }
  return { at, name: from.name + count }
}

interface Tables {
  readonly names: Uint8Array
  readonly start: Uint32Array
  readonly rowOf: Uint32Array
  readonly next: Int32Array
  readonly bucket: Int32Array
  readonly words: Uint8Array
  readonly firstName: Uint32Array
}

function lookups({ names, start, rowOf, next, bucket, words, firstName }: Tables): Index {
  const isKey = (name: number, key: string): boolean => {
    const from = start[name] ?? 0
    if ((start[name + 1] ?? 0) - from - 1 !== key.length) return false
    for (let at = 0; at < key.length; at += 1)
      if (((names[from + at] ?? 0) | SMALL) !== key.charCodeAt(at)) return false
    return true
  }
  const decoder = new TextDecoder()
  return {
    rowsOf(key) {
      const rows: number[] = []
      for (
        let name = bucket[hashOf(key) & (BUCKETS - 1)] ?? -1;
        name >= 0;
        name = next[name] ?? -1
      ) {
        const row = rowOf[name] ?? 0
        if (isKey(name, key) && rows.at(-1) !== row) rows.push(row)
      }
      return rows.reverse()
    },
    nameOf(row) {
      const name = firstName[row] ?? 0
      return decoder.decode(names.subarray(start[name], (start[name + 1] ?? 1) - 1))
    },
    wordsAfter: (firstWord) => words[hashOf(firstWord) & (FIRST_WORDS - 1)] ?? 0,
  }
}

/** FNV-1a over the code units: keys are ASCII. */
function hashOf(key: string): number {
  let hash = OFFSET_BASIS
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME)
  return hash
}
