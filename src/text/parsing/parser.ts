// noUncheckedIndexedAccess: nodes, labels and masked features stay inside their arrays, so reads carry
// `as number`.

import { fillFeatures } from '../tagging/templates.ts'
import {
  bestClass,
  NEVER,
  square,
  unpackParts,
  unpackWeights,
  type Weights,
} from '../tagging/weights.ts'
import {
  fillLabelAtoms,
  LABEL_ATOMS,
  labelTemplates,
  quickLabelTemplates,
} from './label-features.ts'
import { fillMoveAtoms, MOVE_ATOMS, moveTemplates, quickMoveTemplates } from './move-features.ts'
import {
  allowedMoves,
  attach,
  createNodes,
  createState,
  isDone,
  Move,
  type Nodes,
  onlyMove,
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
  /** Decides three of four moves, in a fraction of the time. */
  readonly quickMoves: Weights
  /** Lead of the best move at which the quick look is enough, in units of its weights. */
  readonly quickLead: number
  readonly moves: Weights
  /** Decides four of five relations. */
  readonly quickLabels: Weights
  /** Lead of the best relation at which the quick look is enough, in units of its weights. */
  readonly quickLabelLead: number
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
    quickMoves: unpackWeights(part('quickMoves')),
    quickLead: part('quickLead').readUInt32LE(),
    moves: unpackWeights(part('moves')),
    quickLabels: unpackWeights(part('quickLabels')),
    quickLabelLead: part('quickLabelLead').readUInt32LE(),
    labels: unpackWeights(part('labels')),
  }
}

/** Decisions of {@link parseSentence}, from atoms already filled for a relation, not for a move. */
export interface Choosing {
  move(parser: Parser, workspace: Workspace, allowed: number): number
  label(parser: Parser, workspace: Workspace, possible: Uint8Array): number
}

/** Room to parse in; grown when a longer sentence comes. */
export interface Workspace {
  readonly capacity: number
  readonly nodes: Nodes
  readonly state: State
  readonly moveAtoms: Int32Array
  readonly quickFeatures: Int32Array
  readonly moveFeatures: Int32Array
  /** How far the moves lead the shift, as last scored: the one to the left, the one to the right; or how far the best relation leads. */
  readonly leads: Int32Array
  readonly labelAtoms: Int32Array
  readonly quickLabelFeatures: Int32Array
  readonly labelFeatures: Int32Array
}

export function createWorkspace(capacity: number): Workspace {
  return {
    capacity,
    nodes: createNodes(capacity),
    state: createState(capacity),
    moveAtoms: new Int32Array(MOVE_ATOMS),
    quickFeatures: new Int32Array(quickMoveTemplates.count),
    moveFeatures: new Int32Array(moveTemplates.count),
    leads: new Int32Array(2),
    labelAtoms: new Int32Array(LABEL_ATOMS),
    quickLabelFeatures: new Int32Array(quickLabelTemplates.count),
    labelFeatures: new Int32Array(labelTemplates.count),
  }
}

/**
 * Parses the sentence in `workspace.nodes`: greedy arc-hybrid.
 *
 * @param choose Decides where more than one move is allowed, or more than one relation possible.
 * @returns nothing; heads and labels (place of the relation plus one) are in `workspace.state.tree`.
 */
export function parseSentence(
  parser: Parser,
  workspace: Workspace,
  choose: Choosing = { move: bestMove, label: bestLabel },
): void {
  const { nodes, state } = workspace
  resetState(state, nodes.count)
  while (!isDone(state, nodes.count)) {
    const allowed = allowedMoves(state, nodes.count)
    const move = onlyMove(allowed) ?? choose.move(parser, workspace, allowed)
    if (move === Move.shift) {
      shift(state)
      continue
    }
    const child = state.stack[state.depth - 1] as number
    const head = move === Move.left ? state.next : (state.stack[state.depth - 2] as number)
    const possible = parser.candidates[arcClass(nodes, child, head)] as Uint8Array
    if (possible.length > 1)
      fillLabelAtoms(nodes, state.tree, { child, head }, workspace.labelAtoms)
    const label =
      possible.length > 1 ? choose.label(parser, workspace, possible) : (possible[0] as number)
    attach(state, head, label + 1)
  }
}

function bestMove(parser: Parser, workspace: Workspace, allowed: number): number {
  fillMoveAtoms(workspace.nodes, workspace.state, workspace.moveAtoms)
  const quick = quickMove(parser, workspace, allowed)
  return leadOf(quick, allowed, workspace.leads) > parser.quickLead
    ? quick
    : fullMove(parser, workspace, allowed)
}

/** The move that the few templates choose, from atoms already filled; what leads by how much stays in `leads`. */
export function quickMove(
  { quickMoves }: Parser,
  { moveAtoms, quickFeatures, leads }: Workspace,
  allowed: number,
): number {
  fillFeatures(quickMoveTemplates, moveAtoms, quickFeatures)
  scoreMoves(quickMoves, quickFeatures, leads)
  return leadingMove(allowed, leads)
}

/** The move that all templates choose. */
export function fullMove(
  { moves }: Parser,
  { moveAtoms, moveFeatures, leads }: Workspace,
  allowed: number,
): number {
  fillFeatures(moveTemplates, moveAtoms, moveFeatures)
  scoreMoves(moves, moveFeatures, leads)
  return leadingMove(allowed, leads)
}

/** Writes by how much the moves to the left and to the right lead the shift. */
function scoreMoves({ roots, mask }: Weights, features: Int32Array, leads: Int32Array): void {
  let left = 0
  let right = 0
  for (let feature = 0; feature < features.length; feature++) {
    const at = (features[feature] as number) & mask
    left += square(roots[at] as number)
    right += square(roots[at ^ 1] as number)
  }
  leads[0] = left
  leads[1] = right
}

/** The move of highest score among those allowed, of which left is always one. */
function leadingMove(allowed: number, leads: Int32Array): number {
  const left = leads[0] as number
  const right = (allowed & 4) === 0 ? NEVER : (leads[1] as number)
  if ((allowed & 1) === 0) return left > right ? Move.left : Move.right
  if (left > right) return left > 0 ? Move.left : Move.shift
  return right > 0 ? Move.right : Move.shift
}

/** By how much a move leads the next best one allowed. */
export function leadOf(move: number, allowed: number, leads: Int32Array): number {
  const left = leads[0] as number
  const right = (allowed & 4) === 0 ? NEVER : (leads[1] as number)
  const shifted = (allowed & 1) === 0 ? NEVER : 0
  if (move === Move.left) return left - Math.max(right, shifted)
  if (move === Move.right) return right - Math.max(left, shifted)
  return -Math.max(left, right)
}

function bestLabel(parser: Parser, workspace: Workspace, possible: Uint8Array): number {
  const quick = quickLabel(parser, workspace, possible)
  return (workspace.leads[0] as number) > parser.quickLabelLead
    ? quick
    : fullLabel(parser, workspace, possible)
}

/** The relation that the few templates choose, from atoms already filled; its lead is first in `leads`. */
export function quickLabel(
  { quickLabels }: Parser,
  { labelAtoms, quickLabelFeatures, leads }: Workspace,
  possible: Uint8Array,
): number {
  fillFeatures(quickLabelTemplates, labelAtoms, quickLabelFeatures)
  return bestClass(quickLabels, quickLabelFeatures, possible, leads)
}

/** The relation that all templates choose. */
export function fullLabel(
  { labels }: Parser,
  { labelAtoms, labelFeatures }: Workspace,
  possible: Uint8Array,
): number {
  fillFeatures(labelTemplates, labelAtoms, labelFeatures)
  return bestClass(labels, labelFeatures, possible)
}
