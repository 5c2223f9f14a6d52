/** Words of names, for building and for looking up: what both sides must do alike stands in `src/text/places/fold.ts`. */
import { fold } from '../../src/text/places/fold.ts'

const TYPE_WORDS =
  /\b(?:governorate|province|oblast|state|region|department|district|county|prefecture|raion|rayon|parish|borough|municipality|municipio|voivodeship|canton|census area|city and borough|autonomous region|autonomous okrug|autonomous community|special region|division|territory|krai|kray|okrug|republic|dzongkhag|atoll|emirate|shahrestan|city)$/
const TYPE_PREFIX =
  /^(?:muhafazat|mohafazat|qada|amanat|provincia de|departamento de|departement de|province de|region de|state of|province of|republic of|county|district of|london borough of|royal borough of|borough of|city of|municipality of|wilaya de|wilaya d|wilaya|emirate of|gouvernorat de|gouvernorat|distrito|judetul|raionul|opstina|grad|ostan e|velayat e) /
const ARTICLE = /^(?:al|ar|as|ash|an|ad|az|at|adh|ath|el) (?=[a-z]{4})/

/** A division's name without the word for its kind: "Al-Anbar Governorate" is `al anbar`. */
export function core(name: string): string {
  const folded = fold(name)
  const bare = folded.replace(TYPE_WORDS, '').trim().replace(TYPE_PREFIX, '').trim()
  return bare.length >= 2 && folded !== 'district of columbia' ? bare : folded
}

/** Without the Arabic article: `al anbar` is also `anbar`. Undefined when there is none. */
export function withoutArticle(folded: string): string | undefined {
  return ARTICLE.test(folded) ? folded.replace(ARTICLE, '') : undefined
}

/** Whether a foreign spelling can stand in English news: Latin letters, a capital first, not a code. */
export function isLatinName(name: string): boolean {
  return /^[\p{Lu}‘’ʿ'][\p{Script=Latin} .'’‘ʿ-]{3,30}$/u.test(name) && !/^\p{Lu}+$/u.test(name)
}
