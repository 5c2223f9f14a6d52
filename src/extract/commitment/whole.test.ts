import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** What is promised in a text, by whom and what it is done to. Published on Tuesday 15 June 2021. */
function promises(text: string) {
  return claimsOf('commitment', text).map(({ content }) => ({
    type: content.type,
    act: content.act.value,
    promise: content.promise.value,
    object: content.object?.value,
    scope: content.scope?.value,
    promisors: content.promisors.map(({ value }) => value.label ?? value.name),
  }))
}

test.each([
  [
    'the narrator’s verb',
    'Kenya agreed to add two judges to the court but did not bow to the rebels.',
    'to add two judges to the court',
  ],
  [
    'what stands beside a noun',
    'They discussed the readiness of Norway and Peru to talk with the rebels, as well as efforts to calm the coast.',
    'to talk with the rebels',
  ],
  [
    'what it means',
    'Chad vowed to close the border, meaning that the market will stay empty.',
    'to close the border',
  ],
  [
    'another clause behind a semicolon',
    'Norway will keep its soldiers in Mali until July; the border is closed.',
    'Norway will keep its soldiers in Mali until July',
  ],
])('%s is no part of a promise', (_, text, promise) => {
  expect(promises(text)).toMatchObject([{ promise }])
})

test.each([
  ['let happen', 'Chad will never allow the rebels to cross the border.', { act: 'other' }],
  ['not stopped', 'Norway will not stop working.', { type: 'maintain', act: 'continue' }],
  ['hosted', 'Kenya agreed to host two hundred refugees.', { act: 'other' }],
  ['hosted to meet', 'Kenya agreed to host talks.', { act: 'meet' }],
  ['left as it is', 'Norway has vowed to leave such taxes untouched.', { act: 'other' }],
  ['gone on with', 'Norway will keep fighting.', { act: 'continue' }],
  ['nothing handed over', 'Norway will provide transparency.', { act: 'other' }],
  [
    'met as a need',
    'Norway will meet immediate needs in Mali.',
    { act: 'other', scope: undefined },
  ],
])('what is %s', (_, text, expected) => {
  expect(promises(text)).toMatchObject([expected])
})

test('an object goes on to the last of those named with it', () => {
  expect(promises('Norway promised to supply tents, tools and blankets to Mali.')).toMatchObject([
    { object: 'tents, tools and blankets' },
  ])
})

test('how long somebody stands with another is no object', () => {
  expect(promises('Norway will stand with Mali every step of the way.')).toMatchObject([
    { act: 'support', object: undefined },
  ])
})

test('the sides that are to do it promise, and not the officials who agree on it', () => {
  expect(promises('The officials agreed that Norway and Mali will stay in touch.')).toMatchObject([
    { promisors: ['Norway', 'Mali'] },
  ])
})

test.each([
  ['what somebody is ready for', 'Norway has planned for Mali to close the border.'],
  ['said in passing', 'As Kenya prepares to host the union, the talks go on.'],
  ['a duty', 'Norway and Mali agreed that both must act.'],
  ['asked about', 'The minister spoke on how Norway will train soldiers.'],
  ['a title', 'He read President Macron’s Plan to Build a New City.'],
  ['an adjective', 'The talks show President Macron’s commitment to lasting peace and trade.'],
  [
    'another’s words in somebody’s',
    'President Macron said: “Chad told me, ‘We will send soldiers’ and left.”',
  ],
])('%s is no promise', (_, text) => {
  expect(promises(text)).toEqual([])
})

test('a condition between commas is part of the promise', () => {
  const [promise] = promises('I told him that, if it all works, Norway will send soldiers.')

  expect(promise?.promise).toBe('if it all works, Norway will send soldiers')
})

test('who works with others cooperates, whatever it is for', () => {
  expect(promises('Norway and Mali agreed to work together to end the war.')).toMatchObject([
    { act: 'cooperate', object: undefined },
  ])
  expect(promises('Norway will work with Mali to keep the border open.')).toMatchObject([
    { act: 'cooperate' },
  ])
})

test.each([
  ['foretold of another', 'President Macron wrote that if Chad gives in, it will keep fighting.'],
  ['said elsewhere', 'Norway helps Mali and will continue to do so.'],
  ['of some of a union', 'Some EU partners plan to invest in Mali.'],
  ['what another is helped to', 'Norway wants to help Kenya prepare to build a dam.'],
  ['a plan to be made', 'The minister gave Norway a year to develop a plan to close the base.'],
  ['what befalls somebody', 'President Macron said that Chad would not be attacked.'],
  ['a prediction', 'He gave up his prediction that Norway would leave Mali.'],
  [
    'what somebody would be willing to do',
    'President Macron is not willing to offer to leave Mali.',
  ],
  ['what is got', 'Norway will receive forty points.'],
  ['what goes on to be met with', 'Norway will continue to face criticism.'],
  ['an aim of the past', 'President Macron aimed to win the vote.'],
])('%s is no promise', (_, text) => {
  expect(promises(text)).toEqual([])
})

test('one of two places is not where', () => {
  const [claim] = claimsOf('commitment', 'Norway promised to train soldiers in Mali and Niger.')

  expect(claim?.where).toBeUndefined()
})

test('the mark of another clause stays with it', () => {
  const [found] = claimsOf(
    'commitment',
    'Once the law is signed, Norway will open talks with Mali.',
  )

  expect(found?.content).toMatchObject({
    promise: { value: 'Once the law is signed, Norway will open talks with Mali' },
    condition: { value: { type: 'after', words: 'Once the law is signed' } },
  })
})

test.each([
  ['the second of two', 'Iraq agreed to give inspectors full access to the sites.', 'full access'],
  ['what stands behind its verb', 'Norway will continue training soldiers.', 'soldiers'],
  [
    'left out where a list breaks',
    'Norway will keep security, economic, and humanitarian aid flowing to Mali.',
    undefined,
  ],
  ['none', 'Norway and Peru pledged to consult each other on trade.', undefined],
])('an object is %s', (_, text, object) => {
  expect(promises(text)).toMatchObject([{ object }])
})
