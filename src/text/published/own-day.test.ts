import { describe, expect, test } from 'vitest'
import { type Document, makeId } from '../../record/index.ts'
import { readTimes } from './index.ts'

function report(text: string): Document {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  return { id: makeId('doc', text), text, language: 'en', segments, notices: [] }
}

describe('a text that was put out after its own day', () => {
  const published = {
    value: '2019-05-09',
    earliest: '2019-05-09',
    latest: '2019-05-09',
    basis: 'metadata' as const,
    spans: [],
  }
  const valuesOf = (text: string) =>
    readTimes({ ...report(text), published }).times.map(({ value }) => value)

  test.each([
    ['Remarks by the Premier\n\n(May 7, 2019)\n\nToday we open the port.', '2019-05-07'],
    ['7 May 2019\n\nDear Speaker,\n\nToday we open the port.', '2019-05-07'],
    ['On May 7, 2019 we met.\n\nToday we open the port.', '2019-05-09'],
    [
      'Ferry runs aground\n\nPosted: Tuesday, May 7, 2019 6:15 PM Updated: Thursday, May 9, 2019 8:00 AM\n\nA ferry ran aground today.',
      '2019-05-07',
    ],
    ['Ferry runs aground\n\nUpdated: May 8, 2019\n\nA ferry ran aground today.', '2019-05-09'],
    ['7 May 1999\n\nToday they remember the raid.', '2019-05-09'],
  ])('counts from the date at its head: %j', (text, today) => {
    expect(valuesOf(text).at(-1)).toBe(today)
    expect(readTimes({ ...report(text), published }).published).toBe(published)
  })
})
