import type { Span } from '../../record/index.ts'
import type { Clause, Token } from '../../text/index.ts'
import { whenOf, whereOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { byNoun, type IncidentRule, lexicon, rules } from './lexicon.ts'
import { around, fits, isWord, lemmaAt, lowerAt } from './surroundings.ts'

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
}

/** A drill, a film, a match: the clause has a word that makes it unreal. */
function isUnreal(reading: Reading, token: number, clause: Clause | undefined): boolean {
  const near = [
    ...reading.tree.children(token),
    ...(clause?.subjects ?? []),
    ...(clause?.objects ?? []),
    ...(clause?.obliques.map(({ head }) => head) ?? []),
  ]
  return near.some(
    (each) =>
      isWord(reading, each, lexicon.unreal) ||
      (reading.tokens[each]?.head === token && lexicon.peaceful.has(lowerAt(reading, each))),
  )
}

/** "a suicide bombing" read as a verb: a gerund with an article or a noun before it is a noun. */
function isNominal(reading: Reading, token: Token): boolean {
  const { index, penn } = token
  if (penn === 'VBG' && (nounRule(reading, token)?.first ?? index) < index) return true
  return (
    penn === 'VBG' && reading.tree.child(index, 'det', 'compound', 'amod', 'nummod') !== undefined
  )
}

function verbTrigger(reading: Reading, clause: Clause): Trigger | undefined {
  const token = reading.tokens[clause.predicate]
  if (token?.tag !== 'VERB' || isNominal(reading, token) || isUnreal(reading, token.index, clause))
    return undefined
  const { subjects, others } = around(clause)
  const phrase = lightPhrase(reading, clause)
  const rule = rules.find(
    (each) =>
      (each.verbs.has(clause.lemma) || each.verbs.has(phrase)) &&
      fits(reading, each, each.needs, { subjects, others }) &&
      !isAccused(reading, clause),
  )
  if (!rule) return undefined
  const isAccident = [...subjects, ...others].some((each) =>
    isWord(reading, each, lexicon.accidents),
  )
  return isAccident
    ? undefined
    : {
        rule,
        at: token.index,
        span: { start: token.start, end: token.end },
        clause,
        isDefinite: false,
        isPlural: isRepeated(reading, token.index),
        isNoun: false,
        isAnaphor: false,
      }
}

/** "open fire", "take hostage": the verb with its first object. */
function lightPhrase(reading: Reading, clause: Clause): string {
  const [object] = clause.objects
  return object === undefined ? clause.lemma : `${clause.lemma} ${lemmaAt(reading, object)}`
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
  const isNoun = token.tag === 'NOUN' || token.tag === 'PROPN' || isNominal(reading, token)
  const found = isNoun ? nounRule(reading, token) : undefined
  if (
    !found ||
    isUnreal(reading, token.index, undefined) ||
    lexicon.peaceful.has(lowerAt(reading, token.index - 1)) ||
    /^(compound|amod)/.test(token.relation)
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
    .some((child) => /^(the|this|that|these|those)$/.test(lowerAt(reading, child)))
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

/** A noun of violence with a day or a place of its own was told as something that happened. */
function isPlaced(reading: Reading, noun: number): boolean {
  return whenOf(reading, noun)?.value.precision === 'day' || whereOf(reading, noun) !== undefined
}

/** "accused the group of attacking": the accusation is a stance, not a telling of its own. */
function isAccused(reading: Reading, clause: Clause): boolean {
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return (
    parent !== undefined &&
    /^advcl|^acl/.test(clause.relation) &&
    (lexicon.responsibility.blame.has(parent.lemma) ||
      lexicon.responsibility.deny.has(parent.lemma))
  )
}

/** "a count of murder", "under attack": law and figures of speech. */
function isSpokenOf(reading: Reading, token: Token): boolean {
  const above = reading.tokens[token.head]
  const isUnder = lowerAt(reading, token.index - 1) === 'under'
  return (
    isUnder ||
    (above !== undefined &&
      token.relation.startsWith('nmod') &&
      isWord(reading, above.index, lexicon.spoken))
  )
}

/** "the fourteenth attack", "including six attacks": a count over a series, which is a tally. */
function isCounted(reading: Reading, token: Token): boolean {
  const quantity = reading.quantities.find(({ noun }) => noun === token.index)
  if (!quantity) return false
  return (
    quantity.unit === 'ordinal' ||
    /\b(including|among them)\s*$/i.test(
      reading.document.text.slice(Math.max(0, quantity.start - 20), quantity.start),
    )
  )
}

function isRepeated(reading: Reading, token: number): boolean {
  return reading.tree.children(token).some((child) => lexicon.repeated.has(lowerAt(reading, child)))
}

/** Every word that tells of violence, in order of the text. */
export function findTriggers(reading: Reading): readonly Trigger[] {
  const verbs = reading.clauses.flatMap((clause) => verbTrigger(reading, clause) ?? [])
  const nouns = reading.tokens.flatMap((token) => nounTrigger(reading, token) ?? [])
  return [...verbs, ...nouns].sort((a, b) => a.at - b.at)
}
