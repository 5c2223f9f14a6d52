// noUncheckedIndexedAccess: feature indices are masked and classes bounded by the tag list, so reads carry
// `as number`.
import { type Net, openNet, unpackNet } from '../net/index.ts'
import { fillTaggerAtoms, TAGGER_ATOMS, type TagWindow, taggerTemplates } from './features.ts'
import { buildLexicon, capitalShare, type Lexicon, plainSet, tagSet } from './lexicon.ts'
import { unpackNumbers, unpackParts } from './weights.ts'
import type { Words } from './words.ts'

/** A trained tagger. A tag is a pair: universal tag and Penn tag. */
export interface Tagger {
  readonly tags: readonly (readonly [string, string])[]
  readonly lexicon: Lexicon
  /** Chooses among the lexicon's sets. */
  readonly net: Net
}

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
  const net = openNet(unpackNet('net', part), {
    templates: taggerTemplates,
    atoms: TAGGER_ATOMS,
    lists: lexicon.tags,
  })
  return { tags, lexicon, net }
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
function tagSentence({ lexicon, net }: Tagger, window: TagWindow): void {
  const { first, end, sets, tags } = window
  for (let row = first; row < end; row++) {
    const set = sets[row] as number
    const candidates = lexicon.tags[set] as Uint8Array
    if (candidates.length === 1) {
      tags[row] = (candidates[0] as number) + 1
      continue
    }
    fillTaggerAtoms(window, row, net.atoms)
    tags[row] = net.choose(set) + 1
  }
}

/** Tags of all tokens of a document whose sentences start at the given tokens: places in `tagger.tags` plus one. */
export function tagWords(
  tagger: Tagger,
  words: Words,
  sentenceStarts: readonly number[],
): Int32Array {
  const columns = tagColumns(words.count)
  sentenceStarts.forEach((first, index) => {
    const end = sentenceStarts[index + 1] ?? words.count
    tagSentence(tagger, openWindow(tagger.lexicon, words, { first, end }, columns))
  })
  return columns.tags
}
