/**
 * The engine counts UTF-16 code units, the scorers code points: they differ behind every character
 * beyond U+FFFF. An offset inside a surrogate pair counts as before it.
 */
export interface Offsets {
  readonly toCodePoint: (unit: number) => number
  readonly toUnit: (codePoint: number) => number
}

const same: Offsets = { toCodePoint: (unit) => unit, toUnit: (codePoint) => codePoint }

export function offsetsOf(text: string): Offsets {
  if (!/[\ud800-\udbff]/.test(text)) return same
  const codePoints: number[] = []
  const units: number[] = []
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) codePoints.push(units.length)
    units.push(codePoints.length - character.length)
  }
  return {
    toCodePoint: (unit) => codePoints[unit] ?? units.length,
    toUnit: (codePoint) => units[codePoint] ?? text.length,
  }
}

/** Half-open, as both sides write a stretch of text. */
export type Pair = readonly [start: number, end: number]

export function toCodePoints([start, end]: Pair, offsets: Offsets): Pair {
  return [offsets.toCodePoint(start), offsets.toCodePoint(end)]
}

export function toUnits([start, end]: Pair, offsets: Offsets): Pair {
  return [offsets.toUnit(start), offsets.toUnit(end)]
}
