import type { Lexicon, WordValue } from './lexicon.ts'
import type { NamedDay } from './named-days.ts'
import type { Scan, Word } from './words.ts'

/** A stretch of words that a pattern fits, and what the lexicon says of them. */
export interface Match {
  readonly scan: Scan
  readonly lexicon: Lexicon
  /** Words `[first, end)` of the scan. */
  readonly first: number
  readonly end: number
  /** The named day whose pattern fits, when one does. */
  readonly named?: NamedDay | undefined
}

/** Words of the match. */
export function wordsOf(match: Match): readonly Word[] {
  return match.scan.words.slice(match.first, match.end)
}

/** Index of the first word of the class at or after `from`; -1 when there is none. */
export function indexOf(match: Match, className: string, from = match.first): number {
  const characters = match.lexicon.charactersOf(className)
  for (let index = from; index < match.end; index += 1) {
    if (characters.includes(match.scan.signatures.charAt(index))) return index
  }
  return -1
}

export function has(match: Match, className: string): boolean {
  return indexOf(match, className) >= 0
}

/** Whether the match holds this very word. */
export function hasWord(match: Match, ...words: readonly string[]): boolean {
  return wordsOf(match).some(({ lower }) => words.includes(lower))
}

export function wordAt(match: Match, index: number): string {
  return match.scan.words[index]?.lower ?? ''
}

/** Lexicon value of the first word of the class. */
export function valueIn(
  match: Match,
  className: string,
  from = match.first,
): WordValue | undefined {
  for (let index = from; index < match.end; index += 1) {
    const value = match.lexicon.valueOf(className, wordAt(match, index))
    if (value !== undefined) return value
  }
  return undefined
}

export function numberOf(match: Match, className: string, from = match.first): number | undefined {
  const value = valueIn(match, className, from)
  return typeof value === 'number' ? value : undefined
}

export function textOf(match: Match, className: string, from = match.first): string | undefined {
  const value = valueIn(match, className, from)
  return typeof value === 'string' ? value : undefined
}
