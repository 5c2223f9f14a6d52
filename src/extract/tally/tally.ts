import { z } from 'zod'
import {
  type Casualties,
  isNothing,
  type Party,
  quote,
  type Read,
  type Span,
  stated,
  type Tally,
  type When,
} from '../../record/index.ts'
import type { Quantity, TimeExpression } from '../../text/index.ts'
import { whenOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import {
  findTolls,
  incidentRuleAt,
  isOfMany,
  isOfWar,
  isPerfect,
  isPlaceInSeries,
  isRunning,
  isVague,
  isViolent,
  type Toll,
  targetsOfSeries,
} from '../incident/index.ts'
import type { Reading } from '../reading.ts'
import { loadRules, Rule } from '../rule.ts'

/** How reports count over a series. */
export const rules = loadRules(
  new URL('en.yaml', import.meta.url),
  Rule.extend({ frame: z.enum(['ordinal', 'including', 'count', 'people']) }),
)

function sentenceOf(reading: Reading, token: number): Span | undefined {
  return reading.sentences[reading.tokens[token]?.sentence ?? -1]
}

/** From when it counts: a "since", a "this year", a period in the sentence of the count. */
function periodOf(reading: Reading, token: number): Read<When> | undefined {
  const sentence = sentenceOf(reading, token)
  if (!sentence) return undefined
  const isPeriod = ({ governor, when, type, start, end }: TimeExpression) =>
    when !== undefined &&
    type !== 'SET' &&
    (governor?.word === 'since' ||
      ((when.lasting === true || /^(year|month|interval)$/.test(when.precision)) &&
        isOfCount(reading, token, { start, end })))
  const time = reading.timesIn(sentence).find(isPeriod)
  if (!time?.when) return undefined
  const span = time.governor
    ? { start: Math.min(time.governor.span.start, time.start), end: time.end }
    : { start: time.start, end: time.end }
  return {
    value: time.when,
    spans: [span],
    basis: time.anchor.kind === 'none' ? 'stated' : 'inferred',
    ...(time.anchor.kind !== 'none' && { rule: time.rule }),
  }
}

/** Of the clause that counts, and no measure of something else: "this year of war". */
function isOfCount(reading: Reading, token: number, { start, end }: Span): boolean {
  const isMeasure = reading.tokens[reading.tokenAt(end)]?.lower === 'of'
  return !isMeasure && reading.clauseAt(reading.tokenAt(start)) === reading.clauseAt(token)
}

function incidentTally(
  reading: Reading,
  quantity: Quantity,
  noun: number,
  frame: 'ordinal' | 'including' | 'count',
): Finding<'tally'> | undefined {
  const found = incidentRuleAt(reading, noun)
  if (!found) return undefined
  const span = reading.phrase(noun)
  const whole = {
    start: Math.min(span.start, quantity.start),
    end: Math.max(span.end, quantity.phrase.end),
  }
  const period = periodOf(reading, noun)
  const content: Tally = {
    counted: 'incidents',
    amount: stated(quantity.amount, { start: quantity.start, end: quantity.end }),
    ...(frame === 'ordinal' && { ordinal: true }),
    incidentType: stated(found.type, found.span),
    ...(found.weapon && { weapon: stated(found.weapon, found.span) }),
    targets: targetsOfSeries(reading, noun),
    ...(period && { period }),
    of: stated(quote(reading.document, whole), whole),
    ...(frame === 'including' && { within: true }),
  }
  return {
    kind: 'tally',
    rule: `tally/${frame}`,
    span: whole,
    at: noun,
    realis: 'asserted',
    when: null,
    content,
  }
}

/** Whether "including" or "of which" ties the number to a larger one before it. */
function isWithin(reading: Reading, quantity: Quantity): boolean {
  const before = reading.document.text.slice(Math.max(0, quantity.start - 24), quantity.start)
  return /\b(including|among them|of which|of them)\s*$/i.test(before)
}

function frameOf(
  reading: Reading,
  quantity: Quantity,
  noun: number,
): 'ordinal' | 'including' | 'count' | undefined {
  const sentence = sentenceOf(reading, noun)
  if (quantity.unit === 'ordinal') {
    const isHyphened = reading.document.text[quantity.end] === '-'
    return isHyphened || !isPlaceInSeries(reading, quantity) ? undefined : 'ordinal'
  }
  if (!sentence || quantity.unit !== 'count') return undefined
  const hasOrdinal = reading.quantities.some(
    ({ unit, start, end }) =>
      unit === 'ordinal' && start >= sentence.start && end <= quantity.start,
  )
  if (isWithin(reading, quantity) && hasOrdinal) return 'including'
  return (isRunning(reading, sentence) || isPerfect(reading, sentence)) &&
    (quantity.amount.low ?? quantity.amount.best ?? 0) > 2
    ? 'count'
    : undefined
}

/** Whether a toll is of a series, a war or a period, and not of one incident. */
function isRunningToll(reading: Reading, toll: Toll): boolean {
  const { at, isPart } = toll
  const sentence = sentenceOf(reading, at)
  if (!sentence || isPart) return false
  const clause = reading.clauseAt(at)
  // "Two of those held have been freed": what runs on is another verb, and a participle only describes.
  const isHeld = /^(captured|abducted)$/.test(toll.group.state)
  const isParticiple =
    reading.tokens[at]?.penn === 'VBN' &&
    reading.tree.childrenBy(at, 'aux', 'aux:pass').length === 0
  if (isHeld && isParticiple) return false
  const tokens = reading.tokensIn(clause ? clause.span : sentence)
  const first = tokens[0] ?? 0
  const end = (tokens.at(-1) ?? -1) + 1
  const when = whenOf(reading, at)?.value
  return (
    isOfMany(reading, first, end) ||
    (!isVague(toll) && isOfWar(reading, first, end)) ||
    (!isVague(toll) &&
      isViolent(reading, toll) &&
      isCounting(reading, clause ? clause.span : sentence, toll) &&
      (when === undefined || when.precision !== 'day'))
  )
}

/** Fewest people of whom a perfect tense alone tells a count over a period: "two have been arrested" is the news of a day. */
const fewestInPerfect = 10

function isCounting(reading: Reading, span: Span, { group: { amount } }: Toll): boolean {
  const least = isNothing(amount) ? 0 : (amount.value.low ?? amount.value.best ?? 0)
  // "The arrest of a baker": who is told by an article is not counted.
  if (isRunning(reading, span)) return least !== 1 || !isArticle(amount)
  return least >= fewestInPerfect && isPerfect(reading, span)
}

function isArticle(amount: Casualties['amount']): boolean {
  return !isNothing(amount) && /^an?$/i.test(amount.value.words)
}

/** One named person hurt is no count over a series; one of a kind beside others is. */
function isMany({ group: { amount } }: Toll): boolean {
  return !isNothing(amount) && amount.rule !== 'incident/one-person'
}

function peopleTally(reading: Reading, toll: Toll): Finding<'tally'> {
  const { state, amount, who, status }: Casualties = toll.group
  const period = periodOf(reading, toll.at)
  const of = countedPhrase(reading, toll)
  const content: Tally = {
    counted: 'casualties',
    amount,
    state: stated(state, tokenSpan(reading, toll.at)),
    ...(who && { who: who satisfies Read<Party> }),
    ...(status && { status }),
    targets: [],
    ...(period && { period }),
    of: stated(quote(reading.document, of), of),
  }
  return {
    kind: 'tally',
    rule: 'tally/people',
    span: toll.span,
    at: toll.at,
    realis: 'asserted',
    when: null,
    content,
  }
}

/** The people counted as written, number and all: "more than 1,000 protesters". */
function countedPhrase(reading: Reading, { group: { amount, words, who }, span }: Toll): Span {
  const number = amount.spans[0]
  const quantity = reading.quantities.find(
    ({ start, end }) => start === number?.start && end === number.end,
  )
  const own = words?.spans[0] ?? quantity?.phrase ?? who?.spans[0]
  const all = [number, own].filter((each) => each !== undefined)
  if (all.length === 0) return span
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  }
}

function tokenSpan(reading: Reading, token: number): Span {
  const { start, end } = reading.tokens[token] ?? { start: 0, end: 1 }
  return { start, end }
}

/** Counts over a series: attacks by their place in it, people by all it cost. */
export const tally: Extractor<'tally'> = {
  kind: 'tally',
  *extract(reading) {
    for (const quantity of reading.quantities) {
      const { noun } = quantity
      const frame = noun === undefined ? undefined : frameOf(reading, quantity, noun)
      const finding =
        noun !== undefined && frame ? incidentTally(reading, quantity, noun, frame) : undefined
      if (finding) yield finding
    }
    for (const toll of findTolls(reading)) {
      if (isMany(toll) && isRunningToll(reading, toll)) yield peopleTally(reading, toll)
    }
  },
}
