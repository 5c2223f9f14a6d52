import { expect, test } from 'vitest'
import { document } from '../../../test/analyse.ts'
import { createAnalyser } from '../analyse.ts'

/** Who speaks a whole text, by label. */
function voiceOf(text: string, title = ''): readonly (string | undefined)[] {
  const { voice } = createAnalyser()({ ...document(text), title })
  return voice?.parties.map(({ label, name }) => label ?? name) ?? []
}

const words = 'We will reopen the port of Sfax before the summer.'

test('whom a title names as the speaker of a statement speaks all of it', () => {
  expect(voiceOf(words, 'Statement by President Emmanuel Macron on the Port of Sfax')).toEqual([
    'Emmanuel Macron',
  ])
  expect(voiceOf(words, 'Statement from Foreign Minister Lena Brandt Welcoming a Truce')).toEqual([
    'Lena Brandt',
  ])
})

test('two who issue one statement both speak it', () => {
  expect(
    voiceOf(words, 'Joint Statement by President Emmanuel Macron and President William Ruto'),
  ).toEqual(['Emmanuel Macron', 'William Ruto'])
})

test('whoever lists do not know is told by the words of the title', () => {
  const title = 'Statement from Deputy Chair of the Port Council Ann Lee on Fees'

  expect(voiceOf(words, title)).toEqual(['Ann Lee'])
})

test('a joint statement speaks for itself where its title names nobody', () => {
  expect(voiceOf(words, 'Norway-Chad Joint Statement on Fisheries')).toEqual(['joint statement'])
})

test('of remarks by two nobody knows whose turn it is, and a report on somebody is not his', () => {
  const two = 'Remarks by President Emmanuel Macron and President William Ruto'
  expect(voiceOf(words, two)).toEqual([])
  expect(voiceOf(words, 'Statement on President Emmanuel Macron’s Visit')).toEqual([])
  expect(voiceOf(words, 'Visit by President Emmanuel Macron')).toEqual([])
})

test('whoever signs a letter speaks it', () => {
  const letter = `Dear Mr. Speaker:\n\n${words}\n\nSincerely,\n\nEMMANUEL MACRON\n`

  expect(voiceOf(letter)).toEqual(['Emmanuel Macron'])
})

test('a name in the last sentence signs nothing', () => {
  expect(voiceOf(`${words}\n\nThe port was built under Emmanuel Macron.`)).toEqual([])
})

test('an office alone may issue a statement, and a letter from a town has no voice', () => {
  expect(voiceOf(words, 'Statement by the President on the Port')).toEqual(['President'])
  expect(voiceOf(words, 'Letter from Tunis')).toEqual([])
})

test('a statement is of its maker as it is by him, and of a policy by nobody', () => {
  expect(voiceOf(words, 'Statement of President Emmanuel Macron on the Port')).toEqual([
    'Emmanuel Macron',
  ])
  expect(voiceOf(words, 'Statement of policy')).toEqual([])
})

test('whoever makes an order or a proclamation says who he is', () => {
  const proclaimed =
    'NOW, THEREFORE, I, EMMANUEL MACRON, President of France, do hereby proclaim a day of the sea.'
  expect(voiceOf(`${words}\n\n${proclaimed}`, 'Day of the Sea')).toEqual(['Emmanuel Macron'])
  const order =
    'By the authority vested in me as Governor by the laws of the province, it is ordered:'
  expect(voiceOf(`${order}\n\n${words}`, 'Ports of the Gulf')).toEqual(['Governor'])
})

test('a group that says who it is speaks its text', () => {
  const opening = 'We, the ministers of the Baltic states, welcome the truce.'
  expect(voiceOf(`${opening}\n\n${words}`)).toEqual(['the ministers of the Baltic states'])
  expect(voiceOf(`${opening}\n\n${words}`, 'Joint Statement on the Truce')).toEqual([
    'the ministers of the Baltic states',
  ])
})

test('who says "I" in a quotation of a report speaks no more than that', () => {
  expect(voiceOf(`He said: “I, Emmanuel Macron, will reopen it.”`)).toEqual([])
})

test('a readout is told by whoever issues it, and not by whom it is of', () => {
  expect(voiceOf(words, 'Readout from Spokesperson Lena Brandt on the Visit')).toEqual([
    'Lena Brandt',
  ])
  expect(voiceOf(words, 'Readout of President Emmanuel Macron’s Call')).toEqual([])
})
