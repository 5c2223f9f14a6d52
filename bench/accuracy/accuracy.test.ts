import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adapters } from './adapters.ts'
import type { Command } from './engine.ts'
import { measure } from './measure.ts'
import { flatten, jsonLines, scorersIn } from './scorers.ts'
import { findSets } from './sets.ts'

const engine: Command = [
  process.execPath,
  fileURLToPath(new URL('stub-engine.ts', import.meta.url)),
]
const text = '🛰 Images show Aden.'
const score =
  'print(json.dumps({"docs": 1, "overlap": {"f1": 0.5}, "acc@161km": 0.25, "none": None}))'
// What the scorers say, without what they do: their texts and their scores are fixed here.
const scorer = `import json, sys
if any("dump" in word for word in sys.argv):
    print(json.dumps({"doc": "one", "dct": "2021-07-27T10:00", "date": "2021-07-27", "text": ${JSON.stringify(text)}}))
else:
    ${score}
def load_geo(path):
    return {"one": {"tops": [(14, 18, (12.8, 45.0))]}}
`
const conll = 'Rain O\nfell O\nin O\nAden I-LOC\n'.repeat(4)
const files: Readonly<Record<string, string>> = {
  'scorers/timex_score.py': scorer,
  'scorers/names_score.py': scorer,
  'scorers/extra_score.py': `${scorer.replace('if any', 'if __name__ != "__main__": pass\nelif any')}`,
  'dates/New/a.tml': '',
  'names-new/Desk/documents.json': '',
  'names-new/Desk/entities.json': '',
  'names-other/one/data/tagged': conll,
  'names-other/one/data/README': 'Four words a line, no tags.\n'.repeat(20),
  'names-other/two/data/dev.conll': conll,
  'names-other/two/data/test.conll': conll,
  'places/news.xml': '<articles><article><text/><toponyms count="0"/></article></articles>',
  'places/other.xml': '<catalogue/>',
  'statements/dev/attributions/a.ann': '',
  'statements/dev/text/a.txt': '',
  'unknown/rows.jsonl': '{"id": 1}',
}

let data: string

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'onrecord-accuracy-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(data, name)), { recursive: true })
    writeFileSync(join(data, name), content)
  }
})

afterAll(() => {
  rmSync(data, { recursive: true })
})

test.each([
  [
    [],
    [
      'dates/New',
      'names-new/Desk',
      'names-other/one',
      'names-other/two/dev',
      'names-other/two/test',
      'places/news',
      'statements/dev',
    ],
  ],
  [['names'], ['names-new/Desk', 'names-other/one', 'names-other/two/dev', 'names-other/two/test']],
  [
    ['dates', 'names-new'],
    ['dates/New', 'names-new/Desk'],
  ],
  [['places/news'], ['places/news']],
  [['unknown'], []],
])('--only %j measures the sets of known form %j', (only, expected) => {
  expect(findSets(data, adapters, only).map(({ set }) => set.id)).toEqual(expected)
})

async function predict(id: string) {
  const [found] = findSets(data, adapters, [id])
  if (found === undefined) throw new Error(`no set ${id}`)
  const out = join(data, 'out')
  const stories = async () => ({ stories: [['one']], seconds: 0, failed: 0 })
  const setup = { engine, stories, scorers: scorersIn(join(data, 'scorers')), out }
  const scores = await measure(found.adapter, found.set, setup)
  const rows = (suffix = '') => jsonLines(readFileSync(join(out, `${id}${suffix}.jsonl`), 'utf8'))
  return { scores, rows }
}

test('times are written in code points with type and value', async () => {
  const { scores, rows } = await predict('dates/New')

  expect(rows()).toEqual([
    { doc: 'one', start: 2, end: 8, type: 'DATE', value: '2021-07-27' },
    { doc: 'one', start: 14, end: 18, type: 'DATE', value: '2021-07-27' },
  ])
  expect(scores).toMatchObject({ documents: 1, docs: 1, 'overlap.f1': 0.5, 'acc@161km': 0.25 })
})

test('times are scored once more on the half of the set that the hash of their names gives', async () => {
  const { scores } = await predict('dates/New')

  expect(scores).toMatchObject({ 'read.overlap.f1': 0.5 })
  expect(scores).not.toHaveProperty('unread.overlap.f1')
})

test('names are written with the codes of the task, others left out', async () => {
  const { rows } = await predict('names-new/Desk')

  expect(rows()).toEqual([{ doc: 'one', start: 2, end: 8, type: 'place' }])
})

test('places are written once as found and once with toponyms given', async () => {
  const { scores, rows } = await predict('places/news')
  const expected = [
    { doc: 'one', start: 2, end: 8, lat: 33, lon: 44 },
    { doc: 'one', start: 14, end: 18 },
  ]

  expect(rows('.found')).toEqual(expected)
  expect(rows('.given')).toEqual(expected)
  expect(scores).toMatchObject({
    'overlap.f1': 0.5,
    'given.overlap.f1': 0.5,
    'acc@161km': 0.25,
    'found.acc@161km': 0.25,
  })
})

test('given toponyms are handed over in UTF-16 units, without their coordinates', () => {
  const [found] = findSets(data, adapters, ['places'])
  const given = found?.adapter.tasks.find(({ name }) => name === 'given')
  const inputs = found && given?.inputs(found.set, scorersIn(join(data, 'scorers')))

  expect(inputs).toEqual([
    { id: 'one', text, published: '2021-07-27', given: { toponyms: [[15, 19]] } },
  ])
  expect(text.slice(15, 19)).toBe('Aden')
})

test('attributions are written with all their stretches', async () => {
  const { rows } = await predict('statements/dev')

  expect(rows()).toEqual([
    { doc: 'one', source: [[2, 8]], cue: [], content: [] },
    { doc: 'one', source: [[14, 18]], cue: [], content: [] },
  ])
})

test('numbers are named by the way to them', () => {
  expect(flatten({ a: { b: 1, c: null }, d: 'x', e: 2 })).toEqual({ 'a.b': 1, e: 2 })
})
