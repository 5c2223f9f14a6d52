// noUncheckedIndexedAccess: nodes come from the trees themselves, so reads carry `as number`.
import { NEVER, unpackNumbers, unpackParts, unpackWeights } from '../tagging/weights.ts'
import { type Doubt, FirstParse, TurnedParse } from './branches.ts'
import { type Parser, parseSentence, type Workspace } from './parser.ts'
import { openScores, type Scores } from './scores.ts'
import { type Nodes, STRIDE } from './state.ts'
import { fillNodeAtoms, type Parsed, phraseEnd, phraseStart, visitChildren } from './tree-atoms.ts'
import {
  CHILD_ATOMS,
  childTemplates,
  createTree,
  DOUBT_ATOMS,
  doubtTemplates,
  NODE_ATOMS,
  nodeTemplates,
  readTree,
  relationTraits,
  type Tree,
} from './tree-features.ts'

/** What chooses among trees of a sentence: the parser's own and those with one doubtful move turned. */
export interface Reranker {
  /** Steps of a move's lead; one of the last step or more is not doubted. */
  readonly leads: Int32Array
  /** Traits of relations by label. */
  readonly traits: Uint16Array
  /** By {@link Part}; each scores class 0. */
  readonly scores: Scores
  /** Score that another tree than the parser's must have, in units of the weights. */
  readonly least: number
}

/** What of two trees differs: nodes, children beside each other, and the move that was turned. */
export const Part = { node: 0, child: 1, doubt: 2 } as const

/** Models and atoms by {@link Part}. */
export const parts = [
  { templates: nodeTemplates, atoms: NODE_ATOMS, weights: 'nodes' },
  { templates: childTemplates, atoms: CHILD_ATOMS, weights: 'children' },
  { templates: doubtTemplates, atoms: DOUBT_ATOMS, weights: 'doubts' },
] as const

/** Takes a model file apart. */
export function readReranker(file: Buffer, relations: readonly string[]): Reranker {
  const part = unpackParts(file)
  return {
    leads: unpackNumbers(part('leads')),
    traits: relationTraits(relations),
    scores: openScores(
      parts.map(({ templates, weights }, atoms) => ({
        templates,
        roots: unpackWeights(part(weights)).roots,
        atoms,
      })),
      parts.map(({ atoms }) => atoms),
      [],
    ),
    least: part('least').readInt32LE(),
  }
}

/** Longer sentences are lists or lines without a stop, and are parsed once. */
const LONGEST = 256

/** Doubtful moves of a sentence that are turned at most, those of least lead. */
const MOST = 5

/** Room for the trees of a sentence. */
export interface Forest {
  readonly first: FirstParse
  readonly turned: TurnedParse
  readonly base: Tree
  readonly other: Tree
  /** The parser's state for the tree that is kept. */
  readonly kept: Int32Array
  /** Which nodes are listed to be looked at, and which with their children. */
  readonly isListed: Uint8Array
  readonly isParent: Uint8Array
  /** Scores of nodes of the first tree, and of their children; {@link NEVER} where it is not known. */
  readonly knownNodes: Int32Array
  readonly knownChildren: Int32Array
}

/** @param longest Words of the longest sentence. */
export function createForest(longest: number): Forest {
  const words = Math.min(longest, LONGEST)
  const first = new FirstParse(words)
  return {
    first,
    turned: new TurnedParse(first),
    base: createTree(words),
    other: createTree(words),
    kept: new Int32Array((words + 2) * STRIDE),
    isListed: new Uint8Array(words + 2),
    isParent: new Uint8Array(words + 2),
    knownNodes: new Int32Array(words + 2),
    knownChildren: new Int32Array(words + 2),
  }
}

/**
 * Parses the sentence in `workspace.nodes`, and again with each doubtful move turned to the second best; the tree that the
 * model prefers stays in `workspace.state`. Selectional branching (Choi and McCallum 2013), with a model of whole trees.
 */
export function parseBest(
  { parser, reranker }: { parser: Parser; reranker: Reranker },
  workspace: Workspace,
  forest: Forest,
): void {
  const { nodes, state } = workspace
  if (nodes.count > LONGEST) {
    parseSentence(parser, workspace)
    return
  }
  const sure = reranker.leads.at(-1) as number
  const doubts = forest.first.parse(parser, workspace, { sure, most: MOST })
  if (doubts.length === 0) return
  const size = (nodes.count + 2) * STRIDE
  const keep = () => forest.kept.set(state.tree.subarray(0, size))
  let best = reranker.least
  readTree(forest.base, state.tree, nodes.count)
  forest.knownNodes.fill(NEVER, 0, nodes.count + 2)
  forest.knownChildren.fill(NEVER, 0, nodes.count + 2)
  keep()
  for (const doubt of doubts) {
    forest.turned.parse(parser, workspace, doubt)
    readTree(forest.other, state.tree, nodes.count)
    const score = compare(reranker, nodes, forest, doubt)
    if (score <= best) continue
    best = score
    keep()
  }
  state.tree.set(forest.kept.subarray(0, size))
}

/** By how much the other tree, which comes from turning a doubtful move, is better than the first. */
function compare(
  { scores, leads, traits }: Reranker,
  nodes: Nodes,
  forest: Forest,
  doubt: Doubt,
): number {
  const { base, other, knownNodes, knownChildren } = forest
  const { listed, parents } = differing(nodes.count, forest)
  if (listed.length === 0) return NEVER
  const { atoms } = scores
  let score = 0
  const look = (part: number) => {
    scores.both(part)
    score += scores.leads[0] as number
  }
  const scored = (lookAt: LookAt, tree: Tree, node: number): number => {
    score = 0
    lookAt({ nodes, traits, tree }, node, atoms, look)
    return score
  }
  lookAtDoubt(nodes, doubt, { leads, atoms }, look)
  let total = score
  for (const node of listed) {
    if (knownNodes[node] === NEVER) knownNodes[node] = scored(lookAtNode, base, node)
    total += scored(lookAtNode, other, node) - (knownNodes[node] as number)
  }
  for (const node of parents) {
    if (knownChildren[node] === NEVER) knownChildren[node] = scored(lookAtChildren, base, node)
    total += scored(lookAtChildren, other, node) - (knownChildren[node] as number)
  }
  return total
}

/** Told of each {@link Part} that is looked at; its atoms are filled. */
export type Look = (part: number) => void

/** Looks at the move that another tree comes from. */
export function lookAtDoubt(
  nodes: Nodes,
  doubt: Doubt,
  { leads, atoms }: { leads: Int32Array; atoms: readonly Int32Array[] },
  look: Look,
): void {
  fillDoubtAtoms(nodes, doubt, leads, atoms[Part.doubt] as Int32Array)
  look(Part.doubt)
}

type LookAt = (parsed: Parsed, node: number, atoms: readonly Int32Array[], look: Look) => void

/** Looks at a node of a tree. */
export const lookAtNode: LookAt = (parsed, node, atoms, look) => {
  fillNodeAtoms(parsed, node, atoms[Part.node] as Int32Array)
  look(Part.node)
}

/** Looks at the children of a node, one beside the other. */
export const lookAtChildren: LookAt = (parsed, node, atoms, look) =>
  visitChildren(parsed, node, atoms[Part.child] as Int32Array, () => look(Part.child))

/** What differs between the trees of a sentence. */
export interface Difference {
  /** Nodes that have another head or relation, their heads and children, and those whose phrase ends elsewhere. */
  readonly listed: readonly number[]
  /** Nodes that have other children, or by other relations. */
  readonly parents: readonly number[]
}

/** What differs between the two trees in a forest. */
export function differing(count: number, forest: Forest): Difference {
  const { base, other, isListed, isParent } = forest
  const listed: number[] = []
  const parents: number[] = []
  const add = (to: number[], marks: Uint8Array, node: number): void => {
    if (node > count || marks[node] === 1) return
    marks[node] = 1
    to.push(node)
  }
  const climb = ({ heads }: Tree, from: number): void => {
    for (let node = from; node < count; node = heads[node] as number)
      if (isListed[node] === 0 && hasOtherEnds(forest, node)) add(listed, isListed, node)
  }
  for (let node = 0; node < count; node++) {
    const before = base.heads[node] as number
    const after = other.heads[node] as number
    if (before === after && base.labels[node] === other.labels[node]) continue
    add(listed, isListed, node)
    for (const { heads, first, next } of [base, other]) {
      const head = heads[node] as number
      add(listed, isListed, head)
      add(parents, isParent, head)
      for (let child = first[node] as number; child >= 0; child = next[child] as number)
        add(listed, isListed, child)
    }
    if (before === after) continue
    climb(base, before)
    climb(other, after)
  }
  for (const node of listed) isListed[node] = 0
  for (const node of parents) isParent[node] = 0
  return { listed, parents }
}

/** Whether a node's phrase begins or ends elsewhere in the other tree. */
function hasOtherEnds({ base, other }: Forest, node: number): boolean {
  return (
    phraseStart(base, node) !== phraseStart(other, node) ||
    phraseEnd(base, node) !== phraseEnd(other, node)
  )
}

/** Nodes of the doubt that there are not count as words without anything. */
function fillDoubtAtoms(
  { word, tag }: Nodes,
  { lead, move, second, top, below, next }: Doubt,
  leads: Int32Array,
  atoms: Int32Array,
): void {
  let step = 0
  while (lead >= (leads[step] as number)) step++
  atoms[1] = step
  atoms[2] = 1 + move * 3 + second
  atoms[3] = top < 0 ? 0 : (tag[top] as number)
  atoms[4] = below < 0 ? 0 : (tag[below] as number)
  atoms[5] = tag[next] as number
  atoms[6] = top < 0 ? 0 : (word[top] as number)
  atoms[7] = word[next] as number
}
