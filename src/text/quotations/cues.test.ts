import { describe, expect, test } from 'vitest'
import { parseText } from '../parsing/index.ts'
import { cueLexicon, findQuotations } from './index.ts'

function rulesIn(text: string): string[] {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const { tokens, sentences } = parseText({ text, segments })
  return findQuotations({ tokens, sentences, text, segments }).map(({ rule }) => rule)
}

/** A word in two groups carries the name of the first: any cue of the sentence's lemma counts. */
function attributes(text: string): boolean {
  return rulesIn(text).some((rule) => rule.startsWith('cue/'))
}

describe.each(cueLexicon().examples)('$name', ({ matches, misses }) => {
  test.each(matches)('attributes in "%s"', (sentence) => {
    expect(attributes(sentence)).toBe(true)
  })
  test.each(misses)('attributes nothing in "%s"', (sentence) => {
    expect(rulesIn(sentence)).toEqual([])
  })
})

test('every group has a name of its own', () => {
  const names = cueLexicon().examples.map(({ name }) => name)

  expect(new Set(names).size).toBe(names.length)
})
