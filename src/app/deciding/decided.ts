import type { Decision } from '../../record/index.ts'
import type { Shown } from '../../store/index.ts'
import { headline } from '../../view/index.ts'

/** What was decided just now, and the claims as that leaves them. */
export interface Decided {
  readonly made: readonly Decision[]
  /** The decisions before. */
  readonly log: readonly Decision[]
  /** By key. */
  readonly claims: ReadonlyMap<string, Shown>
}

/** Keys of the claims that a decision is on. */
export function keysOf(decision: Decision): readonly string[] {
  if (decision.type === 'undo' || decision.type === 'identify') return []
  return 'other' in decision ? [decision.claim, decision.other] : [decision.claim]
}

/** The decisions made, and every claim that they touch as it is now. */
export function decidedJson({ made, log, claims }: Decided) {
  const targets = made.map((decision) =>
    decision.type === 'undo'
      ? (log.find(({ id }) => id === decision.decision) ?? decision)
      : decision,
  )
  const keys = new Set(targets.flatMap(keysOf))
  return {
    decisions: made,
    claims: [...keys].flatMap((key) => {
      const shown = claims.get(key)
      return shown
        ? [
            {
              id: shown.claim.id,
              state: shown.state,
              text: headline(shown.claim),
              claim: shown.claim,
            },
          ]
        : []
    }),
  }
}
