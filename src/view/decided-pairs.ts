import type { ClaimId, Decision } from '../record/index.ts'
import { type Shown, standing } from '../store/index.ts'

/** Two claims that a decision which holds is on, the one it names first in front. */
export type Pair = readonly [ClaimId, ClaimId]

/** What people decided about pairs of shown claims. */
export interface DecidedPairs {
  /** These tell of one thing. */
  readonly merged: readonly Pair[]
  /** These tell of different things. By `pairKey`. */
  readonly split: ReadonlySet<string>
  /** Of two in dispute the first is shown. By `pairKey`. */
  readonly settled: ReadonlySet<string>
  readonly preferred: ReadonlySet<ClaimId>
}

/** One name for a pair, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

interface Held {
  readonly type: 'merge' | 'split' | 'prefer'
  readonly pair: Pair
}

/** Of merge and split on one pair the last counts, and of two preferences the last. */
function heldPairs(claims: readonly Shown[], decisions: readonly Decision[]): readonly Held[] {
  const byKey = new Map(claims.map(({ claim, key }) => [key, claim.id]))
  const held = new Map<string, Held>()
  for (const decision of standing(decisions)) {
    if (decision.type !== 'merge' && decision.type !== 'split' && decision.type !== 'prefer')
      continue
    const [a, b] = [byKey.get(decision.claim), byKey.get(decision.other)]
    const about = decision.type === 'prefer' ? 'value' : 'identity'
    if (a && b) held.set(`${about} ${pairKey(a, b)}`, { type: decision.type, pair: [a, b] })
  }
  return [...held.values()]
}

export function decidedPairs(
  claims: readonly Shown[],
  decisions: readonly Decision[],
): DecidedPairs {
  const held = heldPairs(claims, decisions)
  const of = (wanted: Held['type']) =>
    held.filter(({ type }) => type === wanted).map(({ pair }) => pair)
  return {
    merged: of('merge'),
    split: new Set(of('split').map(([a, b]) => pairKey(a, b))),
    settled: new Set(of('prefer').map(([a, b]) => pairKey(a, b))),
    preferred: new Set(of('prefer').map(([chosen]) => chosen)),
  }
}
