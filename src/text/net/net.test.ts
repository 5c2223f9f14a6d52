import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import wabt from 'wabt'
import { compileTemplates, fillFeatures } from '../tagging/templates.ts'
import { kernelCode } from './kernel.ts'
import { HIDDEN, type NetFile, openNet, packNet, unpackNet } from './net.ts'

const names = ['a', 'b', 'c']
const templates = compileTemplates(names, ['a', 'b', 'a b', 'a b c'])
const CLASSES = 5

/** Numbers that look random and are the same every time, in `[-most, most]`. */
function scattered(count: number, most: number, seed: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul((index + 1) * 7919 + seed, 0x9e3779b1) >>> 8
    return (mixed % (2 * most + 1)) - most
  })
}

function features(atoms: readonly number[]): Int32Array {
  const hashes = new Int32Array(templates.count)
  fillFeatures(templates, Int32Array.from([0, ...atoms]), hashes)
  return hashes
}

const states = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c])))
// The last states' features stay unknown to the net.
const keys = Int32Array.from(new Set(states.slice(0, 12).flatMap((state) => [...features(state)])))
const file: NetFile = {
  keys,
  rows: Int8Array.from(scattered(keys.length * HIDDEN, 127, 1)),
  start: Int16Array.from(scattered(HIDDEN, 300, 2)),
  classes: Int16Array.from(scattered(CLASSES * HIDDEN, 2000, 3)),
  classStart: Int32Array.from(scattered(CLASSES, 100_000, 4)),
}

/** The net by its definition: the best class, the next and the lead. */
function ranked(state: readonly number[], list: Uint8Array): number[] {
  const hidden = Array.from(file.start)
  for (const hash of features(state)) {
    const row = keys.indexOf(hash)
    if (row < 0) continue
    for (let unit = 0; unit < HIDDEN; unit++)
      hidden[unit] = (hidden[unit] ?? 0) + (file.rows[row * HIDDEN + unit] ?? 0)
  }
  const scores = [...list].map((label) =>
    hidden.reduce(
      (sum, value, unit) => sum + Math.max(0, value) * (file.classes[label * HIDDEN + unit] ?? 0),
      file.classStart[label] ?? 0,
    ),
  )
  const order = [...list.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const [first = 0, next = first] = order
  return [list[first] ?? -1, list[next] ?? -1, (scores[first] ?? 0) - (scores[next] ?? 0)]
}

test('the kernel chooses as the net is defined, from every list', () => {
  const parts = packNet('net', file)
  const read = unpackNet('net', (name) => parts[name] ?? Buffer.alloc(0))
  const lists = [Uint8Array.of(0, 1, 2, 3, 4), Uint8Array.of(3), Uint8Array.of(4, 1)]
  const net = openNet(read, { templates, atoms: names.length, lists })
  for (const state of states) {
    net.atoms.set([0, ...state])
    expect(lists.map((_, index) => net.choose(index))).toEqual(
      lists.map((list) => ranked(state, list)[0]),
    )
  }
})

test('the kernel tells which class came second and how far behind', () => {
  const list = Uint8Array.of(0, 1, 2, 3, 4)
  const net = openNet(file, { templates, atoms: names.length, lists: [list] })
  for (const state of states) {
    net.atoms.set([0, ...state])
    expect([net.choose(0), ...net.second]).toEqual(ranked(state, list))
  }
})

test('of two features that the table cannot tell apart the first has a row', () => {
  const [hash = 0] = features([1, 1, 1])
  const twin = hash ^ (1 << 16)
  const list = [Uint8Array.of(0, 1, 2, 3, 4)]
  const choices = [Int32Array.of(hash), Int32Array.of(hash, twin)].map((only) => {
    const some = { ...file, keys: only, rows: file.rows.subarray(0, only.length * HIDDEN) }
    const net = openNet(some, { templates, atoms: names.length, lists: list })
    net.atoms.set([0, 1, 1, 1])
    return net.choose(0)
  })
  expect(choices[1]).toBe(choices[0])
})

test('the assembled kernel is the one in the source', async () => {
  const source = readFileSync(new URL('kernel.wat', import.meta.url), 'utf8')
  const assembled = (await wabt()).parseWat('kernel.wat', source, { simd: true })
  expect(Buffer.from(assembled.toBinary({}).buffer).toString('base64')).toBe(kernelCode)
})
