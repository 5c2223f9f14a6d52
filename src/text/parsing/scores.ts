// noUncheckedIndexedAccess: reads stay inside arrays sized from the same lists, so they carry `as number`.
import type { Templates } from '../tagging/templates.ts'
import { openScoreKernel, type ScoreKernel } from './score-kernel.ts'

/** A linear model as a file has it, and what its features are made of. */
export interface ScoreModel {
  readonly templates: Templates
  /** Signed roots of the weights by hash, a power of two. */
  readonly roots: Int8Array
  /** Which of the arrays of atoms it reads. */
  readonly atoms: number
}

/** Linear models side by side in memory. */
export interface Scores {
  /** What the templates read: filled by whoever asks. */
  readonly atoms: readonly Int32Array[]
  /** The scores of classes 0 and 1 after `both`; first the lead of the best class after `best`. */
  readonly leads: Int32Array
  /** Scores the classes 0 and 1 by a model. */
  readonly both: (model: number) => void
  /** The class of highest score by a model among those of a list of two at least; the first wins a tie. */
  readonly best: (model: number, list: number) => number
}

const LINE = 64
/** Features are scored so many at a time. */
const STEP = 16
const MODEL_BYTES = 32
const BLOCK = 4

/** Sets models up in memory; `scores.wat` tells how they lie there. Atoms are given by how many each array has. */
export function openScores(
  models: readonly ScoreModel[],
  atomCounts: readonly number[],
  lists: readonly Uint8Array[],
): Scores {
  const most = Math.max(...models.map(({ templates }) => padded(templates.count)))
  const layout = layOut([
    LINE,
    LINE,
    models.length * MODEL_BYTES,
    most * 4,
    lists.reduce((sum, list) => sum + list.length, 0),
    ...atomCounts.map((count) => count * 4),
    ...models.map(({ templates }) => (padded(templates.count) / BLOCK) * BLOCK_MOST),
    ...models.map(({ roots }) => roots.length),
  ])
  const place = (index: number) => layout[index] as number
  const { buffer, both, best } = openScoreKernel(place(layout.length - 1))
  const atoms = atomCounts.map((count, index) => new Int32Array(buffer, place(5 + index), count))
  models.forEach(({ templates, roots, atoms: read }, index) => {
    const blocks = place(5 + atomCounts.length + index)
    const table = place(5 + atomCounts.length + models.length + index)
    new Int8Array(buffer, table, roots.length).set(roots)
    const ends = fillBlocks(new Int32Array(buffer), templates, {
      blocks,
      atoms: place(5 + read),
      table,
      mask: roots.length - 1,
      zeros: place(1),
    })
    const features = place(3)
    const numbers = [blocks, ...ends, features, features + padded(templates.count) * 4]
    new Int32Array(buffer, place(2) + index * MODEL_BYTES, numbers.length).set(numbers)
  })
  const starts = fillLists(new Uint8Array(buffer), lists, place(4))
  const lengths = Int32Array.from(lists, ({ length }) => length)
  return {
    atoms,
    leads: new Int32Array(buffer, 0, 2),
    ...choosing({ both, best }, place(2), { starts, lengths }),
  }
}

/** Apart from what sets the models up, so that the packed weights are not kept for it. */
function choosing(
  { both, best }: Pick<ScoreKernel, 'both' | 'best'>,
  models: number,
  { starts, lengths }: { starts: Int32Array; lengths: Int32Array },
): Pick<Scores, 'both' | 'best'> {
  return {
    both: (model) => both(models + model * MODEL_BYTES),
    best: (model, list) =>
      best(models + model * MODEL_BYTES, starts[list] as number, lengths[list] as number),
  }
}

function padded(count: number): number {
  return Math.ceil(count / STEP) * STEP
}

/** Where each of the stretches starts, at cache lines, and where the last one ends. */
function layOut(sizes: readonly number[]): number[] {
  const places = [0]
  for (const size of sizes) places.push(((places.at(-1) as number) + size + LINE - 1) & ~(LINE - 1))
  return places
}

/** Bytes of a block: salts, masks, tables and up to four places of atoms. */
const BLOCK_MOST = (3 + 4) * BLOCK * 4

interface BlockPlaces {
  readonly blocks: number
  readonly atoms: number
  readonly table: number
  readonly mask: number
  readonly zeros: number
}

/** Writes the blocks of a model; where those of one to four atoms end. */
function fillBlocks(
  memory: Int32Array,
  { count, ends, atoms, salts }: Templates,
  { blocks, atoms: firstAtom, table, mask, zeros }: BlockPlaces,
): number[] {
  const stops = [blocks, blocks, blocks, blocks]
  let at = blocks / 4
  for (let block = 0; block < padded(count); block += BLOCK) {
    const last = Math.min(block + BLOCK, count) - 1
    const parts = last < block ? 4 : ends.filter((end) => last >= end).length + 1
    for (let lane = 0; lane < BLOCK; lane++) {
      const row = block + lane
      const isReal = row < count
      memory[at + lane] = isReal ? (salts[row] as number) : 0
      memory[at + BLOCK + lane] = isReal ? mask : 0
      memory[at + 2 * BLOCK + lane] = isReal ? table : zeros
      for (let part = 0; part < parts; part++)
        memory[at + (3 + part) * BLOCK + lane] =
          firstAtom + (isReal ? (atoms[row * 4 + part] as number) * 4 : 0)
    }
    at += (3 + parts) * BLOCK
    stops.fill(at * 4, parts - 1)
  }
  return stops
}

function fillLists(into: Uint8Array, lists: readonly Uint8Array[], start: number): Int32Array {
  let at = start
  return Int32Array.from(lists, (list) => {
    into.set(list, at)
    at += list.length
    return at - list.length
  })
}
