import { lexicon } from './lexicon.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'

/** How the words between two toponyms tie the one to the other. `in`: the first lies in the second, if it can; `beside`: told in one breath. */
export interface Tie {
  readonly from: number
  readonly to: number
  readonly type: 'in' | 'near' | 'offset' | 'beside'
  /** For `offset`: degrees clockwise from north, when a direction is named. */
  readonly bearing?: number
  readonly km?: number
}

const LONGEST_BETWEEN = 60
const IN =
  /^(?:,|,?\s+\(|\s+in|,\s+in|,\s+a\s+[\p{L}\s-]{1,30}\s+in)\s+(?:the\s+)?(?:(?:far\s+)?(\p{L}+(?:-\p{L}+)?)\s+)?(?:(?:the\s+)?(?:city|province|state|region|county|district|governorate|department)\s+of\s+)?(?:the\s+)?$/iu
const PLAIN_IN = /^(?:,\s*|\s*\()$/
const NEAR =
  /^(?:,?\s+(?:near|outside|close to|on the outskirts of|in the suburbs of|a suburb of|next to))\s+(?:the\s+(?:city|town|village|capital)(?:\s+of)?,?\s+)?(?:the\s+)?$/i
const OFFSET =
  /(?:(\d[\d,.]{0,6})[\s-]?(\p{L}+)\s+(?:\([^)]{1,20}\)\s+)?(?:to\s+the\s+)?)?(\p{L}+(?:-\p{L}+)?)\s+(?:of|from)\s+(?:the\s+(?:\p{L}+\s+){0,3}(?:of\s+|,\s+)?)?$/u
const BESIDE = /^(?:,\s*|,?\s+(?:and|or)\s+|[-/])$/
const POSSESSED = /^['’]s\s+(?:[\p{Ll}-]+\s+){0,3}$/u

/** The ties between neighbouring toponyms, by the words between them. */
export function tiesOf(reading: Reading, toponyms: readonly Toponym[]): readonly Tie[] {
  const ties: Tie[] = []
  toponyms.forEach((toponym, index) => {
    const next = toponyms[index + 1]
    if (
      next === undefined ||
      next.start - toponym.end > LONGEST_BETWEEN ||
      next.start < toponym.end
    )
      return
    const between = reading.text.slice(toponym.end, next.start)
    const tie =
      isListed(toponym, next) && PLAIN_IN.test(between) ? undefined : tieBetween(between, index)
    if (tie !== undefined) ties.push(tie)
    if (BESIDE.test(between)) ties.push({ from: index, to: index + 1, type: 'beside' })
    const after = toponyms[index + 2]
    if (
      after !== undefined &&
      PLAIN_IN.test(between) &&
      /^,\s*$/.test(reading.text.slice(next.end, after.start))
    ) {
      ties.push({ from: index, to: index + 2, type: 'in' })
    }
  })
  return ties
}

/** Two countries with a comma between are a list, though a town of the first one's name lie in the second. */
function isListed(toponym: Toponym, next: Toponym): boolean {
  const countries = next.entries.filter((entry) => entry.kind === 'country')
  if (countries.length === 0 || !toponym.entries.some((entry) => entry.kind === 'country'))
    return false
  return !toponym.entries.some(
    (entry) => entry.kind === 'adm1' && countries.some(({ country }) => country === entry.country),
  )
}

function tieBetween(between: string, index: number): Tie | undefined {
  const { parts } = lexicon()
  if (PLAIN_IN.test(between)) return { from: index, to: index + 1, type: 'in' }
  const inside = IN.exec(between)
  if (inside !== null && (inside[1] === undefined || parts.has(inside[1].toLowerCase())))
    return { from: index, to: index + 1, type: 'in' }
  if (NEAR.test(between)) return { from: index, to: index + 1, type: 'near' }
  if (POSSESSED.test(between)) return { from: index + 1, to: index, type: 'in' }
  return offsetBetween(between, index)
}

function offsetBetween(between: string, index: number): Tie | undefined {
  const match = OFFSET.exec(between)
  if (match === null) return undefined
  const measured = measure(match[1], match[2], match[3])
  return measured === undefined
    ? undefined
    : { from: index, to: index + 1, type: 'offset', ...measured }
}

/** "50", "km", "south" as a distance and a bearing; undefined when the words are neither. */
export function measure(
  count: string | undefined,
  unit: string | undefined,
  direction: string | undefined,
): { km?: number; bearing?: number } | undefined {
  const { directions, units } = lexicon()
  const bearing = directions.get(direction?.toLowerCase() ?? '')
  const scale = units.get((unit ?? (bearing === undefined ? direction : '') ?? '').toLowerCase())
  const number = Number(count?.replaceAll(',', ''))
  const km = scale !== undefined && Number.isFinite(number) ? number * scale : undefined
  if (bearing === undefined && km === undefined) return undefined
  return { ...(km === undefined ? {} : { km }), ...(bearing === undefined ? {} : { bearing }) }
}
