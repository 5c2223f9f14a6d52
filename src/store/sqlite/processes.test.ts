import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { all } from '../contract/sample.ts'
import { openStore } from '../open.ts'

const script = fileURLToPath(new URL('../contract/writing-process.ts', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-processes-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Writing {
  /** Numbers acknowledged. */
  readonly acknowledged: readonly number[]
  readonly exit: number | string | null
  readonly errors: string
}

/** Lets another process add reports `[first, end)`, and kills it after so many acknowledgements. */
function writing(location: string, first: number, end: number, killAfter = Infinity) {
  const child = spawn(process.execPath, [script, location, String(first), String(end)])
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    if (output.split('\n').length > killAfter) child.kill('SIGKILL')
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk
  })
  return new Promise<Writing>((resolve) => {
    child.on('close', (code, signal) => {
      // A line cut off by the kill was not an acknowledgement.
      const acknowledged = output.split('\n').slice(0, -1).map(Number)
      resolve({ acknowledged, exit: signal ?? code, errors })
    })
  })
}

/** Numbers of the reports that a case holds, sorted. */
async function held(location: string, readOnly = false): Promise<number[]> {
  const store = await openStore(location, { readOnly })
  const numbers = (await all(store.claims())).map(({ content }) =>
    'amount' in content && 'value' in content.amount ? (content.amount.value.best ?? -1) : -1,
  )
  expect(await store.check()).toEqual([])
  await store.close()
  return numbers.sort((a, b) => a - b)
}

test.each([1, 7, 40])(
  'killed after %i acknowledged reports, a case has them all and is sound',
  async (count) => {
    const location = join(folder, `killed-${count}.onrecord`)

    const killed = await writing(location, 0, 100_000, count)
    const read = await held(location, true)
    const numbers = await held(location)
    const resumed = await writing(location, 0, killed.acknowledged.length + 5)

    expect(killed.exit).toBe('SIGKILL')
    expect(killed.acknowledged.length).toBeGreaterThanOrEqual(count)
    // The last commit may have been durable without having been acknowledged.
    expect([killed.acknowledged.length, killed.acknowledged.length + 1]).toContain(numbers.length)
    expect(numbers).toEqual(numbers.map((_, index) => index))
    expect(read).toEqual(numbers)
    expect(resumed).toMatchObject({ exit: 0, errors: '' })
    expect(await held(location)).toHaveLength(killed.acknowledged.length + 5)
  },
  60_000,
)

test('two processes that make and write one case at once lose nothing, and a reader sees whole reports', async () => {
  const location = join(folder, 'shared.onrecord')

  const both = Promise.all([writing(location, 0, 120), writing(location, 60, 180)])
  let reads = 0
  let done = false
  const finished = both.finally(() => {
    done = true
  })
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve))
    if (!existsSync(location)) continue
    try {
      const store = await openStore(location, { readOnly: true })
      const { counts } = await store.info()
      expect(counts.claims - counts.reports).toBeGreaterThanOrEqual(0)
      await store.close()
      reads += 1
    } catch (error) {
      // Before the first process has made the tables.
      expect(error).toMatchObject({ code: 'case-empty' })
    }
  }

  for (const { exit, errors } of await finished)
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' })
  expect(reads).toBeGreaterThan(0)
  expect(await held(location)).toEqual(Array.from({ length: 180 }, (_, index) => index))
  expect(readdirSync(folder).filter((name) => name.startsWith('shared'))).toEqual([
    'shared.onrecord',
  ])
}, 60_000)
