// noUncheckedIndexedAccess: nodes come from the trees themselves, so reads carry `as number`.
import { hashStep } from '../tagging/hash.ts'
import { distanceStep, gapBetween } from './move-features.ts'
import type { Nodes } from './state.ts'
import { Trait, type Tree } from './tree-features.ts'

/** A sentence and a tree of it, and what its relations are like by label. */
export interface Parsed {
  readonly nodes: Nodes
  readonly tree: Tree
  readonly traits: Uint16Array
}

/** First node of the phrase that hangs on `node`. */
export function phraseStart({ first }: Tree, node: number): number {
  let start = node
  for (;;) {
    const child = first[start] as number
    if (child < 0 || child > start) return start
    start = child
  }
}

/** Last node of the phrase that hangs on `node`. */
export function phraseEnd({ last }: Tree, node: number): number {
  let end = node
  for (;;) {
    const child = last[end] as number
    if (child < end) return end
    end = child
  }
}

const marking = Trait.adposition | Trait.opener

/** The word of the first adposition or subordinator to the left of what it marks; 0 without. */
function markerOf({ nodes, tree, traits }: Parsed, node: number): number {
  for (
    let child = tree.first[node] as number;
    child >= 0 && child < node;
    child = tree.next[child] as number
  )
    if (((traits[tree.labels[child] as number] as number) & marking) !== 0)
      return nodes.word[child] as number
  return 0
}

/** Words of a phrase in steps. */
function sizeStep(words: number): number {
  if (words < 5) return words
  return words < 8 ? 5 : words < 15 ? 6 : 7
}

/** Writes what is seen of `node` in its tree. */
export function fillNodeAtoms(parsed: Parsed, node: number, atoms: Int32Array): void {
  const { nodes, tree } = parsed
  const { word, tag, universal, fine, coarse, count } = nodes
  const head = tree.heads[node] as number
  const above = tree.heads[head] as number
  const label = tree.labels[node] as number
  atoms[1] = tag[node] as number
  atoms[2] = word[node] as number
  atoms[3] = universal[node] as number
  atoms[4] = fine[node] as number
  atoms[5] = coarse[node] as number
  atoms[6] = tag[head] as number
  atoms[7] = word[head] as number
  atoms[8] = universal[head] as number
  atoms[9] = fine[head] as number
  atoms[10] = coarse[head] as number
  atoms[11] = tag[above] as number
  atoms[12] = word[above] as number
  atoms[13] = universal[above] as number
  atoms[14] = label
  atoms[15] = label * 2 + (node < head ? 0 : 1)
  atoms[16] = tree.labels[head] as number
  atoms[17] = node < count ? distanceStep(Math.abs(head - node)) : 0
  atoms[18] = node < count ? gapBetween(nodes, Math.min(node, head), Math.max(node, head)) : 0
  atoms[19] = markerOf(parsed, node)
  atoms[20] = node > 0 ? (tag[node - 1] as number) : 0
  atoms[21] = node < count ? (tag[node + 1] as number) : 0
  fillPhraseAtoms(parsed, node, atoms)
  fillConjunctAtoms(parsed, node, atoms)
  fillHeadAtoms(parsed, node, atoms)
}

function fillPhraseAtoms({ nodes, tree }: Parsed, node: number, atoms: Int32Array): void {
  const { word, tag, count } = nodes
  const start = phraseStart(tree, node)
  const end = phraseEnd(tree, node)
  atoms[22] = start > 0 ? (tag[start - 1] as number) : 0
  atoms[23] = end < count ? (tag[end + 1] as number) : 0
  atoms[24] = start > 0 ? (word[start - 1] as number) : 0
  atoms[25] = end < count ? (word[end + 1] as number) : 0
  atoms[26] = sizeStep(end - start + 1)
}

/** What conjuncts have in common; all 0 for other words. */
function fillConjunctAtoms(parsed: Parsed, node: number, atoms: Int32Array): void {
  const { nodes, tree, traits } = parsed
  atoms.fill(0, 27, 32)
  if (((traits[tree.labels[node] as number] as number) & Trait.conjunct) === 0) return
  const head = tree.heads[node] as number
  const own = nodes.universal[node] as number
  const other = nodes.universal[head] as number
  const isSame = nodes.tag[node] === nodes.tag[head] ? 1 : own === other ? 2 : 3
  const subjects =
    1 + 2 * hasChild(parsed, node, Trait.subject) + hasChild(parsed, head, Trait.subject)
  atoms[27] = 1 + hasChild(parsed, node, Trait.conjunction)
  atoms[28] = subjects
  atoms[29] = isSame
  atoms[30] = 1 + own * 32 + other
  atoms[31] = markerOf(parsed, head)
}

function hasChild({ tree, traits }: Parsed, node: number, trait: number): number {
  for (let child = tree.first[node] as number; child >= 0; child = tree.next[child] as number)
    if (((traits[tree.labels[child] as number] as number) & trait) !== 0) return 1
  return 0
}

const MOST_CHILDREN = 6

function fillHeadAtoms({ tree, traits }: Parsed, node: number, atoms: Int32Array): void {
  let frame = 17
  let core = 19
  let lefts = 0
  let rights = 0
  let subjects = 0
  let objects = 0
  let copulas = 0
  let auxiliaries = 0
  let openers = 0
  let adpositions = 0
  let conjunctions = 0
  for (let child = tree.first[node] as number; child >= 0; child = tree.next[child] as number) {
    const label = tree.labels[child] as number
    const is = traits[label] as number
    if ((is & Trait.punctuation) !== 0) continue
    if (child < node) lefts++
    else rights++
    if ((is & Trait.subject) !== 0) subjects++
    if ((is & Trait.object) !== 0) objects++
    if ((is & Trait.copula) !== 0) copulas++
    if ((is & Trait.auxiliary) !== 0) auxiliaries++
    if ((is & Trait.opener) !== 0) openers++
    if ((is & Trait.adposition) !== 0) adpositions++
    if ((is & Trait.conjunction) !== 0) conjunctions++
    const sided = label * 2 + (child < node ? 0 : 1)
    frame = hashStep(frame, sided)
    if ((is & Trait.core) !== 0) core = hashStep(core, sided)
  }
  atoms[32] = frame
  atoms[33] = core
  atoms[34] = Math.min(lefts, MOST_CHILDREN)
  atoms[35] = Math.min(rights, MOST_CHILDREN)
  atoms[36] = Math.min(subjects, 2)
  atoms[37] = Math.min(objects, 2)
  atoms[38] = Math.min(copulas, 2) * 2 + Math.min(auxiliaries, 1)
  atoms[39] = Math.min(openers, 2)
  atoms[40] = Math.min(adpositions, 2)
  atoms[41] = Math.min(conjunctions, 2)
}

/** Writes what is seen of each child of `node` but marks, beside the one before it of the same side, and calls back for it. */
export function visitChildren(
  { nodes, tree, traits }: Parsed,
  node: number,
  atoms: Int32Array,
  visit: () => void,
): void {
  const { word, tag, universal } = nodes
  let before = -1
  atoms[1] = tag[node] as number
  atoms[2] = universal[node] as number
  atoms[3] = word[node] as number
  for (let child = tree.first[node] as number; child >= 0; child = tree.next[child] as number) {
    const label = tree.labels[child] as number
    if (((traits[label] as number) & Trait.punctuation) !== 0) continue
    const isFirst = before < 0 || before < node !== child < node
    const labelBefore = isFirst ? 0 : (tree.labels[before] as number)
    const sided = label * 2 + (child < node ? 0 : 1)
    atoms[4] = isFirst ? 0 : (tag[before] as number)
    atoms[5] = tag[child] as number
    atoms[6] = labelBefore
    atoms[7] = sided
    atoms[8] = labelBefore * 256 + sided
    visit()
    before = child
  }
}
