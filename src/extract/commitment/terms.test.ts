import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The promises of a text in words and codes. */
function promises(text: string) {
  return claimsOf('commitment', text).map(({ content, realis }) => ({
    realis,
    act: content.act.value,
    promisors: content.promisors.map(({ value }) => value.label ?? value.name),
    object: content.object?.value,
    promise: content.promise.value,
  }))
}

test.each<[string, Partial<ReturnType<typeof promises>[number]>]>([
  [
    'Canada plans to make a commitment to support the provision of $45 million a year to Jordan.',
    { act: 'support', object: 'the provision of $45 million' },
  ],
  ['Canada will continue to supply Jordan with the trucks it needs.', { object: 'the trucks' }],
  ['Kenya pledged 1,000 police officers.', { promise: '1,000 police officers' }],
  ['China vowed to take steps if Chad sells arms to Niger.', { act: 'other', object: 'steps' }],
  ['Canada will continue to disrupt smuggling.', { act: 'continue', object: undefined }],
  ['President William Ruto will deliver remarks at the summit.', { act: 'other' }],
  [
    'It is the policy of Canada that: (a) Canada will provide for the defense of its coast.',
    { act: 'protect', object: undefined },
  ],
  [
    'Chile and Bolivia agreed to end their maritime boundary dispute.',
    { object: 'their maritime boundary dispute' },
  ],
  [
    'The governments of Chile and Bolivia agreed to open the border.',
    { promisors: ['Chile', 'Bolivia'] },
  ],
  [
    'Representatives of the United States and Ukraine agreed to open the border.',
    { promisors: ['United States', 'Ukraine'] },
  ],
  ["Norway won Chad's commitment to withdraw its troops.", { promisors: ['Chad'] }],
  [
    "Kenya's plan to ignore our offer is not in its interest.",
    { realis: 'asserted', promise: 'to ignore our offer' },
  ],
  [
    "The plan would run counter to President Ruto's pledge to leave Somalia.",
    { realis: 'asserted', promise: 'to leave Somalia' },
  ],
  [
    'Today, as part of a summit and his third meeting with Kenyan President William Ruto, Prime Minister Abiy Ahmed is announcing that Ethiopia will provide 40 trucks.',
    { promisors: ['Ethiopia'], object: '40 trucks' },
  ],
])('%s', (text, expected) => {
  expect(promises(text)).toMatchObject([expected])
})

test('an hour gone by is when a promise was told and not when it is due', () => {
  const [found] = claimsOf(
    'commitment',
    'President Juan Mora announced his resignation shortly before midnight on Monday night.',
  )
  expect(found?.content.promise.value).toBe('his resignation')
  expect(found?.content.deadline).toBeUndefined()
})

test.each([
  'Peru will probably withdraw its troops from Chile.',
  "Norway will secure the rebels' commitment to leave the town.",
  'Kenya is seeking a pledge to release the hostages.',
  'President William Ruto said: "Rachel and I tested positive. We will begin our quarantine now."',
])('%s (gives none)', (text) => {
  expect(promises(text)).toEqual([])
})

test('the day by which a word is to be kept is not the day on which it was given', () => {
  const [found] = claimsOf(
    'commitment',
    'In order to mend roads, Chad has agreed to enable access 12 hours per day, 5 days per week, by 10 June 2021.',
  )
  expect(found?.when).toBeUndefined()
})
