import { describe, expect, test } from 'vitest'
import { clusterOf, packClusters, unpackClusters } from './clusters.ts'
import { hashWord } from './hash.ts'
import {
  packNumbers,
  packParts,
  packWeights,
  square,
  unpackNumbers,
  unpackParts,
  unpackWeights,
} from './weights.ts'

describe('weights', () => {
  test('come back in order of size and sign, zeros as zeros, across long gaps', () => {
    const weights = new Float32Array(2048)
    weights[3] = 8
    weights[700] = -2
    weights[2047] = 0.5

    const { roots, mask } = unpackWeights(packWeights(weights, 0.01))

    expect(mask).toBe(2047)
    expect([...roots].filter((root) => root !== 0)).toHaveLength(3)
    expect(square(roots[3] ?? 0) / -square(roots[700] ?? 0)).toBeCloseTo(4, 0)
    expect(Math.sign(roots[2047] ?? 0)).toBe(1)
  })

  test('of the smallest kind are left out', () => {
    expect([...unpackWeights(packWeights(Float32Array.of(5, 0.001), 0.01)).roots][1]).toBe(0)
  })
})

test('a model file gives its parts back', () => {
  const part = unpackParts(packParts({ a: packNumbers(Int32Array.of(-1, 7)), b: Buffer.from('x') }))

  expect([...unpackNumbers(part('a'))]).toEqual([-1, 7])
  expect(part('b').toString()).toBe('x')
  expect(() => part('c')).toThrow(expect.objectContaining({ code: 'data-invalid' }))
})

test('what repeats and what does not are both packed short', () => {
  const noise = Buffer.from(Float64Array.from({ length: 2000 }, (_, at) => Math.sin(at)).buffer)
  const few = Buffer.from(noise.map((byte) => byte & 3))

  expect(packParts({ same: Buffer.alloc(16_000, 'report') }).length).toBeLessThan(300)
  expect(packParts({ few }).length).toBeLessThan(4800)
  expect(unpackParts(packParts({ few }))('few').equals(few)).toBe(true)
})

test('a damaged file is refused with what to do', () => {
  expect(() => unpackParts(Buffer.from('junk'))).toThrow(/Install the package again/)
  expect(() => unpackClusters(Buffer.from('junk'))).toThrow(/Install the package again/)
})

test('clusters are found by word, 0 for the unknown', () => {
  const clusters = unpackClusters(
    packClusters({
      hashes: Int32Array.from(['river', 'lake'], hashWord),
      fine: Int32Array.of(1, 0),
      middle: Int32Array.of(2, 3),
      coarse: Int32Array.of(4, 5),
    }),
  )

  expect([
    clusterOf(clusters, hashWord('river')),
    clusterOf(clusters, hashWord('lake')),
    clusterOf(clusters, hashWord('sea')),
  ]).toEqual([2, 1, 0])
  expect([clusters.middle[2], clusters.coarse[2], clusters.middle[0]]).toEqual([4, 6, 0])
})
