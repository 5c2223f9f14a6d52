import { expect, test } from 'vitest'
import { analyse, document } from '../../../test/analyse.ts'
import { createAnalyser } from '../analyse.ts'

const transcript = 'THE PRESIDENT: Good morning.\n\nQ Will you go?\n\nTHE PRESIDENT: We will.'

/** Whom "THE PRESIDENT" of the transcript names under a title. */
function presidents(title: string): readonly (string | undefined)[] {
  const { mentions } = createAnalyser()({ ...document(transcript), title })
  return mentions
    .flatMap(({ text, parties }) => (text === 'PRESIDENT' ? parties : []))
    .map(({ actor }) => actor)
}

test('an office without a name is whoever the title names with it', () => {
  expect(presidents('Remarks by President Emmanuel Macron to the Press')).toEqual([
    'emmanuel-macron',
    'emmanuel-macron',
  ])
})

test('words that a title writes with capitals are no part of the name', () => {
  expect(presidents('Remarks by President Emmanuel Macron During a Press Gaggle')).toEqual([
    'emmanuel-macron',
    'emmanuel-macron',
  ])
})

test('an office that two bear in the title is left open', () => {
  expect(presidents('Remarks by President Emmanuel Macron and President William Ruto')).toEqual([
    undefined,
    undefined,
  ])
})

test('a report without a title is read as it stands', () => {
  expect(analyse(transcript).mentions.map(({ text }) => text)).toContain('PRESIDENT')
})

test('a label is not whoever of that office was named last', () => {
  const { mentions } = createAnalyser()({
    ...document(
      'THE PRESIDENT: Good morning.\n\nQ What did President Vladimir Putin say?\n\nTHE PRESIDENT: Nothing.\n\nQ Thank you.',
    ),
    title: 'Remarks by President Emmanuel Macron',
  })

  expect(
    mentions.flatMap(({ text, parties }) => (text === 'PRESIDENT' ? parties : [])),
  ).toMatchObject([
    { actor: 'emmanuel-macron', name: 'PRESIDENT' },
    { actor: 'emmanuel-macron', name: 'PRESIDENT' },
  ])
})

test('who stands for an office in the text is whoever the title names with it', () => {
  const { mentions } = createAnalyser()({
    ...document('The President spoke. He praised the crew.'),
    title: 'Readout of President Emmanuel Macron’s Visit',
  })

  expect(mentions.flatMap(({ text, parties }) => (text === 'He' ? parties : []))).toMatchObject([
    { actor: 'emmanuel-macron', link: 'pronoun' },
  ])
})

test('who speaks addresses somebody else', () => {
  const text =
    'THE PRESIDENT: I told him: We are with you, Mr. President.\n\nQ Thank you, Mr. President.'
  const title = 'Remarks by President Emmanuel Macron'
  const { mentions } = createAnalyser()({ ...document(text), title })
  const addressed = mentions.filter((mention) => mention.text === 'Mr. President')
  expect(addressed.map(({ parties: [party] }) => party?.actor)).toEqual([
    undefined,
    'emmanuel-macron',
  ])
})
