const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
}
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['ft', 'fort'],
  ['mt', 'mount'],
])
const LONGEST_ABBREVIATED = 3
const OTHER_LETTER = /[\p{Ll}\p{Lo}]/u
const PLAIN = /^[a-z]+$/

function foldLetters(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(
      /[^\u0000-\u007F]/g,
      (letter) => LETTERS[letter] ?? (OTHER_LETTER.test(letter) ? letter : ''),
    )
    .replace(/['`.]/g, '')
}

/** One word as names are looked up by: lower case, without accents, apostrophes and stops; "St." is `saint`. */
export function foldWord(word: string): string {
  const folded = foldLetters(word)
  return folded.length > LONGEST_ABBREVIATED ? folded : (ABBREVIATED.get(folded) ?? folded)
}

/** A name as names are looked up by: its folded words with one space between; hyphens and dashes part words. */
export function fold(name: string): string {
  return name
    .split(/[\s\-–—_,/()]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ')
}
