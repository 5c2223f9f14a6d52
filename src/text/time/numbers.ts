import { type Match, wordAt } from './match.ts'

/** A count as TIMEX3 writes it: a number, or `X` for "several". */
export type Count = number | 'X'

function smallAt(match: Match, index: number): { value: number; next: number } | undefined {
  const lower = match.scan.words[index]?.lower ?? ''
  const value = (name: string, word = lower) => {
    const found = match.lexicon.valueOf(name, word)
    return typeof found === 'number' ? found : undefined
  }
  const tens = value('tens')
  if (tens !== undefined) {
    const dash = match.scan.words[index + 1]?.lower === '-' ? 1 : 0
    const ones = value('ones', match.scan.words[index + 1 + dash]?.lower ?? '')
    return ones === undefined || index + 1 + dash >= match.end
      ? { value: tens, next: index + 1 }
      : { value: tens + ones, next: index + 2 + dash }
  }
  const single = value('teens') ?? value('ones')
  return single === undefined ? undefined : { value: single, next: index + 1 }
}

/** "2 1/2": a whole number and a fraction of small numbers after it. */
function withFraction(
  { scan: { words }, end }: Match,
  whole: number,
  next: number,
): { value: number; next: number } {
  const [above, slash, below] = [0, 1, 2].map((step) => words[next + step]?.lower ?? '')
  const isFraction =
    next + 2 < end && slash === '/' && /^\d$/.test(above ?? '') && /^[2-9]$/.test(below ?? '')
  return isFraction
    ? { value: whole + Number(above) / Number(below), next: next + 3 }
    : { value: whole, next }
}

/** Number written at the word, in digits or words ("2,500", "twenty four", "a hundred"), and where it ends. */
export function numberAt(match: Match, index: number): { value: number; next: number } | undefined {
  const lower = match.scan.words[index]?.lower ?? ''
  const digits = /^\d[\d,]{0,20}(?:\.\d{1,6})?$/.test(lower)
    ? withFraction(match, Number(lower.replaceAll(',', '')), index + 1)
    : undefined
  const isArticle = match.lexicon.valueOf('article', lower) !== undefined
  const head =
    digits ?? smallAt(match, index) ?? (isArticle ? { value: 1, next: index + 1 } : undefined)
  if (head === undefined) return undefined
  let { value, next } = head
  const magnitude = match.lexicon.valueOf('magnitude', match.scan.words[next]?.lower ?? '')
  if (typeof magnitude === 'number' && next < match.end) {
    value *= magnitude
    next += 1
    const joined = match.scan.words[next]?.lower === 'and' ? next + 1 : next
    const rest = joined < match.end ? smallAt(match, joined) : undefined
    if (rest !== undefined) return { value: value + rest.value, next: rest.next }
  }
  return { value, next }
}

/** "And a half" right behind a number, with dashes or without. */
function hasHalf({ scan: { words } }: Match, next: number): boolean {
  const [first, ...others] = words
    .slice(next, next + 6)
    .map(({ lower }) => lower)
    .filter((lower) => lower !== '-')
  return first === 'and' && others.slice(0, 2).includes('half')
}

/** How many: the quantity that starts at or after `from` in the match; undefined when none is written. */
export function countIn(match: Match, from = match.first): Count | undefined {
  for (let index = from; index < match.end; index += 1) {
    const lower = match.scan.words[index]?.lower ?? ''
    if (match.lexicon.valueOf('vague', lower) !== undefined) return 'X'
    const next = match.scan.words[index + 1]?.lower ?? ''
    if (lower === 'half' && match.lexicon.valueOf('article', next) !== undefined) return 0.5
    if (match.lexicon.valueOf('couple', lower) !== undefined) return 2
    if (lower === 'dozen') return 12
    const number = numberAt(match, index)
    if (number === undefined) continue
    const isArticle = match.lexicon.valueOf('article', lower) !== undefined
    if (isArticle && (next === 'few' || next === 'couple' || next === 'dozen')) continue
    return hasHalf(match, number.next) ? number.value + 0.5 : number.value
  }
  return undefined
}

/** "A year and a half": the half stands after the unit. */
export function withHalf(match: Match, count: Count | undefined): Count | undefined {
  if (typeof count !== 'number') return count
  for (let half = match.first + 3; half < match.end; half += 1) {
    if (wordAt(match, half) !== 'half' || wordAt(match, half - 2) !== 'and') continue
    if (match.lexicon.valueOf('unit', wordAt(match, half - 3)) !== undefined) return count + 0.5
  }
  return count
}

const parts: Readonly<Record<string, number>> = { half: 1 / 2, quarter: 1 / 4 }

/** The unit and how much of it in "half a century", "a quarter-century"; undefined when no part is told. */
export function fractionOf(match: Match): { unit: string; count: number } | undefined {
  for (let index = match.first; index < match.first + 2; index += 1) {
    const count = parts[wordAt(match, index)]
    const next = wordAt(match, index + 1) === '-' ? index + 2 : index + 1
    const unit = match.lexicon.valueOf('unit', wordAt(match, next))
    if (count !== undefined && typeof unit === 'string') return { unit, count }
  }
  return undefined
}
