import type { Layer, Read, Realis, When } from '../../record/index.ts'
import { type Clause, clauseLexicon, type Quotation } from '../../text/index.ts'
import { layerOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { governorOf, isAtMeeting } from './spoken.ts'
import { isPhrase } from './when-said.ts'

/** How far before the cue its own "not" may stand, in tokens. */
const nearNegation = 4

/** "Did not say": the negation of the verb of saying, and none of what is said. */
function isNegatedCue({ tokens }: Reading, cue: number): boolean {
  return tokens
    .slice(Math.max(0, cue - nearNegation), cue)
    .some(
      ({ lower, sentence }) =>
        sentence === tokens[cue]?.sentence &&
        /^(?:not|n['’]t|never|no|nobody|neither)$/.test(lower),
    )
}

function isConditional({ marker, relation }: Clause): boolean {
  return (
    relation.startsWith('advcl') && marker !== undefined && clauseLexicon.conditional.has(marker)
  )
}

/** "Went on to say": begun or gone on with, and so done. */
function isGoneOn(reading: Reading, quotation: Quotation): boolean {
  const verb = governorOf(reading, quotation)
  const clause = verb && reading.clauseOf(verb.index)
  return (
    verb !== undefined &&
    lexicon.goingOn.has(verb.lemma) &&
    clause?.tense === 'past' &&
    !clause.negated &&
    clause.modal === undefined
  )
}

/**
 * Whether something was said: words in the past or present were, whatever they say is denied, to come or under a
 * condition. Nothing where the mood of the sentence has to tell.
 */
export function realisOfSaying(reading: Reading, quotation: Quotation): Realis | undefined {
  const [cue] = quotation.cue
  if (isPhrase(quotation) || isAtMeeting(reading, quotation)) return 'asserted'
  const verb = cue && reading.tokenAt(cue.start)
  const clause = verb === undefined ? undefined : reading.clauseOf(verb)
  if (verb === undefined || clause === undefined) return undefined
  if (isGoneOn(reading, quotation)) return 'asserted'
  const isTold = /^(?:past|present)$/.test(clause.tense) && clause.modal === undefined
  return isTold && !isConditional(clause) && !isNegatedCue(reading, verb) ? 'asserted' : undefined
}

/** News or history: words of a former minister are news unless the sentence tells more. */
export function layerOfSaying(
  reading: Reading,
  quotation: Quotation,
  { at, when }: { at: number; when: Read<When> | undefined },
): Layer {
  return layerOf(reading, at, when, { isSpoken: true, isPhrase: isPhrase(quotation) })
}
