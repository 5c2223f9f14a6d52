import { isNothing, type Span } from '../../record/index.ts'
import type { Clause, Quantity, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { byNoun, lexicon } from './lexicon.ts'
import { isPerson } from './people.ts'
import type { Toll } from './toll.ts'
import { hasMark, isWord, lemmaAt, lowerAt } from './words.ts'

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
export function isPlaceInSeries(reading: Reading, { unit, amount, start, end }: Quantity): boolean {
  if (unit !== 'ordinal') return false
  // "A 90th minute strike": it counts the minutes.
  const next = reading.tokenAt(end - 1) + 1
  if (hasMark(reading, next, lexicon.hours) || hasMark(reading, next, lexicon.aged)) return false
  const sentence = reading.sentences[reading.tokens[reading.tokenAt(start)]?.sentence ?? -1]
  const place = amount.best ?? amount.low ?? 0
  return (
    place > discourseOrdinals ||
    (sentence !== undefined && (isRunning(reading, sentence) || isPerfect(reading, sentence)))
  )
}

/** Whether a stretch has words of a running count: "since", "so far", "this year". */
export function isRunning(reading: Reading, span: Span): boolean {
  return reading.tokensIn(span).some((token) => {
    // "In May of last year" is a month, and "in the last two hours" no series.
    const isPoint = lowerAt(reading, token - 1) === 'of'
    const isShort = [2, 3].some((far) => hasMark(reading, token + far, lexicon.hours))
    if (isPoint || isShort) return false
    return hasMark(reading, token, lexicon.running) || lexicon.running.has(twoAt(reading, token))
  })
}

/** Whether a stretch tells in the perfect what came about: "there have been 40 attacks". It may be the news and no count. */
export function isPerfect(reading: Reading, span: Span): boolean {
  return reading.tokensIn(span).some((token) => lexicon.perfect.has(twoAt(reading, token)))
}

function twoAt(reading: Reading, token: number): string {
  return `${lowerAt(reading, token)} ${lowerAt(reading, token + 1)}`
}

export function isRepeated(reading: Reading, token: number): boolean {
  // "Dozens of houses were burned": so many of them, in one deed.
  return reading.tree
    .children(token)
    .some(
      (child) =>
        lexicon.repeated.has(lowerAt(reading, child)) &&
        !/^(nsubj|obj)/.test(reading.tokens[child]?.relation ?? ''),
    )
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

/** A war, or several deeds by a plural noun: what costs lives over time. */
function isManifold(reading: Reading, head: number): boolean {
  const { penn = '', lower = '' } = reading.tokens[head] ?? {}
  return lexicon.wars.has(lower) || (penn === 'NNS' && byNoun.has(lemmaAt(reading, head)))
}

/** "Since May", "since the strikes began": from when a clause counts. */
export function isSince(reading: Reading, clause: Clause): boolean {
  return (
    clause.obliques.some(({ preposition }) => preposition === 'since') ||
    reading
      .clausesBelow(clause)
      .some(({ marker, relation }) => marker === 'since' && relation.startsWith('advcl'))
  )
}

/** "The war has killed thousands", "hundreds have been arrested since May": summed up to the present, and no one deed. */
export function isSummedUp(reading: Reading, clause: Clause): boolean {
  const { tense, perfect, subjects } = clause
  // "Are killed every year": again and again.
  if (tense === 'present' && !perfect && isRecurring(reading, clause)) return true
  if (tense !== 'present' || !perfect) return false
  return (
    [...subjects, ...antecedents(reading, clause)].some((head) => isManifold(reading, head)) ||
    isSince(reading, clause)
  )
}

function isRecurring(reading: Reading, { span }: Clause): boolean {
  return reading.timesIn(span).some(({ type }) => type === 'SET')
}

/** What "that" stands for, and what that in turn hangs on by nouns alone: "attacks on towns that have killed"; people are meant themselves. */
function antecedents(reading: Reading, { relation, predicate }: Clause): readonly number[] {
  const found: number[] = []
  let at = relation === 'acl:relcl' ? (reading.tokens[predicate]?.head ?? -1) : -1
  while (at >= 0 && found.length < 4) {
    found.push(at)
    const { relation: up = '', head = -1 } = reading.tokens[at] ?? {}
    at = /^(nmod|conj)/.test(up) && !isPerson(reading, at) ? head : -1
  }
  return found
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
