import type { Span } from '../../record/index.ts'
import type { Clause, Quotation, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** Prepositions by which a phrase behind the verb still tells what is voiced: "expressed support | for Chad". */
const about = /^(?:for|about|over|of|to|towards?|at|against|in|regarding|between)$/
/** And words that open a clause of it: "voiced hope | that it holds". */
const opening = /^(?:that|to|for|of|about|over|in|from)$/

/** What hangs on the verb and belongs to what is voiced: not when, how or to whom it was, nor what is told next. */
function isOfVoiced(reading: Reading, index: number): boolean {
  const {
    relation = '',
    tag,
    lower = '',
    lemma = '',
    start = 0,
    end = 0,
  } = reading.tokens[index] ?? {}
  if (/^(?:conj|parataxis)/.test(relation)) return !/^(?:VERB|AUX)$/.test(tag ?? '')
  const marks = reading.tree
    .childrenBy(index, 'mark', 'case')
    .map((mark) => reading.tokens[mark]?.lower ?? '')
  if (/^(?:advcl|ccomp|xcomp)/.test(relation)) return marks.some((mark) => opening.test(mark))
  if (!relation.startsWith('obl'))
    return !/^(?:punct|cc|advmod|aux|nsubj|discourse|vocative)/.test(relation)
  const isTime = reading.times.some((time) => time.start <= start && end <= time.end)
  const isOccasion = lexicon.nouns.has(lower) || lexicon.occasions.has(lemma) || isMedium(lower)
  return marks.some((mark) => about.test(mark)) && !isTime && !isOccasion
}

function isMedium(word: string): boolean {
  return Object.values(lexicon.media).some((words) => words?.includes(word))
}

/** "Voiced its support, | and the king thanked her": a sentence of its own, hung on a noun. */
function isNext(reading: Reading, { index, relation, head, tag }: Token, object: number): boolean {
  if (!/^(?:conj|parataxis|advcl)/.test(relation)) return false
  const isClause =
    /^(?:VERB|AUX)$/.test(tag) && reading.tree.child(index, 'nsubj', 'nsubj:pass') !== undefined
  const isOnNoun = /^(?:NOUN|PROPN)$/.test(reading.tokens[head]?.tag ?? '')
  return (
    (isClause && isOnNoun && relation === 'conj') ||
    (head === object && !isOfVoiced(reading, index))
  )
}

/** The words of a noun that is voiced and what follows it without a gap. */
function wordsOf(reading: Reading, { predicate }: Clause, object: number): Span | undefined {
  const { tree, tokens } = reading
  const inside = new Set(
    tree
      .children(predicate)
      .filter((child) => child === object || (child > object && isOfVoiced(reading, child)))
      .flatMap((child) => tree.subtree(child, (token) => isNext(reading, token, object)))
      .filter((index) => index > predicate),
  )
  const first = Math.min(...inside)
  let last = object
  for (let index = first; inside.has(index) || tokens[index]?.tag === 'PUNCT'; index += 1)
    if (inside.has(index) && tokens[index]?.tag !== 'PUNCT') last = Math.max(last, index)
  const start = tokens[first]
  const end = tokens[withoutTail(reading, object, last)]
  return start && end && { start: start.start, end: end.end }
}

/** Without a day or a medium at the end: "concern about the dam | on Monday", "| in an interview". */
function withoutTail(reading: Reading, object: number, last: number): number {
  const { tokens, times, tokenAt } = reading
  const end = tokens[last]
  const time = end && times.find((each) => each.start <= end.start && end.end <= each.end)
  const from = time === undefined ? undefined : tokenAt(time.start) - 1
  const isDay = from !== undefined && tokens[from]?.lower === 'on' && /day$/.test(end?.lower ?? '')
  if (isDay && from > object) return from - 1
  const isSpoken = end !== undefined && (lexicon.nouns.has(end.lower) || isMedium(end.lower))
  const before = tokens[last - 1]?.penn === 'DT' ? last - 2 : last - 1
  const isIn = /^(?:in|at|during)$/.test(tokens[before]?.lower ?? '')
  return isSpoken && isIn && before > object ? before - 1 : last
}

/** Whether the words end where something that belongs to them begins: "a preference | to wait". */
function isCut({ tokens, tokenAt }: Reading, { end }: Span): boolean {
  const next = tokens[tokenAt(end)]
  return next !== undefined && /^(?:that|to|for|of|about|over)$/.test(next.lower)
}

/** What is voiced: the noun behind the verb, where no quotation of the text has these words. */
function voicedIn(reading: Reading, clause: Clause): Quotation | undefined {
  const { passive, negated, modal, subjects, objects, predicate, tense } = clause
  if (passive || negated || modal !== undefined || !/^(?:past|present)$/.test(tense))
    return undefined
  const object = [...objects, ...reading.tree.childrenBy(predicate, 'ccomp')].find(
    (each) => each > predicate,
  )
  const verb = reading.tokens[predicate]
  if (object === undefined || verb === undefined || !isVoicing(reading, clause, object))
    return undefined
  const mentions = subjects.flatMap((each) => {
    const mention = reading.mentionAt(each)
    return mention === undefined ? [] : [reading.mentions.indexOf(mention)]
  })
  const content = wordsOf(reading, clause, object)
  if (content === undefined || mentions.length === 0 || isCut(reading, content)) return undefined
  if (isCue(reading, predicate) || isCue(reading, object)) return undefined
  return {
    source: subjects.map((each) => reading.phrase(each)),
    cue: [{ start: verb.start, end: verb.end }],
    content: [content],
    speech: 'indirect',
    cueLemma: clause.lemma,
    rule: 'statement/voiced',
    mentions,
  }
}

/** "Voiced concern", "raised objections": a verb that is only done with words, or a noun that is made of them. */
function isVoicing(reading: Reading, { lemma }: Clause, object: number): boolean {
  const { tag, lemma: noun = '' } = reading.tokens[object] ?? {}
  return lexicon.voicing.has(lemma)
    ? tag === 'NOUN'
    : lexicon.giving.has(lemma) && lexicon.voiced.has(noun)
}

/** Whether a quotation of the text, told as a statement, has this word for its cue. */
function isCue(reading: Reading, token: number): boolean {
  const word = reading.tokens[token]
  return (
    word !== undefined &&
    reading.quotations.some(
      ({ cue, rule }) =>
        !lexicon.unspoken.has(rule) &&
        cue.some(({ start, end }) => start <= word.start && word.end <= end),
    )
  )
}

/** "Voiced concern about the dam", "reiterated its support for Chad": nouns that verbs of voicing have as their object. */
export function voicedQuotations(reading: Reading): readonly Quotation[] {
  return reading.clauses.flatMap((clause) =>
    lexicon.voicing.has(clause.lemma) || lexicon.giving.has(clause.lemma)
      ? (voicedIn(reading, clause) ?? [])
      : [],
  )
}
