// noUncheckedIndexedAccess: nodes come from the stack and the tree themselves, so reads carry `as number`;
// every transition of every sentence passes here.

/** Columns of a sentence as the parser sees it: its words, then the root, then an empty node, all 0. */
export interface Nodes {
  /** Number of words; the root's place, too. */
  count: number
  readonly word: Int32Array
  readonly tag: Int32Array
  readonly universal: Int32Array
  readonly fine: Int32Array
  readonly coarse: Int32Array
  /** How many commas, verbs, conjunctions, and words that open a clause come before each node. */
  readonly commas: Int32Array
  readonly verbs: Int32Array
  readonly conjunctions: Int32Array
  readonly openers: Int32Array
}

export function createNodes(words: number): Nodes {
  const column = () => new Int32Array(words + 2)
  return {
    count: words,
    word: column(),
    tag: column(),
    universal: column(),
    fine: column(),
    coarse: column(),
    commas: column(),
    verbs: column(),
    conjunctions: column(),
    openers: column(),
  }
}

/** Fields of a node in {@link State.tree}. Children count outward from the outermost: `left` is leftmost. */
export const Field = {
  head: 0,
  label: 1,
  left: 2,
  left2: 3,
  right: 4,
  right2: 5,
  lefts: 6,
  rights: 7,
  leftLabels: 8,
  rightLabels: 9,
} as const

/** Numbers a node takes in {@link State.tree}. */
export const STRIDE = 10

/** A parse under way: arc-hybrid, the root after the last word. */
export interface State {
  readonly tree: Int32Array
  readonly stack: Int32Array
  depth: number
  /** First node of the buffer. */
  next: number
}

export function createState(words: number): State {
  return {
    tree: new Int32Array((words + 2) * STRIDE),
    stack: new Int32Array(words + 2),
    depth: 0,
    next: 0,
  }
}

/** Starts a sentence of `count` words. */
export function resetState(state: State, count: number): void {
  const { tree } = state
  const none = count + 1
  tree.fill(0, 0, (count + 2) * STRIDE)
  for (let node = 0; node <= none; node++) {
    const at = node * STRIDE
    tree[at] = none
    tree[at + Field.left] = none
    tree[at + Field.left2] = none
    tree[at + Field.right] = none
    tree[at + Field.right2] = none
  }
  state.depth = 0
  state.next = 0
}

export const Move = { shift: 0, left: 1, right: 2 } as const

/** Whether all words have a head. */
export function isDone(state: State, count: number): boolean {
  return state.next === count && state.depth === 0
}

/** Moves allowed, as bits 1, 2, 4. The root takes one dependent, when nothing else is left. */
export function allowedMoves({ depth, next }: State, count: number): number {
  if (next === count) return depth > 1 ? 4 : 2
  return 1 | (depth > 0 ? 2 : 0) | (depth > 1 ? 4 : 0)
}

/** The move that must be taken when only one is allowed. */
export function onlyMove(allowed: number): number | undefined {
  if (allowed === 1) return Move.shift
  if (allowed === 2) return Move.left
  return allowed === 4 ? Move.right : undefined
}

export function shift(state: State): void {
  state.stack[state.depth++] = state.next++
}

/** Takes the top of the stack off and hangs it under `head` with a label (plus one; 0 is none). */
export function attach(state: State, head: number, label: number): void {
  const { tree } = state
  const child = state.stack[--state.depth] as number
  const childAt = child * STRIDE
  const at = head * STRIDE
  tree[childAt] = head
  tree[childAt + Field.label] = label
  const side = child < head ? 0 : 1
  const outer = at + (side === 0 ? Field.left : Field.right)
  tree[outer + 1] = tree[outer] as number
  tree[outer] = child
  tree[at + Field.lefts + side] = (tree[at + Field.lefts + side] as number) + 1
  const labels = at + Field.leftLabels + side
  tree[labels] = (tree[labels] as number) | (1 << (label & 31))
}
