import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Command, extract, linesOf } from './engine.ts'
import type { Line } from './line.ts'

const stub = (fault: string): Command => [
  process.execPath,
  fileURLToPath(new URL('stub-engine.ts', import.meta.url)),
  fault,
]
const inputs = [
  { id: 'a', text: ' Two posts fell near Kherson.\u2028Rain.' },
  { id: 'b', text: ' Two posts fell near Kherson.\u2028Rain.' },
  { id: 'c', text: '🛰 Images of Sudan' },
]

async function run(fault: string) {
  const answered: (readonly [string, Line])[] = []
  const { failed } = await extract(stub(fault), inputs, ({ id }, line) => answered.push([id, line]))
  return { failed, answered }
}

test('each line answers the input whose text it holds, in order', async () => {
  const { failed, answered } = await run('none')

  expect(failed).toBe(0)
  expect(answered.map(([id, line]) => [id, line.document.id])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
    ['c', 'c'],
  ])
})

test('a document that the engine counts as failed is left out', async () => {
  const { failed, answered } = await run('failed-one')

  expect(failed).toBe(1)
  expect(answered.at(-1)?.[0]).toBe('c')
})

test.each([
  ['no-trailer', 'extract-no-trailer'],
  ['missing-line', 'extract-lines-missing'],
  ['changed-text', 'extract-unknown-line'],
  ['line-after-trailer', 'extract-unknown-line'],
  ['crash', 'extract-failed'],
])('output with %s is refused', async (fault, code) => {
  await expect(run(fault)).rejects.toMatchObject({ code })
})

test('an engine that stops reading is told of by its exit code', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({
    id: `${index}`,
    text: 'x'.repeat(999),
  }))
  const command: Command = [process.execPath, '-e', 'process.exit(7)']

  await expect(extract(command, many, () => {})).rejects.toThrow('exit code 7')
})

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\u2028b\u2029c\u0085d\re\n', ['a\u2028b\u2029c\u0085d\re']],
  ['a\n\nb', ['a', '', 'b']],
  ['', []],
])('%j is split at line feeds alone, wherever its bytes are cut', async (text, expected) => {
  const bytes = new TextEncoder().encode(text)
  for (const size of [1, 2, 3, 100]) {
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    expect(await Array.fromAsync(linesOf(chunks()))).toEqual(expected)
  }
})
