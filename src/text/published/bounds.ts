import type { Day } from '../../record/index.ts'
import type { Evidence } from './evidence.ts'

/** What the evidence taken in so far leaves of all days. */
export interface Bounds {
  readonly earliest: Day | undefined
  readonly latest: Day | undefined
  readonly used: readonly Evidence[]
  readonly setAside: readonly Evidence[]
}

/** Takes in one piece of evidence when it agrees with what stands. */
function narrow(bounds: Bounds, evidence: Evidence): Bounds {
  const earliest = later(bounds.earliest, evidence.earliest)
  const latest = sooner(bounds.latest, evidence.latest)
  if (earliest !== undefined && latest !== undefined && earliest > latest) {
    return { ...bounds, setAside: [...bounds.setAside, evidence] }
  }
  const changes = earliest !== bounds.earliest || latest !== bounds.latest
  return changes ? { ...bounds, earliest, latest, used: [...bounds.used, evidence] } : bounds
}

const anyDay: Bounds = { earliest: undefined, latest: undefined, used: [], setAside: [] }

/** Each piece in its order, what contradicts those before it set aside. */
export function narrowed(evidence: readonly Evidence[], bounds: Bounds = anyDay): Bounds {
  return evidence.reduce(narrow, bounds)
}

/** Two pieces that cannot both be: one of somebody who is in office now, one of a later day told as past. */
export interface Contradiction {
  readonly now: Evidence
  readonly past: Evidence
}

/**
 * Where somebody acts in an office that was over on a day told as past, either may be the slip: the interval then goes
 * from where it would begin to where it would end by either.
 */
export function reconciled(evidence: readonly Evidence[]): {
  readonly bounds: Bounds
  readonly contradictions: readonly Contradiction[]
} {
  const byPast = narrowed(evidence)
  const contradictions = byPast.setAside
    .filter(({ isNow }) => isNow)
    .flatMap((now) =>
      evidence
        .filter(({ earliest, isOffice }) => !isOffice && (earliest ?? '') > (now.latest ?? ''))
        .map((past) => ({ now, past })),
    )
  if (contradictions.length === 0) return { bounds: byPast, contradictions }
  const doubted = new Set(contradictions.map(({ past }) => past))
  const byNow = narrowed(evidence.filter((one) => !doubted.has(one)))
  return { bounds: around(byPast, byNow), contradictions }
}

function around(a: Bounds, b: Bounds): Bounds {
  const isOpen = a.latest === undefined || b.latest === undefined
  return {
    earliest: a.earliest && b.earliest && sooner(a.earliest, b.earliest),
    latest: isOpen ? undefined : later(a.latest, b.latest),
    used: [...new Set([...a.used, ...b.used])],
    setAside: [],
  }
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a
}

function sooner(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}
