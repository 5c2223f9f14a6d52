// noUncheckedIndexedAccess: feature indices are masked and classes bounded by the tag list, so reads carry
// `as number`.
import { fillTaggerAtoms, TAGGER_ATOMS, type TagWindow, taggerTemplates } from './features.ts'
import { buildLexicon, capitalShare, type Lexicon, plainSet, tagSet } from './lexicon.ts'
import { fillFeatures } from './templates.ts'
import { square, unpackNumbers, unpackParts, unpackWeights, type Weights } from './weights.ts'
import type { Words } from './words.ts'

/** A trained tagger. A tag is a pair: universal tag and Penn tag. */
export interface Tagger {
  readonly tags: readonly (readonly [string, string])[]
  readonly lexicon: Lexicon
  readonly weights: Weights
}

/** Classes a feature's weights are laid out for. */
export const TAG_CLASSES = 128

/** Takes a model file apart. */
export function readTagger(file: Buffer): Tagger {
  const part = unpackParts(file)
  // Both are written by the training script alone.
  const tags = JSON.parse(part('tags').toString('utf8')) as [string, string][]
  const sets = JSON.parse(part('sets').toString('utf8')) as number[][]
  const lexicon = buildLexicon(
    unpackNumbers(part('lexicon')),
    unpackNumbers(part('classes')),
    sets.map((set) => Uint8Array.from(set)),
  )
  return { tags, lexicon, weights: unpackWeights(part('weights')) }
}

/** A window on the tokens `[first, end)`, a sentence, of `words`; `columns` are of the document's length. */
export function openWindow(
  lexicon: Lexicon,
  words: Words,
  { first, end }: { first: number; end: number },
  columns: TagColumns,
): TagWindow {
  for (let row = first; row < end; row++) {
    columns.sets[row] = tagSet(lexicon, words, row)
    columns.plain[row] = plainSet(lexicon, words, row)
  }
  return { words, first, end, ...columns, capitals: capitalShare(words, first, end) }
}

/** Columns that tagging fills. */
export type TagColumns = Pick<TagWindow, 'sets' | 'tags' | 'plain'>

export function tagColumns(count: number): TagColumns {
  return { sets: new Int32Array(count), tags: new Int32Array(count), plain: new Int32Array(count) }
}

/**
 * Tags the tokens of a window left to right.
 *
 * @returns nothing; `window.tags` receives the place in `tagger.tags` plus one for each token.
 */
function tagSentence(
  tagger: Tagger,
  window: TagWindow,
  { atoms, features }: { atoms: Int32Array; features: Int32Array },
): void {
  const { first, end, sets, tags } = window
  for (let row = first; row < end; row++) {
    const candidates = tagger.lexicon.tags[sets[row] as number] as Uint8Array
    if (candidates.length === 1) {
      tags[row] = (candidates[0] as number) + 1
      continue
    }
    fillTaggerAtoms(window, row, atoms)
    fillFeatures(taggerTemplates, atoms, features)
    tags[row] = bestClass(tagger.weights, features, taggerTemplates.count, candidates) + 1
  }
}

/** The class of highest score among `candidates`; the first wins a tie. */
export function bestClass(
  { mask, roots }: Weights,
  features: Int32Array,
  count: number,
  candidates: Uint8Array,
): number {
  let best = candidates[0] as number
  let bestScore = Number.NEGATIVE_INFINITY
  for (let feature = 0; feature < count; feature++)
    features[feature] = (features[feature] as number) & mask
  for (let index = 0; index < candidates.length; index++) {
    const label = candidates[index] as number
    let score = 0
    for (let feature = 0; feature < count; feature++)
      score += square(roots[(features[feature] as number) ^ label] as number)
    if (score > bestScore) {
      bestScore = score
      best = label
    }
  }
  return best
}

/** Tags of all tokens of a document whose sentences start at the given tokens: places in `tagger.tags` plus one. */
export function tagWords(
  tagger: Tagger,
  words: Words,
  sentenceStarts: readonly number[],
): Int32Array {
  const columns = tagColumns(words.count)
  const room = {
    atoms: new Int32Array(TAGGER_ATOMS),
    features: new Int32Array(taggerTemplates.count),
  }
  sentenceStarts.forEach((first, index) => {
    const end = sentenceStarts[index + 1] ?? words.count
    tagSentence(tagger, openWindow(tagger.lexicon, words, { first, end }, columns), room)
  })
  return columns.tags
}
