import { contains, type Span } from '../record/index.ts'
import {
  type Analysis,
  buildTree,
  type Clause,
  type Mention,
  type Name,
  type Place,
  type Quotation,
  type TimeExpression,
  type Token,
  type Tree,
} from '../text/index.ts'
import { inOrder, overlapIndex, within } from './span-index.ts'

/** An analysis with the look-ups that extractors share. */
export interface Reading extends Analysis {
  readonly tree: Tree
  /** The clause that a word stands in: its own if it is a predicate, else that of the nearest predicate above. */
  clauseAt(token: number): Clause | undefined
  /** The clauses that hang directly on this one. */
  clausesBelow(clause: Clause): readonly Clause[]
  /** The clauses whose predicate hangs on this word: "the attack | targeting the home". */
  clausesOn(token: number): readonly Clause[]
  /** The clause of which this word is the predicate. */
  clauseOf(token: number): Clause | undefined
  /** The mention whose head this word is, else the smallest one that covers it. */
  mentionAt(token: number): Mention | undefined
  /** Index of the first token that ends after this offset; the number of tokens when there is none. */
  tokenAt(offset: number): number
  /** Token indices inside a span. */
  tokensIn(span: Span): readonly number[]
  /** Times, places and quotations inside a span. */
  timesIn(span: Span): readonly TimeExpression[]
  placesIn(span: Span): readonly Place[]
  /** Times, places, names and mentions that share a character with a span, in order of their starts. */
  timesOver(span: Span): readonly TimeExpression[]
  placesOver(span: Span): readonly Place[]
  namesOver(span: Span): readonly Name[]
  mentionsOver(span: Span): readonly Mention[]
  /** Quotations whose content covers the span, the outermost first. */
  quotationsOver(span: Span): readonly Quotation[]
  /** A word with all below it but subordinate clauses: the whole noun phrase of a head noun. */
  phrase(token: number): Span
}

/** First index at which `tokens[index].end > offset`; the tokens are in order. */
function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Looks up the quotations whose content covers a span. */
function quotationIndex(quotations: readonly Quotation[]): (span: Span) => readonly Quotation[] {
  const partsOver = overlapIndex(
    quotations.flatMap((quotation, place) => quotation.content.map((part) => ({ ...part, place }))),
  )
  return (span) => {
    const places = new Set<number>()
    for (const part of partsOver(span)) if (contains(part, span)) places.add(part.place)
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((place) => quotations[place] ?? [])
      .sort((a, b) => sizeOf(b) - sizeOf(a))
  }
}

function mentionIndex(
  analysis: Analysis,
  tokenAt: (offset: number) => number,
): ReadonlyMap<number, Mention> {
  const byToken = new Map<number, Mention>()
  const longestFirst = [...analysis.mentions].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const mention of longestFirst) {
    for (let token = tokenAt(mention.start); token < analysis.tokens.length; token += 1) {
      if ((analysis.tokens[token]?.start ?? 0) >= mention.end) break
      byToken.set(token, mention)
    }
  }
  for (const mention of longestFirst) byToken.set(mention.head, mention)
  return byToken
}

/** The clause of every token: one pass up the tree, remembered. */
function clauseIndex(analysis: Analysis): readonly (number | undefined)[] {
  const own = new Map(analysis.clauses.map((clause) => [clause.predicate, clause.index]))
  const known: (number | undefined)[] = []
  for (const token of analysis.tokens) {
    let up = token.index
    for (let steps = 0; steps < 200 && up >= 0 && !own.has(up); steps += 1)
      up = analysis.tokens[up]?.head ?? -1
    known.push(own.get(up))
  }
  return known
}

const clausal = /^(acl|advcl|ccomp|parataxis|csubj)/
/** What belongs to the clause or to a neighbour and not to the noun phrase, also when the noun is a predicate. */
const outside = /^(conj|cc|case|appos|nsubj|cop|aux|mark)/

/** Prepares an analysis for the extractors; once per report. */
export function readingOf(analysis: Analysis): Reading {
  const tree = buildTree(analysis.tokens)
  const tokenAt = (offset: number) => firstEndingAfter(analysis.tokens, offset)
  const mentions = mentionIndex(analysis, tokenAt)
  const clauses = clauseIndex(analysis)
  const own = new Map(analysis.clauses.map((clause) => [clause.predicate, clause]))
  const below = Map.groupBy(analysis.clauses, ({ parent }) => parent ?? -1)
  const on = Map.groupBy(
    analysis.clauses,
    ({ predicate }) => analysis.tokens[predicate]?.head ?? -1,
  )
  const times = inOrder(analysis.times)
  const places = inOrder(analysis.places)
  return {
    ...analysis,
    tree,
    tokenAt,
    clauseOf: (token) => own.get(token),
    clausesBelow: ({ index }) => below.get(index) ?? [],
    clausesOn: (token) => on.get(token) ?? [],
    clauseAt: (token) => analysis.clauses[clauses[token] ?? -1],
    mentionAt: (token) => mentions.get(token),
    tokensIn: (span) => tokensIn(analysis.tokens, tokenAt(span.start), span),
    timesIn: (span) => within(times, span),
    placesIn: (span) => within(places, span),
    timesOver: overlapIndex(times),
    placesOver: overlapIndex(places),
    namesOver: overlapIndex(analysis.names),
    mentionsOver: overlapIndex(analysis.mentions),
    quotationsOver: quotationIndex(analysis.quotations),
    phrase: (token) => phraseOf(tree, token),
  }
}

function tokensIn(tokens: readonly Token[], first: number, span: Span): readonly number[] {
  const found: number[] = []
  for (let index = first; (tokens[index]?.start ?? span.end) < span.end; index += 1)
    found.push(index)
  return found
}

function sizeOf(quotation: Quotation): number {
  return quotation.content.reduce((size, { start, end }) => size + end - start, 0)
}

function phraseOf(tree: Tree, head: number): Span {
  const indices = tree.subtree(
    head,
    ({ relation, tag, lower, head: above }) =>
      clausal.test(relation) ||
      (outside.test(relation) && !(above !== head && isListed(relation, tag))) ||
      (tag === 'PUNCT' && lower !== '-'),
  )
  // The stretch around the head without gaps, so that a phrase never jumps over other words.
  const at = indices.indexOf(head)
  let first = at
  let last = at
  while (first > 0 && isNext(indices, first - 1, tree)) first -= 1
  while (last < indices.length - 1 && isNext(indices, last, tree)) last += 1
  const start = tree.tokens[indices[first] ?? head]
  const end = tree.tokens[indices[last] ?? head]
  return { start: start?.start ?? 0, end: end?.end ?? 1 }
}

/** "The truce between Chad and Libya": what is listed deeper in the phrase is of it. */
function isListed(relation: string, tag: string): boolean {
  return relation === 'cc' || (relation === 'conj' && tag !== 'VERB' && tag !== 'AUX')
}

/** Whether the index after this place follows it directly, marks and prepositions aside. */
function isNext(indices: readonly number[], at: number, tree: Tree): boolean {
  const from = indices[at] ?? 0
  const to = indices[at + 1] ?? 0
  for (let between = from + 1; between < to; between += 1) {
    if (!/^(case|punct|det)/.test(tree.tokens[between]?.relation ?? '')) return false
  }
  return true
}
