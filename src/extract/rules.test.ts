import { describe, expect, test } from 'vitest'
import { analyse } from '../../test/analyse.ts'
import { rules as commitmentRules } from './commitment/lexicon.ts'
import { rules as eventRules } from './event/lexicon.ts'
import { rules as forceRules } from './force-level/lexicon.ts'
import { rules as incidentRules } from './incident/index.ts'
import { extractors } from './index.ts'
import { readingOf } from './reading.ts'
import { rules as relationRules } from './relation/relation.ts'
import { rules as roleRules } from './role/role.ts'
import type { Rule } from './rule.ts'
import { rules as statementRules } from './statement/lexicon.ts'
import { rules as tallyRules } from './tally/tally.ts'

const rules: readonly Rule[] = [
  ...incidentRules,
  ...tallyRules,
  ...commitmentRules,
  ...forceRules,
  ...eventRules,
  ...statementRules,
  ...roleRules,
  ...relationRules,
]

/** Names of the rules that find something in a sentence. */
function found(sentence: string): readonly string[] {
  const reading = readingOf(analyse(sentence))
  return extractors.flatMap((extractor) => [...extractor.extract(reading)].map(({ rule }) => rule))
}

test('every rule has a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
})

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test.each(rule.matches)('finds something in "%s"', (sentence) => {
    expect(found(sentence)).toContain(name)
  })

  test.each(rule.misses)('finds nothing in "%s"', (sentence) => {
    expect(found(sentence)).not.toContain(name)
  })
})
