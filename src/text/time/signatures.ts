/** Code of the first signature: the private use area begins here. */
export const FIRST = 0xe000

export interface Signatures {
  /** The character that stands for this set of classes; a new one when the set is new. */
  of(classes: readonly string[]): string
  /** Characters of all sets that hold the class. */
  with(className: string): string
}

/** Gives each set of word classes a character of Unicode's private use area, so that a pattern over words is a plain regular expression. */
export function makeSignatures(): Signatures {
  const characters = new Map<string, string>()
  const byClass = new Map<string, string>()
  return {
    of(classes) {
      const key = [...classes].sort().join(' ')
      const existing = characters.get(key)
      if (existing !== undefined) return existing
      const character = String.fromCharCode(FIRST + characters.size)
      characters.set(key, character)
      for (const name of new Set(classes)) byClass.set(name, (byClass.get(name) ?? '') + character)
      return character
    },
    with: (className) => byClass.get(className) ?? '',
  }
}
