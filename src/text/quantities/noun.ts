import type { Token } from '../analysis.ts'
import type { QuantityLexicon } from './lexicon.ts'

/** What is counted: its head, and the last token of the counted phrase. */
export interface CountedNoun {
  /** Absent for "two of them" and "two were killed". */
  readonly noun?: number
  readonly last: number
}

export interface NounContext {
  readonly tokens: readonly Token[]
  readonly lexicon: QuantityLexicon
  /** End of the sentence, in tokens. */
  readonly end: number
  /** Whether a token lies in a time expression, where no counted noun is. */
  readonly inTime: (token: Token) => boolean
}

/** Longest counted phrase, in tokens. */
const longest = 25
const determiners = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'these',
  'those',
  'all',
  'such',
  'my',
  'your',
  'an',
  'a',
])
const comparatives = new Set([
  'more',
  'other',
  'additional',
  'further',
  'new',
  'mostly',
  'mainly',
  'heavily',
  'newly',
  'recently',
  'badly',
  'seriously',
  'fewer',
])

/** The noun that the number ending before token `from` counts. */
export function countedNoun(context: NounContext, from: number): CountedNoun | undefined {
  const { tokens, end } = context
  const first = tokens[from]
  if (first === undefined || from >= end) return undefined
  if (first.lower !== 'of') return scan(context, from)
  let at = from + 1
  while (at < end && determiners.has(tokens[at]?.lower ?? '')) at++
  const next = tokens[at]
  if (next === undefined || at >= end) return undefined
  if (next.tag === 'PRON' || next.lower === 'whom' || next.lower === 'which') return { last: at }
  const pronoun = /^(?:those|these|all)$/.test(tokens[at - 1]?.lower ?? '')
  if (pronoun && !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(next.tag)) return { last: at - 1 }
  return scan(context, at)
}

/** Through modifiers to the last noun of the phrase: "2,500 regular US troops". */
function scan(context: NounContext, from: number): CountedNoun | undefined {
  const { tokens, end, lexicon, inTime } = context
  let noun: number | undefined
  for (let at = from; at < Math.min(end, from + longest); at++) {
    const token = tokens[at]
    if (
      token === undefined ||
      inTime(token) ||
      token.lower === 'aged' ||
      lexicon.each.has(token.lower)
    )
      break
    if (noun !== undefined && ends(tokens, noun, token)) break
    if (isNominal(token) || isCountedAdjective(context, at)) noun = at
    else if (noun !== undefined && !continues(tokens, at)) break
    else if (noun === undefined && !isModifier(tokens, at)) break
  }
  if (noun !== undefined) return headOf(context, noun)
  if (lexicon.states.has(tokens[from]?.lower ?? '')) return { noun: from, last: from }
  return countedAdjective(context, from)
}

/** Of "a missile and drone attack" the attack: a last noun that only describes a later one gives way to it. */
function headOf({ tokens, end, lexicon }: NounContext, noun: number): CountedNoun {
  const head = tokens[noun]?.relation === 'compound' ? (tokens[noun]?.head ?? -1) : -1
  const verbal = tokens[noun]?.lower.endsWith('s') && tokens[head]?.lower.endsWith('ing')
  if (verbal) return { noun, last: noun }
  if (head <= noun || head > noun + 6 || head >= end || lexicon.each.has(tokens[head]?.lower ?? ''))
    return { noun, last: noun }
  const joined = tokens
    .slice(noun + 1, head)
    .every(
      ({ tag, lower }) =>
        tag === 'CCONJ' || tag === 'NOUN' || tag === 'ADJ' || lower === ',' || lower === '-',
    )
  return joined ? { noun: head, last: head } : { noun, last: noun }
}

/** A plural noun and then a verb: "suspected insurgents were", where the tagger sees a verb first. */
function isSubjectNext(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]
  return tokens[at]?.penn === 'NNS' && (verb?.tag === 'AUX' || verb?.tag === 'VERB')
}

/** "an Iraqi civilian" where the tagger takes the last word for an adjective. */
function isCountedAdjective({ tokens, lexicon }: NounContext, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || token.tag !== 'ADJ' || !lexicon.counted.has(token.lower)) return false
  return next === undefined || !(isNominal(next) || next.tag === 'ADJ' || next.lower === '-')
}

/** "two suspected insurgents" where the tagger takes "insurgents" for an adjective. */
function countedAdjective(
  { tokens, lexicon, end }: NounContext,
  from: number,
): CountedNoun | undefined {
  for (let at = from; at < Math.min(end, from + 4); at++) {
    const token = tokens[at]
    if (token === undefined || (token.tag !== 'ADJ' && token.tag !== 'VERB')) return undefined
    if (lexicon.counted.has(token.lower) || lexicon.counted.has(token.lower.replace(/s$/, '')))
      return { noun: at, last: at }
  }
  return undefined
}

function isNominal(token: Token): boolean {
  return token.tag === 'NOUN' || token.tag === 'PROPN'
}

/** Whether the phrase is over before this token: a plural head is rarely followed by a name. */
function ends(tokens: readonly Token[], noun: number, token: Token): boolean {
  const head = tokens[noun]
  if (head?.lower.endsWith('s') && token.lower.endsWith('ing')) return true
  if (head === undefined || noun !== token.index - 1) return false
  if (head.penn === 'NNS')
    return (
      token.tag === 'PROPN' ||
      (token.tag === 'NOUN' && token.head !== noun && head.head !== token.index)
    )
  return head.penn === 'NNPS' && token.tag === 'PROPN' && head.head !== token.index
}

/** After a noun: only what joins it to a further noun, as in "Iraq's bases", "man-portable". */
function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined) return false
  if (token.penn === 'POS' || token.lower === "'s")
    return isNominal(next) || next.tag === 'ADJ' || next.tag === 'NUM'
  if (token.tag === 'ADJ' && tokens[at - 1]?.penn === 'NN')
    return next.penn === 'NNS' || next.penn === 'NNPS'
  if (token.lower === '-') return token.start === tokens[at - 1]?.end && token.end === next.start
  return (
    tokens[at - 1]?.lower === '-' ||
    // "14 Leopard 2 tanks", "two Il-76 planes": the number of a model.
    (token.tag === 'NUM' && /^(?:POS|NNP)$/.test(tokens[at - 1]?.penn ?? '') && isNominal(next)) ||
    (token.tag === 'ADJ' && tokens[at - 2]?.penn === 'POS')
  )
}

/** Before the noun: adjectives, participles, numbers of calibre, "more", commas and "and" between adjectives. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return false
  if (token.tag === 'ADJ' || token.tag === 'NUM' || comparatives.has(token.lower)) return true
  if (token.lower === '-' && token.start > (tokens[at - 1]?.end ?? 0)) return false
  if (token.lower === '-' || token.lower === '"' || token.lower === "'s")
    return token.lower !== '"' || at > 0
  if (next === undefined) return false
  if (token.lower === ',' || token.tag === 'CCONJ')
    return next.tag === 'ADJ' && tokens[at - 1]?.tag === 'ADJ'
  if (token.tag === 'ADV') return next.tag === 'ADJ' || next.penn === 'VBN'
  if (next.lower === '-' && next.start === token.end) return token.tag !== 'PUNCT'
  const attributive =
    token.penn === 'VBN' ||
    token.penn === 'VBG' ||
    (token.penn === 'VBD' &&
      (token.head > at || next.tag === 'ADJ' || isSubjectNext(tokens, at + 1)))
  if (attributive) return isNominal(next) || next.tag === 'ADJ' || next.tag === 'NUM'
  return tokens[at - 1]?.lower === '-' && token.start === tokens[at - 1]?.end
}
