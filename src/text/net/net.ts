// noUncheckedIndexedAccess: reads stay inside arrays sized from the same file, so they carry `as number`.
import type { Templates } from '../tagging/templates.ts'
import { type Parts, packNumbers, unpackNumbers } from '../tagging/weights.ts'
import { openKernel } from './kernel.ts'

/** Width of the hidden layer: a row of bytes is one cache line. */
export const HIDDEN = 64

/**
 * A trained net of two layers. Each feature of a state has a row; their sum, what is below zero cut off, is the hidden
 * layer, and each class scores by its weights on that. All in whole numbers.
 */
export interface NetFile {
  /** Hash of each feature kept, in the order of the rows. */
  readonly keys: Int32Array
  readonly rows: Int8Array
  readonly start: Int16Array
  readonly classes: Int16Array
  readonly classStart: Int32Array
}

/** A net ready to use. */
export interface Net {
  /** What the templates read: filled by whoever asks. */
  readonly atoms: Int32Array
  /** The class of highest score among those of a list, by the list's number; the first wins a tie. */
  readonly choose: (list: number) => number
  /** Of the list last chosen from: the class that came second, then the lead over it. */
  readonly second: Int32Array
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)

/** The parts of a model file that hold a net. */
export function packNet(name: string, net: NetFile): Parts {
  return {
    [`${name}.keys`]: packNumbers(net.keys),
    [`${name}.rows`]: bytesOf(net.rows),
    [`${name}.start`]: bytesOf(net.start),
    [`${name}.classes`]: bytesOf(net.classes),
    [`${name}.classStart`]: packNumbers(net.classStart),
  }
}

/** Reads what {@link packNet} wrote. */
export function unpackNet(name: string, part: (name: string) => Buffer): NetFile {
  const copied = (bytes: Buffer) =>
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const rows = part(`${name}.rows`)
  return {
    keys: unpackNumbers(part(`${name}.keys`)),
    rows: new Int8Array(rows.buffer, rows.byteOffset, rows.length),
    start: new Int16Array(copied(part(`${name}.start`))),
    classes: new Int16Array(copied(part(`${name}.classes`))),
    classStart: unpackNumbers(part(`${name}.classStart`)),
  }
}

const HEAD = 64
const CHECK = 18
const BUCKET = 4

/** What a net is asked. */
export interface NetUse {
  readonly templates: Templates
  readonly atoms: number
  /** The choices it will be asked for. */
  readonly lists: readonly Uint8Array[]
}

/** Sets a net up in memory; `kernel.wat` tells how it lies there. */
export function openNet(file: NetFile, { templates, atoms, lists }: NetUse): Net {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, file.keys.length * 2)))
  const listBytes = lists.reduce((sum, list) => sum + list.length, 0)
  const { singles, bytes } = blocksOf(templates)
  const [template, table, rows, start, classes, classStart, atom, hashes, list, end] = layOut([
    bytes,
    slots * 4,
    (file.keys.length + 1) * HIDDEN,
    file.start.byteLength,
    file.classes.byteLength,
    file.classStart.byteLength,
    (atoms + 1) * 4,
    padded(templates.count) * 4,
    listBytes,
  ]) as Ten
  const { buffer, choose } = openKernel(end)
  const head = [template, template + bytes, table, slots * 4 - 16, rows, start, classes, classStart]
  const features = [template + singles * SINGLES, hashes, hashes + templates.count * 4]
  new Int32Array(buffer, 0, 11).set([...head, ...features])
  fillBlocks(new Int32Array(buffer, template, bytes / 4), templates, { singles, atom })
  fillTable(new Int32Array(buffer, table, slots), file.keys)
  new Int8Array(buffer, rows + HIDDEN, file.rows.length).set(file.rows)
  new Int16Array(buffer, start, file.start.length).set(file.start)
  new Int16Array(buffer, classes, file.classes.length).set(file.classes)
  new Int32Array(buffer, classStart, file.classStart.length).set(file.classStart)
  const starts = fillLists(new Uint8Array(buffer, list, listBytes), lists, list)
  const lengths = Int32Array.from(lists, ({ length }) => length)
  return {
    atoms: new Int32Array(buffer, atom, atoms + 1),
    choose: (index) => choose(starts[index] as number, lengths[index] as number),
    second: new Int32Array(buffer, 44, 2),
  }
}

type Ten = [number, number, number, number, number, number, number, number, number, number]

/** Where each of the stretches starts, at cache lines, and where the last one ends. */
function layOut(sizes: readonly number[]): number[] {
  const places = [HEAD]
  for (const size of sizes) places.push(((places.at(-1) as number) + size + 63) & ~63)
  return places
}

/** Templates are hashed so many at a time. */
const BLOCK = 4
/** Bytes of a block whose templates have one atom, and of one whose templates have up to four. */
const SINGLES = 2 * BLOCK * 4
const OTHERS = 5 * BLOCK * 4

function padded(count: number): number {
  return Math.ceil(count / BLOCK) * BLOCK
}

/** How many blocks of single atoms templates begin with, and the bytes of all blocks. */
function blocksOf({ count, ends }: Templates): { singles: number; bytes: number } {
  const singles = Math.floor(ends[0] / BLOCK)
  return { singles, bytes: singles * SINGLES + (padded(count) / BLOCK - singles) * OTHERS }
}

/** Writes the blocks; `atom` is the place of the first atom. */
function fillBlocks(
  into: Int32Array,
  { atoms, salts, count }: Templates,
  { singles, atom }: { singles: number; atom: number },
): void {
  let at = 0
  for (let block = 0; block * BLOCK < count; block++) {
    const parts = block < singles ? 1 : 4
    for (let lane = 0; lane < BLOCK; lane++) {
      const row = block * BLOCK + lane
      into[at + lane] = salts[row] ?? 0
      for (let part = 0; part < parts; part++)
        into[at + (1 + part) * BLOCK + lane] = atom + (atoms[row * 4 + part] ?? 0) * 4
    }
    at += (1 + parts) * BLOCK
  }
}

/** Buckets of four. Later keys go without a row in the few that are full, or hold one that looks the same. */
function fillTable(table: Int32Array, keys: Int32Array): void {
  const mask = table.length - BUCKET
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    const bucket = (key * BUCKET) & mask
    let slot = bucket
    while (slot < bucket + BUCKET && table[slot] !== 0 && !looksLike(table[slot] as number, key))
      slot++
    if (slot < bucket + BUCKET && table[slot] === 0)
      table[slot] = ((key >>> CHECK) << CHECK) | (row + 1)
  }
}

function looksLike(entry: number, key: number): boolean {
  return (entry ^ key) >>> CHECK === 0
}

function fillLists(into: Uint8Array, lists: readonly Uint8Array[], start: number): Int32Array {
  let at = 0
  return Int32Array.from(lists, (list) => {
    into.set(list, at)
    at += list.length
    return start + at - list.length
  })
}
