// noUncheckedIndexedAccess: nodes, labels and masked features stay inside their arrays, so reads carry
// `as number`.

import { NEVER, unpackParts, unpackWeights } from '../tagging/weights.ts'
import {
  fillLabelAtoms,
  LABEL_ATOMS,
  labelTemplates,
  quickLabelTemplates,
} from './label-features.ts'
import { fillMoveAtoms, MOVE_ATOMS, moveTemplates, quickMoveTemplates } from './move-features.ts'
import { openScores, type Scores } from './scores.ts'
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
  /** Lead of the best move at which the quick look is enough, in units of its weights. */
  readonly quickLead: number
  /** Lead of the best relation at which the quick look is enough, in units of its weights. */
  readonly quickLabelLead: number
  /** By {@link Look}; lists of relations are by {@link arcClass}. */
  readonly scores: Scores
}

/** The parser's models. The quick ones decide three of four moves, and four of five relations, in a fraction of the time. */
const Look = { quickMove: 0, move: 1, quickLabel: 2, label: 3 } as const
const MOVES = 0
const LABELS = 1

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
  const candidates = lists.map((list) => (list.length === 0 ? all : Uint8Array.from(list)))
  return {
    relations,
    candidates,
    quickLead: part('quickLead').readUInt32LE(),
    quickLabelLead: part('quickLabelLead').readUInt32LE(),
    scores: openScores(
      [
        {
          templates: quickMoveTemplates,
          roots: unpackWeights(part('quickMoves')).roots,
          atoms: MOVES,
        },
        { templates: moveTemplates, roots: unpackWeights(part('moves')).roots, atoms: MOVES },
        {
          templates: quickLabelTemplates,
          roots: unpackWeights(part('quickLabels')).roots,
          atoms: LABELS,
        },
        { templates: labelTemplates, roots: unpackWeights(part('labels')).roots, atoms: LABELS },
      ],
      [MOVE_ATOMS, LABEL_ATOMS],
      candidates,
    ),
  }
}

/** An arc about to be made. */
export interface Arc {
  readonly child: number
  readonly head: number
}

/** Decisions of {@link parseSentence}: a move of those allowed, where there is a choice; the relation of an arc. */
export interface Choosing {
  move(parser: Parser, workspace: Workspace, allowed: number): number
  label(parser: Parser, workspace: Workspace, arc: Arc): number
}

/** Room to parse in; grown when a longer sentence comes. */
export interface Workspace {
  readonly capacity: number
  readonly nodes: Nodes
  readonly state: State
}

export function createWorkspace(capacity: number): Workspace {
  return {
    capacity,
    nodes: createNodes(capacity),
    state: createState(capacity),
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
    attach(state, head, choose.label(parser, workspace, { child, head }) + 1)
  }
}

/** The move that leads, at the quick look where that is enough. */
export function bestMove(parser: Parser, workspace: Workspace, allowed: number): number {
  fillMove(parser, workspace)
  const quick = quickMove(parser, allowed)
  return leadOf(quick, allowed, parser.scores.leads) > parser.quickLead
    ? quick
    : fullMove(parser, allowed)
}

/** Fills what the moves are scored by. */
export function fillMove({ scores }: Parser, { nodes, state }: Workspace): void {
  fillMoveAtoms(nodes, state, scores.atoms[MOVES] as Int32Array)
}

/** The move that the few templates choose by the atoms there are; what leads by how much stays in the scores' `leads`. */
export function quickMove({ scores }: Parser, allowed: number): number {
  scores.both(Look.quickMove)
  return leadingMove(allowed, scores.leads)
}

/** The move that all templates choose, after a quick look at it. */
export function fullMove({ scores }: Parser, allowed: number): number {
  scores.both(Look.move)
  return leadingMove(allowed, scores.leads)
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

/** The relation that leads of those possible, at the quick look where that is enough. */
export function bestLabel(parser: Parser, workspace: Workspace, arc: Arc): number {
  const number = arcClass(workspace.nodes, arc.child, arc.head)
  const only = onlyLabel(parser, number)
  if (only !== undefined) return only
  fillLabel(parser, workspace, arc)
  const quick = quickLabel(parser, number)
  return (parser.scores.leads[0] as number) > parser.quickLabelLead
    ? quick
    : fullLabel(parser, number)
}

/** The relation that must be taken when only one is possible in an {@link arcClass}. */
export function onlyLabel({ candidates }: Parser, number: number): number | undefined {
  const possible = candidates[number] as Uint8Array
  return possible.length === 1 ? possible[0] : undefined
}

/** Fills what the relations of an arc are scored by. */
export function fillLabel({ scores }: Parser, { nodes, state }: Workspace, arc: Arc): void {
  fillLabelAtoms(nodes, state.tree, arc, scores.atoms[LABELS] as Int32Array)
}

/** The relation that the few templates choose of those of an {@link arcClass}, by the atoms there are; its lead is first in the scores' `leads`. */
export function quickLabel({ scores }: Parser, number: number): number {
  return scores.best(Look.quickLabel, number)
}

/** The relation that all templates choose of those of an {@link arcClass}. */
export function fullLabel({ scores }: Parser, number: number): number {
  return scores.best(Look.label, number)
}
