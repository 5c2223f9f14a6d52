import { expect, test } from 'vitest'
import type { Published } from '../../record/index.ts'
import { findTimes } from './index.ts'

/** A Tuesday. */
const day: Published = {
  value: '2021-07-27',
  earliest: '2021-07-27',
  latest: '2021-07-27',
  basis: 'given',
  spans: [],
}

test.each([
  [
    'Chad will vote in October 2021. A bomb struck Abeche the week before.',
    '2021-07-19/2021-07-25',
  ],
  ['Chad will vote in October 2021. A bus had burnt the previous day.', '2021-07-26'],
  [
    'The fort fell in May 2020. Chad will vote in October 2021. The year before, it was safe.',
    '2019',
  ],
  ['A trial opens on 5 April 2022. The blast was heard at 9:40 p.m. local time.', '2021-07-27'],
  ['It fell in 2020. Nothing was heard of it the previous month.', '2021-06'],
  ['Rain was forecast to reach Lome late on Friday.', '2021-07-30'],
  [
    'Chad will vote on 9 October 2021. The week before, envoys will arrive.',
    '2021-09-27/2021-10-03',
  ],
])('"%s" counts back from what has come about', (sentence, edtf) => {
  const last = findTimes(sentence, { segments: [], published: day }).at(-1)

  expect(last?.when?.edtf).toBe(edtf)
})

test.each([
  ['A mission that is to observe the polls in October was praised.', '2021-10'],
  ['Talks were held ahead of a meeting on Monday.', '2021-08-02'],
  ['The election to be held in May is feared.', '2022-05'],
  ['Mali to hold talks on Monday, officials said', '2021-08-02'],
  ['The rebels agreed to free them on Friday.', '2021-07-30'],
  ['He said that he would return on Friday.', '2021-07-30'],
  ['They called elections for December.', '2021-12'],
  ['Voting begins on Friday.', '2021-07-30'],
  ["Crowds will protest against the ruling after Monday's verdict.", '2021-07-27/..'],
  ["The party will boycott Friday's general election.", '2021-07-30'],
  ['Ten men were believed to be killed on Friday.', '2021-07-23'],
  ['They arrived in Lima to meet on Friday.', '2021-07-23'],
  ['Envoys of the United Nations will come on Friday.', '2021-07-30'],
])('"%s" points to %s', (sentence, edtf) => {
  const [found] = findTimes(sentence, { segments: [], published: day })

  expect(found?.when?.edtf).toBe(edtf)
})

test.each([
  ['Troops came after the March 2012 coup.', 'after', '2012-03'],
  ['Aid has come since the 2015 earthquake.', 'since', '2015'],
  ["Calm returned after Sunday's bomb attack.", 'after', '2021-07-25'],
  ['After March 2012 he led attacks.', 'after', '2012-04-01/..'],
  ['They must leave before the October election.', 'before', '../2021-09-30'],
  ['It is the tenth raid since she took office in January.', 'since', '2021-01-01/..'],
  ['They waited until the pact was signed in June 1999.', 'until', '../1999-06-30'],
  ['They fled after the town was shelled on Sunday.', 'after', '2021-07-25'],
  ['They fled after a raid in June.', 'in', '2021-06'],
  ['A mine went off shortly before 6:30 a.m. on Sunday.', 'before', '2021-07-25'],
  ['A mine went off just after midnight on Sunday.', 'after', '2021-07-25'],
  ['Two years after the revolt began in 2014 he fled.', 'in', '2014'],
])('"%s" is governed by %s', (sentence, governor, edtf) => {
  const found = findTimes(sentence, { segments: [], published: day }).at(-1)

  expect([found?.governor?.word, found?.when?.edtf]).toEqual([governor, edtf])
})

test.each([
  ['A ceremony was planned for Monday.', '2021-07-26'],
  ['The ceremony will be on Monday.', '2021-08-02'],
  ['The court hearing is Wednesday.', '2021-07-28'],
  ['The court ruled Wednesday.', '2021-07-21'],
  ['They have until 9 a.m. Saturday to leave.', '2021-07-31'],
])('"%s" means the weekday that is nearer', (sentence, expected) => {
  const [found] = findTimes(sentence, { segments: [], published: day })

  expect(found?.value.slice(0, 10)).toBe(expected)
})
