import type { Span } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon, stateByVerb } from './lexicon.ts'
import { isDeedNoun } from './setting-grammar.ts'
import { hasMark, isWord, lemmaAt, lowerAt } from './words.ts'

const harming: ReadonlySet<string> = new Set([
  ...[...stateByVerb].flatMap(([verb, state]) => (/^(killed|wounded)$/.test(state) ? [verb] : [])),
  ...lexicon.hit,
])

function verbAt(reading: Reading, at: number): string {
  const lemma = lemmaAt(reading, at)
  return lexicon.forms[lemma] ?? lemma
}

/** The words from a day or a place up to the predicate of its clause: "shooting" of "the March 9 shooting in Gao". */
export function wordsAbove(reading: Reading, { end }: Span): readonly number[] {
  const found: number[] = []
  let at = reading.tokenAt(end - 1)
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    found.push(at)
    if (reading.clauseOf(at)) break
    at = reading.tokens[at]?.head ?? -1
  }
  return found
}

/** A noun or verb of violence, or of death. */
export function isCrime(reading: Reading, at: number): boolean {
  return (
    isDeedNoun(reading, at) ||
    isWord(reading, at, lexicon.deaths) ||
    hasMark(reading, at, lexicon.shots) ||
    (lemmaAt(reading, at) === 'open' && lowerAt(reading, at + 1) === 'fire') ||
    (reading.tokens[at]?.tag === 'VERB' && harming.has(verbAt(reading, at)))
  )
}
