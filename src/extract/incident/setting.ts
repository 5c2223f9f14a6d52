import { type Read, stated, type When, type Where } from '../../record/index.ts'
import type { TimeExpression } from '../../text/index.ts'
import { whenOf, whereOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import type { Trigger } from './trigger.ts'

type Word = Pick<Trigger, 'at' | 'clause' | 'isNoun'>

/**
 * Whether the clause tells what the noun did, so that its day and place are the noun's too: "the attack
 * happened on Monday", but not "she condemned the attack on Monday".
 */
export function isOfClause(reading: Reading, { at, clause, isNoun }: Word): boolean {
  if (!isNoun || !clause || clause.predicate === at) return true
  if (!lexicon.eventive.has(clause.lemma) && !lexicon.doing.has(clause.lemma)) return false
  const obliques = clause.obliques.map(({ head }) => head)
  return [...clause.subjects, ...clause.objects, ...obliques].some((head) =>
    reading.tree.conjuncts(head).includes(at),
  )
}

/** Whether the words at an offset stand below the noun, or right behind its phrase. */
function isOwn(reading: Reading, noun: number, start: number): boolean {
  const token = reading.tokenAt(start)
  for (let at = token, steps = 0; at >= 0 && steps < 12; steps += 1) {
    if (at === noun) return true
    at = reading.tokens[at]?.head ?? -1
  }
  return false
}

function asRead(time: TimeExpression, value: When): Read<When> {
  const span = { start: time.start, end: time.end }
  return time.anchor.kind === 'none'
    ? { value, spans: [span], basis: 'stated' }
    : { value, spans: [span], basis: 'inferred', rule: time.rule }
}

/** A day right behind the noun phrase, whatever the parse hangs it on: "a shooting Thursday evening". */
function timeBehind(reading: Reading, noun: number): Read<When> | undefined {
  const { end } = reading.phrase(noun)
  const sentence = reading.sentences[reading.tokens[noun]?.sentence ?? -1]
  const time =
    sentence &&
    reading.timesIn(sentence).find(({ start, when, governor }) => {
      const from = governor ? Math.min(governor.span.start, start) : start
      const gap = reading.document.text.slice(end, from)
      return when !== undefined && from >= end && from - end < 4 && !/\S/.test(gap)
    })
  if (!time?.when || time.type === 'DURATION') return undefined
  return asRead(time, time.when)
}

/** A day in front of the noun is its own, whatever governs the noun: "after the September 11 attacks". */
function timeBefore(reading: Reading, noun: number): Read<When> | undefined {
  const word = reading.tokens[noun]
  const time =
    word &&
    reading.times.find(
      ({ end, value }) =>
        end < word.start &&
        word.start - end < 30 &&
        isDay(value) &&
        isCompound(reading, reading.tokenAt(end - 1), noun),
    )
  if (!time?.when) return undefined
  const day = { edtf: time.value, earliest: time.value, latest: time.value }
  return asRead(time, { ...time.when, ...day, precision: 'day' as const })
}

function isCompound(reading: Reading, token: number, noun: number): boolean {
  for (let at = token, steps = 0; steps < 3; steps += 1) {
    const { head, relation } = reading.tokens[at] ?? { head: -1, relation: '' }
    if (!/^(compound|nmod|nummod|amod)/.test(relation)) return false
    if (head === noun) return true
    at = head
  }
  return false
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** When it was, by the words on the noun itself, else by the clause if that tells of it. */
export function timeOf(reading: Reading, trigger: Word): Read<When> | undefined {
  const found = whenOf(reading, trigger.at)
  if (!trigger.isNoun) return found ?? looseTime(reading, trigger.at)
  const isFit =
    found && (isOwn(reading, trigger.at, startOf(found)) || isOfClause(reading, trigger))
  return (
    timeBehind(reading, trigger.at) ??
    timeBefore(reading, trigger.at) ??
    (isFit ? found : undefined)
  )
}

/** Whether the words at an offset hang on no verb: the parse lost their clause. */
function isLoose(reading: Reading, start: number, verb: number): boolean {
  const token = reading.tokens[reading.tokenAt(start)]
  const clause = token && reading.clauseAt(token.index)
  const tag = reading.tokens[clause?.predicate ?? -1]?.tag
  return token !== undefined && tag !== 'VERB' && token.sentence === reading.tokens[verb]?.sentence
}

/** The one day of the sentence, when it hangs on no verb. */
function looseTime(reading: Reading, verb: number): Read<When> | undefined {
  const sentence = reading.sentences[reading.tokens[verb]?.sentence ?? -1]
  const times = (sentence ? reading.timesIn(sentence) : []).filter(
    ({ start, when, type }) => when && type !== 'DURATION' && isLoose(reading, start, verb),
  )
  const [time] = times
  return times.length === 1 && time?.when ? asRead(time, time.when) : undefined
}

/** The one place of the sentence that hangs on no verb and is no country; the finest of several told in a row. */
function loosePlace(reading: Reading, verb: number): Read<Where> | undefined {
  const sentence = reading.sentences[reading.tokens[verb]?.sentence ?? -1]
  const [place] = (sentence ? reading.placesIn(sentence) : [])
    .filter(({ start, where }) => where.precision < 6 && isLoose(reading, start, verb))
    .sort((a, b) => a.where.precision - b.where.precision)
  if (!place) return undefined
  const { phrase } = place
  const span = { start: Math.min(phrase.start, place.start), end: Math.max(phrase.end, place.end) }
  return stated(place.where, span)
}

function startOf({ spans }: Read<unknown>): number {
  return Math.max((spans[0]?.end ?? 1) - 1, 0)
}

/** Where something came from is not where it struck. */
const origins: ReadonlySet<string> = lexicon.origins

/** Where it was, in the same way. */
export function placeOf(reading: Reading, trigger: Word): Read<Where> | undefined {
  const found = whereOf(reading, trigger.at, origins)
  const isFit =
    found && (isOwn(reading, trigger.at, startOf(found)) || isOfClause(reading, trigger))
  if (isFit) return found
  return trigger.isNoun ? undefined : loosePlace(reading, trigger.at)
}
