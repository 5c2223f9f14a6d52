import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

function incidents(text: string) {
  return claimsOf('incident', text)
}

test.each([
  'The journalist Ana Diaz was murdered in Oran in May. Lawyers asked the court for new judges. It refused. The trial goes on, and her paper wrote again about Ana Diaz’s killing.',
  'The move follows the killing of Qasem Barak in an airstrike last week.',
  'Four years ago a bomber carried out a suicide bombing in Kabul. The families met on Monday. They read the names. On August 26, 2017, a man detonated a suicide bomb at a gate in Kabul.',
  'Two men were in hospital on Monday with gunshot wounds that they suffered in Oran. The shooting took place at a shop.',
  'Nine people were killed in another attack in Oran on Friday.',
])('one deed is told once: %s', (text) => {
  expect(incidents(text)).toHaveLength(1)
})

test.each([
  [
    'Gunmen shot three clerks in Oran on Monday. Soldiers closed the road. A bomb killed nine in Tunis on Sunday. Traders said they were afraid. The mayor spoke of the shooting.',
    2,
  ],
  [
    'He was behind the bombing of a ferry in Aden in 2000, which killed 17 sailors. He was behind the bombing of two embassies in Nairobi in 1998, which killed 224 people.',
    2,
  ],
])('a deed spoken of again is no further one, another is: %s', (text, number) => {
  expect(incidents(text)).toHaveLength(number)
})

test('what is struck in one clause does nothing in the next', () => {
  const [first] = incidents(
    'The rebels attacked two merchant ships near Aden on Monday, killing four sailors.',
  )
  const names = first?.content.responsibility.map(({ party }) => party?.value.name)

  expect(names?.some((name) => name?.includes('ships'))).toBe(false)
})

test.each([
  ['Gunmen rampaged through a home in Oran on Monday, killing two and wounding five others.', [2]],
  ['A man admitted on Monday that he shot and killed Ana Diaz in Oran.', [1]],
  [
    'Gunmen shot dead four guards in Oran on Monday, the worst day since six clerks died there.',
    [4],
  ],
])('only those who died are counted dead: %s', (text, numbers) => {
  const killed = incidents(text).flatMap(({ content }) =>
    content.casualties.flatMap(({ state, amount }) =>
      state === 'killed' && 'value' in amount ? [amount.value.best] : [],
    ),
  )

  expect(killed).toEqual(numbers)
})

test.each([
  'He did not want his son to get shot in Oran.',
  'The agents were entitled to detain people at the plant in Oran.',
  'Fifteen fires were burning in the hills near Oran on Friday.',
])('what nobody did is no incident: %s', (text) => {
  expect(incidents(text)).toEqual([])
})

test.each([
  'A man in Oran tried to rob a clerk on Monday and shot him in the leg.',
  'The officer stopped the robber in Oran on Monday by shooting and wounding him.',
  'Police came to Oran on Monday to look into the death of Ana Diaz, who was shot dead.',
])('what was done was done, whatever was meant beside it: %s', (text) => {
  const stages = incidents(text).map(({ realis, content }) => [realis, content.stage])

  expect(stages).toEqual([['asserted', 'accomplished']])
})
