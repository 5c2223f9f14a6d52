import type { Signatures } from './signatures.ts'

type Shape = readonly [RegExp, readonly string[]]

/** Classes that a number or mark has by its shape alone. The first that fits is taken. */
const numberShapes: readonly Shape[] = [
  [/^[1-9]$/, ['integer', 'small', 'dayNumber', 'hour']],
  [/^0[1-9]$/, ['integer', 'small', 'dayNumber', 'hour', 'twoDigits']],
  [/^1[0-2]$/, ['integer', 'small', 'dayNumber', 'hour', 'twoDigits']],
  [/^(?:1[3-9]|2[0-4])$/, ['integer', 'small', 'dayNumber', 'hour24', 'twoDigits']],
  [/^(?:2[5-9]|3[01])$/, ['integer', 'small', 'dayNumber', 'twoDigits']],
  [/^\d{2}$/, ['integer', 'small', 'twoDigits']],
  [/^\d{3}$/, ['integer', 'threeDigits']],
  [/^(?:1\d|2[0-3])[0-5]\d$/, ['integer', 'year', 'fourDigits']],
  [/^(?:1\d|2[01])\d\d$/, ['integer', 'year']],
  [/^0\d[0-5]\d$/, ['fourDigits']],
  [/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/, ['compactDate']],
  [/^\d{4}[-./]\d{2}[-./]\d{2}$/, ['isoDate']],
  [/^\d{4}-\d{2}-\d{2}./, ['isoDateTime']],
  [/^\d{6}[a-z]\*?[a-z]{3}\d/, ['dateTimeGroup']],
  [/^\d{6}[a-z]$/, ['dateTimeGroupHead']],
  [/^\d{1,2}[/.]\d{1,2}[/.]\d/, ['slashDate']],
  [/^\d{1,2}:/, ['clock']],
  [/^\d{1,3},/, ['integer', 'grouped']],
  [/^\d{1,2}\.\d{2}$/, ['decimal', 'dottedClock']],
  [/^\d{1,30}\./, ['decimal']],
  [/^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/, ['shapeOrdinal', 'dayOrdinal']],
  [/^\d{1,2}(?:st|nd|rd|th)$/, ['shapeOrdinal']],
  [/^\d{3}0s$/, ['decadeNumber']],
  [/^\d0s$/, ['shortDecade']],
  [/^\d/, ['integer']],
]
const markShapes: readonly Shape[] = [
  [/^[$€£¥]$/, ['mark', 'currency']],
  [/^[–—-]$/, ['mark', 'dash']],
  [/^[.!?]$/, ['mark', 'stop']],
  [/^\n/, ['break']],
  [/^/, ['mark']],
]
const wordShapes: readonly Shape[] = [
  [/ed$/, ['word', 'pastShape']],
  [/(?:[^su]s|ies)$/, ['word', 'plural']],
  [/^/, ['word']],
]

/** Which of the shapes of words fits, told without an expression: most words of a text come by here. */
function placeAmongWords(lower: string): number {
  const last = lower.charCodeAt(lower.length - 1)
  const before = lower.charCodeAt(lower.length - 2)
  if (last === 100 && before === 101) return 0
  const isPlural = last === 115 && lower.length > 1 && before !== 115 && before !== 117
  return isPlural ? 1 : 2
}

/** Whether it begins with a capital letter of the Latin alphabet. */
export function isCapital(written: string): boolean {
  const code = written.charCodeAt(0)
  return (code >= 65 && code <= 90) || (code >= 192 && code <= 222)
}

function shapesFor(lower: string): readonly Shape[] {
  const code = lower.charCodeAt(0)
  if (code >= 48 && code <= 57) return numberShapes
  return (code >= 97 && code <= 122) || (code >= 192 && code < 0x250) ? wordShapes : markShapes
}

/** The classes of a word by its shape. */
export function shapeClasses(lower: string): readonly string[] {
  return shapeAmong(shapesFor(lower), lower)?.[1] ?? []
}

function shapeAmong(shapes: readonly Shape[], lower: string): Shape | undefined {
  for (const shape of shapes) if (shape[0].test(lower)) return shape
  return undefined
}

/** A function from a word to its shape's signature; all shapes are registered at once, before patterns are compiled. */
export function shapeSignatures(
  signatures: Signatures,
): (lower: string, capital: boolean) => string {
  const all = [...numberShapes, ...markShapes, ...wordShapes]
  const characters = new Map(
    all.map(([shape, names]) => [
      shape,
      { plain: signatures.of(names), capital: signatures.of([...names, 'capital']) },
    ]),
  )
  const words = wordShapes.map(([shape]) => characters.get(shape))
  // Every other word of a text is a mark, and there are as many of them as characters at most.
  const marks = new Map<string, string>()
  return (lower, capital) => {
    const shapes = shapesFor(lower)
    if (shapes === wordShapes) {
      const entry = words[placeAmongWords(lower)]
      return (capital ? entry?.capital : entry?.plain) ?? ''
    }
    const isOne = lower.length === 1
    const known = isOne ? marks.get(lower) : undefined
    if (known !== undefined) return known
    const shape = shapeAmong(shapes, lower)
    const found = (shape === undefined ? undefined : characters.get(shape[0])?.plain) ?? ''
    if (isOne) marks.set(lower, found)
    return found
  }
}
