import { monthNames } from '../calendar-words.ts'
import type { Scene } from './scene.ts'

const months: ReadonlySet<string> = new Set(monthNames)

/** "May 4", "by April": a month, though people bear the name. */
export function isMonth({ lexicon, tokens }: Scene, at: number): boolean {
  if (!months.has(tokens[at]?.lower ?? '')) return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (after?.tag === 'NUM' || before?.tag === 'NUM') return true
  return lexicon['before-month'].has(before?.lower ?? '') && after?.tag !== 'PROPN'
}
