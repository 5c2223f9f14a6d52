import type { Decision } from '../../record/index.ts'
import { applyDecisions, makeDecision, type NewDecision } from '../../store/index.ts'
import type { CaseRecord } from '../../view/index.ts'
import type { Decided } from './decided.ts'
import type { Draft } from './draft.ts'

/** Who decides, when and why. */
export interface Signature {
  readonly by: string
  /** ISO 8601. */
  readonly now: string
  readonly why?: string | undefined
}

/**
 * When the next decisions are made: now, but after every one that is in the log. Decisions apply in order
 * of their times, so one made within the same millisecond, or after the clock was set back, must not come
 * before what it is about.
 */
function* instants(log: readonly Decision[], now: string): Generator<string, never> {
  let last = Math.max(Number.NEGATIVE_INFINITY, ...log.map(({ at }) => Date.parse(at)))
  for (;;) {
    last = Math.max(Date.parse(now), last + 1)
    yield new Date(last).toISOString()
  }
}

/** The drafts as decisions, signed. */
export function signed(
  drafts: readonly Draft[],
  log: readonly Decision[],
  { by, now, why }: Signature,
): readonly Decision[] {
  const times = instants(log, now)
  return drafts.map((draft) =>
    // A draft and its signature make a whole decision of the draft's type; TypeScript cannot tie the two.
    makeDecision({ ...draft, by, at: times.next().value, ...(why && { why }) } as NewDecision),
  )
}

/** The record's claims as they are once the new decisions count too. */
export function afterwards(record: CaseRecord, made: readonly Decision[]): Decided {
  const claims = [...record.claims, ...record.rejected].map(({ original }) => original)
  const { shown } = applyDecisions(claims, [...record.decisions, ...made])
  return { made, log: record.decisions, claims: new Map(shown.map((each) => [each.key, each])) }
}
