import type { Span } from '../../record/index.ts'
import type { Clause, Token } from '../../text/index.ts'
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
function isNext(reading: Reading, token: Token, object: number): boolean {
  const { index, relation, head, tag, penn } = token
  if (!/^(?:conj|parataxis|advcl)/.test(relation)) return false
  // "Welcomed the efforts to free them | and called for more": a past form is none of the infinitive's.
  if (penn === 'VBD' && !/^VB[DPZ]$/.test(reading.tokens[head]?.penn ?? '')) return true
  const isClause =
    /^(?:VERB|AUX)$/.test(tag) && reading.tree.child(index, 'nsubj', 'nsubj:pass') !== undefined
  const isOnNoun = /^(?:NOUN|PROPN)$/.test(reading.tokens[head]?.tag ?? '')
  return (
    (isClause && isOnNoun && relation === 'conj') ||
    (head === object && !isOfVoiced(reading, index))
  )
}

/** The words of a noun that is voiced and what follows it without a gap. */
export function wordsOf(reading: Reading, { predicate }: Clause, object: number): Span | undefined {
  const { tree, tokens } = reading
  const inside = new Set(
    [object, ...tree.children(predicate)]
      .filter((child) => child === object || (child > object && isOfVoiced(reading, child)))
      .flatMap((child) => tree.subtree(child, (token) => isNext(reading, token, object)))
      .filter((index) => index > predicate),
  )
  const first = Math.min(...inside)
  let last = object
  for (let index = first; inside.has(index) || tokens[index]?.tag === 'PUNCT'; index += 1)
    if (inside.has(index) && tokens[index]?.tag !== 'PUNCT') last = Math.max(last, index)
  const start = tokens[first]
  const tail = withoutTail(reading, object, last)
  // "(DRC": with the bracket that closes it.
  const isOpen =
    tokens[tail + 1]?.lower === ')' && !tokens.slice(first, tail).some(({ lower }) => lower === ')')
  const end = tokens[isOpen ? tail + 1 : tail]
  return start && end && withoutLead(reading, { start: start.start, end: end.end })
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

/** Whether the words end where something that belongs to them begins: "a preference | to wait", "new | aid". */
export function isCut({ tokens, tokenAt, times }: Reading, { end }: Span): boolean {
  const first = tokenAt(end)
  const isAside = ({ start, end: last, tag }: Token) =>
    tag === 'ADV' || times.some((time) => time.start <= start && last <= time.end)
  // "The decision | this evening by a bank".
  const next = tokens.slice(first, first + 8).find((token) => !isAside(token))
  if (next === undefined) return false
  const isFirst = next.index === first
  const isMore = /^(?:NOUN|PROPN|ADJ|AUX)$/.test(next.tag) || /^VB[DPZ]$/.test(next.penn)
  return (isFirst && isMore) || /^(?:that|to|for|of|about|over|by)$/.test(next.lower)
}

/** Without the preposition that leads to it, and without whom it was said to: "on | the talks", "with the king | the dam". */
function withoutLead({ tokens, tokensIn, mentions }: Reading, span: Span): Span {
  const [first, second] = tokensIn(span).map((index) => tokens[index])
  if (!/^(?:on|about|regarding|with)$/.test(first?.lower ?? '') || second === undefined) return span
  if (first?.lower !== 'with') return { start: second.start, end: span.end }
  const met = mentions.find(({ start }) => start === second.start || start === second.end + 1)
  return met !== undefined && met.end + 1 < span.end ? { start: met.end + 1, end: span.end } : span
}
