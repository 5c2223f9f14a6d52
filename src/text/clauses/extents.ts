import type { Span } from '../../record/index.ts'
import type { Token } from '../analysis.ts'
import type { Tree } from './tree.ts'

/** How far the words below each word reach: what `Tree.subtree` would tell, for all words at once. */
export interface Extents {
  /** Index of the first token of a word's subtree. */
  firstOf(index: number): number
  /** From the first to the last word of a subtree, without marks at its edges; nothing when it is all marks. */
  spanOf(index: number): Span | undefined
}

/**
 * The extents of every subtree, in one pass from the leaves up: to go through the subtree of each clause takes
 * time quadratic in the clauses of a sentence, and a hostile one has ten thousands.
 */
export function extentsOf(tree: Tree): Extents {
  const { tokens } = tree
  const first = new Int32Array(tokens.length)
  const firstWord = new Int32Array(tokens.length)
  const lastWord = new Int32Array(tokens.length)
  // A plain loop: `Int32Array.from` asks an iterator for every token of every report.
  for (const { index, tag } of tokens) {
    first[index] = index
    firstWord[index] = tag === 'PUNCT' ? tokens.length : index
    lastWord[index] = tag === 'PUNCT' ? -1 : index
  }
  for (const index of leavesFirst(tokens)) {
    const head = tokens[index]?.head ?? -1
    if (head < 0) continue
    first[head] = Math.min(first[head] ?? head, first[index] ?? index)
    firstWord[head] = Math.min(firstWord[head] ?? head, firstWord[index] ?? index)
    lastWord[head] = Math.max(lastWord[head] ?? head, lastWord[index] ?? index)
  }
  return {
    firstOf: (index) => first[index] ?? index,
    spanOf: (index) => {
      const start = tokens[firstWord[index] ?? -1]
      const end = tokens[lastWord[index] ?? -1]
      return start && end ? { start: start.start, end: end.end } : undefined
    },
  }
}

/** Token indices, each after all below it. */
function leavesFirst(tokens: readonly Token[]): Int32Array {
  const waiting = new Int32Array(tokens.length)
  for (const { head } of tokens) if (head >= 0) waiting[head] = (waiting[head] ?? 0) + 1
  const order = new Int32Array(tokens.length)
  let count = 0
  for (const { index } of tokens) if (waiting[index] === 0) order[count++] = index
  // The list grows while it is gone through: a word joins it behind the last of its dependents.
  for (let at = 0; at < count; at += 1) {
    const head = tokens[order[at] ?? -1]?.head ?? -1
    if (head < 0) continue
    const left = (waiting[head] ?? 0) - 1
    waiting[head] = left
    if (left === 0) order[count++] = head
  }
  return order.subarray(0, count)
}
