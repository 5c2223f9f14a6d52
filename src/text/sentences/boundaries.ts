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
} from './boundary-features.ts'
import {
  isLoose,
  isOrderly,
  isRunning,
  type WritingTraits,
  writingTraits,
} from './writing-traits.ts'

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
  /** Scores above which a boundary stands: where writing is loose, and where it is only personal or names a page. */
  readonly least: number
  readonly leastOrderly: number
}

/** Takes a model file apart. */
export function readBoundaries(file: Buffer): BoundaryModel {
  const part = unpackParts(file)
  const [least = 0, leastOrderly = least] = unpackNumbers(part('least'))
  return { weights: unpackWeights(part('weights')), least, leastOrderly }
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
  { weights, least, leastOrderly }: BoundaryModel,
): number[] {
  const traits = writingTraits(tagged)
  const limit = isLoose(traits) ? least : leastOrderly
  const found: number[] = []
  visitGaps(tagged, { finite, traits }, (atoms, row, isBlank) => {
    const isBoundary = isBlank || scoreOf(weights, atoms) > limit
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

/**
 * Calls `decide` with what a model sees of each place where a boundary may stand; it says whether one does. `isBlank` is
 * true of a blank line where the writing alone says that one does.
 */
export function visitGaps(
  tagged: TaggedText,
  { finite, traits }: { finite: Uint8Array; traits: WritingTraits },
  decide: (atoms: Int32Array, row: number, isBlank: boolean) => boolean,
): void {
  if (!isLoose(traits) && !isOrderly(traits)) return
  const blankEnds = isLoose(traits)
  const atoms = new Int32Array(BOUNDARY_ATOMS + 1)
  for (const sentence of tagged.sentences) {
    if (!isRunning(tagged, sentence)) continue
    let window: BoundaryWindow | undefined
    for (let row = sentence.firstToken + 1; row < sentence.endToken; row++) {
      if (traits.lows === 0 && !stands(tagged.words, row)) continue
      const gap = gapBefore(tagged, row, traits)
      if (gap === 0) continue
      window ??= openWindow(tagged, sentence, { finite, traits })
      fillBoundaryAtoms(window, row, gap, atoms)
      if (decide(atoms, row, blankEnds && gap === 2)) window.start = row
    }
  }
}

/** Whether a word or the one before it is more than letters in lower case. */
function stands({ shape }: Words, row: number): boolean {
  return shape[row] !== Shape.letter || ((shape[row - 1] as number) & Shape.letter) === 0
}

/**
 * What parts a token from the one before: 1 a space, 2 a blank line, 0 when no boundary can stand there. An
 * abbreviation and the end of a line are for the rules, and a blank line too where all sentences start with a capital.
 */
function gapBefore({ text, spans, words }: TaggedText, row: number, traits: WritingTraits): number {
  const before = spans[row - 1] as Span
  const { start, end } = spans[row] as Span
  if (before.end === start) return 0
  const shape = words.shape[row - 1] as number
  if ((shape & Shape.letter) !== 0 && text.charCodeAt(before.end - 1) === FULL_STOP) return 0
  if (
    !isLoose(traits) &&
    (GOES_ON.test(text.charAt(before.end - 1)) || text.slice(start, end) === 'I')
  )
    return 0
  const space = text.slice(before.end, start)
  const line = space.indexOf('\n')
  if (line < 0) return 1
  const isBlank = space.includes('\n', line + 1)
  const isOpen = traits.lows > 0 || ((words.shape[row] as number) & Shape.capital) !== 0
  return isBlank && isOpen ? 2 : 0
}

const FULL_STOP = 46
/** Marks behind which a sentence goes on in orderly writing: "I told you: we". There "I" opens none either: "On Monday I left". */
const GOES_ON = /[,:;–—-]/

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
