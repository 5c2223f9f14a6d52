import { text } from 'node:stream/consumers'

/**
 * Stands in for `onrecord extract -` in the tests of the harness: it finds nothing but words with a capital
 * and answers in the form of the contract, or, as its first argument says, breaks the contract in one way.
 */
const fault = process.argv[2] ?? 'none'
const inputs = (await text(process.stdin))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string }) // The harness wrote it.

const answers = inputs.map(({ id, text: words }) => {
  const found = [...words.matchAll(/\p{Lu}\p{L}*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
  return JSON.stringify({
    document: { id, text: fault === 'changed-text' ? words.trim() : words },
    times: found.map((span) => ({ ...span, type: 'DATE', value: '2021-07-27' })),
    names: found.map((span, index) => ({ ...span, type: index === 0 ? 'facility' : 'event' })),
    mentions: [],
    places: found.map((span, index) => (index === 0 ? { ...span, lat: 33, lon: 44 } : span)),
    statements: found.map(({ start, end }) => ({ source: [[start, end]], cue: [], content: [] })),
    claims: [],
    links: [],
    notices: [],
  })
})
if (fault === 'missing-line' || fault === 'failed-one') answers.shift()

const failed = fault === 'failed-one' ? 1 : 0
const trailer = { end: true, in: inputs.length, out: inputs.length - failed, failed }
if (fault !== 'no-trailer') answers.push(JSON.stringify(trailer))
if (fault === 'line-after-trailer') answers.push('{}')
process.stdout.write(answers.map((line) => `${line}\n`).join(''))
process.exitCode = fault === 'crash' ? 1 : failed * 3
