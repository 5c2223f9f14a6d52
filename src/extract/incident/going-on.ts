import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import type { Trigger } from './trigger.ts'
import { isKnown } from './victims.ts'
import { hasMark, isWord } from './words.ts'

/** Whether the word names what armed people do as one: an operation, a search. */
export function isOperation(reading: Reading, token: number): boolean {
  return reading.tokens[token]?.tag === 'NOUN' && isWord(reading, token, lexicon.operations)
}

/** "During a raid in Gao": what the deed was part of. */
export function isGround(reading: Reading, token: number): boolean {
  const marks = reading.tree.childrenBy(token, 'case')
  return isOperation(reading, token) && marks.some((mark) => hasMark(reading, mark, lexicon.amid))
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
