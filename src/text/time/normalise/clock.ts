import { formatDay } from '../calendar.ts'
import { has, hasWord, indexOf, type Match, numberOf, textOf, wordAt, wordsOf } from '../match.ts'
import { numberAt } from '../numbers.ts'
import { dayPeriod } from '../period.ts'
import { dated, type Normaliser, type Reading, unplaced } from '../reading.ts'
import { resolve } from '../scene.ts'
import { atPart, toldByVerb, toldOr } from './grain.ts'
import { isTitle } from './title.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** Hour and minute as `HH:MM`; undefined when it is no time of day. */
export function clockOf(match: Match): string | undefined {
  const spokenTime = besideHour(match)
  if (spokenTime !== undefined) return spokenTime
  const named = textOf(match, 'clockWord')
  if (named !== undefined) return named
  const lower = wordsOf(match).find(({ lower: word }) => /^\d/.test(word))?.lower
  const spoken = numberOf(match, 'ones') ?? numberOf(match, 'teens')
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?$|^(\d{2})(\d{2})$/.exec(
    lower ?? String(spoken ?? ''),
  )
  if (parts === null) return undefined
  const hour = Number(parts[1] ?? parts[3])
  const minute = Number(parts[2] ?? parts[4] ?? 0)
  const half = numberOf(match, 'meridiem') ?? afternoonWords(match)
  const whole = half === undefined ? hour : (hour % 12) + half
  return whole > 24 || minute > 59 || (half !== undefined && hour > 12)
    ? undefined
    : `${two(whole)}:${two(minute)}`
}

const partsOfHour: Readonly<Record<string, number>> = { half: 30, quarter: 15 }

/** "Half past nine", "a quarter to six", "ten minutes to three". */
function besideHour(match: Match): string | undefined {
  const link = wordsOf(match).findIndex(({ lower }) => /^(?:past|to|before|after)$/.test(lower))
  if (link < 1) return undefined
  const at = match.first + link
  const part = partsOfHour[wordAt(match, at - 1)]
  const minutes = part ?? numberAt(match, match.first)?.value
  const hour = hourAt(match, at + 1)
  if (minutes === undefined || hour === undefined || minutes > 59) return undefined
  const isBefore = /^(?:to|before)$/.test(wordAt(match, at))
  const half = numberOf(match, 'meridiem')
  const whole = half === undefined ? hour : (hour % 12) + half
  return isBefore
    ? `${two((whole + 23) % 24)}:${two(60 - minutes)}`
    : `${two(whole)}:${two(minutes)}`
}

function hourAt(match: Match, index: number): number | undefined {
  const named = match.lexicon.valueOf('clockWord', wordAt(match, index))
  if (typeof named === 'string') return Number(named.slice(0, 2))
  const hour = numberAt(match, index)?.value
  return hour !== undefined && hour <= 24 ? hour : undefined
}

function afternoonWords(match: Match): number | undefined {
  if (hasWord(match, 'afternoon', 'evening', 'night')) return 12
  return hasWord(match, 'morning') ? 0 : undefined
}

/** More than as many characters as "(EDT – " has before a time: what is longer is no such line. */
const LONGEST_BEFORE = 16

/** "END 4:08 P.M. EDT": a time that ends a paragraph with hardly a word before it in its line says when the text was spoken. */
function isAlone({ scan: { text, words }, first, end }: Match): boolean {
  const from = words[first]?.start ?? 0
  // No further back is looked than the words may reach: a line may be as long as a book.
  const near = text.slice(Math.max(0, from - LONGEST_BEFORE), from)
  const before = near.slice(near.lastIndexOf('\n') + 1)
  const behind = text.slice(words[end - 1]?.end).slice(0, 3)
  return /^\W{0,3}(?:[A-Z]{2,5}\W{1,3})?$/.test(before) && /^\s*$|^[ \t\r]{0,2}\n/.test(behind)
}

/** A time of the day told last in the passage, else of the report's. */
export const clock: Normaliser = (match, scene) => {
  const time = clockOf(match)
  if (time === undefined || isTitle(match)) return undefined
  const reference = scene.narrative
    ? toldOr(scene, 'day')
    : scene.toldDay === undefined || isAlone(match)
      ? scene.reference
      : toldByVerb(scene, 'day')
  const reading = dated(resolve(reference, 'XXXX-XX-XX', (day) => dayPeriod(day)))
  const words = match.scan.text.slice(
    match.scan.words[match.first]?.start,
    match.scan.words[match.end - 1]?.end,
  )
  return atPart(reading, time, words)
}

/** At night, in the morning, the next morning. */
export const daypart: Normaliser = (match, scene) => {
  const part = textOf(match, 'daypart')
  const index = indexOf(match, 'daypart')
  if (part === undefined) return undefined
  const words = wordAt(match, index)
  if (hasWord(match, 'next', 'following', 'previous', 'before', 'after')) {
    const shift = hasWord(match, 'previous', 'before') ? -1 : 1
    return atPart(
      dated(resolve(toldByVerb(scene, 'day'), 'XXXX-XX-XX', (day) => dayPeriod(day + shift))),
      part,
      words,
    )
  }
  const isMoment = has(match, 'turnOfDay') && scene.direction() === 'past'
  const isOne = hasWord(match, 'the', 'early', 'late')
  if (!isOne && words !== 'overnight' && !isMoment) {
    return unplaced('SET', `XXXX-XX-XXT${part}`, { timeOfDay: words })
  }
  const day = dated(resolve(toldByVerb(scene, 'day'), 'XXXX-XX-XX', (each) => dayPeriod(each)))
  return atPart(words === 'overnight' ? withEve(day) : day, part, words)
}

/** "Overnight" in a report of the 22nd began on the 21st. */
function withEve(reading: Reading): Reading {
  const { period, anchor } = reading
  if (period === undefined || anchor.kind !== 'published') return reading
  const first = period.first - 1
  const edtf = `${formatDay(first)}/${formatDay(period.last)}`
  return { ...reading, period: { ...period, first, edtf } }
}
