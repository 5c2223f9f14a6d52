import type { Span } from '../../record/index.ts'
import type { Clause, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { agentBehind } from './agents.ts'
import { accusedIn, isOneBlamed } from './blamed-deed.ts'
import { isAccused, isUnreal } from './figurative.ts'
import { fits } from './fits.ts'
import {
  byNoun,
  type IncidentRule,
  lexicon,
  rules,
  statusByWord,
  targetByWord,
  verbsOfViolence,
} from './lexicon.ts'
import { isMishap, isNominal, nounTrigger } from './noun-trigger.ts'
import { isCollision, isOfAccident, isSomethingElse } from './otherwise.ts'
import { isPerson } from './people.ts'
import { isRepeated } from './series.ts'
import { endOf, whole } from './span.ts'
import { around, isAttacker } from './surroundings.ts'
import { isKnown, victimAfter } from './victims.ts'
import {
  hasMark,
  isHeadline,
  isWord,
  lemmaAt,
  lightPhrases,
  lowerAt,
  verbOf,
  weaponBeside,
} from './words.ts'

/** A word that tells of violence, with the grammar around it. Indices are tokens. */
export interface Trigger {
  readonly rule: IncidentRule
  readonly at: number
  readonly span: Span
  readonly clause: Clause | undefined
  /** "the attack", "it": speaks of one told before. */
  readonly isDefinite: boolean
  /** Several told as one. */
  readonly isPlural: boolean
  readonly isNoun: boolean
  /** Only good as a further telling: "the attack" with nothing around it. */
  readonly isAnaphor: boolean
  /** Violence only if the report tells of violence elsewhere: "two people were killed". */
  readonly isWeak?: boolean
}

function verbTrigger(reading: Reading, clause: Clause): Trigger | undefined {
  const token = reading.tokens[clause.predicate]
  if (!isVerbOfViolence(verbOf(clause)) || isUndone(clause)) return undefined
  if (token?.tag !== 'VERB' || isNominal(reading, token) || isUnreal(reading, token.index, clause))
    return undefined
  const { subjects, others, isLaid } = nearVerb(reading, clause)
  const phrases = lightPhrases(reading, clause)
  const rule = rules.find(
    (each) =>
      (each.verbs.has(verbOf(clause)) || phrases.some((phrase) => each.verbs.has(phrase))) &&
      fits(reading, each, each.needs, { subjects, others }) &&
      !(each.name === 'incident/killing' && isStandOfToll(reading, token)) &&
      !(each.name === 'incident/destruction' && isToldByNoun(reading, subjects)) &&
      !isSomethingElse(reading, each, clause) &&
      (!isAccused(reading, clause) || isOneBlamed(reading, clause)),
  )
  if (!rule) return undefined
  const isAccident =
    [...subjects, ...others].some((each) => isWord(reading, each, lexicon.accidents)) ||
    subjects.some((each) => isOfBody(reading, each) || isOfMishap(reading, each)) ||
    (isMischance(rule) && (isOfAccident(reading, token.index) || isOfCollision(reading, clause)))
  return isAccident
    ? undefined
    : {
        rule,
        at: token.index,
        span: { start: token.start, end: token.end },
        clause,
        isDefinite: isOfKnown(reading, clause),
        isPlural:
          isRepeated(reading, token.index) ||
          isContinued(reading, clause) ||
          isOngoing(reading, clause) ||
          isByMany(reading, clause),
        isNoun: false,
        isAnaphor: isOfDeed(reading, clause),
        isWeak: rule.needs === 'victim' && !isLaid && !hasDoer(reading, clause),
      }
}

/** Who and what stands around a verb; whether it is laid to somebody: "accused of killing". */
function nearVerb(reading: Reading, clause: Clause) {
  const { subjects, others } = around(reading, clause)
  const accused = accusedIn(reading, clause)
  const after = clause.objects.length === 0 ? victimAfter(reading, clause.predicate) : undefined
  return {
    subjects: accused ?? subjects,
    others: after === undefined ? others : [...others, after],
    isLaid: accused?.some((head) => isPerson(reading, head)) === true,
  }
}

/** The verb, or the first word of one that has its particle: "turn in" of "turned himself in". */
function isVerbOfViolence(verb: string): boolean {
  if (verbsOfViolence.has(verb)) return true
  const end = verb.indexOf(' ')
  return end > 0 && verbsOfViolence.has(verb.slice(0, end))
}

/** "He was not hit", "no shots were fired": nothing that was done; a bomb that did not go off was laid. */
function isUndone({ negated, lemma }: Clause): boolean {
  return negated && !lexicon.goingOff.has(lemma)
}

/** "Two shops were damaged by a bomb": the noun tells the deed, and the verb what it did. */
function isToldByNoun(reading: Reading, subjects: readonly number[]): boolean {
  return subjects.some((head) => {
    const token = reading.tokens[head]
    return token !== undefined && nounTrigger(reading, token) !== undefined
  })
}

/** "The bombing that killed five": what the clause is on tells the deed, and the clause whom it killed. */
function isOfDeed(reading: Reading, { relation, predicate, subjects }: Clause): boolean {
  const above = reading.tokens[reading.tokens[predicate]?.head ?? -1]
  return (
    relation === 'acl:relcl' &&
    above !== undefined &&
    subjects.some((head) => head === above.index || reading.tokens[head]?.penn === 'WDT') &&
    isTellingNoun(reading, above)
  )
}

function isTellingNoun(reading: Reading, token: Token): boolean {
  const trigger = nounTrigger(reading, token)
  return trigger !== undefined && !trigger.isAnaphor
}

/** A doer by a noun, also right before the verb where the parse gives it none. */
function hasDoer(reading: Reading, clause: Clause): boolean {
  const { subjects, passive, predicate, relation } = clause
  const isCut = !passive && relation === 'acl' && reading.tokens[predicate]?.penn === 'VBD'
  return (
    subjects.some(
      (head) =>
        (reading.tokens[head]?.tag !== 'PRON' && !isCraft(reading, head)) ||
        isAttacker(reading, head),
    ) ||
    (isCut && subjects.length === 0 && isAttacker(reading, predicate - 1)) ||
    agentBehind(reading, clause).some((head) => isAttacker(reading, head))
  )
}

/** "A heart attack killed him". */
function isOfBody(reading: Reading, head: number): boolean {
  return reading.tree
    .childrenBy(head, 'compound', 'amod')
    .some((child) => hasMark(reading, child, lexicon.peaceful))
}

/** "An explosion at a mill killed ten". */
function isOfMishap(reading: Reading, head: number): boolean {
  const token = reading.tokens[head]
  const names = (byNoun.get(token?.lemma ?? '') ?? []).map(({ rule }) => rule.name)
  return token !== undefined && names.includes('incident/explosion') && isMishap(reading, token)
}

/** "A bus plunged into a ravine, killing ten": what people travel in does nothing by itself. */
function isCraft(reading: Reading, head: number): boolean {
  return /^(?:vehicle|ship|aircraft)$/.test(targetByWord.get(lowerAt(reading, head)) ?? '')
}

/** "Continue to attack": several told as one. */
function isContinued(reading: Reading, { parent, relation }: Clause): boolean {
  const above = parent === undefined ? undefined : reading.clauses[parent]
  // "Continued to threaten and attack".
  if (relation === 'conj' && above?.relation === 'xcomp') return isContinued(reading, above)
  return relation === 'xcomp' && above !== undefined && lexicon.continuing.has(above.lemma)
}

/** "Killed by rocket attacks": several by the noun for what did it. */
function isByMany(reading: Reading, { subjects }: Clause): boolean {
  return subjects.some(
    (head) =>
      /^NNP?S$/.test(reading.tokens[head]?.penn ?? '') && byNoun.has(lemmaAt(reading, head)),
  )
}

/** "They seek to starve the city, burning fields": what goes on in the present is no single deed; headlines tell past ones so. */
function isOngoing(reading: Reading, clause: Clause): boolean {
  const verb = reading.tokens[clause.predicate]
  const isCounted = clause.objects.some((head) =>
    reading.quantities.some(({ noun }) => noun === head),
  )
  if (verb?.penn !== 'VBG' || isCounted || isHeadline(reading, verb.index)) return false
  // "By striking the depot, they say …": another deed that the present only speaks of.
  if (reading.tree.child(verb.index, 'mark') !== undefined) return false
  let above: Clause | undefined = clause
  for (let steps = 0; steps < 4 && above?.tense === 'none'; steps += 1)
    above = above.parent === undefined ? undefined : reading.clauses[above.parent]
  return above?.tense === 'present' && !above.perfect
}

/** Whether accidents are told with the same verbs. */
function isMischance({ needs, name }: IncidentRule): boolean {
  return needs === 'victim' || name === 'incident/from-the-air'
}

/** "Was hit by a car and killed", "struck a row of riders, killing seven". */
function isOfCollision(reading: Reading, { parent, relation }: Clause): boolean {
  const above = parent === undefined ? undefined : reading.clauses[parent]
  return /^(conj|advcl|acl)/.test(relation) && above !== undefined && isCollision(reading, above)
}

/** "As of 3 May 40 people had been killed": where a toll stands, and no killing of that day. */
function isStandOfToll(reading: Reading, { sentence }: Token): boolean {
  const span = reading.sentences[sentence]
  return (
    span !== undefined && reading.timesIn(span).some(({ governor }) => governor?.word === 'as of')
  )
}

/** "He was shot", "the boy who was shot": speaks of people told before. */
function isOfKnown(reading: Reading, { objects, relation }: Clause): boolean {
  const people = objects.filter((head) => isPerson(reading, head))
  return (
    people.length > 0 &&
    (relation === 'acl:relcl' ||
      relation.startsWith('advcl') ||
      people.every((head) => isKnown(reading, head))) &&
    people.every((head) => isKnown(reading, head))
  )
}

/** "It happened just after noon": tells more of the event before. */
function followUp(reading: Reading, clause: Clause): Trigger | undefined {
  const token = reading.tokens[clause.predicate]
  const isIt =
    clause.subjects.length === 0
      ? lexicon.happened.has(lowerAt(reading, clause.predicate - 1))
      : clause.subjects.some((head) => isWord(reading, head, lexicon.happened))
  if (!token || !generic || !lexicon.happening.has(clause.lemma) || !isIt) return undefined
  if (clause.tense !== 'past') return undefined
  return {
    rule: generic,
    at: token.index,
    span: { start: token.start, end: token.end },
    clause,
    isDefinite: true,
    isPlural: false,
    isNoun: false,
    isAnaphor: true,
  }
}

/** The rule whose type can stand for any. */
const generic = rules.find(({ name }) => name === 'incident/attack')

function isArrestNoun({ isNoun, rule }: Trigger): boolean {
  return isNoun && lexicon.apart.has(rule.type)
}

/** Every word that tells of violence, in order of the text. */
export function findTriggers(reading: Reading): readonly Trigger[] {
  const verbs = reading.clauses.flatMap(
    (clause) => verbTrigger(reading, clause) ?? followUp(reading, clause) ?? [],
  )
  const nouns: Trigger[] = []
  for (const token of reading.tokens) {
    const trigger = nounTrigger(reading, token)
    if (trigger) nouns.push(trigger)
  }
  const all = [...verbs, ...nouns].sort((a, b) => a.at - b.at)
  const isStrong = (each: Trigger) => each.isWeak !== true && !each.isAnaphor && !isArrestNoun(each)
  // That somebody was arrested does not make the deaths of a report violent.
  return all.some(isStrong) ? all : all.filter(isArrestNoun)
}

/** The clause that tells it, or the noun with what belongs to it; of one who strikes, what he did. */
export function spanOf(reading: Reading, trigger: Trigger): Span {
  const { at, clause, span, isNoun } = trigger
  const isDoer = statusByWord.has(lowerAt(reading, at)) && clause?.subjects.includes(at) === true
  if ((!isNoun || isDoer) && clause) return whole(reading, clause.span)
  const phrase = reading.phrase(at)
  const beside = isNoun ? weaponBeside(reading, at) : undefined
  const first = beside === undefined ? phrase : reading.phrase(beside)
  const end = Math.max(span.end, endOf(reading, phrase, trigger))
  return whole(reading, { start: Math.min(span.start, phrase.start, first.start), end })
}
