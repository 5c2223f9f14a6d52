import { isNothing, type Span } from '../../record/index.ts'
import type { Quantity, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { byNoun, lexicon } from './lexicon.ts'
import type { Toll } from './toll.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** "the fourteenth attack", "including six attacks": a count over a series, which is a tally. */
export function isCounted(reading: Reading, token: Token): boolean {
  const quantity = reading.quantities.find(({ noun }) => noun === token.index)
  if (!quantity) return false
  return (
    isPlaceInSeries(reading, quantity) ||
    hasMark(reading, reading.tokenAt(quantity.start) - 1, lexicon.includes)
  )
}

/** Reports count their own scenes no further than this. */
const discourseOrdinals = 3

/** "The fourteenth attack", "the second since May"; "the second bomb" alone only orders what the report tells. */
export function isPlaceInSeries(reading: Reading, { unit, amount, start }: Quantity): boolean {
  if (unit !== 'ordinal') return false
  const sentence = reading.sentences[reading.tokens[reading.tokenAt(start)]?.sentence ?? -1]
  const place = amount.best ?? amount.low ?? 0
  return place > discourseOrdinals || (sentence !== undefined && isRunning(reading, sentence))
}

/** Whether a stretch has words of a running count: "since", "so far", "this year". */
export function isRunning(reading: Reading, span: Span): boolean {
  return reading.tokensIn(span).some((token) => {
    // "In May of last year" is a month, and "in the last two hours" no series.
    const isPoint = lowerAt(reading, token - 1) === 'of'
    const isShort = [2, 3].some((far) => hasMark(reading, token + far, lexicon.hours))
    if (isPoint || isShort) return false
    const two = `${lowerAt(reading, token)} ${lowerAt(reading, token + 1)}`
    return hasMark(reading, token, lexicon.running) || lexicon.running.has(two)
  })
}

export function isRepeated(reading: Reading, token: number): boolean {
  return reading.tree.children(token).some((child) => lexicon.repeated.has(lowerAt(reading, child)))
}

/** Whether one of these nouns stands here with one of these words up to three before it. */
function hasPhrase(
  reading: Reading,
  { from, end }: { readonly from: number; readonly end: number },
  nouns: ReadonlySet<string>,
  before: ReadonlySet<string>,
): boolean {
  for (let at = from; at < end; at += 1) {
    if (!nouns.has(lowerAt(reading, at))) continue
    if ([1, 2, 3].some((back) => at - back >= from && before.has(lowerAt(reading, at - back))))
      return true
  }
  return false
}

/** Whether a count over a period is one of violence: by its verb, or by a noun of violence in its sentence. */
export function isViolent(reading: Reading, { at, sentence }: Toll): boolean {
  if (!isWord(reading, at, lexicon.natural)) return true
  const { firstToken, endToken } = reading.sentences[sentence] ?? { firstToken: 0, endToken: 0 }
  return reading.tokens
    .slice(firstToken, endToken)
    .some(({ lemma, lower }) => byNoun.has(lemma.toLowerCase()) || byNoun.has(lower))
}

/** A number too vague to be a count: "many", "some". */
export function isVague({ group }: Toll): boolean {
  const words = isNothing(group.amount) ? '' : group.amount.value.words
  return words
    .toLowerCase()
    .split(' ')
    .some((word) => lexicon.vague.has(word))
}

/** "These attacks", "such raids": a plural noun of violence with a word that points back. */
export function isOfMany(reading: Reading, from: number, end: number): boolean {
  return hasPhrase(reading, { from, end }, lexicon.seriesNouns, lexicon.pointing)
}

/** "The war", "the two-year siege": what lasts, and costs lives over its time. */
export function isOfWar(reading: Reading, from: number, end: number): boolean {
  return hasPhrase(reading, { from, end }, lexicon.wars, lexicon.article)
}
