import { civilDate } from '../calendar.ts'
import { indexOf, type Match, numberOf, wordAt, wordsOf } from '../match.ts'
import { numberAt } from '../numbers.ts'
import { centuryPeriod, decadePeriod, periodAround, yearPeriod } from '../period.ts'
import { dated, type Normaliser } from '../reading.ts'
import { absolute, type Scene } from '../scene.ts'

const beforeOurEra = new Set(['bc', 'bce', 'b.c', 'b.c.e'])

/** Counted astronomically: 1 BC is 0. */
function inEra(year: number, match: Match): number {
  return wordsOf(match).some(({ lower }) => beforeOurEra.has(lower)) ? 1 - year : year
}

/** Two digits of a year: the century that puts it closest before, or at most five years after, the report. */
export function fullYear(year: number, scene: Scene): number {
  if (year >= 100) return year
  const limit = scene.reference.last === undefined ? 2030 : civilDate(scene.reference.last).year + 5
  const century = Math.floor(limit / 100) * 100
  return century + year <= limit ? century + year : century - 100 + year
}

/** Year written at or after `from` in the match: "1998", "nineteen ninety-eight", "'98"; undefined when there is none. */
export function yearIn(match: Match, scene: Scene, from: number): number | undefined {
  const index = indexOf(match, 'year', from)
  if (index >= 0) return inEra(Number(wordAt(match, index)), match)
  if (wordsOf(match).some(({ lower }) => beforeOurEra.has(lower))) {
    const number = indexOf(match, 'integer', Math.max(from, match.end - 2))
    if (number >= 0) return inEra(Number(wordAt(match, number)), match)
  }
  const spoken = spokenYear(match, from)
  if (spoken !== undefined) return spoken
  const last = match.end - 1
  const beside = wordAt(match, last - 1)
  const isShort = /^\d{2}$/.test(wordAt(match, last)) && last > from && beside !== ','
  const afterMonth =
    /^\d{2}$/.test(wordAt(match, last)) &&
    last === from &&
    match.lexicon.valueOf('month', beside) !== undefined
  const dayBefore = /^\d{1,2}/.test(wordAt(match, match.first))
  return isShort || (afterMonth && dayBefore)
    ? fullYear(Number(wordAt(match, last)), scene)
    : undefined
}

export function spokenYear(match: Match, from: number): number | undefined {
  const index = indexOf(match, 'centuryHead', from)
  if (index >= 0) {
    const head = numberOf(match, 'centuryHead', index) ?? 0
    const next = wordAt(match, index + 1) === '-' ? index + 2 : index + 1
    if (wordAt(match, next) === 'hundred') return head * 100
    const rest = next < match.end ? numberAt(match, next) : undefined
    return rest === undefined ? undefined : head * 100 + rest.value
  }
  const thousand = wordsOf(match).findIndex(({ lower }) => lower === 'thousand')
  return thousand > 0 ? numberAt(match, match.first + thousand - 1)?.value : undefined
}

const connectors =
  /^(?:to|and|or|until|till|through|the|of|,|-|–|—|\/|\d{1,2}(?:st|nd|rd|th)?|between|from)$/

/** Year that a range tells only at its end: the 1950 of "August to September 1950". */
export function yearAhead(match: Match): number | undefined {
  let joined = false
  for (let index = match.end; index < match.end + 8; index += 1) {
    const lower = wordAt(match, index)
    const isYear = match.lexicon
      .charactersOf('year')
      .includes(match.scan.signatures.charAt(index) || ' ')
    if (isYear && joined) return Number(lower)
    if (/^(?:to|and|or|until|till|through|-|–|—|\/)$/.test(lower)) joined = true
    const isMonth = match.lexicon.valueOf('month', lower) !== undefined
    if (!isMonth && !connectors.test(lower)) return undefined
    if (!joined) return undefined
  }
  return undefined
}

export const year: Normaliser = (match) => {
  const written = /^\d{1,4}$/.exec(wordAt(match, Math.max(indexOf(match, 'integer'), match.first)))
  const number = written === null ? spokenYear(match, match.first) : Number(written[0])
  if (number === undefined) return undefined
  const withEra = { ...match, end: Math.max(match.end, eraAhead(match)) }
  return dated(absolute(yearPeriod(inEra(number, withEra))), { explicit: true })
}

/** End of an era word told after the range's last year: "499 to 493 BC". */
function eraAhead(match: Match): number {
  for (let index = match.end; index < match.end + 3; index += 1) {
    if (beforeOurEra.has(wordAt(match, index))) return index + 1
  }
  return match.end
}

export const shortYear: Normaliser = (match, scene) => {
  const index = indexOf(match, 'twoDigits')
  return dated(absolute(yearPeriod(fullYear(Number(wordAt(match, index)), scene))), {
    explicit: true,
  })
}

/** The 95 of "1894-95". */
export const yearRangeEnd: Normaliser = (match) => {
  const from = Number(wordAt(match, match.first - 2))
  const year = Math.floor(from / 100) * 100 + Number(wordAt(match, match.first))
  return year > from ? dated(absolute(yearPeriod(year)), { explicit: true }) : undefined
}

/** "The 1980s", "the '80s", "the eighties". A bare "30s" is an age. */
export const decade: Normaliser = (match, scene) => {
  const long = indexOf(match, 'decadeNumber')
  if (long >= 0) {
    return dated(
      absolute(decadePeriod(Math.floor(Number.parseInt(wordAt(match, long), 10) / 10))),
      { explicit: true },
    )
  }
  const short = indexOf(match, 'shortDecade')
  if (short === match.first) return undefined
  const tens = short >= 0 ? Number(wordAt(match, short).charAt(0)) : numberOf(match, 'decadeWord')
  if (tens === undefined) return undefined
  const head = numberOf(match, 'centuryHead')
  const first = head === undefined ? fullYear(tens * 10, scene) : head * 100 + tens * 10
  return dated(absolute(decadePeriod(first / 10)), { explicit: true })
}

export const century: Normaliser = (match) => {
  const written = wordsOf(match).find(({ lower }) => /^\d{1,2}(?:st|nd|rd|th)$/.test(lower))
  const number =
    written === undefined
      ? (numberOf(match, 'tens') ?? 0) + (numberOf(match, 'ordinal') ?? 0)
      : Number.parseInt(written.lower, 10)
  if (number < 1) return undefined
  const isBefore = wordsOf(match).some(({ lower }) => beforeOurEra.has(lower))
  return dated(absolute(centuryPeriod(isBefore ? -number : number - 1)), { explicit: true })
}

/** A fiscal year is called by its number; whose fiscal year, and so when it begins, is not known. */
export const fiscalYear: Normaliser = (match, scene) => {
  const index = indexOf(match, 'year', match.first)
  const written =
    index >= 0
      ? wordAt(match, index)
      : wordAt(match, Math.max(indexOf(match, 'twoDigits'), match.first))
  if (!/^\d{2,4}$/.test(written)) return undefined
  const period = yearPeriod(fullYear(Number(written), scene))
  const reading = dated(absolute(period), { explicit: true, mod: 'APPROX' })
  const isOverTwo = match.scan.words
    .slice(match.first, match.end)
    .some(
      ({ lower }, at, all) => /^[-–—/]$/.test(lower) && /^\d{2,4}$/.test(all[at + 1]?.lower ?? ''),
    )
  if (!isOverTwo) return reading
  const next = periodAround('year', period.last + 1)
  return { ...reading, period: undefined, first: period.first, last: next.last, lasting: true }
}
