import { has, hasWord, indexOf, type Match, numberOf, textOf, wordAt } from '../match.ts'
import { countIn } from '../numbers.ts'
import { type Normaliser, type Reading, unplaced } from '../reading.ts'
import { periodOf, unitOf } from './duration.ts'

function frequency({ scan, first, end }: Match): string {
  const words = scan.text.slice(scan.words[first]?.start, scan.words[end - 1]?.end)
  return words.replace(/\s+/g, ' ')
}

function repeated(match: Match, value: string): Reading {
  return unplaced('SET', value, {
    frequency: frequency(match),
    ...(hasWord(match, 'almost', 'nearly') ? { mod: 'APPROX' as const } : {}),
  })
}

/** Every Friday, twice a week, each July, every two weeks, "a year" as in "$5 million a year". */
export const every: Normaliser = (match) => {
  const weekday = numberOf(match, 'weekday')
  if (weekday !== undefined) return repeated(match, `XXXX-WXX-${weekday}`)
  const month = has(match, 'month') ? numberOf(match, 'month') : undefined
  if (month !== undefined) return repeated(match, `XXXX-${String(month).padStart(2, '0')}`)
  const season = textOf(match, 'season')
  if (season !== undefined) return repeated(match, `XXXX-${season}`)
  const part = textOf(match, 'daypart')
  if (part !== undefined) return repeated(match, `XXXX-XX-XXT${part}`)
  const unit = unitOf(match)
  if (unit === undefined || unit.length > 2) return undefined
  const isTimes = has(match, 'timesWord') || hasWord(match, 'times')
  const after = Math.max(indexOf(match, 'each'), match.first)
  const skipped = hasWord(match, 'other') ? 2 : numberOf(match, 'ordinal', after + 1)
  const count = isTimes && !has(match, 'each') ? 1 : (skipped ?? countIn(match, after + 1) ?? 1)
  return repeated(match, periodOf(count, unit))
}

/** Daily, weekly. With a name beside it, it is a newspaper. */
export const adverbSet: Normaliser = (match) => {
  const unit = textOf(match, 'frequencyWord')
  if (unit === undefined) return undefined
  const isName = (index: number) =>
    match.lexicon.charactersOf('capital').includes(match.scan.signatures.charAt(index) || ' ')
  // "The party daily Pravda", "Hindu Daily".
  if (isName(match.end) || (isName(match.end - 1) && isName(match.first - 1))) return undefined
  if (wordAt(match, match.end - 1) === 'quarterly' && wordAt(match, match.end) !== '.')
    return undefined
  return repeated(match, unit === 'N' ? 'XXXX-XX-XXTNI' : periodOf(1, unit))
}

export const everyWeekday: Normaliser = (match) => {
  const weekday = numberOf(match, 'weekdays') ?? numberOf(match, 'weekday')
  if (weekday === undefined && has(match, 'dayparts'))
    return repeated(match, `XXXX-XX-XXT${textOf(match, 'dayparts')}`)
  if (weekday === undefined || weekday > 9) return undefined
  if (weekday === 8) return repeated(match, 'XXXX-WXX-WE')
  if (weekday === 9) return repeated(match, 'P1D')
  const part = textOf(match, 'dayparts') ?? partAhead(match)
  return repeated(match, `XXXX-WXX-${weekday}${part === undefined ? '' : `T${part}`}`)
}

/** The "nights" that "Monday and Tuesday nights" has only at its end. */
function partAhead(match: Match): string | undefined {
  return has(match, 'weekdays')
    ? undefined
    : textOf({ ...match, end: match.end + PARTS_AHEAD }, 'dayparts')
}

/** Words that a list of weekdays may go on for. */
const PARTS_AHEAD = 7
