import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Journey, startJourney } from './fake-io.ts'

let journey: Journey

beforeEach(() => {
  journey = startJourney()
})

afterEach(() => journey.close())

function write(name: string, content: string | Uint8Array): string {
  const path = join(journey.folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

const report =
  'KHARTOUM, May 3, 2023 — The army of Sudan and its rivals agreed on Tuesday to a truce of seven days.'

test('a report is acknowledged with its id and its date', async () => {
  const { code, out, err } = await journey.run(['add', write('truce.txt', report)])

  expect(code).toBe(0)
  expect(out).toMatch(/^added {2}doc_[0-9a-f]{16} {2}2023-05-03 {2}\d+ claims {2}/)
  expect(err).toBe('1 added, 0 known already, 0 failed.\n')
})

test('adding again changes nothing and says so', async () => {
  const path = write('truce.txt', report)
  await journey.run(['add', path])
  const before = await journey.run(['brief', '--json'])
  const { code, out, err } = await journey.run(['add', path])

  expect(code).toBe(0)
  expect(out).toMatch(/^known {2}doc_/)
  expect(err).toBe('0 added, 1 known already, 0 failed.\n')
  expect(await journey.run(['brief', '--json'])).toEqual(before)
})

test('what cannot be read is told with its place, and the rest is added', async () => {
  const good = write('reports/good.txt', report)
  write('reports/empty.txt', '')
  write(
    'reports/picture.png',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  )
  write('reports/lines.jsonl', `{"text": ${JSON.stringify(`${report} It held.`)}}\n{"text": \n`)
  const { code, out, err } = await journey.run([
    'add',
    join(good, '..'),
    join(journey.folder, 'gone.txt'),
  ])

  expect(code).toBe(3)
  expect(out.match(/^added/gm)).toHaveLength(2)
  for (const place of [
    /empty\.txt: .*\(empty\)/,
    /picture\.png: .*\(binary\)/,
    /lines\.jsonl:2: .*\(json-malformed\)/,
    /gone\.txt.*\(not-found\)/,
  ]) {
    expect(err).toMatch(place)
  }
  expect(err).toContain('2 added, 0 known already, 4 failed.')
})

test('a newest report that changes nothing is named, and where to look instead', async () => {
  await journey.run(['add', write('truce.txt', report)])
  await journey.run([
    'add',
    write('letters.txt', 'KHARTOUM, May 9, 2023 — Letters from our readers.'),
  ])
  const { out } = await journey.run(['changes'])

  expect(out).toMatch(/The newest report changed nothing: \[2\].*9 May 2023.*--since/s)
  expect((await journey.run(['changes', '--since', '2023-05-01'])).out).toContain('truce')
})

test('a text of unusual length is announced before it is read', async () => {
  // In no language that is read, so that the test need not wait for it.
  const path = write(
    'long.txt',
    'El ministro dijo el lunes que las tropas se quedan. '.repeat(10_000),
  )
  const terminal = { isTerminal: true }
  const { code, err } = await journey.run(['add', path], '', terminal)

  expect(code).toBe(0)
  expect(err).toMatch(/0 of 1 files.*520,000 characters: reading it can take minutes.*Ctrl-C/s)
  expect((await journey.run(['add', path], '', terminal)).err).not.toContain('Ctrl-C')
  expect((await journey.run(['extract', path])).err).toContain('can take minutes')
})

test('a report in a language that is not read is kept, and said to have no claims for that', async () => {
  const spanish =
    'El presidente dijo el lunes que las tropas dejarían el país antes de fin de año, según el ministerio de Defensa.'
  const { code, err } = await journey.run(['add', write('tropas.txt', spanish)])

  expect(code).toBe(0)
  expect(err).toMatch(/tropas\.txt: .*language that is not read.*\(language-unread\)/)
  expect(err).toContain('1 added, 0 known already, 0 failed.')
})

test('a brief as of a day before all reports says how many there are, whatever it cites', async () => {
  const lines = Array.from({ length: 42 }, (_, number) =>
    JSON.stringify({ text: `Weather of day ${number}: rain in Juba.`, published: '2023-05-03' }),
  )
  await journey.run(['add', write('weather.jsonl', lines.join('\n'))])
  const { out } = await journey.run(['brief', '--as-of', '1999-01-01'])

  expect(out).toContain('Drop --as-of to see all 42.')
  expect((await journey.run(['brief'])).out).toContain('42 more reports that no line cites')
})

test('a report comes from standard input', async () => {
  const { code, out } = await journey.run(
    ['add', '-', '--published', '2023-05-04', '--source', 'Radio'],
    report,
  )

  expect(code).toBe(0)
  expect(out).toContain('2023-05-04')
  expect((await journey.run(['reports'])).out).toContain('Radio · 4 May 2023 (given)')
})

test('many reports are all acknowledged and tied together', async () => {
  const lines = Array.from({ length: 45 }, (_, at) =>
    JSON.stringify({ text: `${report} Line ${at}.` }),
  )
  const { out, err } = await journey.run(['add', write('many.jsonl', lines.join('\n')), '--json'])

  const ids = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id)
  expect(new Set(ids).size).toBe(45)
  expect(err).toContain('45 added')
  expect((await journey.run(['reports'])).out).toMatch(/^45 reports/)
})

test('on a terminal the progress is told, and taken away again', async () => {
  const { err } = await journey.run(['add', write('truce.txt', report)], '', { isTerminal: true })

  expect(err).toContain('1 of 1 files')
  expect(err).toMatch(/\r\u001b\[2K1 added/)
})

test('only add makes a case', async () => {
  const { code, err } = await journey.run(['brief'])

  expect(code).toBe(1)
  expect(err).toMatch(/^onrecord: .*case\.onrecord/)
})

test('an unknown command or option is a matter of usage', async () => {
  expect((await journey.run(['brieff'])).code).toBe(2)
  expect((await journey.run(['brief', '--quote'])).code).toBe(2)
})

const hostile = [
  '\u001b]0;owned\u0007\u001b[2J\u001b[31mALGIERS, May 3, 2023 — Gunmen killed three policemen in Oran on Tuesday.',
  'The \u202egovernment\u202c of Algeria promised on Tuesday to \u009b31mwithdraw its \u2066police\u2069 by the end of 2023.\r\u0008',
  '“We will withdraw\u001b[8m,” the minister said.',
].join(' ')

// What steers a terminal: controls but line feed, and marks that turn the direction of text.
const steering =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

test('text of reports never steers the terminal', async () => {
  const name = 'a\u001b[31mb.jsonl'
  const line = JSON.stringify({ text: hostile, title: `Title \u001b[2J\u202e`, source: 'S\u009b' })
  const answers = [await journey.run(['add', write(name, `${line}\nnot json\u001b[2J\n`)])]
  for (const command of [
    'brief',
    'timeline',
    'incidents',
    'commitments',
    'statements',
    'actors',
    'discrepancies',
    'changes',
    'reports',
    'stories',
  ]) {
    answers.push(await journey.run([command]))
    if (command !== 'brief') answers.push(await journey.run([command, '--jsonl']))
    answers.push(await journey.run([command, '--json']), await journey.run([command, '--quotes']))
  }
  answers.push(
    await journey.run(['search', 'withdraw']),
    await journey.run(['show', '1']),
    await journey.run(['show', '\u001b[2J']),
  )

  for (const { out, err } of answers) {
    expect(out).not.toMatch(steering)
    expect(err).not.toMatch(steering)
  }
  expect(answers[0]?.out).toContain('added')
})

test('an office of which no report says whether it is held is shown without that', async () => {
  const told = 'In 1999 the army killed Ivo Boro, the governor of Gao.'
  await journey.run(['add', write('gao.txt', `BAMAKO, May 3, 2023 — ${told}`)])
  const { out } = await journey.run(['actors'])

  expect(out).toMatch(/^ +governor \(Gao\) as stated/m)
})

test('a casefile that lies among the reports is passed over', async () => {
  const good = write('reports/good.txt', report)
  const folder = join(good, '..')
  const add = ['add', folder, '--case', join(folder, 'own.onrecord')]

  expect(await journey.run(add)).toMatchObject({ code: 0 })
  expect(await journey.run(add)).toMatchObject({
    code: 0,
    err: '0 added, 1 known already, 0 failed.\n',
  })
})

test.each([
  ['--published', '2023-99-01'],
  ['--published', 'soon'],
  ['--format', 'docx'],
])('%s %s is refused, and makes no case', async (option, words) => {
  const path = write('truce.txt', report)
  const location = join(journey.folder, 'none.onrecord')
  const { code, err } = await journey.run(['add', path, option, words, '--case', location])

  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(words) })
  expect(existsSync(location)).toBe(false)
})
