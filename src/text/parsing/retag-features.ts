// noUncheckedIndexedAccess: nodes and rows are the sentence's own, so reads carry `as number`.
import { compileTemplates } from '../tagging/templates.ts'
import type { Words } from '../tagging/words.ts'
import { distanceStep } from './move-features.ts'
import { Field, type Nodes, STRIDE } from './state.ts'

/**
 * Atoms: t the tag, s the one that came second, `pair` both, u both as universal tags, q how narrowly t won; the word, its
 * shape and endings; the words beside it; h its head with the relation, the first child to the left and the last to the
 * right with theirs, and L and R the relations of all.
 */
const names = (
  't s pair u q w form fine suffix2 suffix3 shape plain t-1 t+1 w-1 w+1 shape-1 shape+1 first ht hw hf hm rel side near ' +
  'lw lt lm rw rt rm L R'
).split(' ')

const templates = (
  'pair, pair q, u w, u form, u fine, u suffix2, u suffix3, pair shape, pair plain, pair first shape, ' +
  'pair shape-1 shape shape+1, pair t-1, pair t+1, pair t-1 t+1, u w-1, u w+1, u t+1 w, pair ht, pair ht rel side, u hw, ' +
  'u hf, pair rel, u rel hw, u rel w, pair rel ht t+1, pair near side, pair hm, pair hm rel, pair lm, pair rm, pair lt, ' +
  'pair rt, u lw, u rw, pair L, pair R, pair rel L, pair rel R, t rel ht, s rel ht, s rel w, s w, s rel hw, s L, s R, ' +
  's t+1, s t-1'
).split(', ')

export const retagTemplates = compileTemplates(names, templates)
export const RETAG_ATOMS = names.length + 1

/** A word whose tag is in question, by its place in the sentence and in the document. */
export interface Questioned {
  readonly node: number
  readonly row: number
  /** The tag that came second, plus one. */
  readonly second: number
  /** Step of the first tag's lead over it. */
  readonly step: number
  /** Both as universal tags, joined. */
  readonly universal: number
  /** {@link plainSet} of the word. */
  readonly plain: number
}

/** Writes the atoms of a word in a parsed sentence into `atoms`. */
export function fillRetagAtoms(
  { nodes, tree, words }: { nodes: Nodes; tree: Int32Array; words: Words },
  { node, row, second, step, universal, plain }: Questioned,
  atoms: Int32Array,
): void {
  const { word, tag, count } = nodes
  const isFirst = node === 0
  atoms[1] = tag[node] as number
  atoms[2] = second
  atoms[3] = (tag[node] as number) * 256 + second
  atoms[4] = universal
  atoms[5] = step
  atoms[6] = word[node] as number
  atoms[7] = words.form[row] as number
  atoms[8] = nodes.fine[node] as number
  atoms[9] = words.suffix2[row] as number
  atoms[10] = words.suffix3[row] as number
  atoms[11] = words.shape[row] as number
  atoms[12] = plain
  atoms[13] = isFirst ? 0 : (tag[node - 1] as number)
  atoms[14] = tag[node + 1] as number
  atoms[15] = isFirst ? 0 : (word[node - 1] as number)
  atoms[16] = word[node + 1] as number
  atoms[17] = isFirst ? -1 : (words.shape[row - 1] as number)
  atoms[18] = node + 1 === count ? -1 : (words.shape[row + 1] as number)
  atoms[19] = isFirst ? 1 : 2
  fillTreeAtoms(nodes, tree, node, atoms)
}

function fillTreeAtoms(
  { word, tag, fine }: Nodes,
  tree: Int32Array,
  node: number,
  atoms: Int32Array,
): void {
  const at = node * STRIDE
  const label = (of: number) => tree[of * STRIDE + Field.label] as number
  const head = tree[at + Field.head] as number
  const left = tree[at + Field.left] as number
  const right = tree[at + Field.right] as number
  atoms[20] = tag[head] as number
  atoms[21] = word[head] as number
  atoms[22] = fine[head] as number
  atoms[23] = label(head)
  atoms[24] = label(node)
  atoms[25] = head < node ? 1 : 2
  atoms[26] = distanceStep(Math.abs(head - node))
  atoms[27] = word[left] as number
  atoms[28] = tag[left] as number
  atoms[29] = label(left)
  atoms[30] = word[right] as number
  atoms[31] = tag[right] as number
  atoms[32] = label(right)
  atoms[33] = tree[at + Field.leftLabels] as number
  atoms[34] = tree[at + Field.rightLabels] as number
}
