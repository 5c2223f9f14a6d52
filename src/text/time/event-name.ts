import type { Lexicon } from './lexicon.ts'
import { grammar } from './rules.ts'
import type { Scan } from './words.ts'

/** Whether a word is of one of these classes. */
export function isOneOf(
  scan: Scan,
  index: number,
  lexicon: Lexicon,
  ...classes: string[]
): boolean {
  const signature = scan.signatures.charAt(index)
  return signature !== '' && classes.some((name) => lexicon.charactersOf(name).includes(signature))
}

/** Words that may stand between a date and the event that it is the date of: "the 7 October cross-border attack". */
const BETWEEN = 3

/** Whether an event is called by the date that ends before word `end`: "the September 11 attacks", "Monday's election". */
export function namesEvent(scan: Scan, end: number): boolean {
  const { lexicon } = grammar()
  const from = scan.words[end]?.lower === "'s" ? end + 1 : end
  for (let index = from; index <= from + BETWEEN; index += 1) {
    if (isOneOf(scan, index, lexicon, 'eventNoun')) return true
    const isDash = isOneOf(scan, index, lexicon, 'dash')
    if (!isDash && !isOneOf(scan, index, lexicon, 'word')) return false
    // "A drive-by shooting".
    const isJoined = isOneOf(scan, index - 1, lexicon, 'dash')
    if (!isJoined && isOneOf(scan, index, lexicon, 'functionWord', 'clauseWord', 'pastCue'))
      return false
  }
  return false
}
