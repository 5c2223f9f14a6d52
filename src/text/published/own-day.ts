import type { Document, Published } from '../../record/index.ts'
import type { TimeExpression } from '../analysis.ts'
import { parseDay } from '../time/index.ts'

/** A date that stands this early in a text, in characters, may be the text's own. */
const HEAD = 300

/** A text comes out this many days after its own date at the most. */
const LATEST_OUT_DAYS = 40

/** "(March 11, 2024)" or "Posted: March 11, 2024", on a line of its own at the head of a text: the day it was spoken, signed or put out. */
export function dateAtHead(
  text: string,
  times: readonly TimeExpression[],
  published: string,
): TimeExpression | undefined {
  const days = times.filter(
    ({ start, when, anchor }) =>
      start < HEAD && when?.precision === 'day' && anchor.kind === 'none',
  )
  const dated =
    days.find(({ start }) => isFirstPosted(text, start)) ?? days.find(({ type }) => type === 'DATE')
  const [own, out] = [dated?.when?.latest, published].map((day) => parseDay(day ?? ''))
  if (dated === undefined || own === undefined || out === undefined) return undefined
  if (own > out) return undefined
  if (isFirstPosted(text, dated.start)) return dated
  const isAlone =
    /(?:^|[\n(])[\p{L}\s,]{0,12}$/u.test(text.slice(Math.max(0, dated.start - 14), dated.start)) &&
    /^\)?\s*(?:\n|$)/.test(text.slice(dated.end, dated.end + 200))
  return isAlone && out - own <= LATEST_OUT_DAYS ? dated : undefined
}

/** "Posted: Saturday, March 2": when a page first came out, which was changed later. */
function isFirstPosted(text: string, start: number): boolean {
  return FIRST_POSTED.test(text.slice(Math.max(0, start - 30), start))
}

const FIRST_POSTED = /\b(?:posted|published|created):\s?(?:\p{L}{3,9}\.?,?\s)?$/iu

/**
 * The day from which a text counts that was put out later than it was spoken or signed: the one at its head. "Today" in
 * a speech of the 11th is the 11th, though the page is of the 12th.
 *
 * @returns undefined where the text has no such date, or that of its publication.
 */
export function ownDay(
  { text, published }: Document,
  times: readonly TimeExpression[],
): Published | undefined {
  const { earliest, latest } = published ?? {}
  if (earliest === undefined || earliest !== latest) return undefined
  const dated = dateAtHead(text, times, earliest)
  const day = dated?.when?.latest
  if (dated === undefined || day === undefined || day === earliest) return undefined
  const spans = [{ start: dated.start, end: dated.end }]
  return { value: day, earliest: day, latest: day, basis: 'inline', spans }
}
