import type { ClaimId } from '../record/index.ts'
import type { CaseRecord } from './record.ts'
import { perRecord } from './thing.ts'

function rootOf(roots: Int32Array, place: number): number {
  let at = place
  for (;;) {
    const above = roots[at] ?? at
    if (above === at) return at
    // Shortens the way for those who ask next.
    roots[at] = roots[above] ?? above
    at = above
  }
}

/** Places of the claims of some pairs of ids, where both are shown. */
function pairPlaces(
  { ties: { index, alive } }: CaseRecord,
  pairs: Iterable<readonly [string, string]>,
): readonly (readonly [number, number])[] {
  // Ids of claims by another name.
  const at = (id: string) => index.claimAt.get(id as ClaimId) ?? -1
  return Array.from(pairs, ([a, b]) => [at(a), at(b)] as const).filter(
    ([a, b]) => alive[a] && alive[b],
  )
}

/** The first of all stands for them. */
function joinRoots(roots: Int32Array, one: number, other: number): void {
  if (one < other) roots[other] = one
  else roots[one] = other
}

/** Joins two sets of claims unless a person split a claim of one from a claim of the other. */
function joiner(record: CaseRecord, roots: Int32Array): (a: number, b: number) => void {
  const keys = Array.from(record.pairs.split, (key) => key.split(' ') as [string, string])
  const split = pairPlaces(record, keys)
  if (split.length === 0) return (a, b) => joinRoots(roots, rootOf(roots, a), rootOf(roots, b))
  const hasSplit = new Set(split.flat())
  return (a, b) => {
    const [one, other] = [rootOf(roots, a), rootOf(roots, b)]
    if (one === other) return
    if (hasSplit.has(one) && hasSplit.has(other)) {
      const isSplit = split.some(([x, y]) => {
        const [first, second] = [rootOf(roots, x), rootOf(roots, y)]
        return (first === one && second === other) || (first === other && second === one)
      })
      if (isSplit) return
    }
    const [root, below] = one < other ? [one, other] : [other, one]
    roots[below] = root
    if (hasSplit.has(below)) hasSplit.add(root)
  }
}

/**
 * For each claim the place of one that stands for all that tell of its thing; by that place, how many tell; and for each
 * the place of the next that tells of it, -1 after the last.
 */
export const joinedClaims = perRecord((record) => {
  const { index, alive } = record.ties
  const roots = new Int32Array(alive.length)
  for (let place = 0; place < roots.length; place += 1) roots[place] = place
  const join = joiner(record, roots)
  for (const [a, b] of pairPlaces(record, record.pairs.merged)) join(a, b)
  const { joinedFrom, joinedTo } = index
  for (let at = 0; at < joinedFrom.length; at += 1) {
    const [from, to] = [joinedFrom[at] ?? 0, joinedTo[at] ?? 0]
    if (alive[from] === 1 && alive[to] === 1 && roots[from] !== roots[to]) join(from, to)
  }
  const sizes = new Int32Array(roots.length)
  const next = new Int32Array(roots.length).fill(-1)
  for (let place = roots.length - 1; place >= 0; place -= 1) {
    const root = rootOf(roots, place)
    roots[place] = root
    sizes[root] = (sizes[root] ?? 0) + 1
    if (root === place) continue
    // The root is the first of all.
    next[place] = next[root] ?? -1
    next[root] = place
  }
  return { roots, sizes, next }
})
