import type { Published, Segment, Span } from '../../record/index.ts'
import { civilDate, parseDay } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import { grammar } from './rules.ts'
import type { Reference } from './scene.ts'
import type { Scan } from './words.ts'

export function publishedReference(published: Published | undefined): Reference {
  if (published === undefined) return { kind: 'none' }
  return {
    kind: 'published',
    first: published.earliest === undefined ? undefined : parseDay(published.earliest),
    last: published.latest === undefined ? undefined : parseDay(published.latest),
    span: published.spans[0],
  }
}

/** Days that embedded posts are dated, by where the posts stand. */
export function postReferences(
  segments: readonly Segment[],
): readonly (Span & { reference: Reference })[] {
  return segments.flatMap(({ kind, span, published }) => {
    if (kind !== 'post' || published === undefined) return []
    const day = parseDay(published.value)
    if (day === undefined) return []
    const reference: Reference = { kind: 'post', first: day, last: day, span: published.span }
    return [{ start: span.start, end: span.end, reference }]
  })
}

/** A text is history when it names at least so many years … */
const YEARS_IN_TEXT = 4
/** … a paragraph of it, so many dates with month and year … */
const DATES_IN_PARAGRAPH = 2
/** … and so many times as many as it counts from the day of writing, or names within two years of it. */
const YEARS_PER_DEICTIC = 8
const YEARS_NEAR_REPORT = 2

interface Tally {
  years: number
  /** Of the years, those told with a month. */
  dates: number
  near: number
  deictics: number
}

/**
 * Whether each word stands in history told for its own sake. The whole text is judged, and each paragraph;
 * a paragraph of history in a news report ("Background") counts its months from its own years.
 */
export function narrativeWords(
  scan: Scan,
  candidates: readonly Candidate[],
  reference: Reference,
): (word: number) => boolean {
  const reportYear = reference.last === undefined ? undefined : civilDate(reference.last).year
  const paragraphs: Tally[] = [{ years: 0, dates: 0, near: 0, deictics: 0 }]
  const paragraphOf = paragraphIndex(scan)
  const whole: Tally = { years: 0, dates: 0, near: 0, deictics: 0 }
  let covered = 0
  for (const candidate of candidates) {
    if (candidate.first < covered) continue
    covered = candidate.end
    if (candidate.rule.evidence === undefined && !countsFromReport(scan, candidate)) continue
    const index = paragraphOf(candidate.first)
    const tally = paragraphs[index] ?? { years: 0, dates: 0, near: 0, deictics: 0 }
    paragraphs[index] = tally
    count(tally, scan, candidate, reportYear)
    // "Now" is a common word of history too; it tells a paragraph of news, not a whole text.
    if (candidate.rule.evidence !== 'present') count(whole, scan, candidate, reportYear)
  }
  if (whole.years >= YEARS_IN_TEXT && isHistory(whole)) return () => true
  return (word) => {
    const tally = judged(paragraphs, paragraphOf(word))
    return tally !== undefined && tally.dates >= DATES_IN_PARAGRAPH && isHistory(tally)
  }
}

/** "Twenty years ago" counts from the day of writing, "two years later" does not. */
function countsFromReport({ words }: Scan, { rule, end }: Candidate): boolean {
  return rule.normalise === 'ago' && words[end - 1]?.lower === 'ago'
}

/** How many paragraphs back one without dates looks for its kind. */
const INHERITED_FROM = 2

/** The paragraph that speaks for this one: itself, or the last before it that tells any date at all. */
function judged(paragraphs: readonly (Tally | undefined)[], index: number): Tally | undefined {
  for (let at = index; at >= Math.max(0, index - INHERITED_FROM); at -= 1) {
    const tally = paragraphs[at]
    if (tally !== undefined && tally.years + tally.deictics > 0) return tally
  }
  return undefined
}

function count(
  tally: Tally,
  scan: Scan,
  { rule, first, end }: Candidate,
  reportYear: number | undefined,
): void {
  if (rule.evidence !== 'year') {
    tally.deictics += 1
    return
  }
  const year = yearOf(scan, first, end)
  if (year === undefined) return
  tally.years += 1
  if (end - first > 1) tally.dates += 1
  if (reportYear !== undefined && Math.abs(reportYear - year) < YEARS_NEAR_REPORT) tally.near += 1
}

function yearOf(scan: Scan, first: number, end: number): number | undefined {
  const words = scan.words.slice(first, end)
  const word = words.find(({ lower }) => /^\d{4}$/.test(lower))
  if (word === undefined && words.at(-1)?.lower.startsWith('b')) return 0
  return word === undefined ? undefined : Number(word.lower)
}

function isHistory({ years, near, deictics }: Tally): boolean {
  return (near + deictics) * YEARS_PER_DEICTIC <= years || (near === 0 && deictics === 0)
}

/** The number of the paragraph that a word stands in. */
function paragraphIndex({ signatures }: Scan): (word: number) => number {
  const breaks = grammar().lexicon.charactersOf('break')
  const starts: number[] = []
  for (const character of breaks) {
    for (
      let at = signatures.indexOf(character);
      at >= 0;
      at = signatures.indexOf(character, at + 1)
    )
      starts.push(at)
  }
  starts.sort((a, b) => a - b)
  return (word) => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= word) low = middle + 1
      else high = middle
    }
    return low
  }
}
