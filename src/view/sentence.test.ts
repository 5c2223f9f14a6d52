import { expect, test } from 'vitest'
import { makeDocument, spanOf } from '../../test/make.ts'
import { passageOf } from './sentence.ts'

test.each([
  [
    'two rebels',
    'It was calm. On Monday two rebels fired. Nobody was hurt.',
    'On Monday two rebels fired.',
  ],
  [
    'Gen. Omar',
    'It rained. A spokesman for Gen. Omar Diallo denied it. He left.',
    'A spokesman for Gen. Omar Diallo denied it.',
  ],
  [
    'U.S. envoy',
    'Talks went on. The U.S. envoy met both sides. No date was set.',
    'The U.S. envoy met both sides.',
  ],
  [
    'agreed',
    'A headline\n\nThe sides\nagreed on a truce.\n\nMore text.',
    'The sides\nagreed on a truce.',
  ],
  ['leave', '“We will leave.” The minister did not say when.', '“We will leave.”'],
  [
    '3.5 million',
    'Aid of 3.5 million went to Goma. It was late.',
    'Aid of 3.5 million went to Goma.',
  ],
  ['truce', 'truce', 'truce'],
])('"%s" stands in its sentence', (words, text, sentence) => {
  const document = makeDocument(text)
  const span = spanOf(document, words)
  const passage = passageOf(document, span)

  expect(passage.before + passage.words + passage.after).toBe(sentence)
  expect(passage.words).toBe(words)
})

test('a text without any full stop is cut', () => {
  const text = `${'word '.repeat(20_000)}here ${'word '.repeat(20_000)}`
  const { before, after } = passageOf(makeDocument(text), spanOf(makeDocument(text), 'here'))

  expect(before.length + after.length).toBeLessThan(1000)
})
