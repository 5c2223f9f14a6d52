import { civilDate } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import type { Lexicon } from './lexicon.ts'
import type { NamedDay } from './named-days.ts'
import { inYear } from './near.ts'
import { namedInYear } from './normalise/named.ts'
import { monthPeriod, type Period, seasonPeriod, yearPeriod } from './period.ts'
import { type Grammar, grammar } from './rules.ts'
import type { Scan } from './words.ts'

/** A date of the text in the order told: one with a year, or a month, day or season that the tale must give its year. */
interface Item {
  readonly word: number
  readonly end: number
  readonly period?: Period
  readonly inYear?: (year: number) => Period
}

/** Where the tale may stand after some items, at what cost, and how it came there. */
interface Stand {
  readonly period: Period
  readonly cost: number
  readonly before: Stand | undefined
  readonly item: Item | undefined
  readonly year: number | undefined
}

/** Months that a month's step back counts for; most that any step counts; the cost of a year taken to be told in passing. Set on the half of WikiWars that is read. */
const COST_OF_BACK = 2.5
const COST_AT_MOST = 24
const COST_OF_ASIDE = 8
/** Stands kept after each item. */
const KEPT = 12

/** Words about a date without an item of its own (the 29 of "January 25-29") in which it is told with another. */
const NEAR = 5

/**
 * The years of months, days and seasons that history tells without them. The tale goes on from date to date, now and
 * then steps back, and drops years in remarks; of all ways to read it the one with the fewest months passed over or
 * gone back is taken.
 *
 * @returns for the first word of a date its year; undefined where the text names no year at all.
 */
export function chronicleOf(
  scan: Scan,
  candidates: readonly Candidate[],
): (word: number) => number | undefined {
  let items: readonly Item[] | undefined
  let years: ReadonlyMap<number, number> | undefined
  return (word) => {
    items ??= itemsOf(scan, candidates)
    years ??= readOff(items)
    const known = years.get(word)
    if (known !== undefined) return known
    const beside = itemBeside(items, word)
    return beside && years.get(beside.word)
  }
}

/** The item that ends a few words before this word, else the one that begins a few words after it. */
function itemBeside(items: readonly Item[], word: number): Item | undefined {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.word ?? 0) <= word) low = middle + 1
    else high = middle
  }
  const [before, after] = [items[low - 1], items[low]]
  if (before && before.end <= word && before.end > word - NEAR) return before
  return after && after.word <= word + NEAR ? after : undefined
}

function readOff(items: readonly Item[]): ReadonlyMap<number, number> {
  const start = items.find(({ period }) => period !== undefined)?.period
  if (start === undefined) return new Map()
  let stands: readonly Stand[] = [
    { period: start, cost: 0, before: undefined, item: undefined, year: undefined },
  ]
  for (const item of items) stands = cheapest(stands.flatMap((stand) => stepsFrom(stand, item)))
  const years = new Map<number, number>()
  for (let at = stands[0]; at !== undefined; at = at.before) {
    if (at.item !== undefined && at.year !== undefined) years.set(at.item.word, at.year)
  }
  return years
}

function stepsFrom(stand: Stand, item: Item): readonly Stand[] {
  const moved = (period: Period, year?: number): Stand => ({
    period,
    cost: stand.cost + Math.min(COST_AT_MOST, stepCost(stand.period, period)),
    before: stand,
    item,
    year,
  })
  if (item.period !== undefined) {
    const move = moved(item.period, civilDate(item.period.first).year)
    // A year alone may be told in passing; a month or day of it hardly ever is.
    if (item.period.grain !== 'year') return [move]
    return [move, { ...moved(stand.period), cost: stand.cost + COST_OF_ASIDE }]
  }
  const { year } = civilDate(stand.period.first)
  return [year, year + 1, year - 1].flatMap((one) => {
    const period = item.inYear?.(one)
    return period === undefined ? [] : [moved(period, one)]
  })
}

/** The best stand for each date, the best first. */
function cheapest(stands: readonly Stand[]): readonly Stand[] {
  const best = new Map<string, Stand>()
  for (const stand of stands) {
    const known = best.get(stand.period.value)
    if (known === undefined || stand.cost < known.cost) best.set(stand.period.value, stand)
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, KEPT)
}

const DAYS_IN_MONTH = 30.4

/** Months from the one to the other, more when that goes back; none when one lies in the other. */
function stepCost(from: Period, to: Period): number {
  if (from.first <= to.last && to.first <= from.last) return 0
  const days = to.first > from.last ? to.first - from.last : COST_OF_BACK * (from.first - to.last)
  return days / DAYS_IN_MONTH
}

function itemsOf(scan: Scan, candidates: readonly Candidate[]): readonly Item[] {
  const rules = grammar()
  const items: Item[] = []
  let covered = 0
  for (const candidate of candidates) {
    if (candidate.first < covered) continue
    covered = candidate.end
    const item = itemOf(scan, candidate, rules)
    if (item !== undefined) items.push(item)
  }
  return items
}

const datedBy: ReadonlySet<string> = new Set([
  'calendar',
  'month',
  'season',
  'bareYear',
  'year',
  'weekOfMonth',
  'namedDay',
])

function itemOf(
  scan: Scan,
  { rule, first, end }: Candidate,
  { lexicon }: Grammar,
): Item | undefined {
  if (rule.named?.date !== undefined) return undefined
  if (!datedBy.has(rule.normalise)) return undefined
  const words = scan.words.slice(first, end).map(({ lower }) => lower)
  const at = periodMaker(words, rule.named, lexicon)
  const year = yearAmong(words)
  const base = { word: first, end }
  if (year !== undefined) {
    if (words.length === 1 && followsAside(scan, first)) return undefined
    return { ...base, period: at(year) ?? yearPeriod(year) }
  }
  const isRelative =
    rule.normalise !== 'weekOfMonth' &&
    words.some((word) => lexicon.valueOf('shift', word) !== undefined || word === 'year')
  if (isRelative || at(0) === undefined) return undefined
  return { ...base, inYear: (one) => at(one) ?? yearPeriod(one) }
}

/** The date of these words in a year; undefined when they are none but the year. */
function periodMaker(
  words: readonly string[],
  named: NamedDay | undefined,
  lexicon: Lexicon,
): (year: number) => Period | undefined {
  const month = words.map((word) => lexicon.valueOf('month', word)).find(isNumber)
  const season = words
    .map((word) => lexicon.valueOf('season', word))
    .find((code) => code !== undefined)
  const day = dayIn(words)
  return (one) => {
    if (named !== undefined) return namedInYear(named, one)
    if (month !== undefined)
      return day === undefined ? monthPeriod(one, month) : inYear(one, month, day)
    return season === undefined ? undefined : seasonNamed(one, String(season))
  }
}

const beforeOurEra: ReadonlySet<string> = new Set(['bc', 'bce', 'b.c', 'b.c.e'])

/** The year that these words write, counted astronomically. */
function yearAmong(words: readonly string[]): number | undefined {
  if (beforeOurEra.has(words.at(-1) ?? '')) {
    const number = words.findLast((word) => /^\d{1,4}$/.test(word))
    return number === undefined ? undefined : 1 - Number(number)
  }
  const year = words.find((word) => /^\d{4}$/.test(word))
  return year === undefined ? undefined : Number(year)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function dayIn(words: readonly string[]): number | undefined {
  const day = words
    .map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1])
    .find((each) => each)
  const number = Number(day)
  return number >= 1 && number <= 31 ? number : undefined
}

function seasonNamed(year: number, code: string): Period | undefined {
  return code === 'SP' || code === 'SU' || code === 'FA' || code === 'WI'
    ? seasonPeriod(year, code)
    : undefined
}

/** Whether a year at this word is told in passing, and does not move the tale on: "since 1990", "(1998)". */
export function followsAside({ signatures }: Scan, first: number): boolean {
  const before = signatures.charAt(first - 1)
  return before !== '' && grammar().lexicon.charactersOf('aside').includes(before)
}
