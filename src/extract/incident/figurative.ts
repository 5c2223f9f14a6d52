import { contains } from '../../record/index.ts'
import type { Clause, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { contentHead, isAttacker, isTarget, isWeapon } from './surroundings.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

function isModifier(reading: Reading, word: number, of: number): boolean {
  const { head, relation } = reading.tokens[word] ?? { head: -1, relation: '' }
  return head === of && /^(?:compound|amod|nmod|advmod)/.test(relation)
}

/** "Almost killed", "a Beslan-style attack": what did not happen, or not there. */
function isLikened(reading: Reading, word: number): boolean {
  return hasMark(reading, word, lexicon.almost) || /(?:^|-)style$/.test(lowerAt(reading, word))
}

/** A drill, a film, a match: the clause has a word that makes it unreal. */
export function isUnreal(reading: Reading, token: number, clause: Clause | undefined): boolean {
  const near = [
    ...reading.tree.children(token),
    ...(clause?.subjects ?? []),
    ...(clause?.objects ?? []),
    ...(clause?.obliques.map(({ head }) => head) ?? []),
  ]
  return near.some(
    (each) =>
      (isWord(reading, each, lexicon.unreal) && !isAttacker(reading, each)) ||
      (isModifier(reading, each, token) && isLikened(reading, each)) ||
      (isModifier(reading, each, token) && lexicon.peaceful.has(lowerAt(reading, each))),
  )
}

/** "Suspected rebels attacked": a participle that opens the sentence, taken for its verb. */
function isPremodifier(reading: Reading, { predicate, subjects }: Clause): boolean {
  const token = reading.tokens[predicate]
  return (
    subjects.length === 0 &&
    token?.penn === 'VBN' &&
    reading.tree.childrenBy(predicate, 'aux', 'aux:pass').length === 0 &&
    /^(NOUN|PROPN|ADJ)$/.test(reading.tokens[predicate + 1]?.tag ?? '')
  )
}

/** "accused the group of attacking": the accusation is a stance, not a telling of its own. */
export function isAccused(reading: Reading, clause: Clause): boolean {
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return (
    parent !== undefined &&
    !isPremodifier(reading, parent) &&
    // "Charged with murder after a clerk was stabbed": when, and nothing that is laid to anybody.
    !lexicon.opening.has(clause.marker ?? '') &&
    /^advcl|^acl/.test(clause.relation) &&
    (lexicon.responsibility.blame.has(parent.lemma) ||
      lexicon.legal.has(parent.lemma) ||
      lexicon.responsibility.deny.has(parent.lemma))
  )
}

/** "The film tells of a shooting": who tells of it makes it unreal. */
export function isSubjectUnreal(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  return (
    clause !== undefined &&
    clause.predicate !== noun &&
    clause.subjects.some((head) => isWord(reading, head, lexicon.unreal))
  )
}

/** "Charged in the shooting of", "in connection with the bombing": the deed is presupposed, whoever did it. */
function isPresupposedInCourt(reading: Reading, token: Token): boolean {
  if (isWord(reading, token.head, lexicon.connecting)) return true
  return reading.tree
    .childrenBy(token.index, 'case')
    .some((mark) => hasMark(reading, mark, lexicon.presupposing))
}

/** "charged with murder": what a court hears is no telling of it. */
export function isLegal(reading: Reading, token: Token): boolean {
  if (isPresupposedInCourt(reading, token)) return false
  const clause = reading.clauseAt(token.index)
  return (
    isWord(reading, token.head, lexicon.legal) ||
    (clause !== undefined &&
      clause.predicate !== token.index &&
      lexicon.legal.has(clause.lemma) &&
      !clause.subjects.includes(token.index))
  )
}

const opponents: ReadonlySet<string> = new Set(['with', 'against'])

/** "an attack on free speech": what is attacked is nobody and nothing that can be struck. */
export function isAbstract(reading: Reading, noun: number): boolean {
  const behind = (words: ReadonlySet<string>) =>
    reading.tree
      .childrenBy(noun, 'nmod')
      .filter((child) =>
        reading.tree.childrenBy(child, 'case').some((mark) => hasMark(reading, mark, words)),
      )
  // "A battle with cancer", "the fight against the floods".
  if (behind(opponents).some((head) => isWord(reading, head, lexicon.accidents))) return true
  const aimed = behind(lexicon.against)
  const of = isWord(reading, noun, lexicon.ofThings) ? behind(lexicon.ofWord) : []
  if (
    of.length > 0 &&
    !of.some((head) => isTarget(reading, contentHead(reading, head)) || isWeapon(reading, head))
  )
    return true
  return (
    aimed.length > 0 &&
    !aimed.some((head) =>
      reading.tree
        .conjuncts(head)
        .some((each) => isTarget(reading, contentHead(reading, each)) || isDay(reading, each)),
    )
  )
}

/** Whether the word is in a time expression. */
export function isDay(reading: Reading, token: number): boolean {
  const word = reading.tokens[token]
  return word !== undefined && reading.timesOver(word).some((time) => contains(time, word))
}

/** "a count of murder", "under attack": law and figures of speech. */
export function isSpokenOf(reading: Reading, token: Token): boolean {
  const above = reading.tokens[token.head]
  const isUnder = lowerAt(reading, token.index - 1) === 'under'
  return (
    isUnder ||
    (above !== undefined &&
      !(lexicon.legal.has(above.lemma) && isPresupposedInCourt(reading, token)) &&
      /^(?:nmod|obl)/.test(token.relation) &&
      isWord(reading, above.index, lexicon.spoken))
  )
}
