import { lexicon } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { measure } from './ties.ts'
import type { Toponym } from './toponym.ts'

/** What the words before a name do to its place. */
export type Narrowing =
  | {
      readonly kind: 'offset'
      readonly start: number
      readonly km?: number
      readonly bearing?: number
    }
  | { readonly kind: 'near' | 'coast' | 'border' | 'inside'; readonly start: number }
  | { readonly kind: 'part'; readonly start: number; readonly bearing: number }

const LONGEST_BEFORE = 80
const CLASS =
  '(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,2}?(?:(?:city|town|village|capital|port|province|region|district)(?:\\s+of)?,?\\s+)?(?:the\\s+)?'
const HEDGE =
  '(?:(?:about|some|around|nearly|almost|roughly|approximately|just|over|under|more than|less than|at least|up to)\\s+)?'
const OFFSET = new RegExp(
  `${HEDGE}(?<count>\\d[\\d,.]{0,6}|a few|several|a couple of|dozens of)[\\s-]?(?<unit>\\p{L}{1,10})\\s+(?:\\([^)]{1,24}\\)\\s+)?(?:(?:to\\s+the\\s+)?(?<direction>\\p{L}+(?:-\\p{L}+)?)\\s+(?:of|from)|from|away from|outside)\\s+${CLASS}$`,
  'u',
)
const DIRECTION = new RegExp(
  `(?:(?:just|far|further|immediately|to the|the)\\s+)?(?<direction>\\p{L}+(?:-\\p{L}+)?)\\s+of\\s+${CLASS}$`,
  'iu',
)
const PART = /(?:(?:far|deep)\s+)?(?<part>\p{L}+(?:-\p{L}+)?)\s+$/iu
const NEAR =
  /(?:\b(?:on|in|at|to)\s+)?(?:the\s+)?\b(?:near|nearby|outside|close to|around|outskirts of|vicinity of|suburbs of|next to|adjacent to)\s+(?:the\s+)?(?:(?:city|town|village|capital|port)(?:\s+of)?\s+)?$/i
const COAST =
  /(?:\b(?:in\s+)?(?:the\s+)?(?:waters\s+)?off\s+)(?:the\s+)?(?:(?:[\p{L}-]+\s+)?coast\s+of\s+)?(?:the\s+)?$/iu
const BORDER =
  /\b(?:(?:on|near|along|at|across|to)\s+)?(?:the|its|their|a)?\s*\bborders?\s+(?:with|between|of|into)\s+(?:the\s+)?$/i
const INSIDE =
  /(?:\bthe\s+)?(?:[\p{Lu}.]{2,6}\s+|\p{Lu}\p{L}+\s+)?\b(?:embassy|consulate|consulate general|high commission)\s+(?:in|at)\s+(?:the\s+capital\s+)?$/iu

/** The words right before a name that move, widen or narrow its place; undefined when there are none. */
export function narrowingOf(
  reading: Reading,
  toponym: Toponym,
  sentenceStart: number,
): Narrowing | undefined {
  const from = Math.max(sentenceStart, toponym.start - LONGEST_BEFORE, 0)
  const before = reading.text.slice(from, toponym.start)
  return located(before, from) ?? part(before, from)
}

/** What stands in every phrase that moves or widens a place: most names come after none of them. */
const MAY_LOCATE =
  /\b(?:of|from|outside|borders?|off|near|nearby|close|around|next|adjacent|embassy|consulate|commission)\b/i

function located(before: string, from: number): Narrowing | undefined {
  if (!MAY_LOCATE.test(before)) return undefined
  return (
    offset(before, from) ??
    direction(before, from) ??
    plain(before, from, BORDER, 'border') ??
    plain(before, from, COAST, 'coast') ??
    plain(before, from, INSIDE, 'inside') ??
    plain(before, from, NEAR, 'near')
  )
}

function plain(
  before: string,
  from: number,
  pattern: RegExp,
  kind: 'near' | 'coast' | 'border' | 'inside',
): Narrowing | undefined {
  const match = pattern.exec(before)
  return match === null ? undefined : { kind, start: from + match.index + leading(match[0]) }
}

function offset(before: string, from: number): Narrowing | undefined {
  const match = OFFSET.exec(before)
  const { count, unit, direction: word } = match?.groups ?? {}
  if (match === null || !lexicon().units.has(unit?.toLowerCase() ?? '')) return undefined
  const measured = measure(/\d/.test(count ?? '') ? count : undefined, unit, word) ?? {}
  return { kind: 'offset', start: from + match.index + leading(match[0]), ...measured }
}

function direction(before: string, from: number): Narrowing | undefined {
  const match = DIRECTION.exec(before)
  const bearing = lexicon().directions.get(match?.groups?.['direction']?.toLowerCase() ?? '')
  if (match === null || bearing === undefined) return undefined
  return { kind: 'offset', start: from + match.index + leading(match[0]), bearing }
}

/** Whether the last word before a name may tell a part of it: the pattern looks for where it begins all over the text. */
function mayTellPart(before: string): boolean {
  let end = before.length
  while (end > 0 && /\s/.test(before.charAt(end - 1))) end -= 1
  return end < before.length && lexicon().partEndings.has(before.slice(end - 3, end).toLowerCase())
}

function part(before: string, from: number): Narrowing | undefined {
  if (!mayTellPart(before)) return undefined
  const match = PART.exec(before)
  const bearing = lexicon().parts.get(match?.groups?.['part']?.toLowerCase() ?? '')
  if (match === null || bearing === undefined) return undefined
  return { kind: 'part', start: from + match.index, bearing }
}

function leading(text: string): number {
  return text.length - text.trimStart().length
}
