// noUncheckedIndexedAccess: choices are numbered as they were made, so reads carry `as number`.
import { NEVER } from '../tagging/weights.ts'
import {
  type Arc,
  bestLabel,
  bestMove,
  type Choosing,
  fillMove,
  fullMove,
  leadOf,
  type Parser,
  parseSentence,
  quickMove,
  type Workspace,
} from './parser.ts'
import { Move, type State } from './state.ts'

/** A move of the first parse where another came close. */
export interface Doubt {
  /** Which of the sentence's choices of a move it is. */
  readonly choice: number
  /** By how much the move led the second best, in units of the parser's weights. */
  readonly lead: number
  readonly move: number
  readonly second: number
  /** Nodes then on top of the stack and below, -1 for none, and the first of the buffer. */
  readonly top: number
  readonly below: number
  readonly next: number
}

/** Nodes that a choice is known by. */
const SEEN = 5

/** A greedy parse that keeps what it chose, and where it might have chosen otherwise. */
export class FirstParse implements Choosing {
  /** By child: its head and relation, and between which nodes both were when it was hung there. */
  readonly heads: Int32Array
  readonly labels: Uint8Array
  readonly #befores: Int32Array
  readonly #nexts: Int32Array
  /** By choice. */
  readonly moves: Uint8Array
  /** By choice: the node in front of the buffer and the four on top of the stack. */
  readonly #seen: Int32Array
  /** First choice of each node that came to the front of the buffer. */
  readonly #choices: Int32Array
  #count = 0
  #sure = 0
  #doubts: Doubt[] = []

  /** @param words Most words of a sentence. */
  constructor(words: number) {
    this.heads = new Int32Array(words)
    this.labels = new Uint8Array(words)
    this.#befores = new Int32Array(words)
    this.#nexts = new Int32Array(words)
    this.moves = new Uint8Array(2 * words)
    this.#seen = new Int32Array(2 * words * SEEN)
    this.#choices = new Int32Array(words + 2)
  }

  /**
   * Parses the sentence in `workspace.nodes`.
   *
   * @param limits.sure Lead from which on a move is not doubted, in units of the parser's weights.
   * @param limits.most How many doubtful moves are given.
   * @returns the doubtful moves, those of least lead first.
   */
  parse(
    parser: Parser,
    workspace: Workspace,
    { sure, most }: { sure: number; most: number },
  ): readonly Doubt[] {
    this.#count = 0
    this.#sure = sure
    this.#doubts = []
    this.#choices.fill(-1, 0, workspace.nodes.count + 2)
    parseSentence(parser, workspace, this)
    return this.#doubts.sort((a, b) => a.lead - b.lead).slice(0, most)
  }

  move(parser: Parser, workspace: Workspace, allowed: number): number {
    const { leads } = parser.scores
    const choice = this.#see(workspace.state)
    fillMove(parser, workspace)
    let move = quickMove(parser, allowed)
    if (leadOf(move, allowed, leads) <= parser.quickLead) {
      move = fullMove(parser, allowed)
      const lead = leadOf(move, allowed, leads)
      if (lead < this.#sure)
        this.#doubts.push({
          choice,
          lead,
          move,
          second: secondOf(move, allowed, leads),
          top: nodeOf(workspace.state, 0),
          below: nodeOf(workspace.state, 1),
          next: workspace.state.next,
        })
    }
    this.moves[choice] = move
    return move
  }

  /** Notes the state that a choice is made in; its number. */
  #see(state: State): number {
    const choice = this.#count++
    if ((this.#choices[state.next] as number) < 0) this.#choices[state.next] = choice
    const at = choice * SEEN
    this.#seen[at] = state.next
    for (let below = 0; below < SEEN - 1; below++) this.#seen[at + 1 + below] = nodeOf(state, below)
    return choice
  }

  label(parser: Parser, workspace: Workspace, arc: Arc): number {
    const label = bestLabel(parser, workspace, arc)
    this.heads[arc.child] = arc.head
    this.labels[arc.child] = label
    this.#befores[arc.child] = nodeOf(workspace.state, beforeArc(arc))
    this.#nexts[arc.child] = workspace.state.next
    return label
  }

  /** Whether an arc was made between the same nodes, so that what has hung on both since is told by these two. */
  hasArc(arc: Arc, state: State): boolean {
    const { child, head } = arc
    return (
      this.heads[child] === head &&
      this.#nexts[child] === state.next &&
      this.#befores[child] === nodeOf(state, beforeArc(arc))
    )
  }

  /** The move chosen with the same nodes on top of the stack and in front of the buffer. */
  moveAt(state: State): number | undefined {
    const first = this.#choices[state.next] as number
    if (first < 0) return undefined
    const seen = this.#seen
    const top = nodeOf(state, 0)
    const below = nodeOf(state, 1)
    const third = nodeOf(state, 2)
    const fourth = nodeOf(state, 3)
    for (let choice = first; choice < this.#count; choice++) {
      const at = choice * SEEN
      if (seen[at] !== state.next) return undefined
      if (
        seen[at + 1] === top &&
        seen[at + 2] === below &&
        seen[at + 3] === third &&
        seen[at + 4] === fourth
      )
        return this.moves[choice]
    }
    return undefined
  }
}

/** How deep on the stack the node before both nodes of an arc is. */
function beforeArc({ child, head }: Arc): number {
  return child < head ? 1 : 2
}

/** The node so deep on the stack; -1 for none. */
function nodeOf({ stack, depth }: State, below: number): number {
  return depth > below ? (stack[depth - 1 - below] as number) : -1
}

/**
 * A parse that does as the first one until a doubtful move, takes the second best there and goes on by itself. Where it
 * sees nothing that differs it chooses as the first one, without asking.
 */
export class TurnedParse implements Choosing {
  readonly #first: FirstParse
  /** Nodes that have other children than in the first parse, or by other relations. */
  readonly #differs: Uint8Array
  #choice = 0
  #second = 0
  #count = 0

  constructor(first: FirstParse) {
    this.#first = first
    this.#differs = new Uint8Array(first.heads.length + 2)
  }

  parse(parser: Parser, workspace: Workspace, { choice, second }: Doubt): void {
    this.#choice = choice
    this.#second = second
    this.#count = 0
    this.#differs.fill(0, 0, workspace.nodes.count + 2)
    parseSentence(parser, workspace, this)
  }

  move(parser: Parser, workspace: Workspace, allowed: number): number {
    const choice = this.#count++
    if (choice < this.#choice) return this.#first.moves[choice] as number
    if (choice === this.#choice) return this.#second
    const known = this.#isAsBefore(workspace.state)
      ? this.#first.moveAt(workspace.state)
      : undefined
    return known ?? bestMove(parser, workspace, allowed)
  }

  /** Whether all nodes that a move is chosen by have the children they had. */
  #isAsBefore({ stack, depth, next }: State): boolean {
    const differs = this.#differs
    if (differs[next] === 1) return false
    for (let at = Math.max(0, depth - 3); at < depth; at++)
      if (differs[stack[at] as number] === 1) return false
    return true
  }

  label(parser: Parser, workspace: Workspace, arc: Arc): number {
    const { child, head } = arc
    const first = this.#first
    const before = first.labels[child] as number
    if (this.#count <= this.#choice) return before
    const differs = this.#differs
    if (differs[child] === 0 && differs[head] === 0 && first.hasArc(arc, workspace.state))
      return before
    const label = bestLabel(parser, workspace, arc)
    const headBefore = first.heads[child] as number
    if (headBefore !== head || label !== before) {
      differs[head] = 1
      differs[headBefore] = 1
    }
    return label
  }
}

/** The move that came second among those allowed. */
function secondOf(move: number, allowed: number, leads: Int32Array): number {
  const shifted = (allowed & 1) === 0 || move === Move.shift ? NEVER - 1 : 0
  const left = move === Move.left ? NEVER - 1 : (leads[0] as number)
  const right = (allowed & 4) === 0 || move === Move.right ? NEVER - 1 : (leads[1] as number)
  if (shifted >= left && shifted >= right) return Move.shift
  return left >= right ? Move.left : Move.right
}
