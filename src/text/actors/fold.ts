/** Transliterations of the Arabic article and the English one: left out where names are compared. */
const articles = new Set(['al', 'el', 'the', 'ul', 'as', 'ad', 'ar', 'an', 'ash'])

/**
 * A name as it is compared: what differs between transliterations and typing habits is taken away. Case,
 * diacritics, apostrophes, hyphens, doubled letters, the article al-/el-, a final h, k/q/kh, o/u and e/a, so that
 * "al-Kadhimi", "Al Khadimi" and "Kadhimi" come out alike, as do "Qassem" and "Kasem". Two different people
 * can come out alike too ("Hasan", "Hassan"): compare folded names within one report or one country only.
 */
export function foldName(name: string): string {
  return wordsOf(name).map(foldWord).join(' ')
}

/** The last word of {@link foldName}: most often a surname. */
export function foldLastWord(name: string): string {
  return foldWord(wordsOf(name).at(-1) ?? '')
}

/** The first word of {@link foldName}: what some peoples call somebody by. */
export function foldFirstWord(name: string): string {
  return foldWord(wordsOf(name)[0] ?? '')
}

/** Whether more than one word is left of a name when it is folded. */
export function foldsToWords(name: string): boolean {
  return wordsOf(name).length > 1
}

/** The words of a name that count, in small letters. */
function wordsOf(name: string): readonly string[] {
  const lower = plain(name)
  const words = /^[a-z\d ]*$/.test(lower) ? lower.split(' ') : lower.split(/[^\p{L}\p{N}]+/u)
  return words.filter(counts)
}

function counts(word: string): boolean {
  return word !== '' && !articles.has(word)
}

export const SMALL_A = 97
export const SMALL_Z = 122

/** Whether a word is small letters of the alphabet throughout, as most are: it is looked up as it stands. */
export function isSmallPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit < SMALL_A || unit > SMALL_Z) return false
  }
  return true
}

/** A word as the lists are looked up by: lower case without diacritics, apostrophes and stops. */
export function plain(word: string): string {
  if (/^[a-z\d-]*$/i.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʼʻ`´.]/g, '')
    .toLowerCase()
    .replace(/[đðıłø]/g, (letter) => letters[letter] ?? letter)
}

const letters: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ı: 'i', ł: 'l', ø: 'o' }

/** Two letters written for one sound, and what they are folded to. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['kh', 'k'],
  ['gh', 'g'],
  ['dh', 'd'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ei', 'ai'],
  ['ay', 'ai'],
  ['ey', 'ai'],
])
const singles: ReadonlyMap<string, string> = new Map([
  ['q', 'k'],
  ['y', 'i'],
  ['e', 'a'],
  ['o', 'u'],
])

/** Letter by letter: names are folded by the thousand when the lists are read. */
function foldWord(word: string): string {
  if (word.length < 3) return word
  let fold = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    if (letter === word.charAt(at - 1)) continue
    const pair = pairs.get(word.slice(at, at + 2))
    const hard = letter === 'c' && 'aou'.includes(word.charAt(at + 1) || '-')
    const folded = pair ?? (hard ? 'k' : (singles.get(letter) ?? letter))
    if (pair !== undefined) at++
    if (letter === 'h' && at === word.length - 1 && fold.length > 1) break
    fold += fold.endsWith(folded.charAt(0)) ? folded.slice(1) : folded
  }
  return fold
}

const folded = new Map<string, string>()

/** `foldName` of a single word, remembered: news repeats its names. */
export function foldToken(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  if (folded.size > 200_000) folded.clear()
  const lower = plain(word)
  const fold = /^[a-z\d]*$/.test(lower)
    ? articles.has(lower)
      ? ''
      : foldWord(lower)
    : foldName(word)
  folded.set(word, fold)
  return fold
}

/** The id of an actor that no list holds: the name as lower-case words with hyphens between. */
export function slugOf(name: string): string {
  return plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
