import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** How the statements of a text are told. Published on Tuesday 15 June 2021. */
function told(text: string) {
  return claimsOf('statement', text).map(({ content, realis, layer }) => ({
    words: content.content.value,
    stance: content.stance.value,
    medium: content.medium?.value,
    realis,
    layer,
  }))
}

type Told = Partial<ReturnType<typeof told>[number]>

describe('by which medium something was said', () => {
  test.each<[string, Told]>([
    ['“The dam is safe,” the mayor said in a letter.', { medium: 'letter' }],
    ['In a speech on Monday, the mayor said the dam was safe.', { medium: 'speech' }],
    ['The mayor, in remarks to the council, said the dam was safe.', { medium: 'speech' }],
    ['The mayor issued a statement saying the dam was safe.', { medium: 'written-statement' }],
    ['The report said that the dam was safe.', { medium: 'document' }],
    ['The mayor said on television that the dam was safe.', { medium: 'broadcast' }],
    ["The bishop opposed the mayor's statement: “The dam is not safe.”", { medium: undefined }],
    ['Radio host Ana Lima said that the dam was safe.', { medium: undefined }],
    ['Officials report that the dam is safe.', { medium: undefined }],
    ['An author of the study said that the dam was safe.', { medium: undefined }],
    [
      'The mayor praised her work, which helped in addressing the drought.',
      { medium: undefined, words: 'her work' },
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toMatchObject([expected])
  })
})

describe('what was said is asserted as said, whatever it says', () => {
  test.each<[string, Told]>([
    ['The mayor asked whether the dam was safe.', { realis: 'asserted' }],
    ['The mayor stressed that the town would act if the dam broke.', { realis: 'asserted' }],
    ['The mayor went on to say the dam was safe.', { realis: 'asserted' }],
    ['The mayor will announce a new dam on Friday.', { realis: 'planned' }],
    ['Former mayor Ana Lima said the dam was safe.', { layer: 'foreground' }],
  ])('%s', (text, expected) => {
    expect(told(text)).toMatchObject([expected])
  })
})

describe('what those who met talked of', () => {
  const met = 'President William Ruto of Kenya met today with President Yoweri Museveni of Uganda. '

  test.each<[string, Told]>([
    [
      'President Ruto and President Museveni reviewed progress on the dam.',
      { words: 'progress on the dam' },
    ],
    [
      'President Ruto and President Museveni exchanged views on the price of tea.',
      { words: 'the price of tea' },
    ],
    [
      'President Ruto and President Museveni consulted on a new harbour.',
      { words: 'a new harbour' },
    ],
    [
      'President Ruto briefed President Museveni on the drought.',
      { words: 'the drought', stance: 'say' },
    ],
    [
      'President Ruto welcomed the decision to open the border.',
      { words: 'the decision to open the border', stance: 'praise' },
    ],
    [
      'President Ruto and President Museveni agreed that the border must be opened.',
      { words: 'that the border must be opened', stance: 'say' },
    ],
  ])('%s', (text, expected) => {
    expect(told(met + text)).toMatchObject([expected])
  })

  test.each([
    'President Ruto welcomed President Museveni to Nairobi.',
    'President Ruto reviewed the troops.',
    'People briefed on the plan left the room.',
  ])('%s (nothing said)', (text) => {
    expect(told(met + text)).toEqual([])
  })
})

test('what is told by a noun is told with the rest of its list', () => {
  const found = told(
    'President William Ruto of Kenya discussed the harvest in Uganda, the price of tea, and a new road to the lake.',
  )

  expect(found[0]?.words).toBe(
    'the harvest in Uganda, the price of tea, and a new road to the lake',
  )
})

test('thanks alone are no statement of a transcript, and an answer is one', () => {
  const found = told(
    'Nairobi\n\nPRESIDENT RUTO: The harbour is open again.\n\nPRIME MINISTER LIND: Thank you, Mr. President.\n\n' +
      'PRESIDENT RUTO: Thank you very much.\n\nPRIME MINISTER LIND: Yes, and yes. Thank you.',
  )

  expect(found.map(({ words }) => words)).toEqual([
    'The harbour is open again',
    'Yes, and yes. Thank you',
  ])
})
