import type { Read, When } from '../../record/index.ts'
import type { TimeExpression } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { datedIn } from './dated-times.ts'
import { lexicon } from './lexicon.ts'
import { asRead } from './when.ts'

/** Steps from a letter up to the verb of what is said in it: "warned of a raid in a letter". */
const STEPS = 3

/** Words from the head of a sentence to the noun that it opens with: "In a rare joint statement". */
const OPENING = 6

/** The letter or statement in which something is said by a verb, the rally or hearing at which it is. */
function isWrittenIn(reading: Reading, noun: number, verb: number): boolean {
  const { lower = '', sentence = -1 } = reading.tokens[noun] ?? {}
  const isOccasion = lexicon.occasions.has(lower)
  if (!isOccasion && !lexicon.writings.has(lower)) return false
  const prepositions = isOccasion ? /^(?:in|at|during)$/ : /^in$/
  if (!isBehind(reading, noun, prepositions)) return false
  // The parse now and then makes the opening phrase the head of its sentence.
  const start = reading.sentences[sentence]?.start ?? 0
  const first = reading.tokens[reading.tree.child(noun, 'case') ?? noun]
  if (first?.start === start && noun - first.index < OPENING && noun < verb) return true
  let at = noun
  for (let steps = 0; steps < STEPS && at !== verb; steps += 1) {
    at = reading.tokens[at]?.head ?? -1
    // "As noted in the statement of May, it agrees."
    if (at !== verb && reading.clauseOf(at)) return false
  }
  return at === verb
}

/** The letter that a time dates: "a letter on Monday", "a letter published on Monday". */
function writingOf(reading: Reading, { start, end }: TimeExpression): number {
  let at = reading.tokenAt(start)
  const isInside = (index: number) => {
    const token = reading.tokens[index]
    return token !== undefined && start <= token.start && token.end <= end
  }
  while (at >= 0 && isInside(at)) at = reading.tokens[at]?.head ?? -1
  const token = reading.tokens[at]
  return token?.relation.startsWith('acl') && lexicon.issuing.has(token.lemma) ? token.head : at
}

/** "In a letter published on Monday, she said it": said when that came out in which it was said. */
export function whenWritten(reading: Reading, at: number): Read<When> | undefined {
  const time = datedIn(reading, reading.tokens[at]?.sentence ?? -1).find((each) =>
    isWrittenIn(reading, writingOf(reading, each), at),
  )
  return time?.when && asRead(time, time.when)
}
