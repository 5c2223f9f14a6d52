import type { Stance } from '../../record/index.ts'
import type { Clause, Quotation } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

function clauseOfCue(reading: Reading, { cue: [cue] }: Quotation): Clause | undefined {
  return cue && reading.clauseOf(reading.tokenAt(cue.start))
}

/** "Called for a truce", "called on Chad to leave": what somebody asks for. */
function isAppeal({ lemma, obliques }: Clause): boolean {
  return (
    lexicon.appealing.has(lemma) &&
    obliques.some(({ preposition }) => /^(?:for|on|upon)$/.test(preposition))
  )
}

/**
 * "Called the raid a crime", "described him as a liar": what somebody is called aloud. "Called the boat Ana" names it, "called the
 * police" and "described the road" say nothing of what they are.
 */
function isLabelling(reading: Reading, { lemma, predicate, obliques, objects }: Clause): boolean {
  if (!lexicon.labelling.has(lemma)) return false
  const label = reading.tree.childrenBy(predicate, 'xcomp').find((child) => child > predicate)
  return (
    obliques.some(({ preposition, head }) => preposition === 'as' && head > predicate) ||
    objects.some((object) => isAsSomething(reading, object)) ||
    (label !== undefined && /^(?:NOUN|ADJ)$/.test(reading.tokens[label]?.tag ?? ''))
  )
}

/** "The vote as a farce": hung on what is labelled. */
function isAsSomething({ tree, tokens }: Reading, object: number): boolean {
  return tree.childrenBy(object, 'nmod').some((child) => isBehind({ tokens, tree }, child, /^as$/))
}

/** Words of a cue that may as well tell what somebody thinks or does, where they are told as spoken. */
export function isCalling(reading: Reading, quotation: Quotation): boolean {
  const clause = clauseOfCue(reading, quotation)
  if (clause === undefined || clause.passive || clause.negated) return false
  // "The plan calls for", "described themselves": no words that anybody spoke.
  if (quotation.mention === undefined || isOfSelf(reading, clause)) return false
  return isAppeal(clause) || isLabelling(reading, clause)
}

function isOfSelf(reading: Reading, { objects }: Clause): boolean {
  return objects.some((object) => /sel(?:f|ves)$/.test(reading.tokens[object]?.lower ?? ''))
}

/** The stance of a verb that only its preposition makes an appeal: "called for". */
export function stanceOfAppeal(reading: Reading, quotation: Quotation): Stance | undefined {
  const clause = clauseOfCue(reading, quotation)
  return clause !== undefined && isAppeal(clause) ? 'call-for' : undefined
}
