import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActorEntry, CommitmentEntry, ReportEntry, Telling } from '../../src/view/index.ts'
import { type Journey, startJourney } from './fake-io.ts'

let journey: Journey

beforeAll(async () => {
  journey = startJourney()
  expect(await journey.run(['add', 'examples'])).toMatchObject({ code: 0 })
})

afterAll(() => journey.close())

/** The entries of a ledger. The commands are typed where they are made; JSON is not. */
async function entries<T>(...words: readonly string[]): Promise<readonly T[]> {
  return (await journey.json(...words))['entries'] as readonly T[]
}

const ledgers = [
  'timeline',
  'incidents',
  'commitments',
  'forces',
  'statements',
  'actors',
  'discrepancies',
  'changes',
  'reports',
  'stories',
]

describe.each(['brief', ...ledgers])('%s', (command) => {
  test('answers in text that fits the width', async () => {
    const { code, out, err } = await journey.run([command, '--quotes'])

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')[0]).toMatch(/^12 reports · deadlines judged on 13 March 2022/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('cites only reports that there are', async () => {
    const { out } = await journey.run([command])

    const numbers = [...out.matchAll(/ \[(\d+)\]/g)].map(([, number]) => Number(number))
    expect(numbers.every((number) => number >= 1 && number <= 12)).toBe(true)
  })

  test('gives the same answer again', async () => {
    expect(await journey.run([command])).toEqual(await journey.run([command]))
  })

  test('answers in JSON', async () => {
    expect(await journey.json(command)).toMatchObject({
      command,
      clocks: { clock: '2022-03-13', clockBasis: 'newest-report' },
    })
  })
})

test.each(ledgers)('%s answers in JSON lines, one entry a line', async (command) => {
  const { code, out } = await journey.run([command, '--jsonl'])

  expect(code).toBe(0)
  for (const line of out.split('\n').filter((each) => each !== '')) {
    expect(JSON.parse(line)).toBeTypeOf('object')
  }
})

test('every telling quotes its report, word for word', async () => {
  const tellings = (await entries<{ readonly tellings: readonly Telling[] }>('timeline')).flatMap(
    (entry) => entry.tellings,
  )

  expect(tellings.length).toBeGreaterThan(20)
  for (const { cited, passage, values } of tellings) {
    const shown = await journey.json('show', cited.report)
    expect(shown).toMatchObject({ type: 'report', report: { number: cited.number } })
    expect(passage.words).toHaveLength(passage.span.end - passage.span.start)
    expect(values.every(({ quotes }) => quotes.every((quote) => quote !== ''))).toBe(true)
  }
}, 120_000)

describe('a promise', () => {
  const missions = async (...words: readonly string[]) =>
    (await entries<CommitmentEntry>('commitments', ...words)).filter(({ promise }) =>
      /combat mission/.test(promise),
    )

  test('is not known before it was reported', async () => {
    expect(await missions('--as-of', '2021-05-01')).toEqual([])
  })

  test('is due by its deadline once it was', async () => {
    expect(await missions('--as-of', '2021-08-01')).toMatchObject([
      { status: 'due', deadline: { latest: '2021-12-31', daysLeft: 157 } },
    ])
  })

  test('is overdue after it, and never called broken', async () => {
    const [mission] = await missions('--clock', '2022-02-01')
    const { out } = await journey.run(['commitments', '--clock', '2022-02-01'])

    expect(mission).toMatchObject({ status: 'overdue', deadline: { daysLeft: -32 } })
    expect(out).toContain('Overdue, no outcome reported')
    expect(out).not.toMatch(/broken/i)
  })

  test('is in the brief with its deadline', async () => {
    const { out } = await journey.run(['brief', '--as-of', '2021-08-01'])

    expect(out.replace(/\s+/g, ' ')).toMatch(
      /combat mission in Iraq by the end of 2021 — by 31 December 2021, 157 days left/,
    )
  })
})

test('each actor is there once, with the names as written', async () => {
  const all = await entries<ActorEntry>('actors')
  const ids = all.map(({ id }) => id)
  const called = (name: RegExp) => all.filter(({ label }) => name.test(label))

  expect(new Set(ids).size).toBe(ids.length)
  for (const name of [/^United States$/, /Biden$/, /Kadhimi$/, /^Iraq$/, /Sullivan$/]) {
    expect(called(name)).toHaveLength(1)
  }
  expect(called(/^United States$/)[0]?.names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['United States', 'US', 'Washington']),
  )
})

test('a carrier of the same text is no second origin', async () => {
  const all = await entries<ReportEntry>('reports')
  const copy = all.find(({ source }) => source === 'Example Morning Post')
  const { out } = await journey.run(['brief'])

  expect(copy?.carriesTextOf?.title).toContain('US to pull combat troops')
  expect(out).toContain('12 reports of 11 independent origins')
})

test('what has no day of its own stands by when it was reported', async () => {
  const { out } = await journey.run(['timeline'])

  expect(out).toMatch(/^ {2}reported \d+ \w+ 20\d\d /m)
  expect(out).not.toMatch(/^ {2}undated /m)
})

test('an undated report may not yet have been out as of a day', async () => {
  const { out } = await journey.run(['reports', '--as-of', '2021-05-01'])

  expect(out).toContain('as known on 1 May 2021')
  expect(out.replace(/\s+/g, ' ')).toMatch(
    /combat soldiers out of Iraq .*? may not yet have been reported/,
  )
  expect(out).not.toContain('Psaki')
})

describe('show', () => {
  test('tells everything about a claim, by the beginning of its id', async () => {
    const [first] = await entries<CommitmentEntry>('commitments')
    const { code, out } = await journey.run(['show', first?.id.slice(0, 12) ?? ''])

    expect(code).toBe(0)
    for (const part of ['Report: [', 'Source: ', 'Read by rule: ', 'Values', 'stated']) {
      expect(out).toContain(part)
    }
  })

  test('takes the number of a citation', async () => {
    const { out } = await journey.run(['show', '[1]'])

    expect(out).toContain('Biden and Kadhimi discuss rocket fire')
  })

  test('takes an actor', async () => {
    expect(await journey.json('show', 'Q30')).toMatchObject({
      type: 'actor',
      actor: { label: 'United States' },
    })
  })

  test('says what an unknown id could have been', async () => {
    const [first] = await entries<CommitmentEntry>('commitments')
    const wrong = `${first?.id.slice(0, -1)}z`
    const { code, out, err } = await journey.run(['show', wrong])

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(`onrecord: Nothing here has the id ${wrong}. Did you mean ${first?.id}?\n`)
  })
})

test('search finds reports and what was read there', async () => {
  const { out } = await journey.run(['search', 'vaccine'])
  const none = await journey.run(['search', 'zeppelin'])

  expect(out).toContain('Washington pledges vaccines')
  expect(none.out).toContain('No report holds all of: zeppelin')
})

test('changes between two days are typed', async () => {
  const { code, out } = await journey.run([
    'changes',
    '--since',
    '2021-05-01',
    '--as-of',
    '2021-08-01',
  ])

  expect(code).toBe(0)
  expect(out).toContain('After 1 May 2021')
  expect(out).toMatch(/^ {2}new /m)
})

test.each([
  ['--as-of', '2021-02-30'],
  ['--clock', 'tomorrow'],
  ['--as-of', '2021-13'],
  ['--recorded-by', '12:00'],
])('%s %s is no day', async (option, words) => {
  const { code, err } = await journey.run(['commitments', option, words])

  expect(code).toBe(2)
  expect(err).toContain(`not "${words}"`)
})

test('an empty answer says what empties it', async () => {
  const { code, out } = await journey.run(['changes', '--as-of', '2020-01-01'])
  const all = (await entries('changes')).length

  expect(code).toBe(0)
  expect(out.replace(/\s+/g, ' ')).toContain(
    `No changes in this case as of 2020-01-01. Drop --as-of to see all ${all}.`,
  )
})

test('nothing was recorded before the case was made', async () => {
  const { out } = await journey.run(['reports', '--recorded-by', '2024-05-31'])

  expect(out.replace(/\s+/g, ' ')).toContain('Drop --recorded-by to see all 12.')
})

test('a story narrows a ledger, and an unknown one is refused', async () => {
  const [story] = await entries<{ readonly id: string; readonly reports: readonly unknown[] }>(
    'stories',
  )
  const { out } = await journey.run(['reports', '--story', story?.id.slice(0, 10) ?? ''])
  const unknown = await journey.run(['reports', '--story', 'sto_ffffffffffffffff'])

  expect(out).toMatch(new RegExp(`^${story?.reports.length} reports · story ${story?.id}`))
  expect(unknown).toMatchObject({ code: 1, out: '' })
})

test('colour is for terminals', async () => {
  const plain = await journey.run(['brief'])
  const coloured = await journey.run(['brief'], '', { isTerminalOut: true })
  const uncoloured = coloured.out.replace(/\u001b\[\d+m/g, '')

  expect(plain.out).not.toContain('\u001b')
  expect(coloured.out).toContain('\u001b[1m')
  expect(uncoloured).toBe(plain.out)
})
