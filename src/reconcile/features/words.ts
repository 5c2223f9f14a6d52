import { partyNamed } from '../../text/index.ts'
import { type Feature, feature } from '../feature.ts'

const small = new Set([
  'the',
  'and',
  'that',
  'this',
  'with',
  'from',
  'into',
  'their',
  'its',
  'his',
  'her',
  'for',
  'has',
  'have',
  'had',
  'was',
  'were',
  'will',
  'would',
  'been',
  'being',
  'are',
  'not',
])

/** Words without those that name somebody: that two promises are about Iraqis does not make them one. */
export function withoutNames(words: string): string {
  return words.replace(/\p{Lu}[\p{L}.]+/gu, (word) => (partyNamed(word) ? '' : word))
}

/** Content words cut to their first six letters, so that "withdrawal" and "withdraw" meet. */
export function stems(words: string): ReadonlySet<string> {
  const before = known.get(words)
  if (before) return before
  if (known.size > 20_000) known.clear()
  const own = stemsOf(words)
  known.set(words, own)
  return own
}

/** Words cut before: each claim is compared with many others. */
const known = new Map<string, ReadonlySet<string>>()

function stemsOf(words: string): ReadonlySet<string> {
  const found = words.toLowerCase().match(/[\p{L}\d]{3,40}/gu) ?? []
  return new Set(found.filter((word) => !small.has(word)).map((word) => word.slice(0, 6)))
}

/** Whether the words of one text stand in another in one run, whatever marks are between them. */
export function hasRunOf(text: string, run: string): boolean {
  return ` ${lettersOf(text)} `.includes(` ${lettersOf(run)} `)
}

function lettersOf(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(' ')
}

/** Share of the shorter text's words that stand in the other. It may nominate; it never decides alone. */
export function wordOverlap(from: string, to: string): number {
  const a = stems(from)
  const b = stems(to)
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  return [...few].filter((word) => many.has(word)).length / few.size
}

export function compareWords(
  name: string,
  from: string | undefined,
  to: string | undefined,
): readonly Feature[] {
  if (from === undefined || to === undefined) return []
  return [feature(name, wordOverlap(from, to), shortened(from), shortened(to))]
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
