import type { Match } from './match.ts'

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
    const half =
      match.scan.words[number.next]?.lower === 'and' &&
      [1, 2].some((step) => match.scan.words[number.next + step]?.lower === 'half')
    return half ? number.value + 0.5 : number.value
  }
  return undefined
}
