import { describe, expect, test } from 'vitest'
import type { Published } from '../../record/index.ts'
import { directionAt } from './cues.ts'
import { findTimes } from './index.ts'
import { grammar } from './rules.ts'
import { scan } from './words.ts'

function published(day: string): Published {
  return { value: day, earliest: day, latest: day, basis: 'given', spans: [] }
}

const rules = grammar().rules
const cases = rules.flatMap(({ name, matches, misses, named }) => [
  ...matches.map((sentence) => ({
    name,
    sentence,
    found: true,
    day: named?.published ?? '2021-07-27',
  })),
  ...misses.map((sentence) => ({
    name,
    sentence,
    found: false,
    day: named?.published ?? '2021-07-27',
  })),
])

test('every rule has a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
})

describe.each(cases)('$name', ({ name, sentence, found, day }) => {
  test(`${found ? 'matches' : 'misses'} "${sentence}"`, () => {
    const times = findTimes(sentence, { segments: [], published: published(day) })

    expect(times.some(({ rule }) => rule === `time/${name}`)).toBe(found)
  })
})

describe.each(grammar().cues)('$name', ({ name, points, matches, misses }) => {
  const told = (sentence: string) => {
    const scanned = scan(sentence, grammar().lexicon)
    const at = scanned.words.findIndex(({ lower }) => lower === 'october')
    return directionAt(scanned, grammar(), { first: at, end: at + 1, tenseAt: () => undefined })
  }
  const expected = points === 'quiet' ? undefined : points === 'past' ? 'past' : 'future'

  test.each(matches)('matches "%s"', (sentence) => {
    expect(told(sentence), name).toBe(expected)
  })

  test.each(misses)('misses "%s"', (sentence) => {
    expect(told(sentence), name).not.toBe(expected)
  })
})
