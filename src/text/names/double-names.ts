import type { Name } from '../analysis.ts'

/** The second half of a double surname, with no more capitals behind it that would make it the start of another name. */
const secondHalf = /^[-‑]\p{Lu}\p{Ll}{1,30}(?![\p{L}\d‑-])(?!\s+\p{Lu})/u

/** "Ana Bello-Smith": a name of several words goes on behind a hyphen, where the model ends at it. */
export function withDoubleNames(names: readonly Name[], text: string): Name[] {
  return names.map((name, place) => {
    if (name.type !== 'person' || !/[-‑]/.test(text.charAt(name.end))) return name
    if (!/\s/.test(name.text)) return name
    const [half] = secondHalf.exec(text.slice(name.end, name.end + 40)) ?? []
    const end = name.end + (half?.length ?? 0)
    const isFree = (names[place + 1]?.start ?? end) >= end
    return half !== undefined && isFree ? { ...name, end, text: text.slice(name.start, end) } : name
  })
}
