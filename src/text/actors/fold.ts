/** Transliterations of the Arabic article and the English one: left out where names are compared. */
const articles = new Set(['al', 'el', 'the', 'ul', 'as', 'ad', 'ar', 'an', 'ash'])

/**
 * A name as it is compared: what differs between transliterations and typing habits is taken away. Case,
 * diacritics, apostrophes, hyphens, doubled letters, the article al-/el-, a final h, k/q/kh, o/u and e/a, so that
 * "al-Kadhimi", "Al Khadimi" and "Kadhimi" come out alike, as do "Qassem" and "Kasem". Two different people
 * can come out alike too ("Hasan", "Hassan"): compare folded names within one report or one country only.
 */
export function foldName(name: string): string {
  return plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word))
    .map(foldWord)
    .join(' ')
}

/** A word as the lists are looked up by: lower case without diacritics, apostrophes and stops. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʼʻ`´.]/g, '')
    .toLowerCase()
    .replace(/[đðıłø]/g, (letter) => letters[letter] ?? letter)
}

const letters: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ı: 'i', ł: 'l', ø: 'o' }

function foldWord(word: string): string {
  if (word.length < 3) return word
  return word
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/[qc](?=[aou])/g, 'k')
    .replace(/q/g, 'k')
    .replace(/kh|gh/g, (pair) => pair.charAt(0))
    .replace(/dh/g, 'd')
    .replace(/ou|oo/g, 'u')
    .replace(/ei|ay|ey/g, 'ai')
    .replace(/y/g, 'i')
    .replace(/(?<=\p{L}\p{L})h$/u, '')
    .replace(/e/g, 'a')
    .replace(/o/g, 'u')
    .replace(/(\p{L})\1+/gu, '$1')
}

const folded = new Map<string, string>()

/** `foldName` of a single word, remembered: news repeats its names. */
export function foldToken(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  if (folded.size > 200_000) folded.clear()
  const fold = foldName(word)
  folded.set(word, fold)
  return fold
}

/** The id of an actor that no list holds: the name as lower-case words with hyphens between. */
export function slugOf(name: string): string {
  return plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
