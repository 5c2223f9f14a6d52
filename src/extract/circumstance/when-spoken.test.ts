import { expect, test } from 'vitest'
import { document } from '../../../test/analyse.ts'
import { createEngine } from '../../pipeline.ts'
import type { Kind } from '../../record/index.ts'

const engine = createEngine('0.0.0')

/** When the first claim of a kind in a text of 15 June 2021 was, and by which rule. */
function whenOf(kind: Kind, text: string, title: string): string | undefined {
  const { claims } = engine.extract({ ...document(text), title })
  const when = claims.find((claim) => claim.kind === kind)?.when
  return when && [when.value.edtf, when.rule].filter(Boolean).join(' ')
}

const statement = 'Statement by President Emmanuel Macron on the Sahel'
const readout = 'Readout of President Emmanuel Macron’s Call with President William Ruto of Kenya'
const call = 'President Emmanuel Macron spoke on Monday with President William Ruto of Kenya.'

test('a promise in a statement of its author was made when that was put out', () => {
  const promise = 'France will withdraw its troops from Chad in 2023.'

  expect(whenOf('commitment', promise, statement)).toBe('2021-06-15 when/own-words')
  expect(whenOf('commitment', promise, 'French troops in Chad')).toBeUndefined()
})

test('the date at the head of a speech is its day', () => {
  const speech = 'Paris\n\n(June 14, 2021)\n\nFrance will withdraw its troops from Chad.'

  expect(whenOf('commitment', speech, 'Remarks by President Emmanuel Macron')).toBe(
    '2021-06-14 when/own-words',
  )
})

test('when a promise is to be kept does not tell when it was made', () => {
  const report = 'France will withdraw its troops from Chad on 3 May 2022.'

  expect(whenOf('commitment', report, 'French troops in Chad')).toBeUndefined()
})

test('a promise in what somebody said was made as he said it', () => {
  const report = 'Emmanuel Macron said on Monday that France will withdraw its troops from Chad.'

  expect(whenOf('commitment', report, 'French troops in Chad')).toBe('2021-06-14 time/weekday')
})

test('what those who met said is of the day they met', () => {
  const goesOn = `${call} The two leaders condemned the attack in Gao.`

  expect(whenOf('statement', goesOn, readout)).toBe('2021-06-14 when/meeting')
  expect(whenOf('statement', `${call} Macron condemned the attack in Gao.`, readout)).toBe(
    '2021-06-14 when/meeting',
  )
})

test('what one of them said in news of a meeting may be of another day', () => {
  const news = `${call} Macron condemned the attack in Gao.`

  expect(whenOf('statement', news, 'France and Kenya')).toBeUndefined()
})

test('after another day was told of, nothing goes on from the meeting', () => {
  const news = `${call} On Friday rebels struck Gao. They condemned the attack in Bamako.`

  expect(whenOf('statement', news, 'France and Kenya')).toBeUndefined()
})

test('what is quoted in a statement was not said in it', () => {
  const quoting = 'Officials of Kenya say that rebels attacked Gao.'

  expect(whenOf('statement', quoting, statement)).toBeUndefined()
  expect(whenOf('statement', 'France condemns the attack in Gao.', statement)).toBe(
    '2021-06-15 when/own-words',
  )
})

test('what is still to be announced has no day yet', () => {
  expect(whenOf('statement', 'France will condemn the attack in Gao.', statement)).toBeUndefined()
})

test('of what is denied or done by others the speaker’s day tells nothing', () => {
  expect(whenOf('event', 'We do not condemn the strike in Gao.', statement)).toBeUndefined()
  expect(whenOf('event', 'We condemn the attack in Gao.', statement)).toBe(
    '2021-06-15 when/own-words',
  )
})

const onCall = 'Statement by Spokesperson Ana Lima on President Macron’s Call with President Ruto'

test.each([
  ['Macron condemned the attack in Gao.', 'statement'],
  ['Macron made clear that France will withdraw its troops from Chad.', 'commitment'],
  ['President Ruto reaffirmed his commitment to support France.', 'commitment'],
  ['The two leaders and their teams agreed to reopen the port.', 'commitment'],
] as const)('in a statement on a call "%s" is of the day of the call', (said, kind) => {
  expect(whenOf(kind, `${call} ${said}`, onCall)).toBe('2021-06-14 when/meeting')
})

test('a word that others are praised for was not given in the call', () => {
  const praise = `${call} Macron welcomed Kenya’s commitment to support Somalia.`

  expect(whenOf('commitment', praise, onCall)).toBeUndefined()
})

test('a speaker who met somebody tells of it in the first person', () => {
  const own = 'On Monday I spoke with President William Ruto of Kenya.'
  const promise = 'I reaffirmed my commitment that France will withdraw its troops from Chad.'

  expect(whenOf('commitment', `${own} ${promise}`, statement)).toBe('2021-06-14 when/meeting')
})

test.each([
  'In a statement released on Monday, Emmanuel Macron said France will withdraw its troops.',
  'Emmanuel Macron said in an interview published on Monday that France will withdraw.',
  'In a letter to Kenya, sent on Monday, Emmanuel Macron said France will withdraw its troops.',
])('what is said in writing was said when that came out: %s', (said) => {
  expect(whenOf('statement', said, 'French troops in Chad')).toBe('2021-06-14 time/weekday')
})

test('what an older statement is cited for is said now', () => {
  const cited = 'As noted in the statement of 3 May 2021, France condemns the attack in Gao.'

  expect(whenOf('event', cited, statement)).toBe('2021-06-15 when/own-words')
})
