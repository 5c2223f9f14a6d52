import { expect, test } from 'vitest'
import { withheldOf } from './withhold.ts'

function withheld(text: string, title = 'Dam breaks') {
  const [report] = withheldOf(`${JSON.stringify({ published: '2009-03-05', title, text })}\n`)
  if (report === undefined) throw new Error('no report')
  return report
}

test.each([
  ['Thursday, March 5, 2009\n\nA dam broke in Lusaka yesterday.'],
  ['LUSAKA, March 5 (Reuters) - A dam broke yesterday.'],
  ['A dam broke in Lusaka yesterday.\n\nTHE MINISTRY OF WATER, 5 March 2009.'],
  ['A dam broke.\n\nDone this fifth day of March, in the year of our Lord two thousand nine.'],
])('the hard version of %j does not say its own day', (text) => {
  const { asIs, hard } = withheld(text)

  expect(asIs.text).toBe(text)
  expect(hard.text).not.toMatch(/March|2009/)
  expect(hard.text).toContain('dam broke')
  expect(hard.published).toBeUndefined()
})

test('what prose tells of that day stays', () => {
  const text = `The council ${'and its many guests '.repeat(6)}met on March 5, 2009 in Lusaka.`

  expect(withheld(text).hard.text).toBe(text)
})

test('a title loses the day', () => {
  expect(withheld('A dam broke.', 'Briefing, March 5, 2009').hard.title).toBe('Briefing,')
})
