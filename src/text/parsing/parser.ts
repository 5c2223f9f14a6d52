// noUncheckedIndexedAccess: nodes, labels and masked features stay inside their arrays, so reads carry
// `as number`.

import { fillFeatures } from '../tagging/templates.ts'
import { bestClass, square, unpackParts, unpackWeights, type Weights } from '../tagging/weights.ts'
import { fillLabelAtoms, LABEL_ATOMS, labelTemplates } from './label-features.ts'
import { fillMoveAtoms, MOVE_ATOMS, moveTemplates } from './move-features.ts'
import {
  allowedMoves,
  attach,
  createNodes,
  createState,
  isDone,
  Move,
  type Nodes,
  resetState,
  type State,
  shift,
} from './state.ts'

/** A trained parser. */
export interface Parser {
  /** Relations, the most frequent first; the parser's labels are their places plus one. */
  readonly relations: readonly string[]
  /** Relations possible by {@link arcClass}. */
  readonly candidates: readonly Uint8Array[]
  readonly moves: Weights
  readonly labels: Weights
}

/** Classes a label feature's weights are laid out for. */
export const LABEL_CLASSES = 64

/** Arcs alike in universal tags and direction. */
export function arcClass(nodes: Nodes, child: number, head: number): number {
  return (
    (((nodes.universal[child] as number) << 5) | (nodes.universal[head] as number)) * 2 +
    (child < head ? 0 : 1)
  )
}

export const ARC_CLASSES = 2048

/** Takes a model file apart. */
export function readParser(file: Buffer): Parser {
  const part = unpackParts(file)
  // Both are written by the training script alone.
  const relations = JSON.parse(part('relations').toString('utf8')) as string[]
  const lists = JSON.parse(part('candidates').toString('utf8')) as number[][]
  const all = Uint8Array.from(relations, (_, index) => index)
  return {
    relations,
    candidates: lists.map((list) => (list.length === 0 ? all : Uint8Array.from(list))),
    moves: unpackWeights(part('moves')),
    labels: unpackWeights(part('labels')),
  }
}

/** Room to parse in; grown when a longer sentence comes. */
export interface Workspace {
  readonly capacity: number
  readonly nodes: Nodes
  readonly state: State
  readonly moveAtoms: Int32Array
  readonly moveFeatures: Int32Array
  readonly labelAtoms: Int32Array
  readonly labelFeatures: Int32Array
}

export function createWorkspace(capacity: number): Workspace {
  return {
    capacity,
    nodes: createNodes(capacity),
    state: createState(capacity),
    moveAtoms: new Int32Array(MOVE_ATOMS),
    moveFeatures: new Int32Array(moveTemplates.count),
    labelAtoms: new Int32Array(LABEL_ATOMS),
    labelFeatures: new Int32Array(labelTemplates.count),
  }
}

/**
 * Parses the sentence in `workspace.nodes`: greedy arc-hybrid.
 *
 * @returns nothing; heads and labels (place of the relation plus one) are in `workspace.state.tree`.
 */
export function parseSentence(parser: Parser, workspace: Workspace): void {
  const { nodes, state } = workspace
  resetState(state, nodes.count)
  while (!isDone(state, nodes.count)) {
    const move = bestMove(parser, workspace)
    if (move === Move.shift) {
      shift(state)
      continue
    }
    const child = state.stack[state.depth - 1] as number
    const head = move === Move.left ? state.next : (state.stack[state.depth - 2] as number)
    attach(state, head, bestLabel(parser, workspace, { child, head }))
  }
}

function bestMove({ moves }: Parser, { nodes, state, moveAtoms, moveFeatures }: Workspace): number {
  const allowed = allowedMoves(state, nodes.count)
  if (allowed === 1) return Move.shift
  if (allowed === 2) return Move.left
  if (allowed === 4) return Move.right
  fillMoveAtoms(nodes, state, moveAtoms)
  fillFeatures(moveTemplates, moveAtoms, moveFeatures)
  const { roots, mask } = moves
  let left = 0
  let right = 0
  for (let feature = 0; feature < moveFeatures.length; feature++) {
    const at = (moveFeatures[feature] as number) & mask
    left += square(roots[at] as number)
    right += square(roots[at ^ 1] as number)
  }
  if ((allowed & 4) === 0) right = Number.NEGATIVE_INFINITY
  if ((allowed & 1) === 0) return left > right ? Move.left : Move.right
  if (left > right) return left > 0 ? Move.left : Move.shift
  return right > 0 ? Move.right : Move.shift
}

function bestLabel(
  { candidates, labels }: Parser,
  workspace: Workspace,
  arc: { child: number; head: number },
): number {
  const { nodes, state, labelAtoms, labelFeatures } = workspace
  const possible = candidates[arcClass(nodes, arc.child, arc.head)] as Uint8Array
  if (possible.length === 1) return (possible[0] as number) + 1
  fillLabelAtoms(nodes, state.tree, arc, labelAtoms)
  fillFeatures(labelTemplates, labelAtoms, labelFeatures)
  return bestClass(labels, labelFeatures, labelFeatures.length, possible) + 1
}
