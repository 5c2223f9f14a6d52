import {
  type Amount,
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
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { isDay } from './figurative.ts'
import { lexicon, statusByWord } from './lexicon.ts'
import { isAged, isNamedBehind, isPerson, isPersonName } from './people.ts'
import { contentHead } from './surroundings.ts'
import { hasMark, isWord, lemmaAt, lowerAt, phraseUpTo } from './words.ts'

/** A number whose noun is this word, or whose phrase ends in it. */
export function quantityAt(reading: Reading, head: number): Slot<Amount> | undefined {
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

/** "Nobody", "no soldier", and below a "not": "anyone", "any civilian". */
export function isNobody(reading: Reading, head: number): boolean {
  return (
    isWord(reading, head, lexicon.nobody) ||
    reading.tree.childrenBy(head, 'det').some((child) => lowerAt(reading, child) === 'no')
  )
}

/** People in general and not a number of them: what a "not" can leave nobody of. */
export function isAnybody(reading: Reading, head: number): boolean {
  const token = reading.tokens[head]
  if (!token || quantityAt(reading, head) || isKnown(reading, head)) return false
  return token.penn === 'NNS' || isWord(reading, head, lexicon.anybody)
}

/** The name of a victim told by name; what tells two single victims apart. */
export function nameOf(reading: Reading, head: number): string | undefined {
  const name = isNamedBehind(reading, head) ? head + 1 : head
  return isPersonName(reading, name) ? reading.mentionAt(name)?.text.toLowerCase() : undefined
}

/** Somebody told before: "he", "the boy", "who". */
export function isKnown(reading: Reading, head: number): boolean {
  const token = reading.tokens[head]
  if (token?.tag === 'PRON') return !isWord(reading, head, lexicon.anybody)
  return reading.tree
    .childrenBy(head, 'det', 'nmod:poss')
    .some((child) => isWord(reading, child, lexicon.definite))
}

/** One named person, or one told with an article or a pronoun. */
function singleAmount(reading: Reading, head: number): Slot<Amount> | undefined {
  const token = reading.tokens[head]
  if (!token) return undefined
  const isSingular =
    (token.penn === 'NN' && isPerson(reading, head) && !lexicon.masses.has(token.lower)) ||
    isWord(reading, head, lexicon.single) ||
    isNamedBehind(reading, head) ||
    isAged(reading, head)
  if (!isPersonName(reading, head) && !isSingular) return undefined
  if (isFamily(reading, head)) return undefined
  const mention = reading.mentionAt(head)
  const span =
    mention && token.tag === 'PROPN'
      ? { start: mention.start, end: mention.end }
      : phraseUpTo(reading, head)
  const words = quote(reading.document, span)
  return inferred(
    { low: 1, best: 1, high: 1, hedge: 'exact', per: 'total', words },
    'incident/one-person',
    span,
  )
}

/** "The Diazes", "the Colliers": a couple or a family by its name. */
function isFamily(reading: Reading, head: number): boolean {
  return (
    reading.tokens[head]?.tag === 'PROPN' &&
    /[a-z]s$/.test(reading.tokens[head]?.text ?? '') &&
    lowerAt(reading, head - 1) === 'the'
  )
}

/** How many, by the number before the word, else by its being one person. */
export function amountOf(reading: Reading, head: number): Slot<Amount> | undefined {
  return sizeOf(reading, head) ?? quantityAt(reading, head) ?? singleAmount(reading, head)
}

/** "A family of five": how many they are. */
function sizeOf(reading: Reading, head: number): Slot<Amount> | undefined {
  const number = head + 2
  const isSize =
    lowerAt(reading, head + 1) === 'of' &&
    reading.tokens[number]?.tag === 'NUM' &&
    !/^(NOUN|PROPN|ADJ)$/.test(reading.tokens[number + 1]?.tag ?? '')
  return isSize ? quantityAt(reading, number) : undefined
}

/** Whether the sentence of a pronoun has named a person before it; who was named further back is too often somebody else. */
function isNamedBefore(reading: Reading, pronoun: number): boolean {
  const { firstToken = pronoun } = reading.sentences[reading.tokens[pronoun]?.sentence ?? -1] ?? {}
  for (let at = firstToken; at < pronoun; at += 1) if (isPersonName(reading, at)) return true
  return false
}

/** Whose people they are, when the words give a country or a known group. */
export function whoOf(reading: Reading, head: number): Read<Party> | undefined {
  const core = contentHead(reading, head)
  if (reading.tokens[core]?.tag === 'PRON' && !isNamedBefore(reading, core)) return undefined
  if (hasMark(reading, core, lexicon.partitive)) return undefined
  // "Their children", "Ana's friend": somebody else.
  const owners = reading.tree
    .childrenBy(core, 'nmod:poss')
    .filter((owner) => reading.tokens[owner]?.tag !== 'PRON' && !isPersonName(reading, owner))
  const inside = [core, ...reading.tree.childrenBy(core, 'amod', 'compound'), ...owners]
  return partiesOf(reading, inside).find(
    ({ value }) => value.country !== undefined || value.actor !== undefined,
  )
}

/** What they were, by the noun, what stands before it, and what is added to it. */
export function statusOf(reading: Reading, head: number): Read<VictimStatus> | undefined {
  const core = contentHead(reading, head)
  const before = reading.tree.childrenBy(core, 'amod', 'compound')
  const words = [
    ...before.filter((word) => isWord(reading, word, lexicon.telling)),
    core,
    ...before,
    ...reading.tree
      .childrenBy(core, 'appos')
      .filter((word) => reading.tree.child(word, 'nummod') === undefined),
  ]
  const found = words.find(
    (word) =>
      (statusByWord.get(lowerAt(reading, word)) ?? 'unknown') !== 'unknown' &&
      // "Security guards" are no soldiers.
      !(lemmaAt(reading, word) === 'guard' && hasMark(reading, word - 1, lexicon.civilGuards)),
  )
  const token = reading.tokens[found ?? -1]
  const status = token && statusByWord.get(token.lower)
  return token && status ? stated(status, { start: token.start, end: token.end }) : undefined
}

/** Counted people that stand just before a victim, tied to it by "and" or a comma: a coordination that the parse cut in two. */
export function cutConjuncts(reading: Reading, head: number): readonly number[] {
  const token = reading.tokens[head]
  const sentence = reading.sentences[token?.sentence ?? -1]
  const own = reading.quantities.find(({ noun }) => noun === head)
  const start = Math.min(own?.phrase.start ?? Infinity, reading.phrase(head).start)
  if (!sentence || start <= sentence.start) return []
  const before = reading.quantities.find(
    ({ noun, phrase, unit }) =>
      unit === 'count' &&
      noun !== undefined &&
      noun !== head &&
      phrase.start >= sentence.start &&
      phrase.end <= start &&
      isJoined(reading, { start: phrase.end, end: start }),
  )
  return before?.noun === undefined || !isPerson(reading, before.noun) ? [] : [before.noun]
}

/** Counted people right behind a victim and an "and", where the parse ties them to what follows: "and several of his aides". */
export function followingConjuncts(
  reading: Reading,
  { predicate }: Clause,
  head: number,
): readonly number[] {
  const { end } = reading.phrase(head)
  const token = reading.tokens[head]
  if (!token || head < predicate) return []
  const next = reading.quantities.find(
    ({ phrase, unit, start }) =>
      unit === 'count' &&
      start > token.end &&
      reading.tokens[reading.tokenAt(start)]?.sentence === token.sentence &&
      (isJoined(reading, { start: token.end, end: phrase.start }) ||
        isJoined(reading, { start: end, end: phrase.start })),
  )
  if (!next) return []
  const counted = next.noun ?? reading.tokenAt(next.start)
  const isHere = reading.clauses.some(
    (other) =>
      other.subjects.includes(counted) ||
      (other.predicate !== predicate && other.passive && other.objects.includes(counted)),
  )
  return isHere || !isPerson(reading, counted) ? [] : [counted]
}

function isJoined(reading: Reading, between: Span): boolean {
  const words = reading.tokensIn(between).map((token) => lowerAt(reading, token))
  return words.length > 0 && words.every((word) => lexicon.joining.has(word))
}

/**
 * The people right before a word of harm, auxiliaries, adverbs and ages between them left aside: "Two
 * Kenyans and a nurse were also killed". For where the parse gives none.
 */
export function victimBefore(reading: Reading, word: number): number | undefined {
  const sentence = reading.tokens[word]?.sentence
  for (let at = word - 1; at >= 0 && at >= word - 8; at -= 1) {
    const token = reading.tokens[at]
    if (!token || token.sentence !== sentence) return undefined
    if (token.tag === 'AUX' || token.tag === 'ADV' || lexicon.passing.has(token.lower)) continue
    if (isDay(reading, at)) continue
    const isAge =
      token.tag === 'NUM' && lowerAt(reading, at - 1) === ',' && lowerAt(reading, at + 1) === ','
    if (isAge) at -= 1
    else return isPerson(reading, at) || hasMark(reading, at, lexicon.partitive) ? at : undefined
  }
  return undefined
}

/** The people right behind an active verb of harm, articles and ages aside: "arrested 41-year-old Ivo Han". */
export function victimAfter(reading: Reading, verb: number): number | undefined {
  const end = reading.sentences[reading.tokens[verb]?.sentence ?? -1]?.endToken ?? 0
  for (let at = verb + 1; at < Math.min(end, verb + 9); at += 1) {
    const token = reading.tokens[at]
    const next = reading.tokens[at + 1]
    if (!token || /^(ADP|VERB|SCONJ|CCONJ|AUX)$/.test(token.tag)) return undefined
    const isLast = next === undefined || !/^(NOUN|PROPN)$/.test(next.tag)
    if (/^(NOUN|PROPN)$/.test(token.tag) && !lexicon.aged.has(token.lower) && isLast)
      return isPerson(reading, at) ? at : undefined
  }
  return undefined
}

/** The people as written, when a noun or a name stands for them. */
export function wordsOf(reading: Reading, head: number): Read<string> | undefined {
  if (!/^(NOUN|PROPN|ADJ)$/.test(reading.tokens[head]?.tag ?? '')) return undefined
  const span = withName(reading, head, phraseUpTo(reading, head))
  return stated(quote(reading.document, span), span)
}

/** All of a name that the parse has cut: "Ana | Diaz". */
function withName(reading: Reading, head: number, span: Span): Span {
  const { start = 0, end = 0 } = reading.tokens[head] ?? {}
  const name = reading.names.find(
    (each) => each.type === 'person' && each.start <= start && end <= each.end,
  )
  return name ? { start: Math.min(span.start, name.start), end: span.end } : span
}
