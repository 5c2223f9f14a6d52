import type { Token } from './analysis.ts'

/** Place of the first token at or after `start`; `tokens.length` when there is none. */
export function tokenFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
