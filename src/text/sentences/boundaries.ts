// noUncheckedIndexedAccess: rows are the sentence's own and features masked, so reads carry `as number`.
import type { Document, Span } from '../../record/index.ts'
import type { Sentence } from '../analysis.ts'
import { fillFeatures } from '../tagging/templates.ts'
import {
  square,
  unpackNumbers,
  unpackParts,
  unpackWeights,
  type Weights,
} from '../tagging/weights.ts'
import { Shape, type Words } from '../tagging/words.ts'
import {
  BOUNDARY_ATOMS,
  type BoundaryWindow,
  boundaryTemplates,
  fillBoundaryAtoms,
  type WritingTraits,
} from './boundary-features.ts'

/** A text cut by the rules and tagged. */
export interface TaggedText extends Pick<Document, 'text' | 'segments'> {
  readonly sentences: readonly Sentence[]
  readonly spans: readonly Span[]
  readonly words: Words
  /** Places in the tagger's list plus one. */
  readonly tags: Int32Array
}

/** A trained model of where sentences end that no mark ends. */
export interface BoundaryModel {
  readonly weights: Weights
  /** Score above which a boundary stands. */
  readonly least: number
}

/** Takes a model file apart. */
export function readBoundaries(file: Buffer): BoundaryModel {
  const part = unpackParts(file)
  const [least = 0] = unpackNumbers(part('least'))
  return { weights: unpackWeights(part('weights')), least }
}

/** Which tags, plus one, are of verbs that can be their sentence's only one. */
export function finiteTags(tags: readonly (readonly [string, string])[]): Uint8Array {
  return Uint8Array.from([0, ...tags.map(([, penn]) => Number(/^(?:VB[DZP]|MD)$/.test(penn)))])
}

/**
 * Tokens at which a sentence starts though nothing that ends one stands before: behind the name and the hour that open a
 * mail, behind a greeting, an address, a smiley, or where a writer ends lines and no sentences. On the treebanks'
 * development parts two of three that the rules miss in mails, posts and answers are found, and one in twenty is none; in
 * news there are hardly any.
 */
export function findBoundaries(
  tagged: TaggedText,
  finite: Uint8Array,
  { weights, least }: BoundaryModel,
): number[] {
  const found: number[] = []
  visitGaps(tagged, finite, (atoms, row) => {
    const isBoundary = scoreOf(weights, atoms) > least
    if (isBoundary) found.push(row)
    return isBoundary
  })
  return found
}

const features = new Int32Array(boundaryTemplates.count)

function scoreOf({ mask, roots }: Weights, atoms: Int32Array): number {
  fillFeatures(boundaryTemplates, atoms, features)
  let score = 0
  for (let index = 0; index < features.length; index++)
    score += square(roots[(features[index] as number) & mask] as number)
  return score
}

/** Segments of running text: headings are one sentence each. */
const running: ReadonlySet<string> = new Set(['lead', 'body', 'post'])

/** Calls `decide` with what a model sees of each place where a boundary may stand; it says whether one does. */
export function visitGaps(
  tagged: TaggedText,
  finite: Uint8Array,
  decide: (atoms: Int32Array, row: number) => boolean,
): void {
  const traits = writingTraits(tagged)
  if (!isLoose(traits)) return
  const atoms = new Int32Array(BOUNDARY_ATOMS + 1)
  for (const sentence of tagged.sentences) {
    if (!running.has(tagged.segments[sentence.segment]?.kind ?? 'body')) continue
    let window: BoundaryWindow | undefined
    for (let row = sentence.firstToken + 1; row < sentence.endToken; row++) {
      if (traits.lows === 0 && !stands(tagged.words, row)) continue
      const gap = gapBefore(tagged, row, traits)
      if (gap === 0) continue
      window ??= openWindow(tagged, sentence, { finite, traits })
      fillBoundaryAtoms(window, row, gap, atoms)
      if (decide(atoms, row)) window.start = row
    }
  }
}

/** Whether a text is written so that much in it ends without a mark: as mails and posts are, and hardly any report is. */
function isLoose({ lows, unstopped, address }: WritingTraits): boolean {
  return lows > 1 || unstopped > 2 || address > 0
}

/** Whether a word or the one before it is more than letters in lower case. */
function stands({ shape }: Words, row: number): boolean {
  return shape[row] !== Shape.letter || ((shape[row - 1] as number) & Shape.letter) === 0
}

/**
 * What parts a token from the one before: 1 a space, 2 a blank line, 0 when no boundary can stand there. An
 * abbreviation and the end of a line are for the rules, and a blank line too where all sentences start with a capital.
 */
function gapBefore(
  { text, spans, words }: TaggedText,
  row: number,
  { lows }: WritingTraits,
): number {
  const before = spans[row - 1] as Span
  const { start } = spans[row] as Span
  if (before.end === start) return 0
  const shape = words.shape[row - 1] as number
  if ((shape & Shape.letter) !== 0 && text.charCodeAt(before.end - 1) === FULL_STOP) return 0
  const space = text.slice(before.end, start)
  const line = space.indexOf('\n')
  if (line < 0) return 1
  const isBlank = space.includes('\n', line + 1)
  const isOpen = lows > 0 || ((words.shape[row] as number) & Shape.capital) !== 0
  return isBlank && isOpen ? 2 : 0
}

const FULL_STOP = 46

function writingTraits({ text, segments, sentences, words }: TaggedText): WritingTraits {
  let lows = 0
  let paragraphs = 0
  let unstopped = 0
  sentences.forEach(({ end, firstToken, endToken, segment }, index) => {
    if (!running.has(segments[segment]?.kind ?? 'body')) return
    if (words.shape[firstToken] === Shape.letter) lows++
    const next = sentences[index + 1]
    if (next !== undefined && !text.slice(end, next.start).includes('\n')) return
    paragraphs++
    if (((words.shape[endToken - 1] as number) & (Shape.letter | Shape.digit)) !== 0) unstopped++
  })
  return {
    lows: shareOf(lows, sentences.length),
    unstopped: shareOf(unstopped, paragraphs),
    address: /[\w.]@\w/.test(text) ? 1 : 0,
  }
}

function shareOf(part: number, whole: number): number {
  const share = part / Math.max(1, whole)
  if (share <= 0.02) return 0
  if (share < 0.15) return 1
  return share < 0.4 ? 2 : 3
}

function openWindow(
  { text, spans, words, tags }: TaggedText,
  { firstToken: first, endToken: end }: Sentence,
  { finite, traits }: { finite: Uint8Array; traits: WritingTraits },
): BoundaryWindow {
  const verbs = new Int32Array(end - first + 1)
  const open = new Uint8Array(end - first + 1)
  let depth = 0
  let isQuoted = 0
  for (let row = first; row < end; row++) {
    const at = row - first
    verbs[at + 1] = (verbs[at] as number) + (finite[tags[row] as number] as number)
    open[at] = (depth > 0 ? 2 : 0) + isQuoted
    if ((words.shape[row] as number) !== Shape.other) continue
    const mark = text.charAt((spans[row] as Span).start)
    if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    else if (mark === '"') isQuoted = 1 - isQuoted
  }
  return { words, tags, first, end, start: first, verbs, open, traits }
}
