import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimKey, isNothing } from '../../src/record/index.ts'
import { makeDecision } from '../../src/store/index.ts'
import { makeLink } from '../make.ts'
import { addExamples, all, exported, withStore } from './examples-case.ts'
import { type Journey, startJourney } from './fake-io.ts'

let journey: Journey
let file: string

beforeEach(() => {
  journey = startJourney()
  file = join(journey.folder, 'case.onrecord')
})

afterEach(() => journey.close())

describe('check', () => {
  test('finds nothing in a sound case before its deadlines', async () => {
    await addExamples(journey)
    const { code, out } = await journey.run([
      'check',
      '--clock',
      '2021-03-01',
      '--fail-on',
      'words,deadlines,stale',
    ])

    expect(code).toBe(0)
    expect(out).not.toMatch(/^(?:words|deadlines|stale) /m)
  })

  test('finds a deadline that passed, and not once an outcome is told', async () => {
    await addExamples(journey)
    const late = ['check', '--fail-on', 'deadlines', '--clock', '2022-02-01']
    const { code, out } = await journey.run(late)

    expect(code).toBe(4)
    expect(out).toMatch(
      /end the American combat mission .* was due on 31\s+December 2021, 32 days\s+ago/s,
    )
    const { findings } = JSON.parse((await journey.run([...late, '--json'])).out)
    for (const { claims, path } of findings) {
      expect(path).toBe('content.deadline')
      await journey.run(['correct', claims[0], 'outcome', 'kept'])
    }
    expect(await journey.run(late)).toMatchObject({ code: 0 })
  })

  test('finds a value that points at no words', async () => {
    await addExamples(journey)
    expect(await journey.run(['check', '--fail-on', 'words'])).toMatchObject({ code: 0 })
    const database = new Database(file)
    const [row] = database
      .prepare<[], { id: string; json: string }>(
        "SELECT id, json FROM claims WHERE kind = 'commitment'",
      )
      .all()
    const json = row?.json.replace(
      /"promise":(.*?)"spans":\[\{"start":\d+,"end":\d+/,
      '"promise":$1"spans":[{"start":1,"end":999999',
    )
    database.prepare('UPDATE claims SET json = ? WHERE id = ?').run(json, row?.id)
    database.close()
    const { code, out } = await journey.run(['check', '--fail-on', 'words'])

    expect(code).toBe(4)
    expect(out).toMatch(/content\.promise\.spans\.0 points\s+at 1–999999, outside the text/)
    expect(await journey.run(['doctor'])).toMatchObject({ code: 1 })
  })

  test('finds a contradiction until a person settles it', async () => {
    await addExamples(journey)
    const ids = await withStore(file, async (store) => {
      const claims = await all(store.claims({ kinds: ['force-level'] }))
      const [one, two] = claims.filter(
        ({ content }) => 'amount' in content && !isNothing(content.amount),
      )
      if (!one || !two) throw new Error('the examples tell of forces')
      const { stories, origins } = await store.connections()
      const link = makeLink(one.id, two.id, { verdict: 'contradicts', path: 'amount' })
      await store.replaceDerived({
        connections: { engine: '0.1.0', stories, origins, links: [link] },
      })
      return [one.id, two.id] as const
    })
    const check = ['check', '--fail-on', 'contradictions']

    const { code, out } = await journey.run(check)
    expect(code).toBe(4)
    expect(out).toMatch(/^contradictions /m)
    for (const decision of [
      ['prefer', ids[0], '--over', ids[1], '--path', 'amount'],
      ['split', ...ids],
      ['reject', ids[1]],
    ]) {
      expect(await journey.run(decision)).toMatchObject({ code: 0 })
      expect(await journey.run(check)).toMatchObject({ code: 0 })
      await journey.run(['undo'])
      expect(await journey.run(check)).toMatchObject({ code: 4 })
    }
  })

  test('finds a decision whose claim is gone; doctor and the log tell it too', async () => {
    await addExamples(journey)
    await withStore(file, async (store) => {
      const [claim] = await all(store.claims())
      if (!claim) throw new Error('the examples have claims')
      const gone = claimKey({ ...claim, span: { start: 0, end: 3 } })
      const at = '2024-06-01T12:00:00.000Z'
      await store.addDecision(makeDecision({ type: 'confirm', by: 'Ana', at, claim: gone }))
    })

    const { code, out } = await journey.run(['check', '--fail-on', 'stale'])
    expect(code).toBe(4)
    expect(out).toMatch(/^stale +confirm by Ana on 2024-06-01/m)
    expect((await journey.run(['decisions'])).out).toContain('stale: No claim has the key')
    expect((await journey.run(['doctor'])).out).toMatch(/advice +decisions: 1 of 1 holds on/)
    expect(JSON.parse(await exported(journey))).toMatchObject({ stale: [{ reason: 'claim-gone' }] })
  })

  test('takes only checks that there are', async () => {
    const { code, err } = await journey.run(['check', '--fail-on', 'words,luck'])

    expect(code).toBe(2)
    expect(err).toContain(
      'There is no check "luck". There are: words, deadlines, contradictions, stale.',
    )
  })
})

describe('doctor', () => {
  test('finds a case sound', async () => {
    await addExamples(journey)
    const { code, out } = await journey.run(['doctor'])

    expect(code).toBe(0)
    expect(out).not.toMatch(/WRONG|advice/)
    expect(out).toMatch(/fine +holds: 12 reports, /)
    expect(readdirSync(journey.folder)).toEqual(['case.onrecord'])
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /damaged/],
    ['of another program', () => Buffer.from('Dear diary'), /no casefile/],
  ])('says what is wrong with a file %s', async (_what, change, message) => {
    await addExamples(journey)
    writeFileSync(file, change(readFileSync(file)))
    const { code, out } = await journey.run(['doctor'])

    expect(code).toBe(1)
    expect(out).toMatch(/^fine +Node\.js/m)
    expect(out).toMatch(message)
  })

  test('says that there is no case where one was named', async () => {
    expect(await journey.run(['doctor'])).toMatchObject({ code: 1 })
    const unnamed = await journey.run(['doctor', '--json'], '', { env: {} })

    expect(unnamed.code).toBe(0)
    expect(JSON.parse(unnamed.out)).toMatchObject({ wrong: false })
    expect(existsSync(file)).toBe(false)
  })
})
