import type { Document, Published } from '../../src/record/index.ts'
import type { Withheld } from './withhold.ts'

/** What the engine says of when a report came out whose day it was not told. */
export interface Dated {
  readonly report: Withheld
  readonly published: Published
}

/** Which words of the report are told to the engine. */
export type Version = 'hard' | 'asIs'

export function datedOf(
  reports: readonly Withheld[],
  version: Version,
  date: (document: Document) => Published,
): readonly Dated[] {
  return reports.map((report) => ({ report, published: date(report[version]) }))
}

/** Shares are of all reports, 0 to 1; widths in days, the first and the last counted. */
export interface IntervalScores {
  readonly reports: number
  /** The true day lies within; an interval that nothing limits holds every day. */
  readonly holds: number
  /** Something limits it. */
  readonly limited: number
  readonly fromAbove: number
  readonly bothSides: number
  /** Of those limited on both sides; `NaN` for none. */
  readonly medianWidthDays: number
  readonly withinYear: number
  readonly withinMonth: number
}

export function holds({ report: { day }, published: { earliest, latest } }: Dated): boolean {
  return (earliest === undefined || earliest <= day) && (latest === undefined || day <= latest)
}

const millisecondsInDay = 86_400_000

function widthDays({ earliest, latest }: Published): number {
  if (earliest === undefined || latest === undefined) return Number.POSITIVE_INFINITY
  return (Date.parse(latest) - Date.parse(earliest)) / millisecondsInDay + 1
}

export function scoresOf(dated: readonly Dated[]): IntervalScores {
  const share = (test: (one: Dated) => boolean) => dated.filter(test).length / dated.length
  const widths = dated
    .map(({ published }) => widthDays(published))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const above = ({ published }: Dated) => published.latest !== undefined
  return {
    reports: dated.length,
    holds: share(holds),
    limited: share((one) => above(one) || one.published.earliest !== undefined),
    fromAbove: share(above),
    bothSides: widths.length / dated.length,
    medianWidthDays: widths[widths.length >> 1] ?? Number.NaN,
    withinYear: widths.filter((width) => width <= 366).length / dated.length,
    withinMonth: widths.filter((width) => width <= 31).length / dated.length,
  }
}

/** A reason without its own words and days: what kind of evidence it is. */
export function kindOf(reason: string): string {
  return reason
    .replace(/"[^"]*"|“[^”]*”/g, '…')
    .replace(/\d{4}-\d{2}-\d{2}/g, 'DAY')
    .replace(/: [^:]{0,200}, in office .*$/, ': an office is held')
    .replace(/The title names [^:]*/, 'The title names …')
}
