import { civilDate, isDate } from '../calendar.ts'
import { hasWord, indexOf, type Match, numberOf, valueIn, wordAt, wordsOf } from '../match.ts'
import { inYear, monthNear } from '../near.ts'
import { monthPeriod, type Period, yearPeriod } from '../period.ts'
import { dated, type Normaliser, type Reading } from '../reading.ts'
import { absolute, type Resolution, resolve, type Scene, toldReference } from '../scene.ts'
import { withinTold } from './within-told.ts'
import { fullYear, yearAhead, yearIn } from './year.ts'

/** Day of the month: the number beside the month's name. */
function dayBeside(match: Match, monthIndex: number): number | undefined {
  const candidates = [monthIndex - 1, monthIndex - 2, monthIndex + 1, monthIndex + 2]
  for (const index of candidates) {
    if (index < match.first || index >= match.end) continue
    const day = dayAt(match, index)
    if (day !== undefined) return day
    const skip = ['of', 'the', '-']
    if (index === monthIndex - 1 && !skip.includes(wordAt(match, index))) continue
    if (index === monthIndex + 1 && !skip.includes(wordAt(match, index))) break
  }
  return undefined
}

export function dayAt(match: Match, index: number): number | undefined {
  const lower = wordAt(match, index)
  const written = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower)?.[1]
  const value = written === undefined ? match.lexicon.valueOf('ordinal', lower) : Number(written)
  return typeof value === 'number' && value >= 1 && value <= 31 ? value : undefined
}

/** The year that words like "of that year" or "of last year" stand for. */
function relativeYear(
  match: Match,
  scene: Scene,
): ((at: (year: number) => Period) => Reading) | undefined {
  if (!hasWord(match, 'year')) return undefined
  const shift = numberOf(match, 'shift') ?? 0
  const { mentioned } = scene
  const isBackward = hasWord(match, 'that', 'same', 'following', 'previous')
  const reference =
    isBackward && mentioned !== undefined ? toldReference(mentioned, 'event') : scene.reference
  return (at) => dated(resolve(reference, 'XXXX', (day) => at(civilDate(day).year + shift)))
}

/** A date with a month by name: with a year, "of last year", or in the year that the passage means. */
export const calendar: Normaliser = (match, scene) => {
  const monthIndex = indexOf(match, 'month')
  const month = numberOf(match, 'month', monthIndex)
  if (month === undefined) return undefined
  const day = dayBeside(match, monthIndex)
  const year = yearIn(match, scene, monthIndex + 1) ?? yearAhead(match)
  if (year !== undefined) {
    if (day !== undefined && !isDate(year, month, day)) return undefined
    return dated(absolute(inYear(year, month, day)), { explicit: true })
  }
  const relative = relativeYear(match, scene)
  if (relative !== undefined) return relative((y) => inYear(y, month, day))
  const near =
    withinTold(match, scene, [unknownMonth(month), (y) => inYear(y, month, day)]) ??
    monthNear(scene, month, day)
  return near === undefined ? undefined : dated(near)
}

/** A month alone, or with "last", "next" or "this". */
export const month: Normaliser = (match, scene) => {
  const number = numberOf(match, 'month')
  if (number === undefined) return undefined
  const shift = valueIn(match, 'shift')
  const isThat = hasWord(match, 'that')
  if (shift === undefined && !isThat) {
    const year = yearAhead(match)
    if (year !== undefined) return dated(absolute(monthPeriod(year, number)), { explicit: true })
    const near =
      monthAfterTold(match, scene, number) ??
      withinTold(match, scene, [unknownMonth(number), (y) => inYear(y, number)]) ??
      monthNear(scene, number)
    return near === undefined ? undefined : dated(near)
  }
  const toTold = (isThat || hasWord(match, 'following', 'previous', 'same')) && scene.told
  if (isThat && !toTold) return undefined
  const reference = toTold ? toldReference(toTold, 'event') : scene.reference
  return dated(
    resolve(reference, unknownMonth(number), (day) => {
      const { year, month: current } = civilDate(day)
      if (hasWord(match, 'past', 'last', 'previous'))
        return monthPeriod(number < current ? year : year - 1, number)
      if (hasWord(match, 'next', 'coming', 'following'))
        return monthPeriod(number > current ? year : year + 1, number)
      return monthPeriod(year, number)
    }),
  )
}

/** The July of "June and July": the next one after that June, whichever way verbs point. */
function monthAfterTold(match: Match, { told }: Scene, number: number): Resolution | undefined {
  if (told?.period.grain !== 'month') return undefined
  const isJoined = /^(?:to|and|or|until|till|through|[-–—])$/.test(wordAt(match, match.first - 1))
  if (!isJoined || match.scan.words[match.first - 2]?.end !== told.span.end) return undefined
  return resolve(toldReference(told, 'event'), unknownMonth(number), (day) => {
    const { year, month: from } = civilDate(day)
    return monthPeriod(number < from ? year + 1 : year, number)
  })
}

function unknownMonth(number: number): string {
  return `XXXX-${String(number).padStart(2, '0')}`
}

const groupParts = /^(\d{2})(\d{2})(\d{2})([a-z]\*?)([a-z]{3})(\d{2,4})$/

/** Military date-time group: `151430ZAPR21` is 15 April 2021, 14:30 UTC. Letters but Z are kept: local time as often as a zone. */
export const dateTimeGroup: Normaliser = (match, scene) => {
  const joined = wordsOf(match)
    .map(({ lower }) => lower)
    .join('')
  const parts = groupParts.exec(joined)
  const month = match.lexicon.valueOf('month', parts?.[5] ?? '')
  if (parts === null || typeof month !== 'number') return undefined
  const year = fullYear(Number(parts[6]), scene)
  const [day, hour, minute] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (!isDate(year, month, day) || hour > 23 || minute > 59) return undefined
  const period = inYear(year, month, day)
  const clock = `${parts[2]}:${parts[3]}`
  return dated(
    { ...absolute(period), value: `${period.value}T${clock}` },
    { type: 'TIME', timeOfDay: `${clock} ${zoneOfGroup(parts[4])}`, explicit: true },
  )
}

function zoneOfGroup(letters = ''): string {
  return letters === 'z' ? 'UTC' : letters.toUpperCase()
}

/** `2021-07-26`, `20210726`, `2021-07-26T09:40Z`. */
export const isoDate: Normaliser = (match) => {
  const lower = wordAt(match, match.first)
  const parts = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[t ](\d{2}:\d{2}))?/.exec(lower)
  if (parts === null) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (!isDate(year, month, day)) return undefined
  const period = inYear(year, month, day)
  const clock = parts[4]
  if (clock === undefined) return dated(absolute(period), { explicit: true })
  return dated(
    { ...absolute(period), value: `${period.value}T${clock}` },
    { type: 'TIME', timeOfDay: lower.slice(11), explicit: true },
  )
}

/** `30/06/2022`: day first unless only the other order is a date; a notice when both are. */
export const slashDate: Normaliser = (match, scene) => {
  const parts = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/.exec(wordAt(match, match.first))
  if (parts === null) return undefined
  const [a, b, year] = [Number(parts[1]), Number(parts[2]), fullYear(Number(parts[3]), scene)]
  const dayFirst = isDate(year, b, a)
  const monthFirst = isDate(year, a, b)
  if (!dayFirst && !monthFirst) return undefined
  const chooseDay = monthFirst && dayFirst ? (scene.dayFirst ?? true) : dayFirst
  const period = chooseDay ? inYear(year, b, a) : inYear(year, a, b)
  const other = chooseDay ? inYear(year, a, b) : inYear(year, b, a)
  const ambiguous = dayFirst && monthFirst && a !== b && scene.dayFirst === undefined
  if (!ambiguous) return dated(absolute(period), { explicit: true })
  const [first, last] = period.first < other.first ? [period, other] : [other, period]
  return {
    type: 'DATE',
    value: period.value,
    first: first.first,
    last: last.last,
    edtf: `[${first.edtf},${last.edtf}]`,
    anchor: { kind: 'none' },
    explicit: true,
    notice: {
      code: 'date-ambiguous',
      message: `"${parts[0]}" is ${period.edtf}, or written month first ${other.edtf}.`,
    },
  }
}

/** Smaller numbers alone are more often sections of a law than years. */
const EARLIEST_BARE_YEAR = 1500

/** "From 1998 to 2002 rebels held it": what stands after a year and "to" or "and" counts nothing. */
function endsRange({ scan, lexicon, first }: Match): boolean {
  const before = scan.signatures.charAt(first - 2)
  return (
    /^(?:to|and|until|through|[-–—])$/.test(scan.words[first - 1]?.lower ?? '') &&
    before !== '' &&
    lexicon.charactersOf('year').includes(before)
  )
}

export const bareYear: Normaliser = (match) => {
  const year = Number(wordAt(match, match.first))
  const before = match.scan.signatures.charAt(match.first - 1)
  const isCued = before !== '' && match.lexicon.charactersOf('yearCue').includes(before)
  if (year < EARLIEST_BARE_YEAR && !isCued) return undefined
  const next = match.scan.words[match.end]?.lower ?? ''
  const following = match.scan.signatures.charAt(match.end)
  const isPlural = match.lexicon.charactersOf('plural').includes(following)
  if (
    following !== '' &&
    isPlural &&
    !endsRange(match) &&
    match.lexicon.valueOf('yearMayPrecede', next) === undefined
  ) {
    const capital = match.lexicon.charactersOf('capital').includes(following)
    if (!capital) return undefined
  }
  return dated(absolute(yearPeriod(year)), { explicit: true })
}
