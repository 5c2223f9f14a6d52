/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{1,1000}/gu

/** A zero-width space: no part of a word to the search index, and nothing to the eye. */
export const wordBreak = '\u200b'

let words: Intl.Segmenter | undefined

/**
 * The text with a zero-width space between words where the script writes none, for the search index.
 * Where the words part is the Unicode library's guess, and may change with its version.
 *
 * @returns undefined for a text that has no such script.
 */
export function segmented(text: string): string | undefined {
  if (text.search(unspaced) < 0) return undefined
  words ??= new Intl.Segmenter('und', { granularity: 'word' })
  const segmenter = words
  return text.replace(unspaced, (run) =>
    Array.from(segmenter.segment(run), ({ segment }) => segment + wordBreak).join(''),
  )
}
