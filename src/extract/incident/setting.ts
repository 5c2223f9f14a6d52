import type { Read, When, Where } from '../../record/index.ts'
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
  const span = { start: time.start, end: time.end }
  return time.anchor.kind === 'none'
    ? { value: time.when, spans: [span], basis: 'stated' }
    : { value: time.when, spans: [span], basis: 'inferred', rule: time.rule }
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
  const span = { start: time.start, end: time.end }
  const value = { ...time.when, ...day, precision: 'day' as const }
  return time.anchor.kind === 'none'
    ? { value, spans: [span], basis: 'stated' }
    : { value, spans: [span], basis: 'inferred', rule: time.rule }
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
  if (!trigger.isNoun) return found
  const isFit =
    found && (isOwn(reading, trigger.at, startOf(found)) || isOfClause(reading, trigger))
  return (
    timeBehind(reading, trigger.at) ??
    timeBefore(reading, trigger.at) ??
    (isFit ? found : undefined)
  )
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
  return isFit ? found : undefined
}
