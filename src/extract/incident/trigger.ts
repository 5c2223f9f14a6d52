import type { Span } from '../../record/index.ts'
import type { Clause, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import {
  isAbstract,
  isAccused,
  isDay,
  isLegal,
  isSpokenOf,
  isSubjectUnreal,
  isUnreal,
} from './figurative.ts'
import { byNoun, type IncidentRule, lexicon, rules, verbsOfViolence } from './lexicon.ts'
import { isOfAccident, isSomethingElse } from './otherwise.ts'
import { isPerson } from './people.ts'
import { isCounted, isRepeated } from './series.ts'
import { placeOf, timeOf } from './setting.ts'
import { around, fits } from './surroundings.ts'
import { isKnown, victimAfter } from './victims.ts'
import { hasMark, isWord, lemmaAt, lowerAt, verbOf } from './words.ts'

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

/** "a suicide bombing" read as a verb: a gerund with an article or a noun before it is a noun. */
function isNominal(reading: Reading, token: Token): boolean {
  const { index, penn } = token
  if (penn !== 'VBG') return false
  const next = reading.tokens[index + 1]?.tag ?? 'X'
  const hasArticle = reading.tree.child(index, 'det') !== undefined
  if (/^(PROPN|NOUN|DET|NUM|PRON)$/.test(next) && !hasArticle) return false
  // "a drive-by shooting": a hyphen ties it to what stands before.
  if (lowerAt(reading, index - 2) === '-') return true
  if ((nounRule(reading, token)?.first ?? index) < index) return true
  return reading.tree.child(index, 'det', 'compound', 'amod', 'nummod') !== undefined
}

function verbTrigger(reading: Reading, clause: Clause): Trigger | undefined {
  const token = reading.tokens[clause.predicate]
  if (!verbsOfViolence.has(verbOf(clause))) return undefined
  if (token?.tag !== 'VERB' || isNominal(reading, token) || isUnreal(reading, token.index, clause))
    return undefined
  const { subjects, others: told } = around(clause)
  const after = clause.objects.length === 0 ? victimAfter(reading, clause.predicate) : undefined
  const others = after === undefined ? told : [...told, after]
  const phrases = lightPhrases(reading, clause)
  const rule = rules.find(
    (each) =>
      (each.verbs.has(verbOf(clause)) || phrases.some((phrase) => each.verbs.has(phrase))) &&
      fits(reading, each, each.needs, { subjects, others }) &&
      !(each.name === 'incident/killing' && isStandOfToll(reading, token)) &&
      !isSomethingElse(reading, each, clause) &&
      !isAccused(reading, clause),
  )
  if (!rule) return undefined
  const isAccident =
    [...subjects, ...others].some((each) => isWord(reading, each, lexicon.accidents)) ||
    (isMischance(rule) && isOfAccident(reading, token.index))
  return isAccident
    ? undefined
    : {
        rule,
        at: token.index,
        span: { start: token.start, end: token.end },
        clause,
        isDefinite: isOfKnown(reading, clause),
        isPlural: isRepeated(reading, token.index) || isContinued(reading, clause),
        isNoun: false,
        isAnaphor: false,
        isWeak:
          rule.needs === 'victim' && !subjects.some((head) => reading.tokens[head]?.tag !== 'PRON'),
      }
}

/** "Continue to attack": several told as one. */
function isContinued(reading: Reading, { parent, relation }: Clause): boolean {
  const above = parent === undefined ? undefined : reading.clauses[parent]
  return relation === 'xcomp' && above !== undefined && lexicon.continuing.has(above.lemma)
}

/** Whether accidents are told with the same verbs. */
function isMischance({ needs, name }: IncidentRule): boolean {
  return needs === 'victim' || name === 'incident/from-the-air'
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

/** "open fire", "take hostage": the verb with an object, or with what follows it without an article. */
function lightPhrases(reading: Reading, clause: Clause): readonly string[] {
  const { predicate } = clause
  const verb = verbOf(clause)
  const bare = reading.tree
    .children(predicate)
    .filter((child) => hasMark(reading, child, lexicon.bareHostage))
  return [...clause.objects, ...bare].map((object) => `${verb} ${lemmaAt(reading, object)}`)
}

function nounRule(
  reading: Reading,
  token: Token,
): { readonly rule: IncidentRule; readonly first: number } | undefined {
  const candidates = byNoun.get(token.lower) ?? byNoun.get(token.lemma.toLowerCase()) ?? []
  for (const { words, rule } of candidates) {
    const first = token.index - words.length + 1
    const isHere = words.slice(0, -1).every((word, at) => isPart(reading, first + at, word))
    if (isHere) return { rule, first }
  }
  return undefined
}

function isPart(reading: Reading, token: number, word: string): boolean {
  return lowerAt(reading, token) === word || lemmaAt(reading, token) === word
}

function nounTrigger(reading: Reading, token: Token): Trigger | undefined {
  if (!byNoun.has(token.lower) && !byNoun.has(token.lemma.toLowerCase())) return undefined
  const isNoun = token.tag === 'NOUN' || token.tag === 'PROPN' || isNominal(reading, token)
  const found = isNoun ? nounRule(reading, token) : undefined
  if (
    !found ||
    isUnreal(reading, token.index, undefined) ||
    isSubjectUnreal(reading, token.index) ||
    lexicon.peaceful.has(lowerAt(reading, token.index - 1)) ||
    (/^(compound|amod)/.test(token.relation) && !isDay(reading, token.head)) ||
    isLegal(reading, token) ||
    isPartOfWord(reading, token) ||
    isAbstract(reading, token.index)
  )
    return undefined
  const clause = reading.clauseAt(token.index)
  const modifiers = reading.tree
    .childrenBy(token.index, 'nmod', 'amod', 'compound', 'nmod:poss')
    .flatMap((child) => reading.tree.conjuncts(child))
  const struck =
    clause && clause.predicate !== token.index ? around(clause) : { subjects: [], others: [] }
  const isDefinite = reading.tree
    .childrenBy(token.index, 'det')
    .some((child) => isWord(reading, child, lexicon.definite))
  const near = {
    subjects: [...modifiers, ...struck.subjects],
    others: [...modifiers, ...struck.others, ...struck.subjects],
  }
  const isTold =
    fits(reading, found.rule, found.rule.nounNeeds ?? found.rule.needs, near) ||
    (!found.rule.strict && isPlaced(reading, token.index))
  if ((!isTold && !isDefinite) || isCounted(reading, token) || isSpokenOf(reading, token))
    return undefined
  return {
    rule: found.rule,
    at: token.index,
    span: { start: reading.tokens[found.first]?.start ?? token.start, end: token.end },
    clause,
    isDefinite,
    isPlural: /S$/.test(token.penn) || isRepeated(reading, token.index),
    isNoun: true,
    isAnaphor: !isTold,
  }
}

/** "Dr. Battle", "a bomb-making guide": a surname, or the first half of another word. */
function isPartOfWord(reading: Reading, token: Token): boolean {
  const next = reading.tokens[token.index + 1]
  return isSurname(reading, token) || (next?.lower === '-' && next.start === token.end)
}

/** "Dr. Battle": a word of violence that ends the name of somebody. */
function isSurname(reading: Reading, { tag, text }: Token): boolean {
  return (
    tag === 'PROPN' &&
    reading.names.some((name) => name.type === 'person' && name.text.endsWith(text))
  )
}

/** A noun of violence with a day or a place of its own was told as something that happened. */
function isPlaced(reading: Reading, noun: number): boolean {
  const word = { at: noun, clause: reading.clauseAt(noun), isNoun: true }
  return timeOf(reading, word)?.value.precision === 'day' || placeOf(reading, word) !== undefined
}

/** Every word that tells of violence, in order of the text. */
export function findTriggers(reading: Reading): readonly Trigger[] {
  const verbs = reading.clauses.flatMap(
    (clause) => verbTrigger(reading, clause) ?? followUp(reading, clause) ?? [],
  )
  const nouns = reading.tokens.flatMap((token) => nounTrigger(reading, token) ?? [])
  const all = [...verbs, ...nouns].sort((a, b) => a.at - b.at)
  return all.every(({ isWeak, isAnaphor }) => isWeak === true || isAnaphor) ? [] : all
}
