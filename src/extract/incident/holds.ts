import { overlaps, type Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { siteOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import { isMeanwhile, type Word } from './setting-grammar.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isWord } from './words.ts'

/** "Battle Creek, Michigan": the word is part of a place's name. */
export function isInName(reading: Reading, { at }: Trigger): boolean {
  const token = reading.tokens[at]
  return (
    token?.tag === 'PROPN' &&
    reading.places.some(({ start, end }) => start <= token.start && token.end < end)
  )
}

/** Words for disasters that make a report one of a disaster. */
const manyOfNature = 4

/** Told of an earthquake, a storm or a crash in the same sentence, the one before or all over the report: nobody attacked. */
export function isOfNature(reading: Reading, { triggers, stances }: Telling): boolean {
  const isOfKilling = triggers.every(({ rule }) => rule.name === 'incident/killing')
  if (!isOfKilling || stances.length > 0) return false
  if (isUndone(reading, triggers) && naturesOf(reading) >= manyOfNature) return true
  return triggers.every(({ at }) => {
    const sentence = reading.tokens[at]?.sentence ?? -1
    return [sentence, sentence - 1].some((index) => namesNature(reading, index))
  })
}

/** "Twenty have been killed": by nobody who is told of. */
function isUndone({ tokens, tree }: Reading, triggers: Telling['triggers']): boolean {
  return triggers.every(
    ({ at }) => tokens[at]?.penn === 'VBN' && tree.child(at, 'obl:agent') === undefined,
  )
}

const counts = new WeakMap<Reading, number>()

function naturesOf(reading: Reading): number {
  const known = counts.get(reading)
  const count = known ?? reading.tokens.filter(({ index }) => isNature(reading, index)).length
  counts.set(reading, count)
  return count
}

function namesNature(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index]
  for (let at = sentence?.firstToken ?? 0; at < (sentence?.endToken ?? 0); at += 1)
    if (isNature(reading, at)) return true
  return false
}

/** "Fired on a bus", "returned fire", "came under fire": shots, and nothing that burns. */
function isNature(reading: Reading, at: number): boolean {
  const { lemma = '', tag, head = -1 } = reading.tokens[at] ?? {}
  if (!lexicon.nature.has(lemma) || tag === 'VERB') return false
  if (lemma !== 'fire') return true
  return !(
    lexicon.firing.has(reading.tokens[head]?.lemma ?? '') ||
    hasMark(reading, at - 1, lexicon.firing)
  )
}

const origins = new Set(['to', 'into'])

/** The words whose place is the word's: its verb, who did it or had it done to them, what else they did then, and the days behind it. */
export function bearers(reading: Reading, { at }: Pick<Word, 'at'>): readonly number[] {
  const clause = reading.clauseAt(at)
  const verb = clause?.predicate ?? at
  // "A shooting Saturday in Turin": the place is told behind the day.
  const days = [at, verb].flatMap((word) =>
    reading.tree.childrenBy(word, 'obl:unmarked', 'nmod:unmarked', 'obl', 'nmod', 'appos'),
  )
  const below = clause
    ? reading
        .clausesBelow(clause)
        .filter((each) => /^(xcomp|conj)/.test(each.relation) || isMeanwhile(reading, each))
    : []
  const above =
    clause && isResult(reading, clause) ? reading.clauses[clause.parent ?? -1] : undefined
  const around = above ? [above.predicate, ...above.obliques.map(({ head }) => head)] : []
  const people = [clause, above, ...below]
    .flatMap((each) => [...(each?.objects ?? []), ...(each?.subjects ?? [])])
    // "The raid set off a war in Darfur": where the war is.
    .filter((head) => head === at || !isWord(reading, head, lexicon.wars))
  const sought = below.flatMap(({ obliques }) => obliques.map(({ head }) => head))
  const verbs = [at, verb, ...below.map(({ predicate }) => predicate)]
  return [...verbs, ...days, ...people, ...sought, ...around]
}

/** "Drove a lorry into a crowd in Lyon, killing two": what a deed led to was there too. */
function isResult(reading: Reading, { predicate, relation, marker }: Clause): boolean {
  return relation === 'advcl' && reading.tokens[predicate]?.penn === 'VBG' && marker === undefined
}

/** Whether a place hangs on the word, on its verb or on who or what it was done to, and not deeper on something else. */
export function isHeld(reading: Reading, word: Word, span: Span): boolean {
  const words = bearers(reading, word)
  const holds = words.some((each) => {
    const site = siteOf(reading, each, origins)?.spans[0]
    return site !== undefined && overlaps(site, span)
  })
  const modifiers = reading.tree.childrenBy(
    word.at,
    ...['compound', 'amod', 'nmod:poss', 'obj', 'appos', 'nmod'],
  )
  const isOne = [...words, ...modifiers].some((each) => {
    const token = reading.tokens[each]
    return token !== undefined && overlaps(token, span)
  })
  return holds || isOne || isPartOf(reading, reading.tokenAt(span.end - 1), new Set(words))
}

const nominal = /^(nmod|appos|flat|compound|conj|amod|case)/

/** "The residence of the minister in Baghdad": whether a word hangs by nouns alone on one of these. */
function isPartOf(reading: Reading, from: number, words: ReadonlySet<number>): boolean {
  let at = from
  for (let steps = 0; steps < 8; steps += 1) {
    if (words.has(at)) return true
    const token = reading.tokens[at]
    if (!token || !nominal.test(token.relation)) return false
    at = token.head
  }
  return false
}
