// noUncheckedIndexedAccess: reads stay below the lengths written in the file, so they carry `as number`.
import { constants, deflateSync, inflateSync } from 'node:zlib'
import { OnrecordError } from '../../record/index.ts'

/**
 * Weights of a linear model: feature hash and class joined by exclusive or, under `mask`.
 *
 * A byte each, the weight's signed root as the file has it: half the memory, in the same time.
 * {@link square} gives the weight.
 */
export interface Weights {
  readonly mask: number
  readonly roots: Int8Array
}

/** The weight that a signed root stands for. */
export function square(root: number): number {
  return Math.imul(root, Math.abs(root))
}

/** Below every score. */
export const NEVER = -(2 ** 30)

/** A model file: named parts, each a run of bytes. */
export type Parts = Readonly<Record<string, Buffer>>

/** The largest of weights without its sign, 1 at least. */
export function largestOf(weights: Float32Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1)
}

/** What a score of so many log odds is in units of packed weights, of which the largest is given. */
export function packedScore(odds: number, largest: number): number {
  return Math.round((odds * 127 * 127) / largest)
}

/** The signed square root of each weight in 127 steps, fine near zero where most weights are; 0 for the smallest. */
export function rootsOf(
  weights: Float32Array,
  smallest: number,
  largest: number = largestOf(weights),
): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.abs(weight) < smallest
      ? 0
      : Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / largest))),
  )
}

/**
 * Packs the roots of weights to two bytes for each that is not zero: how many zeros to skip, and the root. First all skips,
 * then all roots.
 *
 * @param largest What the steps are counted from: that of all tables whose scores are added up.
 */
export function packWeights(
  weights: Float32Array,
  smallest: number,
  largest: number = largestOf(weights),
): Buffer {
  const gaps: number[] = []
  const codes: number[] = []
  let gap = 0
  for (const root of rootsOf(weights, smallest, largest)) {
    if (root === 0) {
      gap++
      continue
    }
    for (; gap >= 255; gap -= 255) {
      gaps.push(255)
      codes.push(0)
    }
    gaps.push(gap)
    codes.push(root < 0 ? 128 - root : root)
    gap = 0
  }
  const head = Buffer.alloc(4)
  head.writeUInt32LE(weights.length)
  return Buffer.concat([head, Buffer.from(gaps), Buffer.from(codes)])
}

/** Reads what {@link packWeights} wrote; scores are in units of a fixed fraction of the largest weight. */
export function unpackWeights(packed: Buffer): Weights {
  const roots = new Int8Array(packed.readUInt32LE(0))
  const count = (packed.length - 4) / 2
  let at = 0
  for (let index = 4; index < count + 4; index++) {
    at += packed[index] as number
    const code = packed[index + count] as number
    if (code === 0) continue
    roots[at] = code < 128 ? code : 128 - code
    at++
  }
  return { mask: roots.length - 1, roots }
}

/**
 * More bytes than any model file unpacks to: it comes in one piece. The usual pieces of 16 kB leave a heap in holes, which
 * is never given back; of this one only what is written takes memory.
 */
const CHUNK = 2 ** 25

/**
 * Joins parts into one file, compressed, which starts with the names and lengths of all. Weights hardly ever repeat, so
 * that codes by frequency alone often make less of them than a search for what was there before.
 */
export function packParts(parts: Parts): Buffer {
  const index = Object.entries(parts).map(([name, bytes]) => [name, bytes.length])
  const head = Buffer.from(`${JSON.stringify(index)}\n`)
  const whole = Buffer.concat([head, ...Object.values(parts)])
  const searched = deflateSync(whole, { level: 9 })
  const counted = deflateSync(whole, { level: 9, strategy: constants.Z_HUFFMAN_ONLY })
  return counted.length < searched.length ? counted : searched
}

/**
 * Takes a file of {@link packParts} apart.
 *
 * @throws {OnrecordError} `data-invalid` when the file is cut short or is something else.
 */
export function unpackParts(file: Buffer): (name: string) => Buffer {
  try {
    const bytes = inflateSync(file, { chunkSize: CHUNK })
    const headEnd = bytes.indexOf(10) + 1
    // Written by packParts alone; a damaged file does not get through the checksum, this parse and the lengths.
    const index = JSON.parse(bytes.subarray(0, headEnd).toString('utf8')) as [string, number][]
    const parts = new Map<string, Buffer>()
    let at = headEnd
    for (const [name, length] of index) {
      parts.set(name, bytes.subarray(at, at + length))
      at += length
    }
    if (at !== bytes.length) throw new RangeError(`${bytes.length} bytes instead of ${at}`)
    return (name) => parts.get(name) ?? missing(name)
  } catch (cause) {
    if (cause instanceof OnrecordError) throw cause
    throw new OnrecordError(
      'data-invalid',
      'A model file cannot be read. Install the package again.',
      { cause },
    )
  }
}

function missing(name: string): never {
  throw new OnrecordError(
    'data-invalid',
    `A model file lacks its part "${name}". Install the package again.`,
  )
}

/** 32-bit numbers as bytes, little-endian as every machine that Node runs on. */
export function packNumbers(numbers: Int32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** Reads what {@link packNumbers} wrote. */
export function unpackNumbers(bytes: Buffer): Int32Array {
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}
