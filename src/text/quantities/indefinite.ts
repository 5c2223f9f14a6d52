import type { Quantity, Sentence, Token } from '../analysis.ts'
import { countedNoun, type NounContext } from './noun.ts'

const articles = new Set(['a', 'an', 'another'])
const nobody = new Set(['nobody', 'none'])
const words = new Set([...articles, ...nobody, 'no', 'any'])
const negations = new Set([
  'not',
  "n't",
  'n\u2019t',
  'never',
  'without',
  'nor',
  'neither',
  'no',
  'cannot',
])
/** Furthest that "not" may stand before "any", in tokens. */
const reach = 6

/** One and none: "an Iraqi civilian", "another rocket"; "no casualties", "nobody", "did not cause any damage". */
export function findIndefinites(
  context: NounContext,
  sentence: Sentence,
  text: string,
): Quantity[] {
  const found: Quantity[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = context.tokens[at]
    if (token === undefined || !words.has(token.lower)) continue
    const one = articles.has(token.lower) ? readOne(context, token) : undefined
    const none = one === undefined ? readNone(context, sentence, token) : undefined
    if (one !== undefined) found.push(quantity(1, token, one, text))
    else if (none !== undefined) found.push(quantity(0, token, none, text))
  }
  return found
}

/** The head of a phrase that brings in one of what the lexicon counts. */
function readOne(context: NounContext, token: Token): Token | undefined {
  if (context.inTime(token)) return undefined
  const head = context.tokens[countedNoun(context, token.index + 1)?.noun ?? -1]
  const counts =
    head !== undefined && isSingleThing(context, head) && !describes(context, token, head)
  return counts ? head : undefined
}

function isSingleThing({ lexicon }: NounContext, head: Token): boolean {
  return (
    head.penn !== 'NNS' &&
    head.penn !== 'NNPS' &&
    (lexicon.counted.has(head.lemma) || lexicon.counted.has(head.lower))
  )
}

/** Whether the phrase says what somebody is, and brings in nobody new: "is a soldier", "X, a colonel,", "as a judge". */
function describes({ tokens }: NounContext, article: Token, head: Token): boolean {
  const before = tokens[article.index - 1]
  if (head.relation === 'appos') return true
  if (before === undefined || before.sentence !== article.sentence) return false
  if (
    before.lemma === 'be' ||
    before.lemma === 'become' ||
    before.lower === 'as' ||
    before.lower === 'not'
  )
    return true
  const earlier = tokens[article.index - 2]
  return (
    before.lower === ',' &&
    earlier !== undefined &&
    earlier.tag === 'PROPN' &&
    tokens[head.index + 1]?.lower !== 'and'
  )
}

/** The last token of what there is none of. */
function readNone(context: NounContext, sentence: Sentence, token: Token): Token | undefined {
  const { tokens, lexicon } = context
  if (nobody.has(token.lower)) return token
  const next = tokens[token.index + 1]
  if (next === undefined) return undefined
  const counts =
    token.lower === 'no' || (token.lower === 'any' && isNegated(context, sentence, token.index))
  if (!counts || lexicon.notCounted.has(next.lower)) return undefined
  if (token.lower === 'no' && next.lower === 'one') return next
  return tokens[countedNoun(context, token.index + 1)?.noun ?? -1]
}

function isNegated({ tokens }: NounContext, sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(sentence.firstToken, at - reach); back--) {
    if (negations.has(tokens[back]?.lower ?? '')) return true
    if (tokens[back]?.tag === 'PUNCT') return false
  }
  return false
}

function quantity(value: 0 | 1, token: Token, last: Token, text: string): Quantity {
  const written = text.slice(token.start, token.end)
  return {
    start: token.start,
    end: token.end,
    text: written,
    amount: { low: value, best: value, high: value, hedge: 'exact', per: 'total', words: written },
    unit: 'count',
    ...(last === token || last.lower === 'one' ? {} : { noun: last.index }),
    phrase: { start: token.start, end: last.end },
  }
}
