import { expect, test } from 'vitest'
import { type ExportHead, headInWords } from './head.ts'

const head: ExportHead = {
  version: '1.0',
  clock: '2023-05-09',
  clockBasis: 'newest-report',
  engines: ['0.1.0'],
  reports: 1,
  claims: 4,
}

test('a file says what it is of, and by which clocks', () => {
  expect(headInWords(head)).toBe(
    '1 report, 4 claims; deadlines judged on 9 May 2023 (newest report); read by Onrecord 0.1.0',
  )
})

test('a file of one story, as of a day, says so', () => {
  const words = headInWords({ ...head, story: 'sto_0123456789abcdef', asOf: '2023-05-01' })

  expect(words).toContain('only the story sto_0123456789abcdef; as known on 1 May 2023')
})
