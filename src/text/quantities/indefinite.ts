import type { Quantity, Sentence, Token } from '../analysis.ts'
import { countedNoun, type NounContext } from './noun.ts'

const articles = new Set(['a', 'an', 'another'])
const nobody = new Set(['nobody', 'none'])
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

/** "an Iraqi civilian", "a colonel", "another rocket": one of what the lexicon counts. */
export function findArticles(context: NounContext, sentence: Sentence, text: string): Quantity[] {
  const found: Quantity[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = context.tokens[at]
    if (token === undefined || !articles.has(token.lower) || context.inTime(token)) continue
    const noun = countedNoun(context, at + 1)?.noun
    const head = context.tokens[noun ?? -1]
    if (head === undefined || !isSingleThing(context, head) || describes(context, token, head))
      continue
    found.push(quantity(1, token, head, text))
  }
  return found
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

/** "no casualties", "nobody", "did not cause any damage": none. */
export function findNegations(context: NounContext, sentence: Sentence, text: string): Quantity[] {
  const found: Quantity[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = context.tokens[at]
    if (token === undefined) continue
    const none = readNone(context, sentence, token)
    if (none !== undefined) found.push(quantity(0, token, none, text))
  }
  return found
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
  const words = text.slice(token.start, token.end)
  return {
    start: token.start,
    end: token.end,
    text: words,
    amount: { low: value, best: value, high: value, hedge: 'exact', per: 'total', words },
    unit: 'count',
    ...(last === token || last.lower === 'one' ? {} : { noun: last.index }),
    phrase: { start: token.start, end: last.end },
  }
}
