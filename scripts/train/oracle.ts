// noUncheckedIndexedAccess: nodes come from the stack itself, so reads carry `as number`.
import { Move, type State } from '../../src/text/parsing/state.ts'

/** Writes how many gold arcs each move makes impossible; `heads` counts from 0, the root is its length. */
export function costMoves(
  { stack, depth, next }: State,
  heads: Int32Array,
  costs: Int32Array,
): void {
  const count = heads.length
  const top = depth > 0 ? (stack[depth - 1] as number) : -1
  const below = depth > 1 ? (stack[depth - 2] as number) : -1
  let shiftCost = 0
  for (let place = 0; place < depth; place++) {
    const node = stack[place] as number
    if (heads[node] === next) shiftCost++
    if (node !== top && next < count && heads[next] === node) shiftCost++
  }
  costs[Move.shift] = shiftCost
  if (top < 0) return
  let lost = 0
  for (let node = next; node < count; node++) if (heads[node] === top) lost++
  const head = heads[top] as number
  costs[Move.left] = lost + (head === below || head > next ? 1 : 0)
  costs[Move.right] = lost + (head >= next ? 1 : 0)
}
