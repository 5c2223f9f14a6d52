import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

function settingsOf(text: string) {
  return [...incident.extract(readingOf(analyse(text)))].map(({ when, where }) => [
    when?.value.edtf,
    where?.value.name,
  ])
}

test('what is done during an operation has the day and the place of the operation', () => {
  const text =
    'Soldiers began an operation near Goma on Monday. During the operation the force arrested two men.'

  expect(settingsOf(text)).toContainEqual(['2021-06-14', 'Goma'])
})

test('what armed people go on to do was where and when they were just told to be', () => {
  const text =
    'Soldiers spotted several gunmen near Goma on Monday. After a chase, soldiers killed two gunmen.'

  expect(settingsOf(text)).toContainEqual(['2021-06-14', 'Goma'])
})

test('what others did is not drawn into a scene', () => {
  const text =
    'Police searched a house in Lagos on Monday. In another country, soldiers killed nine men.'

  expect(settingsOf(text)).toEqual([[undefined, undefined]])
})

test('a shooting that a local report puts nowhere was in the town of its police', () => {
  expect(settingsOf('Two men were shot on Sunday night, Dublin police said.')).toEqual([
    ['2021-06-13', 'Dublin'],
  ])
})

test('a shooting that a report gives no day was on the only day of the week that it names', () => {
  const text =
    'Two men were shot in Dublin. Officers came to the house late on Saturday, police said on Monday.'

  expect(settingsOf(text)).toEqual([['2021-06-12', 'Dublin']])
})

test('of two days neither is taken', () => {
  const text =
    'Two men were shot in Dublin. They had left Cork on Friday. Neighbours held a vigil on Sunday.'

  expect(settingsOf(text)).toEqual([[undefined, 'Dublin']])
})

test('a day that belongs to another noun of the sentence is not the attack’s', () => {
  const text = 'Monday’s statement follows an attack on a mosque in Zanzibar.'

  expect(settingsOf(text).map(([when]) => when)).toEqual([undefined])
})

test('a month becomes the day in it that is told further on', () => {
  const text =
    'A clerk was shot in Dublin in May. The shooting happened on May 3 outside a bank, police said.'

  expect(settingsOf(text)).toEqual([['2021-05-03', 'Dublin']])
})

test('the only shooting told is spoken of again however far below', () => {
  const text = `A clerk was shot in Dublin on Sunday.${' Neighbours left flowers at the gate.'.repeat(9)} The shooting is the first of its kind here.`

  expect(settingsOf(text)).toEqual([['2021-06-13', 'Dublin']])
})

test('a shooting that a court takes up again was on the day that its own words give', () => {
  const text =
    'A man appeared in court on Monday over a shooting in Dublin. The victim, a clerk, was hurt in the March 9 attack on a bank.'

  expect(settingsOf(text)).toContainEqual(['2021-03-09', 'Dublin'])
})

test('a shooting that is reported at an hour went on then', () => {
  expect(settingsOf('The shooting was reported around 8 p.m. Sunday at a bar in Dublin.')).toEqual([
    ['2021-06-13', 'Dublin'],
  ])
})

test.each([
  [
    'Two men were shot in Dublin last month. Police said the charges stem from the May 15 shooting.',
    '2021-05-15',
  ],
  [
    'A man was shot in a Dublin bar. Around 4 p.m. Sunday, police said they received a call of a shooting.',
    '2021-06-13',
  ],
  [
    'A man got probation on Monday for accidentally shooting a clerk. The shooting in Dublin happened on June 9, and Dublin police had called it an accident.',
    '2021-06-09',
  ],
  [
    'A man who was hurt in a May 2 shooting in Dublin has died. He died on Sunday of his wounds.',
    '2021-05-02',
  ],
  [
    'A Dublin boy was shot in the face and leg. A crew got a 911 call on Saturday from his mother.',
    '2021-06-12',
  ],
  [
    'A man faces trial for shooting a clerk in Dublin. Prosecutors say that he was at a bar on Elm Road for a party on March 9 and shot her there.',
    '2021-03-09',
  ],
  ['Two men were shot in a Dublin bar. The shooting happened about 3 a.m.', '2021-06-15'],
  ['Two men were shot in a Dublin bar. Police named no suspect.', undefined],
])('a crime of a local report was on the day for which most speaks: %s', (text, day) => {
  expect(settingsOf(text).map(([when]) => when)).toContain(day)
})

test('a time at odds with it keeps the day of the report away', () => {
  const text =
    'Dublin police named a suspect on Friday. Beginning in 2010, he shot a clerk and fled. He was charged on Friday.'

  expect(settingsOf(text).map(([when]) => when)).not.toContain('2021-06-11')
})

test('a town is the report’s when its line begins with it in capitals', () => {
  const text =
    'Page tools\n\nCORK, Ireland -- A farmer accidentally shot his friend, a neighbour said.'

  expect(settingsOf(text).map(([, where]) => where)).toEqual(['Cork'])
})

test.each([
  [
    'Soldiers searched two farms in Gao on Monday. After they had left, four men were detained.',
    'Gao',
  ],
  [
    'Soldiers searched a farm in Gao on Monday, and others met in Ayorou. Four were detained.',
    undefined,
  ],
  ['Traders sold two farms in Gao on Monday. Soldiers detained four men.', undefined],
])('what has no place was in the one area where armed people were: %s', (text, place) => {
  expect(settingsOf(text).map(([, where]) => where)).toEqual([place])
})

test.each([
  ['Two men were shot in Texas on Sunday night, Houston police said.', 'Houston'],
  ['Two men were shot on Dublin Street on Sunday night, Cork police said.', 'Cork'],
  ['Two men were shot on Sunday night, Cork police said. One is at Dublin Hospital.', 'Cork'],
  ['A man was shot in the Austin neighborhood on Sunday night, Boston police said.', 'Boston'],
  ['Two men were shot in Dallas on Sunday night, Texas police said.', 'Dallas'],
  ['Two men were shot in Whitehaven on Sunday night, Boise police said.', 'Boise'],
  ['Two men were shot in Whitehaven, England, on Sunday night, Boise police said.', 'Whitehaven'],
  ['A man was shot on Sunday in the 300 block of Elm Road in Boise, a deputy said.', 'Boise'],
  ['A man accidentally shot his friend on Sunday, a Loudoun County deputy said.', 'Loudoun County'],
  ['A bullet hit a woman on Sunday while she slept, Boise police said.', 'Boise'],
  ['Two shot in a park - Radio Denver\n\nTwo men were shot on Sunday, Boise police said.', 'Boise'],
  ['Boise, ID (KTVB) -- Two men were shot on Sunday, a deputy said.', 'Boise'],
  ['DENVER, Colo. (AP) -- Two men were shot in Wyoming on Sunday, a deputy said.', 'Wyoming'],
])('a shooting was in the town of the report, not in its state or a namesake: %s', (text, town) => {
  expect(settingsOf(text).map(([, where]) => where)).toEqual([town])
})

test('a crime of years ago was not in the town of the report for that', () => {
  const text =
    'Police in Dayton held a vigil. Dayton police spoke. An officer in Ferguson said a guard fatally shot Michael Lind in 2014. Dayton police said a man was shot dead on Sunday.'

  expect(settingsOf(text)).toEqual([
    ['2014', undefined],
    ['2021-06-13', 'Dayton'],
  ])
})

test('whoever publishes a headline is not where its shooting was', () => {
  const text = 'Two shot in a bar in Graz - Radio Linz\n\nTwo men were shot in a bar on Sunday.'

  expect(settingsOf(text).map(([, where]) => where)).not.toContain('Linz')
})

test('the day of an arrest is not that of the shooting it is for', () => {
  const text =
    'Officers were called to Elm Road in Dublin at 2:30 a.m. Sunday for a shooting. Two clerks were wounded. A man was arrested on Monday for the shooting.'

  expect(settingsOf(text)).toContainEqual(['2021-06-13', 'Dublin'])
  expect(settingsOf(text).filter(([when]) => when === '2021-06-14')).toHaveLength(1)
})

test('the day on which the wounded died, or somebody spoke, is not the day of the shooting', () => {
  const text =
    'A Dublin clerk died on Monday after he was shot in a bar. Shots rang out late on Saturday, police said. “We are praying for him today,” his aunt said.'

  expect(settingsOf(text)).toEqual([['2021-06-12', 'Dublin']])
})
