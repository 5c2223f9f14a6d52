import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

test.each([
  'Rebels attacked a convoy near Gao on Monday.',
  'The army conducted strikes against two depots in Idlib.',
  'After the attack on the market in Maiduguri the schools were closed.',
  'Gunmen killed three nurses in Juba.',
  'The town lives under almost daily rocket attacks by militias on the port of Aden.',
  'Gunmen fired at Senator Piedad Lima in Bogota on Monday.',
  'An attack on Governor Ana Lima in Leeds on Monday failed.',
  // A deed that is condemned has happened.
  'Kenya condemned the recent indiscriminate rocket attacks from Chad into Niger.',
  'We condemn the attack targeting the residence of the mayor of Juba, and we stand with him.',
  "He spoke of his condemnation of Sudan's raid on the town of Abeche.",
  "Norway condemns in the strongest terms Sudan's missile attack on the Darfur Region.",
  'They have fired more than 300 rockets at Juba since October 2019.',
])('%s (a deed)', (text) => {
  expect(claimsOf('incident', text)).toHaveLength(1)
})

test.each([
  'Militias have perpetrated a series of attacks against patrols.',
  'He thanked those who defend the country against the relentless onslaught.',
  'The group is responsible for attacks on civilians.',
  'Gangs attack villagers and burn fields.',
  'He almost killed his brother in Oran.',
  'They prepared for a Beslan-style attack in Dagestan.',
  'We have not seen attacks on our patrols today.',
  'The team executed the plan against the leaders of the league.',
  'The threat of strikes on the port remains.',
  'Militants have continued to threaten and attack Kenyan forces.',
  'The rebels attacked merchant ships in the gulf more than 100 times.',
  'The minister said the war has killed nearly 11,000 people.',
  'More than 300 people have been arrested since the strikes began in May.',
  'The attacks on towns and mills that have killed thousands go on.',
  'We spoke of hostage-taking and the wrongful detention of Kenyan nationals abroad.',
  'We condemn any attack on reporters, and we say so to our friends.',
  'They condemned the rebel attacks against merchant ships.',
  'They condemned recent attacks on the press.',
  'These are our aims, and we are bombing their bases without pause.',
  'The nurses who are detained in Chad wrote to her.',
  'There was no attack on the village of Gao on Monday, the army said.',
  'Police offered a reward for information leading to the arrest of a smuggler.',
  'The guard was not hit by gunfire, but was cut by flying glass.',
  'In a sermon he urged his followers to carry out attacks against Peru.',
  'The party was criticised for corruption and the murder of journalists.',
  'The town of Gao had two murders in 2014.',
  'The strain of bird flu has killed 93 people in Chad.',
  'On Friday she hit a man in Leeds and pinned him under the car.',
  'Jeb Bush fired at Donald Trump and Ted Cruz.',
  'Donald Trump stepped up his attacks on Bill Clinton on Monday.',
  'Health workers killed 4,000 birds in Lagos on Monday.',
  'He was charged after the raid — murder carrying the death penalty.',
])('%s (none)', (text) => {
  expect(claimsOf('incident', text)).toEqual([])
})

test.each([
  ['Russia launched its largest raid on Gao since this war began.', 'its largest raid on Gao'],
  ['A minister attributed the blast to smugglers after it hit Gao on Monday.', 'the blast'],
])('the words of the deed end before those that hang on something else: %s', (text, end) => {
  const [{ span } = { span: { start: 0, end: 0 } }] = claimsOf('incident', text)

  expect(text.slice(span.start, span.end).endsWith(end)).toBe(true)
})

test('what is only threatened is threatened, and what is not told of is not denied', () => {
  const [threatened, told] = [
    'The group released a letter threatening an attack in Gao.',
    'The minister failed to mention the attack on the port of Gao on Monday.',
  ].flatMap((text) => claimsOf('incident', text))

  expect(threatened).toMatchObject({ realis: 'planned', content: { stage: 'threatened' } })
  expect(told).toMatchObject({ realis: 'asserted', content: { stage: 'accomplished' } })
})

test('a raid in which no shot was fired is told as the raid', () => {
  const [raid] = claimsOf(
    'incident',
    'Police said that no shots were fired in the raid on a house in Leeds on Monday.',
  )

  expect(raid).toMatchObject({ realis: 'asserted', content: { type: { value: 'raid' } } })
})

test('the state that somebody is from is not where it was', () => {
  const [arrest] = claimsOf('incident', 'A Louisiana man was arrested on Sunday after a brawl.')

  expect(arrest).toBeDefined()
  expect(arrest?.where).toBeUndefined()
})

test.each([
  'The president ordered strikes on a depot in Gao on Monday.',
  'A court in Peru ordered the arrest of the former governor on Monday.',
])('what is only ordered is planned: %s', (text) => {
  const [ordered] = claimsOf('incident', text)

  expect(ordered).toMatchObject({ realis: 'planned', content: { stage: 'planned' } })
})
