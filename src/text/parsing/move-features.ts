// noUncheckedIndexedAccess: nodes come from the state, missing ones are the empty node, so reads carry
// `as number`; this runs twice for every word.
import { compileTemplates } from '../tagging/templates.ts'
import { Field, type Nodes, STRIDE, type State } from './state.ts'

/**
 * Atoms: nodes s0, s1, s2 from the top of the stack, b0, b1, b2 from the buffer; w word, t tag pair,
 * u universal tag, c fine cluster, k coarse; `s0l` its leftmost child, `s0l2` the next, r rightmost;
 * m label; v number of children, L and R the labels there; `d` distances, `g` what lies between.
 */
const names = (
  's0w s0t s0u s0c s0k s1w s1t s1u s1c s1k s2w s2t s2u s2c b0w b0t b0u b0c b0k b1w b1t b1u b1c b2w b2t b2u ' +
  's0lw s0lt s0lm s0l2t s0l2m s0rw s0rt s0rm s0r2t s0r2m s1lt s1lm s1rw s1rt s1rm s1r2m b0lw ' +
  'd0 d1 s0vl s0vr s1vl s1vr b0vl s0L s0R s1L s1R b0L g0 g1 before0 after0 beforeb last ' +
  's0lc s0rc s1rc b0lc one s2L s1lw b0lt b0lm b0l2t b0l2m'
).split(' ')

const templates = (
  'one, s0w, s0t, s0w s0t, s0c, s1w, s1t, s1w s1t, s1c, b0w, b0t, b0w b0t, b0c, b1w, b1t, ' +
  'b1w b1t, b1c, b2w, b2t, s2t, s2w, s0w b0w, s0w s0t b0w b0t, s0w b0t, s0t b0w, s0t b0t, ' +
  's0c b0c, s0c b0t, s0t b0c, s0w b0c, s0c b0w, s0k b0k s0t b0t, s0w s1w, s0w s1t, s0t s1w, ' +
  's0t s1t, s0c s1c, s0c s1t, s0t s1c, s0w s1c, s0c s1w, s0k s1k s0t s1t, s1w b0w, s1t b0w, ' +
  's1w b0t, s1c b0c, s1t b0t, s0t b0t b1t, s0t s1t b0t, s0t s1t s2t, s0t s1t b0t b1t, ' +
  's1t s0t b0w, s1t s0w b0t, s1w s0t b0t, s0u b0u b1u b2u, b0t b1t b2t, s1u s0u b0u b1w, ' +
  's0t b0t b1w, s0t b0w b1t, s0w b0t b1t, s2u s1u s0u b0u, s1c s0t b0c, s1c s0w b0c, ' +
  's1c s0c b0c, s1w s0w b0w, s1t s0w b0c, s1c s0c b0t, s1k s0k b0k, s1w s0w b0t, ' +
  's0t s0lt b0t, s0t s0rt b0t, s0t b0t b0lt, s0t s1t s0lt, s0t s1t s0rt, s0t s1t s1rt, ' +
  's0t s1t s1lt, s0w s0rm b0t, s0t s0lm s0l2m, s0t s0rm s0r2m, s1t s1lm s1rm s0t, ' +
  's1w s1rm s0t, s1t s1rt s1rm b0t, b0t b0lm b0l2m s0t, b0w b0lm, s1rw s0t b0t, ' +
  's0lw s0t s1t, s0lw s1w, s0rw s0t b0w, s1t s0t s0lw b0t, s0lw s1c s0c, b0lw s0w b0t, ' +
  's0lt s0t s1t s1w, s0t s0vl, s0t s0vr, s0w s0vr, s1t s1vr, s1w s1vr, b0t b0vl, b0w b0vl, ' +
  's0t s0L, s0t s0R, s0w s0R, s1t s1R, s1w s1R, s1t s1L, b0t b0L, s0t s0L b0t, s0t s0R b0t, ' +
  's1t s1R s0t, s1w s1R s0t, s1t s1L s0t s0L, s1t s1R s0t b0t, s0u s0L b0u b0L, s1c s1R s0t, ' +
  's1t s1R s0t s0L, s0t d0, b0t d0, s0t b0t d0, s0w d0, b0w d0, s0t s1t d1, s0w s1t d1, ' +
  's1t s0t b0t d0, s0t b0t g0, s0t s1t g1, s1t s0t b0t g1, s0u b0u g0 d0, s1w s0t g1, ' +
  's0t s1u b0u last, before0 s0t b0t, after0 s0t b0t, beforeb s0t b0t, before0 s0t s1t, ' +
  'after0 s0w, b0w b1w, s0w b0w b1t, s1t s0t s0L s0R, s0t s0R s0rc b0c, s1t s1rc s0c, ' +
  's1c s1rt s0t b0t, s1rc s0c b0t, s1w s1R s0c, s2t s1t s0c b0t, s2w s0t b0t, s2c s0c s1t, ' +
  's2L s1t s0t, b0lc s0c b0t, s1lw s1w s0t'
).split(', ')

export const moveTemplates = compileTemplates(names, templates)

/** The few that settle most moves: mainly tags and labels, so that their weights stay in the processor's cache. */
const quickTemplates = (
  'one, s0t, b0t, s0w, b0w, b1t, s1t, s0c, b0c, s0w s0t, b0w b0t, s0t b0t, s0t b0t b1t, s0t s1t b0t, ' +
  'b0t b1t b2t, s0u b0u b1u b2u, s0t b0t g0, s0u b0u g0 d0, s0t s1t g1, s0t s0L, s0t s0R, b0t b0L, ' +
  's1t s1R, s1t s1L, s0u s0L b0u b0L, s1t s1R s0t, s0w b0t, s0t b0w, s0k b0k s0t b0t, s1t s0t s0L s0R, ' +
  's0t s0rm s0r2m, s0t s0L b0t, s0t b0t b0lt, s0w b0w, s1w s0t b0t, s0c b0c, s0c b0t, s0t b0c, ' +
  's0t b0t d0, s1t s0t b0t d0, after0 s0t b0t, b0w b0lm, s0w s0R, s0t s1t s0lt'
).split(', ')

export const quickMoveTemplates = compileTemplates(names, quickTemplates)
export const MOVE_ATOMS = names.length + 1

const distances = Int32Array.of(0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7)

/** Distance in words by steps: exact to 5, then 7, 10 and more. */
export function distanceStep(words: number): number {
  return words < 11 ? (distances[words] as number) : words < 20 ? 8 : 9
}

/** What lies strictly between two nodes: commas and verbs (none, one, more), a conjunction, a clause opener. */
export function gapBetween(nodes: Nodes, left: number, right: number): number {
  const from = left + 1
  const commas = (nodes.commas[right] as number) - (nodes.commas[from] as number)
  const verbs = (nodes.verbs[right] as number) - (nodes.verbs[from] as number)
  const conjunctions = (nodes.conjunctions[right] as number) - (nodes.conjunctions[from] as number)
  const openers = (nodes.openers[right] as number) - (nodes.openers[from] as number)
  return (
    1 +
    Math.min(2, commas) +
    3 * Math.min(2, verbs) +
    (conjunctions > 0 ? 9 : 0) +
    (openers > 0 ? 18 : 0)
  )
}

/** Writes the atoms of a state into `atoms`. */
export function fillMoveAtoms(
  nodes: Nodes,
  { tree, stack, depth, next }: State,
  atoms: Int32Array,
): void {
  const none = nodes.count + 1
  const s0 = depth > 0 ? (stack[depth - 1] as number) : none
  const s1 = depth > 1 ? (stack[depth - 2] as number) : none
  const s2 = depth > 2 ? (stack[depth - 3] as number) : none
  const b1 = next + 1 <= nodes.count ? next + 1 : none
  const b2 = next + 2 <= nodes.count ? next + 2 : none
  // Node by node: an object of them all would be made for every move.
  fillTop(nodes, tree, s0, atoms)
  fillBelow(nodes, tree, s1, atoms)
  fillNext(nodes, tree, next, atoms)
  fillNode(nodes, s2, 11, atoms)
  fillNode(nodes, b1, 20, atoms)
  const { word, tag, universal } = nodes
  atoms[24] = word[b2] as number
  atoms[25] = tag[b2] as number
  atoms[26] = universal[b2] as number
  atoms[44] = s0 === none ? 0 : distanceStep(next - s0)
  atoms[45] = s1 === none ? 0 : distanceStep(s0 - s1)
  atoms[56] = s0 === none ? 0 : gapBetween(nodes, s0, next)
  atoms[57] = s1 === none ? 0 : gapBetween(nodes, s1, s0)
  atoms[58] = s0 === none || s0 === 0 ? 0 : (tag[s0 - 1] as number)
  atoms[59] = s0 === none ? 0 : (tag[s0 + 1] as number)
  atoms[60] = next === 0 ? 0 : (tag[next - 1] as number)
  atoms[61] = nodes.count === 0 ? 0 : (tag[nodes.count - 1] as number)
  atoms[66] = 1
  atoms[67] = s2 === none ? 0 : (tree[s2 * STRIDE + Field.leftLabels] as number)
}

/** Word, tag, universal tag and fine cluster of a node, from atom `at` on. */
function fillNode(
  { word, tag, universal, fine }: Nodes,
  node: number,
  at: number,
  atoms: Int32Array,
): void {
  atoms[at] = word[node] as number
  atoms[at + 1] = tag[node] as number
  atoms[at + 2] = universal[node] as number
  atoms[at + 3] = fine[node] as number
}

/** The child or label that a node has in the tree. */
function fieldOf(tree: Int32Array, node: number, field: number): number {
  return tree[node * STRIDE + field] as number
}

/** The node on top of the stack, with its children. */
function fillTop(nodes: Nodes, tree: Int32Array, s0: number, atoms: Int32Array): void {
  const { word, tag, fine, coarse } = nodes
  const left = fieldOf(tree, s0, Field.left)
  const left2 = fieldOf(tree, s0, Field.left2)
  const right = fieldOf(tree, s0, Field.right)
  const right2 = fieldOf(tree, s0, Field.right2)
  fillNode(nodes, s0, 1, atoms)
  atoms[5] = coarse[s0] as number
  atoms[27] = word[left] as number
  atoms[28] = tag[left] as number
  atoms[29] = fieldOf(tree, left, Field.label)
  atoms[30] = tag[left2] as number
  atoms[31] = fieldOf(tree, left2, Field.label)
  atoms[32] = word[right] as number
  atoms[33] = tag[right] as number
  atoms[34] = fieldOf(tree, right, Field.label)
  atoms[35] = tag[right2] as number
  atoms[36] = fieldOf(tree, right2, Field.label)
  atoms[46] = fieldOf(tree, s0, Field.lefts)
  atoms[47] = fieldOf(tree, s0, Field.rights)
  atoms[51] = fieldOf(tree, s0, Field.leftLabels)
  atoms[52] = fieldOf(tree, s0, Field.rightLabels)
  atoms[62] = fine[left] as number
  atoms[63] = fine[right] as number
}

/** The node below it on the stack. */
function fillBelow(nodes: Nodes, tree: Int32Array, s1: number, atoms: Int32Array): void {
  const { word, tag, fine, coarse } = nodes
  const left = fieldOf(tree, s1, Field.left)
  const right = fieldOf(tree, s1, Field.right)
  fillNode(nodes, s1, 6, atoms)
  atoms[10] = coarse[s1] as number
  atoms[37] = tag[left] as number
  atoms[38] = fieldOf(tree, left, Field.label)
  atoms[39] = word[right] as number
  atoms[40] = tag[right] as number
  atoms[41] = fieldOf(tree, right, Field.label)
  atoms[42] = fieldOf(tree, fieldOf(tree, s1, Field.right2), Field.label)
  atoms[48] = fieldOf(tree, s1, Field.lefts)
  atoms[49] = fieldOf(tree, s1, Field.rights)
  atoms[53] = fieldOf(tree, s1, Field.leftLabels)
  atoms[54] = fieldOf(tree, s1, Field.rightLabels)
  atoms[64] = fine[right] as number
  atoms[68] = word[left] as number
}

/** The next node of the buffer. */
function fillNext(nodes: Nodes, tree: Int32Array, b0: number, atoms: Int32Array): void {
  const { word, tag, fine, coarse } = nodes
  const left = fieldOf(tree, b0, Field.left)
  const left2 = fieldOf(tree, b0, Field.left2)
  fillNode(nodes, b0, 15, atoms)
  atoms[19] = coarse[b0] as number
  atoms[43] = word[left] as number
  atoms[50] = fieldOf(tree, b0, Field.lefts)
  atoms[55] = fieldOf(tree, b0, Field.leftLabels)
  atoms[65] = fine[left] as number
  atoms[69] = tag[left] as number
  atoms[70] = fieldOf(tree, left, Field.label)
  atoms[71] = tag[left2] as number
  atoms[72] = fieldOf(tree, left2, Field.label)
}
