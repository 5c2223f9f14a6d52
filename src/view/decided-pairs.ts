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
function isOnPair(decision: Decision): decision is PairDecision {
  const { type } = decision
  return type === 'merge' || type === 'split' || type === 'prefer'
}

type PairDecision = Extract<Decision, { type: Held['type'] }>

function heldPairs(
  claims: () => readonly Shown[],
  decisions: readonly Decision[],
): readonly Held[] {
  const own = standing(decisions).filter(isOnPair)
  if (own.length === 0) return []
  const named = new Set(own.flatMap(({ claim, other }) => [claim, other]))
  const byKey = new Map(
    claims().flatMap(({ claim, key }) => (named.has(key) ? [[key, claim.id] as const] : [])),
  )
  const held = new Map<string, Held>()
  for (const decision of own) {
    const [a, b] = [byKey.get(decision.claim), byKey.get(decision.other)]
    const about = decision.type === 'prefer' ? 'value' : 'identity'
    if (a && b) held.set(`${about} ${pairKey(a, b)}`, { type: decision.type, pair: [a, b] })
  }
  return [...held.values()]
}

/** One and the same, so that what goes by it can see that nothing changed. */
const none: DecidedPairs = {
  merged: [],
  split: new Set(),
  settled: new Set(),
  preferred: new Set(),
}

export function decidedPairs(
  /** Asked for only where there is such a decision. */
  claims: () => readonly Shown[],
  decisions: readonly Decision[],
): DecidedPairs {
  const held = heldPairs(claims, decisions)
  if (held.length === 0) return none
  const of = (wanted: Held['type']) =>
    held.filter(({ type }) => type === wanted).map(({ pair }) => pair)
  return {
    merged: of('merge'),
    split: new Set(of('split').map(([a, b]) => pairKey(a, b))),
    settled: new Set(of('prefer').map(([a, b]) => pairKey(a, b))),
    preferred: new Set(of('prefer').map(([chosen]) => chosen)),
  }
}
