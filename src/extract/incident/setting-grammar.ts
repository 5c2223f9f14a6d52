import type { Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isClosing } from './closing.ts'
import { isAccused } from './figurative.ts'
import { isGround, isOfGround, isOperation } from './going-on.ts'
import { byNoun, lexicon, stateByVerb } from './lexicon.ts'
import type { Trigger } from './trigger.ts'
import { isWord, lemmaAt, lowerAt, verbOf, weaponBeside } from './words.ts'

/** A word that tells of an event, with its clause. */
export type Word = Pick<Trigger, 'at' | 'clause' | 'isNoun'>

/** How a time or a place of the sentence stands to the word. */
export interface Grammar {
  readonly own: boolean
  readonly isBefore: boolean
  readonly sameClause: boolean
  readonly alongside: boolean
  readonly leading: boolean
  readonly closing: boolean
  readonly setOff: boolean
  readonly verbsBetween: number
  readonly spoken: boolean
  readonly otherEvent: boolean
  readonly aside: boolean
  readonly foreign: boolean
  readonly taken: boolean
}

/**
 * Whether the clause tells what the noun did, so that its day and place are the noun's too: "the attack
 * happened on Monday", but not "she condemned the attack on Monday".
 */
function isOfClause(reading: Reading, { at, clause, isNoun }: Word): boolean {
  if (!isNoun || !clause || clause.predicate === at) return true
  const verb = verbOf(clause)
  if (!lexicon.eventive.has(verb) && !lexicon.doing.has(verb)) return false
  // "Claimed by": a stance, where "claimed nine lives" is a toll.
  if (clause.passive && lexicon.responsibility.claim.has(clause.lemma)) return false
  if (clause.lemma === 'be') return clause.subjects.includes(at)
  const obliques = clause.obliques.map(({ head }) => head)
  return [...clause.subjects, ...clause.objects, ...obliques].some((head) =>
    reading.tree.conjuncts(head).includes(at),
  )
}

function isBelow(reading: Reading, token: number, top: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 12; steps += 1) {
    if (at === top) return true
    at = reading.tokens[at]?.head ?? -1
  }
  return false
}

/** Below the noun, and not below another that is listed beside it: "the raid and the talks in Chad". */
function isPartOf(reading: Reading, token: number, noun: number): boolean {
  const beside = token > noun ? weaponBeside(reading, noun) : undefined
  for (let at = token, steps = 0; at >= 0 && steps < 12; steps += 1) {
    if (at === noun || at === beside) return true
    const { head = -1, relation = '', tag, penn = '', lemma = '' } = reading.tokens[at] ?? {}
    const isOther = relation.startsWith('conj') && head === noun && tag === 'NOUN'
    if (isOther && !byNoun.has(lemma)) return false
    // "Wanted in the shooting | arrested in Chad": where somebody was taken or tried for it.
    if (/^VB[DN]$/.test(penn) && isOfLaw(verbOf({ lemma }))) return false
    // "The murder of a clerk who had lived in Chad": where and when somebody it was done to did something else.
    if (relation === 'acl:relcl' && head !== noun && head !== beside) return false
    at = head
  }
  return false
}

function isOfLaw(verb: string): boolean {
  return stateByVerb.get(verb) === 'captured' || lexicon.legal.has(verb)
}

/** Right behind the noun phrase, whatever the parse hangs it on: "a shooting Thursday evening". */
function isBehind(reading: Reading, noun: number, { start }: Span): boolean {
  const { end } = reading.phrase(noun)
  return start >= end && start - end < 4 && !/\S/.test(reading.document.text.slice(end, start))
}

/** In front of the noun and part of its name: "after the September 11 attacks". */
function isCompound(reading: Reading, token: number, noun: number): boolean {
  for (let at = token, steps = 0; steps < 3; steps += 1) {
    const { head, relation } = reading.tokens[at] ?? { head: -1, relation: '' }
    if (!/^(compound|nmod|nummod|amod)/.test(relation)) return false
    if (head === noun) return true
    at = head
  }
  return false
}

function isBeforeNoun(reading: Reading, { at, isNoun }: Word, { end }: Span): boolean {
  const start = reading.tokens[at]?.start ?? 0
  return (
    isNoun && end < start && start - end < 30 && isCompound(reading, reading.tokenAt(end - 1), at)
  )
}

const related = /^(xcomp|conj|advcl|ccomp|parataxis)/

/** Clauses that are coordinated, or one a part of the other. */
function areAlongside(a: Clause | undefined, b: Clause | undefined): boolean {
  if (!a || !b) return true
  return (
    (a.parent === b.index && related.test(a.relation)) ||
    (b.parent === a.index && related.test(b.relation)) ||
    (a.parent === b.parent && /^conj/.test(a.relation) && /^conj/.test(b.relation))
  )
}

/** A noun of violence, arrests apart. */
export function isDeedNoun(reading: Reading, token: number): boolean {
  const candidates = byNoun.get(lowerAt(reading, token)) ?? byNoun.get(lemmaAt(reading, token))
  return candidates?.some(({ rule }) => !lexicon.apart.has(rule.type)) === true
}

/** "The shooting was reported around 8 p.m.": called in while it went on, and no news of it. */
export function isCalledIn(reading: Reading, { passive, predicate, objects }: Clause): boolean {
  return (
    passive &&
    isWord(reading, predicate, lexicon.callingIn) &&
    objects.some((head) => isDeedNoun(reading, head))
  )
}

/** "Police said Monday", "charged on Tuesday": the time of the telling or of the court. */
export function isSpoken(reading: Reading, host: Clause | undefined, first: number): boolean {
  const isSaying = (token: number) => {
    const clause = reading.clauseOf(token)
    if (clause && isCalledIn(reading, clause)) return false
    return isWord(reading, token, lexicon.saying) || isWord(reading, token, lexicon.legal)
  }
  const before = lowerAt(reading, first - 1) === 'on' ? first - 2 : first - 1
  if (isSaying(before) && reading.tokens[before]?.tag === 'VERB') return true
  return host !== undefined && isSaying(host.predicate)
}

const relating =
  /^(after|before|since|following|until|despite|over|about|amid|prior|ahead|including)$/

/** "After an attack at the beginning of the month, she warned". */
function isOfOtherEvent(
  reading: Reading,
  first: number,
  { start, end }: Span,
  word: number,
): boolean {
  for (let at = first, steps = 0; steps < 8 && at >= 0; steps += 1) {
    const token = reading.tokens[at]
    if (!token || at === word || reading.clauseOf(at)) return false
    const isOutside = token.end <= start || token.start >= end
    const marks = isOutside ? reading.tree.childrenBy(at, 'case') : []
    // "Shot down over Gao on Monday": where, and about nothing.
    const isWhere = reading.places.some(
      (place) => place.start <= token.start && token.end <= place.end,
    )
    if (
      marks.some(
        (mark) =>
          relating.test(lowerAt(reading, mark)) && !(isWhere && lowerAt(reading, mark) === 'over'),
      )
    )
      return true
    at = token.head
  }
  return false
}

/**
 * "While searching", "as they targeted a commander", "an operation to arrest him": of the same people, it goes on at the
 * place of what it hangs on, and at its time unless it is told behind "after".
 */
export function isMeanwhile(reading: Reading, { predicate, marker, relation }: Clause): boolean {
  const { penn, head = -1 } = reading.tokens[predicate] ?? {}
  if (!/^(acl|advcl)/.test(relation)) return false
  const subject = reading.tree.child(predicate, 'nsubj')
  if (subject !== undefined)
    return reading.tokens[subject]?.tag === 'PRON' && hasMeanwhile.test(marker ?? '')
  return penn === 'VBG' || (penn === 'VB' && marker === 'to' && isOperation(reading, head))
}

const hasMeanwhile = /^(as|while|when)$/

/** Whether the clause, or one that it is a part of, is a relative or adverbial one without the word in it. */
function isAside(reading: Reading, host: Clause | undefined, { at }: Word): boolean {
  for (let clause = host, steps = 0; clause && steps < 4; steps += 1) {
    if (isBelow(reading, at, clause.predicate)) return false
    const isPart = isMeanwhile(reading, clause) && !relating.test(clause.marker ?? '')
    if (!isPart && /^(acl|advcl|ccomp)/.test(clause.relation))
      return reading.tokens[clause.predicate]?.head !== at
    clause = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  }
  return false
}

/** "Today's action follows the attacks": the day of another noun. */
function isOfOtherNoun(reading: Reading, core: number, { at }: Word): boolean {
  const token = reading.tokens[core]
  return (
    token !== undefined &&
    token.head !== at &&
    /^(nmod:poss|compound)$/.test(token.relation) &&
    !isGround(reading, token.head)
  )
}

/** What stands first in a sentence is of its main clause and of what is said in it. */
function isSubordinate({ clause }: Word): boolean {
  return clause !== undefined && /^(acl|xcomp)/.test(clause.relation)
}

function countVerbs(reading: Reading, a: number, b: number): number {
  return reading.tokens
    .slice(Math.min(a, b) + 1, Math.max(a, b))
    .filter(({ tag, penn }) => tag === 'VERB' && penn !== 'VBN').length
}

/** A noun of violence with all its words: "a land mine", and no gold mine. */
function isNounOfDeed(reading: Reading, at: number, lemma: string): boolean {
  return (byNoun.get(lemma) ?? []).some(({ words }) =>
    words
      .slice(0, -1)
      .every((word, place) => lowerAt(reading, at - words.length + 1 + place) === word),
  )
}

/** "Airstrikes on those behind the attacks in Gao": another deed stands between, so that the place is its own. */
export function isOfOtherDeed(reading: Reading, { at }: Word, { start }: Span): boolean {
  const first = reading.tokenAt(start)
  const own = reading.tree.conjuncts(at)
  return reading.tokens
    .slice(at + 1, first)
    .some(
      ({ index, lemma, tag }) =>
        tag === 'NOUN' &&
        isNounOfDeed(reading, index, lemma) &&
        !own.includes(index) &&
        !isGround(reading, index) &&
        isBelow(reading, first, index),
    )
}

/** "Shot him as he spoke at a rally on Friday": whoever speaks meanwhile does not tell of it. */
function isIts(reading: Reading, host: Clause | undefined, { at }: Word): boolean {
  return host !== undefined && isMeanwhile(reading, host) && isBelow(reading, host.predicate, at)
}

/** "The man accused of killing a nurse appeared in court on Saturday": when and where he was accused or heard. */
function isOfCourt(reading: Reading, { isNoun, clause }: Word, core: number): boolean {
  return (
    !isNoun &&
    clause !== undefined &&
    isAccused(reading, clause) &&
    !isBelow(reading, core, clause.predicate)
  )
}

/** How the words at this span stand to the word. */
export function grammarOf(reading: Reading, word: Word, span: Span): Grammar {
  const first = reading.tokenAt(span.start)
  const core = reading.tokenAt(span.end - 1)
  const host = reading.clauseAt(core)
  const sentence = reading.sentences[reading.tokens[word.at]?.sentence ?? -1]
  const isLeading = !reading.tokens
    .slice(sentence?.firstToken ?? 0, first)
    .some(({ tag, lower }) => tag === 'VERB' || (tag === 'NOUN' && !lexicon.regions.has(lower)))
  const own = word.isNoun && (isPartOf(reading, core, word.at) || isBehind(reading, word.at, span))
  const isBefore = isBeforeNoun(reading, word, span)
  const isSame = host === word.clause
  const isLast = isClosing(reading, span)
  return {
    own,
    isBefore,
    sameClause: isSame,
    alongside: !isSame && areAlongside(host, word.clause),
    leading: isLeading && !isSubordinate(word),
    closing: isLast,
    setOff: isLast && lowerAt(reading, first - 1) === ',',
    verbsBetween: Math.min(4, countVerbs(reading, first, word.at)),
    spoken:
      !own && !isIts(reading, host, word) && isSpoken(reading, isSame ? undefined : host, first),
    otherEvent: !own && !isBefore && isOfOtherEvent(reading, first, span, word.at),
    aside: !isSame && !isOfGround(reading, core) && isAside(reading, host, word),
    foreign: !own && !isBefore && (!isOfClause(reading, word) || isOfCourt(reading, word, core)),
    taken: !own && !isBefore && isOfOtherNoun(reading, core, word),
  }
}
