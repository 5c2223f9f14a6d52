import { z } from 'zod'
import { loadPackage, readYaml } from '../../record/index.ts'

/** Enough to be sure, and little enough to cost nothing. */
const SAMPLE_CHARACTERS = 1000
/** English mostly shows sooner. */
const ENGLISH_CHARACTERS = 400
/** Below this the detector is a coin thrown. */
const FEWEST_LETTERS = 40
const ENGLISH_SHARE = 1 / 6
/** Lists of names have fewer function words, but in a thousand characters several of those that English alone has. */
const LISTING_SHARE = 1 / 8
const LISTING_SIGNS = 3
/** Addresses have no words of a language. */
const ADDRESS = /https?:\/\/[^\s)\]]{1,2000}/g

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
  if (isEnglish(wordsOf(text.slice(0, ENGLISH_CHARACTERS)), ENGLISH_SHARE, 1)) return 'en'
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const words = wordsOf(sample)
  if (isEnglish(words, LISTING_SHARE, LISTING_SIGNS)) return 'en'
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
  return (
    text
      .replace(ADDRESS, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

/** Whether so large a share of the words is English function words, among them so many of the telling ones. */
function isEnglish(words: readonly string[], share: number, signs: number): boolean {
  if (words.length < 8) return false
  const found = new Set(words.filter((word) => englishWords.has(word)))
  const count = words.filter((word) => found.has(word)).length
  return (
    count >= words.length * share && english.signs.filter((sign) => found.has(sign)).length >= signs
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
