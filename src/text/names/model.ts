// noUncheckedIndexedAccess: rows are the sentence's own and labels come from the label lists, so reads carry
// `as number`.
import { readData } from '../../record/index.ts'
import { openScores, type Scores } from '../parsing/scores.ts'
import { hashWord } from '../tagging/hash.ts'
import { unpackNumbers, unpackParts, unpackWeights } from '../tagging/weights.ts'
import { Shape, type Words } from '../tagging/words.ts'
import { fillNameAtoms, NAME_ATOMS, type NameWindow, nameTemplates } from './features.ts'
import { buildNameList, type NameList } from './gazetteer.ts'
import { isOpen, labelListAfter, labelLists } from './labels.ts'

/** A trained name finder. */
export interface NameModel {
  /** One model; its lists are {@link labelLists}. */
  readonly scores: Scores
  readonly list: NameList
}

/** Takes a model file apart. */
export function readNameModel(file: Buffer): NameModel {
  const part = unpackParts(file)
  return {
    scores: openScores(
      [{ templates: nameTemplates, roots: unpackWeights(part('weights')).roots, atoms: 0 }],
      [NAME_ATOMS],
      labelLists,
    ),
    list: buildNameList(unpackNumbers(part('list'))),
  }
}

let model: NameModel | undefined

/**
 * The trained model, read once.
 *
 * @throws {OnrecordError} `data-missing` or `data-invalid` when the package is incomplete.
 */
export function loadNameModel(): NameModel {
  model ??= readNameModel(readData(new URL('../../../models/names.bin', import.meta.url)))
  return model
}

/** Whether a name may start at a token: it has a capital, or a digit with letters. */
export function mayStart(words: Words, row: number): boolean {
  const shape = words.shape[row] as number
  return (shape & (Shape.capital | Shape.mixed | Shape.allCapitals)) !== 0
}

/** Words that stand inside names in lower case. */
const linking: ReadonlySet<number> = new Set(
  [
    'of',
    'the',
    'and',
    'for',
    'de',
    'la',
    'del',
    'da',
    'dos',
    'al',
    'el',
    'bin',
    'ibn',
    'van',
    'von',
    'der',
    'in',
    'on',
    'to',
    "'s",
    '-',
    '&',
    '.',
  ].map(hashWord),
)

/** Whether a name can reach over token `row`: it has a capital or digit, or links to one that has. */
export function mayContinue(words: Words, row: number, end: number): boolean {
  for (let next = row; next < end && next < row + 3; next++) {
    if (mayStart(words, next) || ((words.shape[next] as number) & Shape.digit) !== 0) return true
    if (!linking.has(words.lower[next] as number)) return false
  }
  return false
}

/** Labels the tokens of a window, left to right; `window.labels` receives them plus one. */
export function labelNames(scores: Scores, window: NameWindow): void {
  const { words, labels, first, end } = window
  const atoms = scores.atoms[0] as Int32Array
  let previous = 0
  for (let row = first; row < end; row++) {
    if (!isOpen(previous) && !mayStart(words, row)) {
      previous = 0
    } else {
      const list = labelListAfter(previous, !mayContinue(words, row + 1, end))
      const possible = labelLists[list] as Uint8Array
      if (possible.length > 1) fillNameAtoms(window, row, atoms)
      previous = possible.length > 1 ? scores.best(0, list) : (possible[0] as number)
    }
    labels[row] = previous + 1
  }
}
