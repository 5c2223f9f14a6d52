import type { Day, Document, Span } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import {
  dayNumber,
  formatDay,
  type TenseAt,
  tensesOf,
  type Verbs,
  type VerbTense,
} from '../time/index.ts'
import {
  isSaying,
  opensTale,
  sentenceAround,
  type Tense,
  tenseAround,
  tenseBetween,
} from './tense.ts'

/** What one piece of the text says of the date of publication. */
export interface Evidence {
  readonly earliest?: Day | undefined
  readonly latest?: Day | undefined
  /** Absent for what stands outside of the text. */
  readonly span?: Span | undefined
  readonly reason: string
  /** Of an office that somebody is called by. */
  readonly isOffice?: true
  /** Of an office that somebody acts in as the report is written. */
  readonly isNow?: true
}

/** Dates of embedded posts, and dates with a year whose verbs tell past from future. */
export function datesAsEvidence(
  document: Document,
  times: readonly TimeExpression[],
  verbs?: Verbs,
): readonly Evidence[] {
  const tenseAt = tensesOf(verbs)
  const posts = document.segments.flatMap(({ kind, published }): Evidence[] =>
    kind === 'post' && published !== undefined
      ? [
          {
            earliest: published.value,
            span: published.span,
            reason: `An embedded post is dated ${published.value}.`,
          },
        ]
      : [],
  )
  return [...posts, ...times.flatMap((time) => dateAsEvidence(document, time, { times, tenseAt }))]
}

const withYear = /\b(?:1[89]|20)\d\d\b|^(?:1[89]|20)\d{6}$/

function dateAsEvidence(
  { text, segments }: Document,
  time: TimeExpression,
  { times, tenseAt }: { readonly times: readonly TimeExpression[]; readonly tenseAt: TenseAt },
): readonly Evidence[] {
  const bounds = ownBounds(time)
  if (bounds === undefined || !withYear.test(time.text)) return []
  if (
    segments.some(
      ({ kind, span }) => kind === 'post' && span.start <= time.start && time.end <= span.end,
    )
  )
    return []
  const governor = time.governor?.word ?? ''
  if (isBareYear(time) && !governorsOfYears.has(governor)) return []
  const isDay = bounds.earliest === bounds.latest
  const verb = tenseAt(time.start)
  const tense = toldAs(text, time, { isDay, verb })
  const quoted = `"${time.text.replace(/\s+/g, ' ')}"`
  if (tense === 'past' && bounds.earliest !== undefined && !governorsAhead.has(governor)) {
    return [{ earliest: bounds.earliest, span: span(time), reason: `${quoted} is told as past.` }]
  }
  // A date in brackets is when something cited came out.
  const isCited = text.charAt(time.start - 1) === '('
  if (tense === 'future' && bounds.latest !== undefined && !isCited) {
    const from = verb?.start ?? sentenceAround(text, time).start
    if (hasDateBetween(text, times, { from, time })) return []
    return [
      { latest: bounds.latest, span: span(time), reason: `${quoted} is told as still to come.` },
    ]
  }
  return []
}

/** Words from one date to the next of a list: "on 3 May and on". */
const LISTED = 2

/** "Is to be tried on 3 May for the raid of 9 June 1997": the verb has its date, and the next is a noun's. */
function hasDateBetween(
  text: string,
  times: readonly TimeExpression[],
  { from, time }: { readonly from: number; readonly time: TimeExpression },
): boolean {
  return times.some(({ start, end, type }) => {
    if (type !== 'DATE' || start < from || end >= time.start) return false
    return (text.slice(end, time.start).match(/\p{L}+/gu) ?? []).length > LISTED
  })
}

/** A month or year so far from its verb, in characters, may be that of a noun between: "praised its role in 2023". */
const FAR = 40

/** Governors that leave nothing ahead. */
const governorsBehind: ReadonlySet<string> = new Set(['since', 'as of'])

/**
 * By the words of the sentence and, where it was parsed, by the verb that the date hangs on: a finite verb of the past
 * is enough when nothing between them looks ahead, and what hangs on no verb at all ("the horror of 7 May 1985",
 * "its role in 2023") is not told as to come, nor, unless it is a day or opens the sentence, as past.
 */
export function toldAs(
  text: string,
  time: TimeExpression,
  { isDay, verb }: { readonly isDay: boolean; readonly verb: VerbTense | undefined },
): Tense | undefined {
  const governor = time.governor?.word ?? ''
  if (opensTale(text, time)) return 'past'
  const byWords = tenseAround(text, time, governor === 'on' && isDay)
  const before = text.slice(Math.max(0, time.start - 4), time.start)
  if (verb === undefined) {
    // "The 12 May 1985 summit" may lie ahead.
    const isPlain =
      (isDay && (governor === 'on' || before.endsWith('of '))) || governorsBehind.has(governor)
    const isTold = byWords === 'past' ? isPlain : governor !== ''
    return isTold ? byWords : undefined
  }
  const isNear = isDay || (time.start - verb.start < FAR && !isSaying(text, verb.start))
  if (verb.points === 'past' && isNear) {
    // "Notes that can be sold back in 1999, issued at par, were priced": the verb is of another clause.
    const isCut = verb.start > time.end && text.slice(time.end, verb.start).includes(',')
    const isSure = verb.isFinite && !isCut && tenseBetween(text, time, verb.start) === 'past'
    if (isSure || (byWords === 'past' && (isDay || verb.isFinite) && governor !== 'after'))
      return 'past'
  }
  if (byWords !== verb.points) return undefined
  if (byWords === 'past') return governorsBehind.has(governor) ? byWords : undefined
  // "We will not forget the horror of 7 May 1985."
  return before.endsWith('of ') ? undefined : byWords
}

/** A date after these may lie ahead even where the verb is past: "the mandate was renewed until May 2026". */
const governorsAhead: ReadonlySet<string> = new Set([
  'by',
  'until',
  'till',
  'through',
  'to',
  'up to',
  'up until',
  'before',
  'for',
  'no later than',
])

/** A year alone is as often part of a name ("Vision 2030", "the 2028 games"): only after these does it tell when. */
const governorsOfYears: ReadonlySet<string> = new Set([
  'in',
  'since',
  'during',
  'from',
  'between',
  'throughout',
  'as of',
  'by',
  'until',
  'before',
])

function isBareYear({ value }: TimeExpression): boolean {
  return /^\d{4}$/.test(value)
}

function span({ start, end }: Span): Span {
  return { start, end }
}

/** First and last day of the date itself, whatever governs it; undefined when it is no absolute date. */
function ownBounds({
  value,
}: TimeExpression): { earliest: Day | undefined; latest: Day | undefined } | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(value)
  if (parts === null) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const first = dayNumber(year, month, day)
  const next =
    parts[3] !== undefined
      ? first + 1
      : parts[2] !== undefined
        ? dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1)
        : dayNumber(year + 1, 1, 1)
  return { earliest: formatDay(first), latest: formatDay(next - 1) }
}
