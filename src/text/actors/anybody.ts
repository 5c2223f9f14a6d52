import type { Scene } from './scene.ts'
import type { Resolved } from './told.ts'

/** "The first American president", "every prime minister", "ran for president", "our speaker today": whoever it may be. */
export function isAnybody({ tokens, lexicon }: Scene, { first, head }: Resolved): boolean {
  const [before, noun] = [tokens[first - 1], tokens[head]]
  if (noun?.lemma === 'speaker' && noun.text === noun.lower) return true
  if (/^(?:be|become|for|as)$/.test(before?.lemma ?? '')) return true
  for (let at = Math.max(0, first - 2); at < head; at++)
    if (
      lexicon.anybody.has(tokens[at]?.lower ?? '') ||
      /^\d+(?:st|nd|rd|th)$/.test(tokens[at]?.lower ?? '')
    )
      return true
  return false
}
