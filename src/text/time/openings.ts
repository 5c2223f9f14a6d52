// noUncheckedIndexedAccess: tables have a row for every signature, so reads carry `as number`; every word passes here.
import { FIRST } from './signatures.ts'

/** Words of a match that are looked at before its expression is tried. */
const DEPTH = 3

/** Which signatures may stand at one place of a match: a bit for each. */
type Place = bigint
const NOTHING: Place = 0n
const ANYTHING: Place = -1n

/**
 * How the matches of a piece of an expression begin, by their length: the places of those of no word, of one, of two, and the
 * first three of the rest; undefined where no match is so long.
 */
type Opening = readonly (readonly Place[] | undefined)[]

/**
 * Which of many expressions may fit at a word, told by the signatures of that word and the two behind it. All
 * expressions are asked at once, a bit for each: nine of ten words begin none, and what is left is most often one.
 */
export interface Openings {
  /** Integers of 32 bits that hold a bit for each expression. */
  readonly width: number
  /**
   * By length, then by place: for each signature the expressions that it may be part of there, in a match of that length. The
   * last row is for signatures that no expression names.
   */
  readonly tables: readonly (readonly Int32Array[])[]
  /** By signature: whether any expression may begin with it. */
  readonly begins: Uint8Array
}

/** Tables for expressions made of characters, classes, groups, alternatives and repetition; what looks around is no part of a match. */
export function openingsOf(expressions: readonly RegExp[]): Openings {
  const openings = expressions.map(({ source }) => alternatives({ source, at: 0 }))
  const width = Math.ceil(expressions.length / 32)
  const named = openings.flat().flatMap((places) => places ?? [])
  const rows = Math.max(0, ...named.map((place) => (place < 0 ? 0 : place.toString(2).length)))
  const tables = lengths.slice(1).map((length) =>
    lengths.slice(0, length).map((place) => {
      const table = new Int32Array((rows + 1) * width)
      for (const [index, opening] of openings.entries())
        mark(table, { width, index }, opening[length]?.[place] ?? NOTHING)
      return table
    }),
  )
  const begins = new Uint8Array(rows + 1)
  for (const [first] of tables)
    first?.forEach((bits, at) => {
      if (bits !== 0) begins[Math.floor(at / width)] = 1
    })
  return { width, tables, begins }
}

const lengths = Array.from({ length: DEPTH + 1 }, (_, length) => length)

/** Sets the bit of an expression in the rows of all signatures of a place. */
function mark(
  table: Int32Array,
  { width, index }: { readonly width: number; readonly index: number },
  place: Place,
): void {
  const rows = table.length / width
  const bits = BigInt.asUintN(rows, place).toString(2)
  for (let row = 0; row < bits.length; row += 1) {
    const at = row * width + (index >> 5)
    if (bits[bits.length - 1 - row] === '1') table[at] = (table[at] as number) | (1 << (index & 31))
  }
}

/** Calls back with the index of each expression that may fit at a word, word by word. */
export function eachOpening(
  openings: Openings,
  signatures: string,
  visit: (index: number, at: number) => void,
): void {
  const { width, begins } = openings
  const others = begins.length - 1
  for (let at = 0; at < signatures.length; at += 1) {
    const row = rowAt(signatures, at, others)
    if (begins[row] === 0) continue
    const rows = [
      row * width,
      rowAt(signatures, at + 1, others) * width,
      rowAt(signatures, at + 2, others) * width,
    ] as const
    for (let word = 0; word < width; word += 1) {
      let bits = fitting(openings, rows, word)
      for (; bits !== 0; bits &= bits - 1) visit(word * 32 + 31 - Math.clz32(bits & -bits), at)
    }
  }
}

/** The row of a word's signature; the last for what came later and behind the end. */
function rowAt(signatures: string, at: number, others: number): number {
  const row = signatures.charCodeAt(at) - FIRST
  return row < others ? row : others
}

/** The expressions of one integer that fit three words in a row, or fewer where a match may be as short. */
function fitting(
  { tables: [one, two, three] }: Openings,
  [a, b, c]: readonly [number, number, number],
  word: number,
): number {
  if (one === undefined || two === undefined || three === undefined) return 0
  return (
    bitsAt(one[0], a + word) |
    (bitsAt(two[0], a + word) & bitsAt(two[1], b + word)) |
    (bitsAt(three[0], a + word) & bitsAt(three[1], b + word) & bitsAt(three[2], c + word))
  )
}

function bitsAt(table: Int32Array | undefined, at: number): number {
  return table?.[at] ?? 0
}

interface Reader {
  readonly source: string
  at: number
}

const EMPTY: Opening = [[]]

function alternatives(reader: Reader): Opening {
  let all = sequence(reader)
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    all = either(all, sequence(reader))
  }
  return all
}

function either(a: Opening, b: Opening): Opening {
  return lengths.map((length) => union(a[length], b[length]))
}

function union(
  a: readonly Place[] | undefined,
  b: readonly Place[] | undefined,
): readonly Place[] | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a.map((place, index) => place | (b[index] ?? NOTHING))
}

function sequence(reader: Reader): Opening {
  let before = EMPTY
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? ''))
    before = followed(before, repeated(reader, atom(reader)))
  return before
}

function followed(a: Opening, b: Opening): Opening {
  const all: (readonly Place[] | undefined)[] = []
  for (const before of a)
    for (const behind of before === undefined ? [] : b) {
      if (before === undefined || behind === undefined) continue
      const places = [...before, ...behind].slice(0, DEPTH)
      all[places.length] = union(all[places.length], places)
    }
  return all
}

/** What is told by `?`, `*`, `+` or in braces; one that takes as little as it can takes no other words. */
function repeated(reader: Reader, piece: Opening): Opening {
  const quantifier = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(
    reader.source.slice(reader.at, reader.at + 9),
  )
  if (quantifier === null) return piece
  const [written, least = written.startsWith('+') ? '1' : '0', comma = '', most = ''] = quantifier
  reader.at += written.length
  const isOpen = /^[*+]/.test(written) || (comma !== '' && most === '')
  const highest = isOpen ? DEPTH : written.startsWith('?') ? 1 : Number(most || least)
  let all = EMPTY
  for (let time = 0; time < Math.min(highest, DEPTH); time += 1) {
    const once = followed(all, piece)
    all = time < Number(least) ? once : either(all, once)
  }
  return all
}

function atom(reader: Reader): Opening {
  const { source } = reader
  const character = source[reader.at] ?? ''
  if (character === '(') return group(reader)
  const end = character === '[' ? source.indexOf(']', reader.at) : reader.at
  const characters = character === '[' ? source.slice(reader.at + 1, end) : character
  reader.at = end + 1
  return [undefined, [placeOf(characters)]]
}

function placeOf(characters: string): Place {
  if (characters === '.' || characters.startsWith('^')) return ANYTHING
  let place = NOTHING
  for (const character of characters) place |= 1n << BigInt(character.charCodeAt(0) - FIRST)
  return place
}

function group(reader: Reader): Opening {
  const head =
    /^\((?:\?(?:<?[=!]|:))?/.exec(reader.source.slice(reader.at, reader.at + 5))?.[0] ?? '('
  reader.at += head.length
  const inside = alternatives(reader)
  reader.at += 1
  return head === '(' || head === '(?:' ? inside : EMPTY
}
