// noUncheckedIndexedAccess: rows outside the sentence are caught before reading, so reads carry `as number`.
import { compileTemplates } from '../tagging/templates.ts'
import type { Words } from '../tagging/words.ts'
import type { WritingTraits } from './writing-traits.ts'

const names = (
  'lower-3 lower-2 lower-1 lower lower+1 lower+2 tag-3 tag-2 tag-1 tag tag+1 tag+2 shape-3 shape-2 shape-1 shape shape+1 shape+2 ' +
  'middle-2 middle-1 middle middle+1 fine-1 fine gap before behind verbs-before verbs-behind open traits lows unstopped address last same'
).split(' ')

const templates = [
  'gap',
  'lower-1',
  'lower',
  'lower-2 lower-1',
  'lower-1 lower',
  'lower lower+1',
  'lower-1 traits',
  'lower traits',
  'tag-2 tag-1 tag',
  'tag-1 tag',
  'tag-1 tag lows',
  'tag-1 tag tag+1',
  'tag-1 tag tag+1 tag+2',
  'tag-3 tag-2 tag-1 tag',
  'tag tag+1 tag+2',
  'lower-1 tag',
  'tag-1 lower',
  'lower-1 tag tag+1',
  'tag-2 tag-1 lower',
  'middle-1 middle',
  'middle-2 middle-1 shape',
  'middle middle+1 shape-1',
  'fine-1 shape',
  'fine shape-1',
  'fine-1 fine',
  'shape-1 shape',
  'shape-1 shape shape+1',
  'shape-2 shape-1 shape',
  'shape-2 shape-1 shape shape+1',
  'shape-1 shape traits',
  'shape-1 shape unstopped',
  'shape-1 shape address',
  'lows shape-1 shape',
  'gap lows',
  'gap shape-1 shape',
  'gap tag-1 tag',
  'before shape-1 shape',
  'before behind shape',
  'before tag-1 tag',
  'behind tag tag+1',
  'verbs-before verbs-behind shape',
  'verbs-before verbs-behind tag-1 tag',
  'verbs-before verbs-behind lower',
  'verbs-before verbs-behind shape-1 shape',
  'lows verbs-before verbs-behind shape',
  'verbs-before tag-1 tag',
  'verbs-behind tag tag+1',
  'verbs-before before shape',
  'open shape-1 shape',
  'open lower',
  'traits shape',
  'last shape-1 shape',
  'last verbs-behind shape',
  'same shape-1 shape',
  'same tag-1 tag',
]

/** Templates of the boundary model. */
export const boundaryTemplates = compileTemplates(names, templates)

/** Length of the array of atoms that {@link fillBoundaryAtoms} fills. */
export const BOUNDARY_ATOMS = names.length

/** A sentence as the rules have it, which may be several. */
export interface BoundaryWindow {
  readonly words: Words
  /** Places in the tagger's list plus one, by token. */
  readonly tags: Int32Array
  readonly first: number
  readonly end: number
  /** Token behind the last boundary found; `first` before there is one. */
  start: number
  /** Number of finite verbs before a token, and whether a bracket (2) or a quotation (1) is open there; by row less `first`. */
  readonly verbs: Int32Array
  readonly open: Uint8Array
  readonly traits: WritingTraits
}

/** Writes what templates are made of for a boundary before token `row` into `atoms`; `gap` is 2 for a blank line. */
export function fillBoundaryAtoms(
  window: BoundaryWindow,
  row: number,
  gap: number,
  atoms: Int32Array,
): void {
  const { words, tags, start, end } = window
  const column = (values: Int32Array, at: number) =>
    at < start ? -1 : at >= end ? -2 : (values[at] as number)
  for (let step = 0; step < 6; step++) {
    const at = row - 3 + step
    atoms[1 + step] = column(words.lower, at)
    atoms[7 + step] = column(tags, at)
    atoms[13 + step] = column(words.shape, at)
  }
  for (let step = 0; step < 4; step++) atoms[19 + step] = column(words.middle, row - 2 + step)
  atoms[23] = column(words.fine, row - 1)
  atoms[24] = column(words.fine, row)
  atoms[25] = gap
  fillSentenceAtoms(window, row, atoms)
}

function fillSentenceAtoms(
  { words, first, start, end, verbs, open, traits }: BoundaryWindow,
  row: number,
  atoms: Int32Array,
): void {
  const verbsUpTo = (at: number) => verbs[at - first] as number
  atoms[26] = stepOf(row - start)
  atoms[27] = stepOf(end - row)
  atoms[28] = Math.min(2, verbsUpTo(row) - verbsUpTo(start))
  atoms[29] = Math.min(2, verbsUpTo(end) - verbsUpTo(row))
  atoms[30] = open[row - first] as number
  atoms[31] = (traits.lows * 4 + traits.unstopped) * 2 + (traits.mail | traits.page)
  atoms[32] = traits.lows
  atoms[33] = traits.unstopped
  atoms[34] = traits.mail | traits.page
  atoms[35] = words.lower[end - 1] as number
  atoms[36] = words.lower[row] === words.lower[start] ? 1 : 0
}

/** Counts in steps that widen. */
function stepOf(count: number): number {
  if (count <= 3) return count
  if (count <= 5) return 4
  if (count <= 8) return 5
  if (count <= 12) return 6
  if (count <= 20) return 7
  return count <= 30 ? 8 : 9
}
