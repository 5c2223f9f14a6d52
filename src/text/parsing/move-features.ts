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
  const focus = { s0, s1, s2, b0: next, b1, b2 }
  fillWordAtoms(nodes, atoms, focus)
  fillChildAtoms(nodes, tree, atoms, focus)
  const { tag } = nodes
  const s0At = s0 * STRIDE
  const s1At = s1 * STRIDE
  const b0At = next * STRIDE
  atoms[44] = s0 === none ? 0 : distanceStep(next - s0)
  atoms[45] = s1 === none ? 0 : distanceStep(s0 - s1)
  atoms[46] = tree[s0At + Field.lefts] as number
  atoms[47] = tree[s0At + Field.rights] as number
  atoms[48] = tree[s1At + Field.lefts] as number
  atoms[49] = tree[s1At + Field.rights] as number
  atoms[50] = tree[b0At + Field.lefts] as number
  atoms[51] = tree[s0At + Field.leftLabels] as number
  atoms[52] = tree[s0At + Field.rightLabels] as number
  atoms[53] = tree[s1At + Field.leftLabels] as number
  atoms[54] = tree[s1At + Field.rightLabels] as number
  atoms[55] = tree[b0At + Field.leftLabels] as number
  atoms[56] = s0 === none ? 0 : gapBetween(nodes, s0, next)
  atoms[57] = s1 === none ? 0 : gapBetween(nodes, s1, s0)
  atoms[58] = s0 === none || s0 === 0 ? 0 : (tag[s0 - 1] as number)
  atoms[59] = s0 === none ? 0 : (tag[s0 + 1] as number)
  atoms[60] = next === 0 ? 0 : (tag[next - 1] as number)
  atoms[61] = nodes.count === 0 ? 0 : (tag[nodes.count - 1] as number)
  atoms[66] = 1
  atoms[67] = s2 === none ? 0 : (tree[s2 * STRIDE + Field.leftLabels] as number)
}

interface Focus {
  readonly s0: number
  readonly s1: number
  readonly b0: number
}

function fillWordAtoms(
  { word, tag, universal, fine, coarse }: Nodes,
  atoms: Int32Array,
  {
    s0,
    s1,
    s2,
    b0,
    b1,
    b2,
  }: Focus & { readonly s2: number; readonly b1: number; readonly b2: number },
): void {
  atoms[1] = word[s0] as number
  atoms[2] = tag[s0] as number
  atoms[3] = universal[s0] as number
  atoms[4] = fine[s0] as number
  atoms[5] = coarse[s0] as number
  atoms[6] = word[s1] as number
  atoms[7] = tag[s1] as number
  atoms[8] = universal[s1] as number
  atoms[9] = fine[s1] as number
  atoms[10] = coarse[s1] as number
  atoms[11] = word[s2] as number
  atoms[12] = tag[s2] as number
  atoms[13] = universal[s2] as number
  atoms[14] = fine[s2] as number
  atoms[15] = word[b0] as number
  atoms[16] = tag[b0] as number
  atoms[17] = universal[b0] as number
  atoms[18] = fine[b0] as number
  atoms[19] = coarse[b0] as number
  atoms[20] = word[b1] as number
  atoms[21] = tag[b1] as number
  atoms[22] = universal[b1] as number
  atoms[23] = fine[b1] as number
  atoms[24] = word[b2] as number
  atoms[25] = tag[b2] as number
  atoms[26] = universal[b2] as number
}

/** The child or label that a node has in the tree. */
function fieldOf(tree: Int32Array, node: number, field: number): number {
  return tree[node * STRIDE + field] as number
}

function fillChildAtoms(
  { word, tag, fine }: Nodes,
  tree: Int32Array,
  atoms: Int32Array,
  { s0, s1, b0 }: Focus,
): void {
  const s0l = fieldOf(tree, s0, Field.left)
  const s0l2 = fieldOf(tree, s0, Field.left2)
  const s0r = fieldOf(tree, s0, Field.right)
  const s0r2 = fieldOf(tree, s0, Field.right2)
  const s1l = fieldOf(tree, s1, Field.left)
  const s1r = fieldOf(tree, s1, Field.right)
  const b0l = fieldOf(tree, b0, Field.left)
  const b0l2 = fieldOf(tree, b0, Field.left2)
  atoms[27] = word[s0l] as number
  atoms[28] = tag[s0l] as number
  atoms[29] = fieldOf(tree, s0l, Field.label)
  atoms[30] = tag[s0l2] as number
  atoms[31] = fieldOf(tree, s0l2, Field.label)
  atoms[32] = word[s0r] as number
  atoms[33] = tag[s0r] as number
  atoms[34] = fieldOf(tree, s0r, Field.label)
  atoms[35] = tag[s0r2] as number
  atoms[36] = fieldOf(tree, s0r2, Field.label)
  atoms[37] = tag[s1l] as number
  atoms[38] = fieldOf(tree, s1l, Field.label)
  atoms[39] = word[s1r] as number
  atoms[40] = tag[s1r] as number
  atoms[41] = fieldOf(tree, s1r, Field.label)
  atoms[42] = fieldOf(tree, fieldOf(tree, s1, Field.right2), Field.label)
  atoms[43] = word[b0l] as number
  atoms[69] = tag[b0l] as number
  atoms[70] = fieldOf(tree, b0l, Field.label)
  atoms[71] = tag[b0l2] as number
  atoms[72] = fieldOf(tree, b0l2, Field.label)
  atoms[62] = fine[s0l] as number
  atoms[63] = fine[s0r] as number
  atoms[64] = fine[s1r] as number
  atoms[65] = fine[b0l] as number
  atoms[68] = word[s1l] as number
}
