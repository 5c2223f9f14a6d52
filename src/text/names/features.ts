// noUncheckedIndexedAccess: rows outside the sentence are caught before reading, so reads carry `as number`.
import { compileTemplates } from '../tagging/templates.ts'
import type { Words } from '../tagging/words.ts'

const names = (
  'one form lower suffix2 suffix3 suffix4 prefix2 prefix3 shape fine middle coarse listed penn ' +
  'lower-2 lower-1 lower+1 lower+2 fine-2 fine-1 fine+1 fine+2 middle-2 middle-1 middle+1 middle+2 shape-1 shape+1 shape+2 ' +
  'listed-1 listed+1 penn-1 penn+1 penn+2 label-1 label-2 set initial coarse-1 coarse+1 penn-2'
).split(' ')

const templates = [
  'one',
  'form',
  'lower',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix2',
  'prefix3',
  'shape',
  'fine',
  'middle',
  'coarse',
  'listed',
  'penn',
  'set lower',
  'set fine',
  'set',
  'set label-1',
  'set listed',
  'set penn shape',
  'label-1',
  'label-1 label-2',
  'label-1 lower',
  'label-1 fine',
  'label-1 middle',
  'label-1 shape',
  'label-1 penn',
  'label-1 listed',
  'label-1 lower-1',
  'label-1 lower+1',
  'label-1 fine+1',
  'label-1 shape shape+1',
  'label-1 coarse coarse+1',
  'lower-1',
  'lower+1',
  'lower-2',
  'lower+2',
  'lower-1 lower',
  'lower lower+1',
  'lower-2 lower-1',
  'lower+1 lower+2',
  'lower-1 lower+1',
  'fine-1',
  'fine+1',
  'fine-2',
  'fine+2',
  'fine-1 fine',
  'fine fine+1',
  'middle-1 middle',
  'middle middle+1',
  'middle-2',
  'middle+2',
  'middle-1 middle middle+1',
  'coarse-1 coarse coarse+1',
  'fine-1 shape',
  'fine+1 shape',
  'shape-1 shape shape+1',
  'shape shape+1 shape+2',
  'listed-1 listed',
  'listed listed+1',
  'listed lower-1',
  'listed lower+1',
  'listed shape',
  'listed fine',
  'listed initial',
  'penn-1 penn penn+1',
  'penn penn+1 penn+2',
  'penn-2 penn-1 penn',
  'initial shape lower',
  'initial penn fine',
  'lower-1 listed label-1',
  'lower+1 listed label-1',
]

/** Templates of the name finder. */
export const nameTemplates = compileTemplates(names, templates)

export const NAME_ATOMS = names.length + 1

/** A sentence whose names are sought: the tokens `[first, end)`. */
export interface NameWindow {
  readonly words: Words
  readonly penn: Int32Array
  readonly listed: Int32Array
  /** Label as far as found, plus one. */
  readonly labels: Int32Array
  /** Whose conventions of labelling: a training set's number. */
  readonly set: number
  readonly first: number
  readonly end: number
}

/** Writes what templates are made of for token `row` into `atoms`. */
export function fillNameAtoms(window: NameWindow, row: number, atoms: Int32Array): void {
  const { words, penn, listed, first, end } = window
  const column = (values: Int32Array, at: number) =>
    at < first ? -1 : at >= end ? -2 : (values[at] as number)
  atoms[1] = 1
  atoms[2] = words.form[row] as number
  atoms[3] = words.lower[row] as number
  atoms[4] = words.suffix2[row] as number
  atoms[5] = words.suffix3[row] as number
  atoms[6] = words.suffix4[row] as number
  atoms[7] = words.prefix2[row] as number
  atoms[8] = words.prefix3[row] as number
  atoms[9] = words.shape[row] as number
  atoms[10] = words.fine[row] as number
  atoms[11] = words.middle[row] as number
  atoms[12] = words.coarse[row] as number
  atoms[13] = listed[row] as number
  atoms[14] = penn[row] as number
  atoms[15] = column(words.lower, row - 2)
  atoms[16] = column(words.lower, row - 1)
  atoms[17] = column(words.lower, row + 1)
  atoms[18] = column(words.lower, row + 2)
  atoms[19] = column(words.fine, row - 2)
  atoms[20] = column(words.fine, row - 1)
  atoms[21] = column(words.fine, row + 1)
  atoms[22] = column(words.fine, row + 2)
  fillContextAtoms(window, row, atoms)
}

function fillContextAtoms(
  { words, penn, listed, labels, set, first, end }: NameWindow,
  row: number,
  atoms: Int32Array,
): void {
  const column = (values: Int32Array, at: number) =>
    at < first ? -1 : at >= end ? -2 : (values[at] as number)
  atoms[23] = column(words.middle, row - 2)
  atoms[24] = column(words.middle, row - 1)
  atoms[25] = column(words.middle, row + 1)
  atoms[26] = column(words.middle, row + 2)
  atoms[27] = column(words.shape, row - 1)
  atoms[28] = column(words.shape, row + 1)
  atoms[29] = column(words.shape, row + 2)
  atoms[30] = column(listed, row - 1)
  atoms[31] = column(listed, row + 1)
  atoms[32] = column(penn, row - 1)
  atoms[33] = column(penn, row + 1)
  atoms[34] = column(penn, row + 2)
  atoms[35] = column(labels, row - 1)
  atoms[36] = column(labels, row - 2)
  atoms[37] = set
  atoms[38] = row === first ? 1 : 2
  atoms[39] = column(words.coarse, row - 1)
  atoms[40] = column(words.coarse, row + 1)
  atoms[41] = column(penn, row - 2)
}
