import { civilDate, isDate, pad } from '../calendar.ts'
import { has, hasWord, indexOf, type Match, numberOf, wordAt, wordsOf } from '../match.ts'
import { inYear, monthNear } from '../near.ts'
import { dayPeriod, monthPeriod, type Period, weekendPeriod, weekPeriod } from '../period.ts'
import { dated, type Normaliser, type Reading } from '../reading.ts'
import { absolute, type Resolution, resolve, type Scene, toldReference } from '../scene.ts'
import { calendar, dayAt } from './calendar.ts'
import { countedFrom } from './grain.ts'
import { yearAhead, yearIn } from './year.ts'

/** A day of a range whose month is told beside it: the 3 of "3 to 5 May", the 5 of "May 3-5". */
export const elidedDay: Normaliser = (match, scene) => {
  const index = Math.max(indexOf(match, 'dayNumber'), indexOf(match, 'dayOrdinal'))
  const day = dayAt(match, index)
  if (day === undefined) return undefined
  const monthIndex = monthAround(match)
  if (monthIndex === undefined) return has(match, 'dayOrdinal') ? dayOfTold(day, scene) : undefined
  const month = match.lexicon.valueOf('month', wordAt(match, monthIndex))
  if (typeof month !== 'number') return undefined
  const wide = { ...match, end: Math.max(match.end, monthIndex + 1) }
  const year =
    yearIn(match, scene, match.first + 1) ?? yearBeside(match, monthIndex + 1) ?? yearAhead(wide)
  if (year !== undefined) {
    if (!isDate(year, month, day)) return undefined
    return dated(absolute(inYear(year, month, day)), { explicit: true })
  }
  const near = monthIndex < match.first ? inTold(day, month, scene) : monthNear(scene, month, day)
  return near === undefined ? undefined : dated(near)
}

/** The 5 of "May 3-5": in the year of what was told right before it. */
function inTold(day: number, month: number, scene: Scene): Resolution | undefined {
  const { told } = scene
  if (told === undefined) return monthNear(scene, month, day)
  return resolve(toldReference(told, 'event'), `XXXX-${pad(month, 2)}-${pad(day, 2)}`, (from) =>
    inYear(civilDate(from).year, month, day),
  )
}

/** The year right after a month that stands ahead: the 1993 of "3 to 5 May, 1993". */
function yearBeside({ scan, lexicon, end }: Match, index: number): number | undefined {
  if (index <= end) return undefined
  const at = scan.words[index]?.lower === ',' ? index + 1 : index
  const isYear = lexicon.charactersOf('year').includes(scan.signatures.charAt(at) || ' ')
  return isYear ? Number(scan.words[at]?.lower) : undefined
}

/** Words ahead in which the shared month may stand ("to", "the", a day, "of"), and behind. */
const REACH = 5

function monthAround(match: Match): number | undefined {
  const isMonth = (index: number) =>
    match.lexicon.valueOf('month', wordAt(match, index)) !== undefined
  for (let index = match.end; index < match.end + REACH; index += 1) {
    if (isMonth(index)) return index
    if (
      !/^(?:\d{1,2}(?:st|nd|rd|th)?|to|and|the|of|or|until|till|through|-|–|—|\/)$/.test(
        wordAt(match, index),
      )
    )
      break
  }
  for (let index = match.first - 1; index >= match.first - 3; index -= 1)
    if (isMonth(index)) return index
  return undefined
}

/** "The 13th" alone: of the month last told. */
function dayOfTold(day: number, scene: Scene): Reading | undefined {
  const reference =
    scene.told === undefined ? scene.reference : countedFrom(scene.told, 'month', 'event')
  return dated(
    resolve(reference, `XXXX-XX-${pad(day, 2)}`, (from) => {
      const { year, month } = civilDate(from)
      return inYear(year, month, day)
    }),
  )
}

/** "The week of 6 May": the one that holds it. */
export const weekOfDay: Normaliser = (match, scene) => {
  const day = calendar({ ...match, first: match.first + 3 }, scene)
  if (day?.period === undefined) return undefined
  const period = hasWord(match, 'weekend')
    ? weekendPeriod(day.period.first)
    : weekPeriod(day.period.first)
  return { ...day, value: period.value, period }
}

const weekNumbers: Readonly<Record<string, number>> = {
  first: 1,
  opening: 1,
  second: 2,
  third: 3,
  fourth: 4,
}

/** Its first fifteen days, or those after. */
function halfOf(month: Period, isFirst: boolean): Period {
  const days = isFirst
    ? { first: month.first, last: month.first + 14 }
    : { first: month.first + 15, last: month.last }
  const edtf = `${dayPeriod(days.first).edtf}/${dayPeriod(days.last).edtf}`
  return { grain: 'half', ...days, value: month.value, edtf }
}

/** "The first week of May": its first seven days; the last week is its last seven. */
export const weekOfMonth: Normaliser = (match, scene) => {
  const monthIndex = indexOf(match, 'month')
  const number = numberOf(match, 'month', monthIndex)
  if (number === undefined) return undefined
  const year = yearIn(match, scene, monthIndex + 1)
  const found = year === undefined ? monthNear(scene, number) : absolute(monthPeriod(year, number))
  if (found?.period === undefined) return found && dated(found)
  const isExplicit = year !== undefined
  if (hasWord(match, 'half')) {
    const period = halfOf(found.period, hasWord(match, 'first'))
    return dated({ ...found, period }, { explicit: isExplicit })
  }
  const { first, last } = found.period
  const word = wordsOf(match).find(({ lower }) => weekNumbers[lower] !== undefined)?.lower ?? ''
  const from = word === '' ? last - 6 : first + 7 * ((weekNumbers[word] ?? 1) - 1)
  const weekend = hasWord(match, 'weekend') ? weekendPeriod(from) : undefined
  const days = { first: weekend?.first ?? from, last: weekend?.last ?? from + 6 }
  const period: Period = {
    grain: weekend === undefined ? 'week' : 'weekend',
    ...days,
    value: weekend?.value ?? weekPeriod(from + 3).value,
    edtf: `${dayPeriod(days.first).edtf}/${dayPeriod(days.last).edtf}`,
  }
  return dated({ ...found, value: period.value, period }, { explicit: isExplicit })
}
