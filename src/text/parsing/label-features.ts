// noUncheckedIndexedAccess: nodes come from the state, missing ones are the empty node, so reads carry
// `as number`; this runs once for every word.
import { compileTemplates } from '../tagging/templates.ts'
import { distanceStep, gapBetween } from './move-features.ts'
import { Field, type Nodes, STRIDE } from './state.ts'

/** Atoms: the dependent `d`, its head `h`, their children, the words beside them, and the words around. */
const names = (
  'dw dt du dc dk hw ht hu hc hk side gap near dlw dlt dlm dl2m drw drm dL dR hlm hl2m hrm hr2m hL hR hlw hrw hv ' +
  'beforew beforet afterw aftert hbeforet haftert first dlc hrc one'
).split(' ')

const templates = [
  'one side',
  'dw',
  'dt side',
  'dc side',
  'hw side',
  'ht side',
  'hc side',
  'dw hw side',
  'dt ht side',
  'dw ht side',
  'dt hw side',
  'dc hc side',
  'dc ht side',
  'dt hc side',
  'dk hk side',
  'dw hc',
  'dc hw side',
  'dt ht side near',
  'dt ht gap side',
  'dt ht side first',
  'dt dlw',
  'dt dlm dl2m',
  'dw dlw',
  'dt dlw ht',
  'dlw hw dt',
  'dlw hc dc',
  'dt dlm ht',
  'dt drw',
  'dt drm ht',
  'dt dL side',
  'dt dL ht side',
  'dw dL',
  'dt dR ht',
  'dt dL dR side',
  'ht hL dt side',
  'hw hL side',
  'ht hR dt side',
  'hw hR side',
  'ht hL hR dt',
  'ht hlm hl2m dt',
  'ht hrm hr2m dt',
  'hw hrm side',
  'ht hlw dt side',
  'ht hrw dt side',
  'hv ht dt side',
  'ht hrc dc',
  'beforew dt',
  'beforet dt ht',
  'afterw dt',
  'aftert dt ht',
  'hbeforet dt ht side',
  'haftert dt ht side',
  'beforew dw',
  'dlc hc side',
  'dc hL hw',
  'dc hR side dt',
  'dw hR side',
  'dlt ht dt side',
  'dlw dL side',
  'dlw hL hR',
  'dc dL ht side',
  'gap dt dL side',
  'near dt side',
]

export const labelTemplates = compileTemplates(names, templates)

/** The few that settle most relations, as {@link quickMoveTemplates} do for moves. */
const quickTemplates = [
  'dt ht side',
  'dw ht side',
  'dt hw side',
  'dc hc side',
  'dt dL side',
  'dt ht gap side',
  'ht hL dt side',
  'dt dlw ht',
  'dt ht side first',
  'dt ht side near',
]

export const quickLabelTemplates = compileTemplates(names, quickTemplates)
export const LABEL_ATOMS = names.length + 1

/** Writes the atoms of an arc about to be made into `atoms`. */
export function fillLabelAtoms(
  nodes: Nodes,
  tree: Int32Array,
  { child, head }: { child: number; head: number },
  atoms: Int32Array,
): void {
  const { word, tag, universal, fine, coarse, count } = nodes
  atoms[1] = word[child] as number
  atoms[2] = tag[child] as number
  atoms[3] = universal[child] as number
  atoms[4] = fine[child] as number
  atoms[5] = coarse[child] as number
  atoms[6] = word[head] as number
  atoms[7] = tag[head] as number
  atoms[8] = universal[head] as number
  atoms[9] = fine[head] as number
  atoms[10] = coarse[head] as number
  const left = Math.min(child, head)
  const right = Math.max(child, head)
  atoms[11] = child < head ? 1 : 2
  atoms[12] = gapBetween(nodes, left, right)
  atoms[13] = distanceStep(right - left)
  atoms[31] = child === 0 ? 0 : (word[child - 1] as number)
  atoms[32] = child === 0 ? 0 : (tag[child - 1] as number)
  atoms[33] = word[child + 1] as number
  atoms[34] = tag[child + 1] as number
  atoms[35] = head === 0 ? 0 : (tag[head - 1] as number)
  atoms[36] = head === count ? 0 : (tag[head + 1] as number)
  atoms[37] = child === 0 ? 1 : 2
  atoms[40] = 1
  fillLabelChildren(nodes, tree, { child, head }, atoms)
}

function fillLabelChildren(
  { word, tag, fine }: Nodes,
  tree: Int32Array,
  arc: { child: number; head: number },
  atoms: Int32Array,
): void {
  const child = arc.child * STRIDE
  const head = arc.head * STRIDE
  const label = (node: number) => tree[node * STRIDE + Field.label] as number
  const dl = tree[child + Field.left] as number
  const dr = tree[child + Field.right] as number
  const hl = tree[head + Field.left] as number
  const hr = tree[head + Field.right] as number
  atoms[14] = word[dl] as number
  atoms[15] = tag[dl] as number
  atoms[16] = label(dl)
  atoms[17] = label(tree[child + Field.left2] as number)
  atoms[18] = word[dr] as number
  atoms[19] = label(dr)
  atoms[20] = tree[child + Field.leftLabels] as number
  atoms[21] = tree[child + Field.rightLabels] as number
  atoms[22] = label(hl)
  atoms[23] = label(tree[head + Field.left2] as number)
  atoms[24] = label(hr)
  atoms[25] = label(tree[head + Field.right2] as number)
  atoms[26] = tree[head + Field.leftLabels] as number
  atoms[27] = tree[head + Field.rightLabels] as number
  atoms[28] = word[hl] as number
  atoms[29] = word[hr] as number
  atoms[30] =
    (tree[head + Field.lefts] as number) * 8 + Math.min(7, tree[head + Field.rights] as number)
  atoms[38] = fine[dl] as number
  atoms[39] = fine[hr] as number
}
