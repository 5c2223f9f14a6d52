import { describe, expect, test } from 'vitest'
import { findRule, rules } from './rules.ts'

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test.each(rule.matches)('finds its words in "%s"', (sentence) => {
    expect([...findRule(sentence, whole(sentence), rule)]).not.toEqual([])
  })

  test.each(rule.misses)('leaves "%s" alone', (sentence) => {
    expect([...findRule(sentence, whole(sentence), rule)]).toEqual([])
  })
})

test('every rule has a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
})

function whole(sentence: string) {
  return { start: 0, end: sentence.length }
}
