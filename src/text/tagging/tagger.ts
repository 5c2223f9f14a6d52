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
export interface TagColumns extends Pick<TagWindow, 'sets' | 'tags' | 'plain'> {
  /** The tag that came second, plus one; 0 where there was but one. */
  readonly seconds: Int32Array
  /** By how much the tag leads the second, in units of the net; {@link SURE} where there was but one. */
  readonly leads: Int32Array
}

/** A lead above all that a net gives. */
export const SURE = 2 ** 30

export function tagColumns(count: number): TagColumns {
  const column = () => new Int32Array(count)
  return {
    sets: column(),
    tags: column(),
    plain: column(),
    seconds: column(),
    leads: column().fill(SURE),
  }
}

/**
 * Tags the tokens of a window left to right.
 *
 * @returns nothing; `tags` and `seconds` receive places in `tagger.tags` plus one.
 */
function tagSentence(
  { lexicon, net }: Tagger,
  window: TagWindow,
  { seconds, leads }: TagColumns,
): void {
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
    seconds[row] = (net.second[0] as number) + 1
    leads[row] = net.second[1] as number
  }
}

/** What a tagger makes of all tokens of a document whose sentences start at the given ones. */
export function readTags(
  tagger: Tagger,
  words: Words,
  sentenceStarts: readonly number[],
): TagColumns {
  const columns = tagColumns(words.count)
  for (let index = 0; index < sentenceStarts.length; index++) {
    const first = sentenceStarts[index] as number
    const end = sentenceStarts[index + 1] ?? words.count
    tagSentence(tagger, openWindow(tagger.lexicon, words, { first, end }, columns), columns)
  }
  return columns
}

/** The tags alone: places in `tagger.tags` plus one. */
export function tagWords(
  tagger: Tagger,
  words: Words,
  sentenceStarts: readonly number[],
): Int32Array {
  return readTags(tagger, words, sentenceStarts).tags
}
