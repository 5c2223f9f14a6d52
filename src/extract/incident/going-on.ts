import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { areInTwoParagraphs } from './paragraphs.ts'
import { isPerson } from './people.ts'
import { isAttacker } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { isKnown } from './victims.ts'
import { hasMark, isWord, lemmaAt } from './words.ts'

/** Whether the word names what armed people do as one: an operation, a search. */
export function isOperation(reading: Reading, token: number): boolean {
  return reading.tokens[token]?.tag === 'NOUN' && isWord(reading, token, lexicon.operations)
}

/** "During a raid in Gao": what the deed was part of. */
export function isGround(reading: Reading, token: number): boolean {
  const marks = reading.tree.childrenBy(token, 'case')
  return isOperation(reading, token) && marks.some((mark) => hasMark(reading, mark, lexicon.amid))
}

/** Whether words hang on what the deed was part of, before any verb: they tell of it, wherever the parse puts that. */
export function isOfGround(reading: Reading, token: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 6; steps += 1) {
    if (isGround(reading, at)) return true
    const { tag, head } = reading.tokens[at] ?? { tag: 'VERB', head: -1 }
    if (tag === 'VERB') return false
    at = head
  }
  return false
}

/** Whether a sentence speaks of the operation, the force or the patrol told of before. */
export function sentenceGoesOn(reading: Reading, sentence: number): boolean {
  const { firstToken = 0, endToken = 0 } = reading.sentences[sentence] ?? {}
  for (let at = firstToken; at < endToken; at += 1) {
    const isDefinite =
      hasMark(reading, at - 1, lexicon.definite) || hasMark(reading, at - 2, lexicon.definite)
    const isForce = isWord(reading, at, lexicon.collectives) || isAttacker(reading, at)
    if (isDefinite && reading.tokens[at]?.tag === 'NOUN' && (isForce || isOperation(reading, at)))
      return true
  }
  return false
}

/** "During the operation", "the force": what goes on where the report has just been. */
export function goesOn(reading: Reading, trigger: Trigger): boolean {
  const { firstToken = 0, endToken = 0 } =
    reading.sentences[reading.tokens[trigger.at]?.sentence ?? -1] ?? {}
  for (let at = firstToken; at < endToken; at += 1)
    if (isOperation(reading, at) && hasMark(reading, at - 1, lexicon.definite)) return true
  const people = [...(trigger.clause?.subjects ?? []), ...(trigger.clause?.objects ?? [])]
  return people.some((head) => isKnown(reading, head))
}

/** "A patrol saw gunmen in Gao. The gunmen fled, and the patrol shot one": the same people, told on in the past tense. */
export function isOfSame(
  reading: Reading,
  { clause, at }: Trigger,
  last: number,
  sentence: number = last,
): boolean {
  if (clause?.tense !== 'past' || clause.perfect) return false
  const { endToken = 0, end = 0 } = reading.sentences[last] ?? {}
  const { firstToken = 0 } = reading.sentences[sentence] ?? {}
  const start = reading.tokens[at]?.start ?? 0
  if (areInTwoParagraphs(reading, end, start)) return false
  const before = new Set(
    reading.tokens.slice(firstToken, endToken).map(({ lemma }) => lemma.toLowerCase()),
  )
  // "They engaged the position, killing two gunmen": also those of what it did besides.
  const parts = reading
    .clausesBelow(clause)
    .filter(({ relation }) => /^(?:advcl|acl|xcomp|conj)/.test(relation))
  return [clause, ...parts]
    .flatMap(({ subjects, objects }) => [...subjects, ...objects])
    .some(
      (head) =>
        (isAttacker(reading, head) || isPerson(reading, head)) &&
        before.has(lemmaAt(reading, head)),
    )
}
