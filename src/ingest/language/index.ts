import { z } from 'zod'
import { loadPackage, readYaml } from '../../record/index.ts'

/** Enough to be sure, and little enough to cost nothing. */
const SAMPLE_CHARACTERS = 1000
/** English shows sooner. */
const ENGLISH_CHARACTERS = 400
/** Below this the detector is a coin thrown. */
const FEWEST_LETTERS = 40
const ENGLISH_SHARE = 1 / 6

const english = readYaml(
  new URL('en.yaml', import.meta.url),
  z.object({ words: z.array(z.string()), signs: z.array(z.string()) }),
)
const englishWords: ReadonlySet<string> = new Set(english.words)

/**
 * BCP 47 primary language of a text, by its first thousand characters; `und` when that is too short or too mixed to tell.
 * English, the usual case, is known by its function words; everything else is left to eld (Nito-ELD, Apache-2.0), which
 * knows sixty languages and errs in about one short sentence of a hundred.
 */
export function detectLanguage(text: string): string {
  if (isEnglish(wordsOf(text.slice(0, ENGLISH_CHARACTERS)))) return 'en'
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const words = wordsOf(sample)
  // Chinese and its neighbours say as much in a third of the letters.
  const letters = words.reduce(
    (sum, word) => sum + word.length * (/\p{Script=Latin}/u.test(word) ? 1 : 2),
    0,
  )
  if (letters < FEWEST_LETTERS) return 'und'
  const result = detector().detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : 'und'
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function isEnglish(words: readonly string[]): boolean {
  if (words.length < 8) return false
  const found = words.filter((word) => englishWords.has(word))
  return (
    found.length >= words.length * ENGLISH_SHARE &&
    english.signs.some((sign) => found.includes(sign))
  )
}

type Detector = typeof import('eld/extrasmall')['eld']
let loaded: Detector | undefined

/** Loaded at the first text that is not plainly English: it takes a tenth of a second. */
function detector(): Detector {
  // What the package's own types say of this module.
  loaded ??= (loadPackage(import.meta.resolve('eld/extrasmall')) as typeof import('eld/extrasmall'))
    .eld
  return loaded
}
