// noUncheckedIndexedAccess: reads stay inside typed arrays sized here, so they carry `as number`; a check
// on each would show in the time that every word of every report takes.
import { OnrecordError } from '../../record/index.ts'
import { unpackNumbers } from './weights.ts'

/** Clusters of words alike in use: 1,024 fine ones, each inside one of 256 and one of 64. */
export interface Clusters {
  /** Open addressing by word hash, a power of two long; 0 is free. */
  readonly slots: Int32Array
  /** Fine cluster plus one of the word in the same slot. */
  readonly values: Uint16Array
  /** Middle and coarse cluster plus one, by fine cluster plus one; 0 for unknown words. */
  readonly middle: Uint16Array
  readonly coarse: Uint16Array
}

export interface ClusterLists {
  /** Word hashes, the most frequent word first. */
  readonly hashes: Int32Array
  readonly fine: Int32Array
  readonly middle: Int32Array
  readonly coarse: Int32Array
}

const MAGIC = 0x434c5331

/** A file of word hashes sorted for small gaps, then their clusters: 32-bit words, little-endian. */
export function packClusters(lists: ClusterLists): Buffer {
  const seen = new Map<number, number>()
  lists.hashes.forEach((hash, index) => {
    if (!seen.has(hash)) seen.set(hash, lists.fine[index] as number)
  })
  const sorted = [...seen].sort((a, b) => a[0] - b[0])
  const bytes = Buffer.alloc(12 + lists.middle.length * 4 + sorted.length * 6)
  bytes.writeUInt32LE(MAGIC, 0)
  bytes.writeUInt32LE(sorted.length, 4)
  bytes.writeUInt32LE(lists.middle.length, 8)
  let at = 12
  for (const list of [lists.middle, lists.coarse]) {
    for (const value of list) at = bytes.writeUInt16LE(value, at)
  }
  for (const [hash] of sorted) at = bytes.writeInt32LE(hash, at)
  for (const [, cluster] of sorted) at = bytes.writeUInt16LE(cluster, at)
  return bytes
}

/**
 * Reads what {@link packClusters} wrote.
 *
 * @throws {OnrecordError} `data-invalid` when it is not such a file.
 */
export function unpackClusters(bytes: Buffer): Clusters {
  if (bytes.length < 12 || bytes.readUInt32LE(0) !== MAGIC) {
    throw new OnrecordError(
      'data-invalid',
      'The word clusters cannot be read. Install the package again.',
    )
  }
  const words = bytes.readUInt32LE(4)
  const fine = bytes.readUInt32LE(8)
  const hashesAt = 12 + fine * 4
  const clustersAt = hashesAt + words * 4
  const hashes = unpackNumbers(bytes.subarray(hashesAt, clustersAt))
  const bits = Math.ceil(Math.log2(words * 1.6))
  const slots = new Int32Array(1 << bits)
  const values = new Uint16Array(1 << bits)
  for (let word = 0; word < words; word++) {
    const hash = hashes[word] as number
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = hash
    const at = clustersAt + word * 2
    values[slot] = ((bytes[at] as number) | ((bytes[at + 1] as number) << 8)) + 1
  }
  const upper = (from: number) =>
    Uint16Array.from({ length: fine + 1 }, (_, index) =>
      index === 0 ? 0 : bytes.readUInt16LE(from + index * 2 - 2) + 1,
    )
  return { slots, values, middle: upper(12), coarse: upper(12 + fine * 2) }
}

/** Fine cluster plus one of a word hash; 0 when the word is in none. */
export function clusterOf(clusters: Clusters, hash: number): number {
  const { slots } = clusters
  const mask = slots.length - 1
  let slot = hash & mask
  while (slots[slot] !== 0) {
    if (slots[slot] === hash) return clusters.values[slot] as number
    slot = (slot + 1) & mask
  }
  return 0
}
