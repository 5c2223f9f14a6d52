import { readData } from '../../src/record/index.ts'
import type { Tagger } from '../../src/text/tagging/tagger.ts'
import { unpackParts } from '../../src/text/tagging/weights.ts'
import type { GoldSentence } from './conllu.ts'

/**
 * Tags plus one of each training sentence, by a tagger trained without it, so that the parser meets the mistakes it will
 * meet in use.
 *
 * They were made once, in five folds, by the perceptron tagger that came before the present one, and are kept: what is
 * extracted was judged on the trees of the parser they gave, and one taught on new tags scores the same and errs elsewhere.
 *
 * @throws {Error} when the treebanks or their tags are not those the file was made from.
 */
export function readParserTags(
  sentences: readonly GoldSentence[],
  tags: Tagger['tags'],
): Int32Array[] {
  const part = unpackParts(readData(new URL('parser-tags.bin', import.meta.url)))
  const tagged = part('tagged')
  const words = sentences.reduce((sum, { forms }) => sum + forms.length, 0)
  if (words !== tagged.length || part('tags').toString('utf8') !== JSON.stringify(tags))
    throw new Error('The treebanks are not those that parser-tags.bin was made from.')
  let at = 0
  return sentences.map(({ forms }) => {
    at += forms.length
    return Int32Array.from(tagged.subarray(at - forms.length, at))
  })
}
