// noUncheckedIndexedAccess: reads stay below the lengths written in the file, so they carry `as number`.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { OnrecordError } from '../../record/index.ts'

/** Weights of a linear model: feature hash and class joined by exclusive or, under `mask`. */
export interface Weights {
  readonly mask: number
  readonly values: Int16Array
}

/** A model file: named parts, each a run of bytes. */
export type Parts = Readonly<Record<string, Buffer>>

/**
 * Packs weights to pairs of bytes: how many zeros to skip, then the weight's sign and square root in
 * 127 steps, fine near zero where most weights are.
 */
export function packWeights(weights: Float32Array, smallest: number): Buffer {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1)
  const bytes: number[] = []
  let gap = 0
  for (const weight of weights) {
    const root = Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / largest)))
    if (root === 0 || Math.abs(weight) < smallest) {
      gap++
      continue
    }
    for (; gap >= 255; gap -= 255) bytes.push(255, 0)
    bytes.push(gap, weight < 0 ? 128 + root : root)
    gap = 0
  }
  const head = Buffer.alloc(4)
  head.writeUInt32LE(weights.length)
  return Buffer.concat([head, Buffer.from(bytes)])
}

/** Reads what {@link packWeights} wrote; scores are in units of a fixed fraction of the largest weight. */
export function unpackWeights(packed: Buffer): Weights {
  const values = new Int16Array(packed.readUInt32LE(0))
  let at = 0
  for (let index = 4; index < packed.length; index += 2) {
    at += packed[index] as number
    const code = packed[index + 1] as number
    if (code === 0) continue
    const root = code & 127
    values[at] = code > 128 ? -root * root : root * root
    at++
  }
  return { mask: values.length - 1, values }
}

/** Joins parts into one file, compressed well (`small`, ten seconds) or at once (`fast`). */
export function packParts(parts: Parts, effort: 'small' | 'fast'): Buffer {
  const index = Object.entries(parts).map(([name, bytes]) => [name, bytes.length])
  const head = Buffer.from(`${JSON.stringify(index)}\n`)
  return brotliCompressSync(Buffer.concat([head, ...Object.values(parts)]), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === 'small' ? 11 : 1,
      [constants.BROTLI_PARAM_LGWIN]: 24,
    },
  })
}

/**
 * Takes a file of {@link packParts} apart.
 *
 * @throws {OnrecordError} `data-invalid` when the file is cut short or is something else.
 */
export function unpackParts(file: Buffer): (name: string) => Buffer {
  try {
    const bytes = brotliDecompressSync(file)
    const headEnd = bytes.indexOf(10) + 1
    // Written by packParts alone; a damaged file does not get through brotli's checks and this parse.
    const index = JSON.parse(bytes.subarray(0, headEnd).toString('utf8')) as [string, number][]
    const parts = new Map<string, Buffer>()
    let at = headEnd
    for (const [name, length] of index) {
      parts.set(name, bytes.subarray(at, at + length))
      at += length
    }
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

/** 32-bit numbers as bytes. */
export function packNumbers(numbers: Int32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, index) => {
    bytes.writeInt32LE(number, index * 4)
  })
  return bytes
}

/** Reads what {@link packNumbers} wrote. */
export function unpackNumbers(bytes: Buffer): Int32Array {
  const numbers = new Int32Array(bytes.length / 4)
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readInt32LE(index * 4)
  return numbers
}
