import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import wabt from 'wabt'
import { compileTemplates, fillFeatures } from '../tagging/templates.ts'
import { rootsOf, square } from '../tagging/weights.ts'
import { scoreCode } from './score-kernel.ts'
import { openScores } from './scores.ts'

const names = ['a', 'b', 'c', 'd']
/** Every number of atoms, no number of templates that fills a block, and more than are scored at a time. */
const models = [
  ['a', 'b', 'a b', 'b c', 'a b c', 'a b c d', 'b c d'],
  [
    ...names,
    'a b',
    'a c',
    'a d',
    'b c',
    'b d',
    'c d',
    'a b c',
    'a b d',
    'a c d',
    'b c d',
    'd b c a',
    'c b a',
    'd c b a',
  ],
].map((templates, index) => ({
  templates: compileTemplates(names, templates),
  roots: rootsOf(scattered(2 ** 12, index), 0.1),
  atoms: 0,
}))
const lists = [Uint8Array.of(0, 1), Uint8Array.of(5, 3, 44, 0, 63), Uint8Array.of(7, 6)]
const states = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => [n & 1, n >> 1, 3 * n, 100 - n])

/** Weights that look random and are the same every time; many are none. */
function scattered(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul((index + 1) * 7919 + seed, 0x9e3779b1) >>> 8
    return mixed % 3 === 0 ? 0 : (mixed % 1001) / 50 - 10
  })
}

/** Score of a class by its definition. */
function scoreOf(model: number, state: readonly number[], label: number): number {
  const { templates, roots } = models[model] ?? expect.unreachable()
  const features = new Int32Array(templates.count)
  fillFeatures(templates, Int32Array.from([0, ...state]), features)
  const mask = roots.length - 1
  return features.reduce((sum, hash) => sum + square(roots[(hash & mask) ^ label] ?? 0), 0)
}

test('two classes are scored as the model is defined', () => {
  const scores = openScores(models, [names.length + 1], lists)
  for (const state of states) {
    scores.atoms[0]?.set([0, ...state])
    for (const model of models.keys()) {
      scores.both(model)
      expect([...scores.leads]).toEqual([0, 1].map((label) => scoreOf(model, state, label)))
    }
  }
})

test('the best class of a list is found, and its lead', () => {
  const scores = openScores(models, [names.length + 1], lists)
  for (const state of states) {
    scores.atoms[0]?.set([0, ...state])
    for (const model of models.keys()) {
      lists.forEach((list, number) => {
        const all = [...list].map((label) => scoreOf(model, state, label))
        const [most = 0, next = 0] = all.toSorted((a, b) => b - a)
        expect(scores.best(model, number)).toBe(list[all.indexOf(most)])
        expect(scores.leads[0]).toBe(most - next)
      })
    }
  }
})

test('the assembled scores are those in the source', async () => {
  const source = readFileSync(new URL('scores.wat', import.meta.url), 'utf8')
  const assembled = (await wabt()).parseWat('scores.wat', source, { simd: true })
  expect(Buffer.from(assembled.toBinary({}).buffer).toString('base64')).toBe(scoreCode)
})
