/**
 * A name as it is compared: what differs between transliterations and typing habits is taken away. Case,
 * diacritics, apostrophes, hyphens, doubled letters, the article al-/el-, a final h and k/q/kh, so that
 * "al-Kadhimi", "Al Khadimi" and "Kadhimi" come out alike, as do "Qassem" and "Kasem". Two different people
 * can come out alike too ("Hasan", "Hassan"): compare folded names within one report or one country only.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʼʻ`´.]/g, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word))
    .map(foldWord)
    .join(' ')
}

const articles = new Set(['al', 'el', 'the', 'ul', 'as', 'ad', 'ar', 'an', 'ash'])

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
