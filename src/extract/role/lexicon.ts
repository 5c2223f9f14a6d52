import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))

/** What is a post, a rank or neither, by the words of titles. */
export const lexicon = readYaml(
  new URL('lexicon.yaml', import.meta.url),
  z
    .object({
      posts: Words,
      ranks: Words,
      soldierly: Words,
      honorifics: Words,
      descriptions: Words,
      edges: Words,
      titleParts: Words,
      errands: Words,
      things: Words,
      openings: Words,
      endings: Words,
      dying: Words,
      killing: Words,
      deaths: Words,
      degrees: Words,
    })
    .strict(),
)

/** The words of a stretch, lower-case and without the marks around them. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’]*/gu) ?? []
}

/** "Senators" counts as "senator". */
export function isOne(words: ReadonlySet<string>, word: string | undefined): boolean {
  if (word === undefined) return false
  const plain = word.replace(/\.$/, '')
  return words.has(plain) || (plain.endsWith('s') && words.has(plain.slice(0, -1)))
}

/** Whether a title has the name of a post in it. */
export function isPostWords(text: string): boolean {
  return wordsIn(text).some((word) => isOne(lexicon.posts, word))
}
