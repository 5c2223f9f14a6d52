import { z } from 'zod'
import { readYaml } from '../../record/index.ts'
import { isCapital, shapeClasses, shapeSignatures } from './shape.ts'
import { makeSignatures, type Signatures } from './signatures.ts'

/** What a class says of a word: a number, a TIMEX3 designator or modifier. */
export type WordValue = string | number

const LexiconFile = z.object({
  capitalised: z.array(z.string()),
  classes: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number()]))),
})
type LexiconFile = z.infer<typeof LexiconFile>

export interface Lexicon {
  /** One character that stands for all classes of the word. */
  signature(written: string, lower: string): string
  /** Characters of all words that are of the class. */
  charactersOf(className: string): string
  valueOf(className: string, lower: string): WordValue | undefined
}

interface Entry {
  readonly plain: string
  readonly capital: string
}

/** The class of one word of a pattern's own: `'of'`. */
export function literalClass(lower: string): string {
  return `'${lower}'`
}

function classesOfWords(file: LexiconFile, literals: Iterable<string>): Map<string, string[]> {
  const classes = new Map<string, string[]>()
  const add = (lower: string, className: string) => {
    const names = classes.get(lower)
    if (names === undefined) classes.set(lower, [...shapeClasses(lower), className])
    else names.push(className)
  }
  for (const [name, words] of Object.entries(file.classes)) {
    for (const lower of Object.keys(words)) add(lower, name)
  }
  for (const lower of literals) add(lower, literalClass(lower))
  return classes
}

function entries(file: LexiconFile, literals: Iterable<string>, signatures: Signatures) {
  const known = new Map<string, Entry>()
  for (const [lower, names] of classesOfWords(file, literals)) {
    const plain = names.filter(
      (name) => !file.capitalised.includes(name) && !file.capitalised.includes(`${name}/${lower}`),
    )
    known.set(lower, {
      plain: signatures.of(plain),
      capital: signatures.of([...names, 'capital']),
    })
  }
  return known
}

/**
 * The words of a language, those of the patterns included.
 *
 * @throws {OnrecordError} when the lexicon is missing or malformed.
 */
export function loadLexicon(url: URL, literals: Iterable<string>): Lexicon {
  const file = readYaml(url, LexiconFile)
  const signatures = makeSignatures()
  const ofShape = shapeSignatures(signatures)
  const known = entries(file, literals, signatures)
  const characters = new Map<string, string>()
  const values = new Map(
    Object.entries(file.classes).map(([name, words]) => [name, new Map(Object.entries(words))]),
  )
  return {
    signature(written, lower) {
      const capital = isCapital(written)
      const entry = known.get(lower)
      if (entry === undefined) return ofShape(lower, capital)
      return capital ? entry.capital : entry.plain
    },
    charactersOf(className) {
      const kept = characters.get(className) ?? signatures.with(className)
      characters.set(className, kept)
      return kept
    },
    valueOf: (className, lower) => values.get(className)?.get(lower),
  }
}
