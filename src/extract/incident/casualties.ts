import {
  type Amount,
  type Casualties,
  type CasualtyState,
  inferred,
  type Party,
  quote,
  type Read,
  type Slot,
  type Span,
  stated,
  type VictimStatus,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { lexicon, stateByNoun, stateByVerb, statusByWord } from './lexicon.ts'
import { lowerAt } from './surroundings.ts'

/** People hurt, as one clause or noun tells of them. */
export interface Toll {
  readonly at: number
  readonly sentence: number
  readonly span: Span
  readonly group: Casualties
}

/** A number whose noun is this word, or whose phrase ends in it. */
function quantityAt(reading: Reading, head: number): Slot<Amount> | undefined {
  const token = reading.tokens[head]
  const found =
    token &&
    reading.quantities.find(
      ({ noun, unit, phrase, start, end }) =>
        unit === 'count' &&
        (noun === head ||
          (start <= token.start && token.end <= end) ||
          (phrase.start <= token.start && phrase.end === token.end)),
    )
  if (!found) return undefined
  const span = { start: found.start, end: found.end }
  if (found.amount.hedge === 'undisclosed') return { nothing: 'withheld', spans: [span] }
  return found.amount.high === 0
    ? { nothing: 'stated-none', spans: [span] }
    : stated(found.amount, span)
}

const nobody = /^(nobody|none|no-one|noone)$/

function isNobody(reading: Reading, head: number): boolean {
  return (
    nobody.test(lowerAt(reading, head)) ||
    reading.tree.childrenBy(head, 'det').some((child) => lowerAt(reading, child) === 'no')
  )
}

/** One named person, or one told with an article. */
function singleAmount(reading: Reading, head: number): Slot<Amount> | undefined {
  const token = reading.tokens[head]
  const mention = reading.mentionAt(head)
  const isPerson =
    token?.tag === 'PROPN' &&
    mention !== undefined &&
    reading.names.some(
      ({ start, end, type }) => type === 'person' && start < mention.end && mention.start < end,
    )
  const isSingular = token?.penn === 'NN' && statusByWord.has(token.lower)
  if (!token || (!isPerson && !isSingular)) return undefined
  const span = mention ? { start: mention.start, end: mention.end } : reading.phrase(head)
  return inferred(
    {
      low: 1,
      best: 1,
      high: 1,
      hedge: 'exact',
      per: 'total',
      words: quote(reading.document, span),
    },
    'incident/one-person',
    span,
  )
}

function whoOf(reading: Reading, head: number): Read<Party> | undefined {
  const inside = [head, ...reading.tree.childrenBy(head, 'amod', 'compound', 'nmod:poss')]
  return partiesOf(reading, inside).find(
    ({ value }) => value.country !== undefined || value.actor !== undefined,
  )
}

function statusOf(reading: Reading, head: number): Read<VictimStatus> | undefined {
  const words = [head, ...reading.tree.childrenBy(head, 'amod', 'compound', 'appos')]
  const found = words.find(
    (word) => (statusByWord.get(lowerAt(reading, word)) ?? 'unknown') !== 'unknown',
  )
  const token = reading.tokens[found ?? -1]
  const status = token && statusByWord.get(token.lower)
  return token && status ? stated(status, { start: token.start, end: token.end }) : undefined
}

function tollOf(
  reading: Reading,
  state: CasualtyState,
  head: number,
  clause: Clause | undefined,
): Toll | undefined {
  const token = reading.tokens[head]
  if (!token) return undefined
  const isNone = clause?.negated || isNobody(reading, head)
  const span = clause?.span ?? reading.phrase(head)
  const amount: Slot<Amount> | undefined = isNone
    ? { nothing: 'stated-none', spans: [{ start: token.start, end: token.end }] }
    : (quantityAt(reading, head) ?? singleAmount(reading, head))
  if (!amount) return undefined
  const who = isNobody(reading, head) ? undefined : whoOf(reading, head)
  const status = statusOf(reading, head)
  return {
    at: clause?.predicate ?? head,
    sentence: token.sentence,
    span,
    group: { state, amount, ...(who && { who }), ...(status && { status }) },
  }
}

function affected(reading: Reading, clause: Clause): readonly number[] {
  const heads = lexicon.intransitive.has(clause.lemma) ? clause.subjects : clause.objects
  // A coordination that the parser cut in two: "Two Chadians and a Malian nurse died".
  return [...new Set(heads.flatMap((head) => [head, ...cutConjuncts(reading, head, clause)]))]
}

/** Counted people that stand just before a subject, tied to it by "and" or a comma. */
function cutConjuncts(reading: Reading, head: number, clause: Clause): readonly number[] {
  const sentence = reading.sentences[clause.sentence]
  const own = reading.phrase(head)
  if (!sentence || own.start <= sentence.start) return []
  const before = reading.quantities.find(
    ({ noun, phrase, unit }) =>
      unit === 'count' &&
      noun !== undefined &&
      noun !== head &&
      phrase.start >= sentence.start &&
      /^\s*(,|and|, and)\s*(an?\s|one\s)?$/i.test(
        reading.document.text.slice(phrase.end, own.start),
      ),
  )
  return before?.noun === undefined ? [] : [before.noun]
}

function isAccidental(reading: Reading, clause: Clause): boolean {
  const near = [...clause.subjects, ...clause.obliques.map(({ head }) => head)]
  return near.some((token) => lexicon.accidents.has(lowerAt(reading, token)))
}

function verbTolls(reading: Reading, clause: Clause): readonly Toll[] {
  const state = stateByVerb.get(clause.lemma)
  if (!state || isAccidental(reading, clause)) return []
  const realis = realisOf(reading, clause.predicate)
  if (realis !== 'asserted' && realis !== 'denied') return []
  return affected(reading, clause).flatMap((head) => tollOf(reading, state, head, clause) ?? [])
}

/** "no casualties", "12 dead", "the deaths of five soldiers". */
function nounToll(reading: Reading, token: number): Toll | undefined {
  const word = reading.tokens[token]
  const state = word && (stateByNoun.get(word.lower) ?? stateByNoun.get(word.lemma))
  if (!word || !state || stateByVerb.has(reading.clauseOf(token)?.lemma ?? '')) return undefined
  const clause = reading.clauseAt(token)
  const isNone =
    isNobody(reading, token) ||
    (clause?.negated === true &&
      lexicon.causing.has(clause.lemma) &&
      clause.objects.includes(token))
  const of = reading.tree.childrenBy(token, 'nmod')[0]
  const amount: Slot<Amount> | undefined = isNone
    ? { nothing: 'stated-none', spans: [{ start: word.start, end: word.end }] }
    : (quantityAt(reading, token) ?? (of === undefined ? undefined : quantityAt(reading, of)))
  if (!amount) return undefined
  const who = whoOf(reading, of ?? token)
  const status = statusOf(reading, of ?? token)
  return {
    at: token,
    sentence: word.sentence,
    span: clause?.span ?? reading.phrase(token),
    group: { state, amount, ...(who && { who }), ...(status && { status }) },
  }
}

const known = new WeakMap<Reading, readonly Toll[]>()

/** Every telling of people hurt, in order of the text; worked out once a reading. */
export function findTolls(reading: Reading): readonly Toll[] {
  const before = known.get(reading)
  if (before) return before
  const tolls = readTolls(reading)
  known.set(reading, tolls)
  return tolls
}

function readTolls(reading: Reading): readonly Toll[] {
  const verbs = reading.clauses.flatMap((clause) => verbTolls(reading, clause))
  const nouns = reading.tokens.flatMap(({ index, tag }) =>
    tag === 'VERB' ? [] : (nounToll(reading, index) ?? []),
  )
  return [...verbs, ...nouns].sort((a, b) => a.at - b.at)
}
