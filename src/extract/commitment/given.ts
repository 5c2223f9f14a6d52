import { type Clause, clauseLexicon } from '../../text/index.ts'
import { whenOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** "Unless both sides agree to", "the need to ensure": nobody gave a word. */
export function isNotGiven(reading: Reading, clause: Clause): boolean {
  const { marker, modal, tense, relation, parent } = clause
  if (marker !== undefined && clauseLexicon.conditional.has(marker)) return true
  // "That if they agreed": behind the mark of the clause above.
  if (/^(?:that|but|and)$/.test(marker ?? '') && isSupposedBehind(reading, clause)) return true
  // "When they agreed to leave": told of as past, to say when something else was.
  if (isWhen(reading, clause)) return true
  if (modal !== undefined && modal !== 'will') return true
  // "expects that Russia announce": a wish has no tense, and a verb without its ending after one who does.
  if (isSubjunctive(reading, clause)) return true
  const governor = parent === undefined ? undefined : reading.clauses[parent]
  // "We expect that they will agree": not yet.
  if (tense === 'future' && governor && lexicon.foreseeing.has(governor.lemma)) return true
  // "As Chad prepares to host them, the union will": said in passing.
  if (isInPassing(clause) || isAimTold(clause) || isUnderDuty(reading, clause)) return true
  // "Why he decided to join": told of as past.
  if (isAskedAbout(reading, clause) || isRecalled(reading, clause)) return true
  if (isNounOfList(reading, clause)) return true
  if (tense !== 'none') return false
  return (
    /^(acl|advcl|ccomp)/.test(relation) ||
    // "Is willing to offer": not yet.
    (relation === 'xcomp' && reading.tokens[governor?.predicate ?? -1]?.tag === 'ADJ') ||
    // "Wants to help Chad prepare to": what another is to be helped to.
    (relation === 'xcomp' && /^(?:help|let|make|have|get|enable)$/.test(governor?.lemma ?? '')) ||
    lexicon.asking.has(governor?.lemma.split(' ')[0] ?? '')
  )
}

function isSupposedBehind(reading: Reading, { predicate }: Clause): boolean {
  return reading.tree
    .childrenBy(predicate, 'mark')
    .some((mark) => /^(?:if|unless)$/.test(reading.tokens[mark]?.lower ?? ''))
}

function isInPassing({ marker, lemma }: Clause): boolean {
  return marker === 'as' && /^(?:prepare|plan|aim|intend)$/.test(lemma)
}

/** "We must agree that it is wrong and that we commit ourselves": called for, and not yet given. */
function isUnderDuty(reading: Reading, clause: Clause): boolean {
  let above = clause
  for (let steps = 0; steps < 3 && /^(?:conj|ccomp)/.test(above.relation); steps += 1) {
    const next = above.parent === undefined ? undefined : reading.clauses[above.parent]
    if (!next) return false
    if (/^(?:must|should|ought)$/.test(next.modal ?? '')) return true
    above = next
  }
  return false
}

/** "She aimed to win": what somebody was about is no word given. */
function isAimTold({ lemma, tense }: Clause): boolean {
  return lemma === 'aim' && tense === 'past'
}

/** "Back then I decided to build a school": in somebody's own words, without a day, a decision is part of a tale. */
function isRecalled(reading: Reading, { predicate, lemma, tense, perfect }: Clause): boolean {
  if (lemma !== 'decide' || tense !== 'past' || perfect) return false
  const verb = reading.tokens[predicate]
  const quotation = verb && reading.quotationsOver({ start: verb.start, end: verb.end }).at(-1)
  return quotation?.speech === 'direct' && whenOf(reading, predicate) === undefined
}

const homographs = /^(resolve|promise|pledge|vow|plan|offer|aim)$/

/** "With courage and resolve to go on": a noun of a list that was taken for a verb. */
function isNounOfList(reading: Reading, { predicate, lemma, relation }: Clause): boolean {
  const [noun, and, verb] = [predicate - 2, predicate - 1, predicate].map(
    (at) => reading.tokens[at],
  )
  return (
    relation === 'conj' &&
    homographs.test(lemma) &&
    verb?.lower === lemma &&
    and?.tag === 'CCONJ' &&
    noun?.tag === 'NOUN' &&
    /^(obl|nmod)/.test(noun.relation) &&
    reading.tree.child(noun.index, 'det', 'nmod:poss') === undefined
  )
}

function isAskedAbout(reading: Reading, { predicate, tense }: Clause): boolean {
  return tense === 'past' && opensWith(reading, predicate, /^(why|how)$/)
}

export function isWhen(reading: Reading, { predicate, marker }: Clause): boolean {
  return marker === 'when' || opensWith(reading, predicate, /^when$/)
}

/** Whether one of these adverbs stands before the verb. */
function opensWith(reading: Reading, predicate: number, adverbs: RegExp): boolean {
  return reading.tree
    .childrenBy(predicate, 'advmod')
    .some((child) => child < predicate && adverbs.test(reading.tokens[child]?.lower ?? ''))
}

/** "That Russia announce": the bare form after a subject in the singular. */
function isSubjunctive(reading: Reading, { predicate, subjects, modal }: Clause): boolean {
  const verb = reading.tokens[predicate]
  const subject = reading.tokens[reading.tree.child(predicate, 'nsubj') ?? -1]
  return (
    modal === undefined &&
    subjects.length === 1 &&
    verb?.lower === verb?.lemma &&
    /^(VB|VBP)$/.test(verb?.penn ?? '') &&
    subject?.penn === 'NNP' &&
    reading.tree.child(predicate, 'aux') === undefined
  )
}

/** "Agreed that nobody can do it alone", "confirmed that some may have died": what is possible nobody promises. */
export function isView({ modal }: Clause): boolean {
  return /^(can|could|may|might)$/.test(modal ?? '')
}
