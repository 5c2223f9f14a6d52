// noUncheckedIndexedAccess: rows outside the sentence are caught before reading, so reads carry `as number`.
import { compileTemplates } from './templates.ts'
import type { Words } from './words.ts'

const names = (
  'form lower prefix1 prefix2 prefix3 suffix1 suffix2 suffix3 suffix4 shape fine middle set lower-2 lower-1 lower+1 lower+2 fine-2 fine-1 fine+1 fine+2 middle-1 middle+1 suffix3-1 ' +
  'suffix3+1 shape-1 shape+1 set+1 set+2 tag-1 tag-2 last suffix2+1 set-1 plain plain+1 capitals shape-2 shape+2 suffix2-1'
).split(' ')

const templates = [
  'lower',
  'form',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'shape',
  'fine',
  'middle',
  'set',
  'tag-1',
  'tag-2',
  'lower-1',
  'lower+1',
  'lower-2',
  'lower+2',
  'fine-1',
  'fine+1',
  'fine-2',
  'fine+2',
  'set-1',
  'set+1',
  'set+2',
  'suffix3-1',
  'suffix3+1',
  'suffix2+1',
  'suffix2-1',
  'shape-1',
  'shape+1',
  'shape-2',
  'shape+2',
  'last',
  'plain',
  'plain+1',
  'capitals',
  'middle-1',
  'middle+1',
  'tag-1 tag-2',
  'tag-1 lower',
  'lower-1 lower',
  'lower lower+1',
  'set set+1',
  'tag-1 set',
  'tag-1 set set+1',
  'fine-1 fine',
  'fine fine+1',
  'plain shape',
  'shape capitals',
  'suffix3 shape',
  'lower-1 lower+1',
  'set lower+1',
  'set lower-1',
  'set fine+1',
  'set fine-1',
  'plain shape capitals',
]

/** Templates of the tagger. */
export const taggerTemplates = compileTemplates(names, templates)

/** Length of the array of atoms that {@link fillTaggerAtoms} fills. */
export const TAGGER_ATOMS = names.length

/** The tokens `[first, end)` that are tagged together, and what is known of them. */
export interface TagWindow {
  readonly words: Words
  readonly first: number
  readonly end: number
  /** Set of possible tags, and the tag plus one as far as found, by token. */
  readonly sets: Int32Array
  readonly tags: Int32Array
  /** Set of possible tags of the word in lower case, by token. */
  readonly plain: Int32Array
  /** How many of the words have a capital: 0 few, 1 many, 2 most, 3 all. */
  readonly capitals: number
}

/** Writes what templates are made of for token `row` into `atoms`. */
export function fillTaggerAtoms(window: TagWindow, row: number, atoms: Int32Array): void {
  const { words, first, end, sets } = window
  const column = (values: Int32Array, at: number) =>
    at < first ? -1 : at >= end ? -2 : (values[at] as number)
  atoms[1] = words.form[row] as number
  atoms[2] = words.lower[row] as number
  atoms[3] = words.prefix1[row] as number
  atoms[4] = words.prefix2[row] as number
  atoms[5] = words.prefix3[row] as number
  atoms[6] = words.suffix1[row] as number
  atoms[7] = words.suffix2[row] as number
  atoms[8] = words.suffix3[row] as number
  atoms[9] = words.suffix4[row] as number
  atoms[10] = (words.shape[row] as number) | (row === first ? 256 : 0)
  atoms[11] = words.fine[row] as number
  atoms[12] = words.middle[row] as number
  atoms[13] = sets[row] as number
  atoms[14] = column(words.lower, row - 2)
  atoms[15] = column(words.lower, row - 1)
  atoms[16] = column(words.lower, row + 1)
  atoms[17] = column(words.lower, row + 2)
  atoms[18] = column(words.fine, row - 2)
  atoms[19] = column(words.fine, row - 1)
  atoms[20] = column(words.fine, row + 1)
  atoms[21] = column(words.fine, row + 2)
  atoms[22] = column(words.middle, row - 1)
  atoms[23] = column(words.middle, row + 1)
  fillEdgeAtoms(window, row, atoms)
}

function fillEdgeAtoms(
  { words, first, end, sets, tags, plain, capitals }: TagWindow,
  row: number,
  atoms: Int32Array,
): void {
  const column = (values: Int32Array, at: number) =>
    at < first ? -1 : at >= end ? -2 : (values[at] as number)
  atoms[24] = column(words.suffix3, row - 1)
  atoms[25] = column(words.suffix3, row + 1)
  atoms[26] = column(words.shape, row - 1)
  atoms[27] = column(words.shape, row + 1)
  atoms[28] = column(sets, row + 1)
  atoms[29] = column(sets, row + 2)
  atoms[30] = column(tags, row - 1)
  atoms[31] = column(tags, row - 2)
  atoms[32] = words.lower[end - 1] as number
  atoms[33] = column(words.suffix2, row + 1)
  atoms[34] = column(sets, row - 1)
  atoms[35] = plain[row] as number
  atoms[36] = column(plain, row + 1)
  atoms[37] = capitals
  atoms[38] = column(words.shape, row - 2)
  atoms[39] = column(words.shape, row + 2)
  atoms[40] = column(words.suffix2, row - 1)
}
