import { expect, test } from 'vitest'
import { isFailure, readReports } from '../index.ts'

const text =
  'The two armies said on Friday that they would draw back their guns\u2028by the end of May.'
const content = `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text: 'Nobody fired.' })}\n`
test('each line tells its id, its place and what it hands over', () => {
  const lines =
    '{"id": 7, "text": "One.", "given": {"pair": [[0, 1], [2, 3]]}}\r\n\r\nnot json\n{"id": "x", "text": "Two."}'
  const results = [...readReports({ name: 'r.jsonl', bytes: Buffer.from(lines) })]
  expect(results).toMatchObject([
    {
      place: 'r.jsonl:1',
      sourceId: '7',
      given: {
        pair: [
          [0, 1],
          [2, 3],
        ],
      },
    },
    { place: 'r.jsonl:3', code: 'json-malformed' },
    { place: 'r.jsonl:4', sourceId: 'x' },
  ])
})

test('a line in another encoding costs at most itself', () => {
  const bytes = Buffer.concat([
    Buffer.from('{"text": "One."}\n{"text": "Caf'),
    Buffer.from([0xe9]),
    Buffer.from('."}\n{"text": "T\0wo."}\n{"text": "Three."}\n'),
  ])
  const results = [...readReports({ name: 'r.jsonl', bytes })].map((result) =>
    isFailure(result) ? result.code : result.document.text,
  )
  expect(results).toEqual(['One.', 'Café.', 'binary', 'Three.'])
})

test('lines in a file called .json are known by their content', () => {
  expect([...readReports({ name: 'r.json', bytes: Buffer.from(content) })]).toHaveLength(2)
})
