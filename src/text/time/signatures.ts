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
  const sets: (readonly string[])[] = []
  return {
    of(classes) {
      const key = [...classes].sort().join(' ')
      const existing = characters.get(key)
      if (existing !== undefined) return existing
      const character = String.fromCharCode(FIRST + sets.length)
      sets.push(classes)
      characters.set(key, character)
      return character
    },
    with(className) {
      return sets
        .map((names, index) =>
          names.includes(className) ? String.fromCharCode(FIRST + index) : '',
        )
        .join('')
    },
  }
}
