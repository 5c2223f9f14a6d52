import { fold } from './fold.ts'
import type { PlaceEntry } from './place-entry.ts'

/** Where towns are called in English what they call themselves: other names of theirs are of old, or nicknames. */
const ENGLISH_SPEAKING: ReadonlySet<string> = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE'])

/** Without great towns that were once called so, where another town is called so now: Franklin is not Columbus. */
export function withoutFormerNames(
  entries: readonly PlaceEntry[],
  key: string,
): readonly PlaceEntry[] {
  if (entries.length < 2) return entries
  const usual = entries.filter((entry) => isUsual(entry, key))
  const isOther = usual.some(({ kind }) => kind === 'city')
  return isOther ? entries.filter((entry) => !isFormer(entry, key)) : entries
}

function isFormer(entry: PlaceEntry, key: string): boolean {
  return entry.kind === 'city' && ENGLISH_SPEAKING.has(entry.country) && !isUsual(entry, key)
}

/** "Washington" is Washington, D.C., and "New York" New York City. */
function isUsual({ name }: PlaceEntry, key: string): boolean {
  const usual = fold(name)
  return usual === key || usual.startsWith(`${key} `) || usual.endsWith(` ${key}`)
}
