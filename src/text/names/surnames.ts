import type { Name } from '../analysis.ts'

/**
 * Names of one word that are elsewhere in the report the last word of a person's full name become persons:
 * "Vance Okafor … Okafor said". A word that is more often a place or body on its own there stays what it was.
 */
export function withSurnames(names: readonly Name[]): Name[] {
  const surnames = new Map<string, number>()
  for (const { text, type } of names) {
    const last = type === 'person' ? /[\s-]([\p{L}’'-]{3,40})$/u.exec(text)?.[1] : undefined
    if (last !== undefined) surnames.set(last, (surnames.get(last) ?? 0) + 1)
  }
  if (surnames.size === 0) return [...names]
  const others = new Map<string, number>()
  for (const { text, type } of names) {
    if (type === 'place' && surnames.has(text)) others.set(text, (others.get(text) ?? 0) + 1)
  }
  return names.map((name) => {
    const full = surnames.get(name.text) ?? 0
    const alone = name.type === 'organisation' || name.type === 'other' || name.type === 'place'
    return alone && full > 0 && (others.get(name.text) ?? 0) <= full
      ? { ...name, type: 'person' }
      : name
  })
}
