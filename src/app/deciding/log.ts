import type { Decision } from '../../record/index.ts'
import { type Shown, standing } from '../../store/index.ts'
import { type CaseRecord, headline } from '../../view/index.ts'
import { keysOf } from './decided.ts'

/** A decision in the log, with whether it still holds. */
export interface LogEntry {
  readonly decision: Decision
  /** It was taken back, and that stands. */
  readonly undone: boolean
  /** Why it has nothing to hold on to. */
  readonly stale?: string
  /** What the engine reads now where this corrects something else, when it reads anything. */
  readonly readAnew?: unknown
  readonly claims: ReadonlyMap<string, Shown>
}

/** Corrections of what the engine reads otherwise by now, with what it reads. */
function readAnew(claims: Iterable<Shown>): ReadonlyMap<string, unknown> {
  const changed = [...claims].flatMap(({ corrections }) =>
    corrections.filter(({ readingChanged }) => readingChanged),
  )
  return new Map(changed.map(({ decision, read = 'nothing' }) => [decision.id, read]))
}

/** Every decision, oldest first. */
export function logOf(record: CaseRecord): readonly LogEntry[] {
  const claims = new Map([...record.claims, ...record.rejected].map((each) => [each.key, each]))
  const stands = new Set(standing(record.decisions).map(({ id }) => id))
  const anew = readAnew(claims.values())
  const stale = new Map(record.stale.map((each) => [each.decision.id, each.message]))
  return record.decisions.map((decision) => {
    const message = stale.get(decision.id)
    return {
      decision,
      undone: decision.type !== 'undo' && !stands.has(decision.id),
      ...(message !== undefined && { stale: message }),
      ...(anew.has(decision.id) && { readAnew: anew.get(decision.id) }),
      claims,
    }
  })
}

/** As the answers in JSON have it. */
export function logJson({ decision, undone, stale, readAnew: read, claims }: LogEntry) {
  const on = keysOf(decision).flatMap((key) => {
    const shown = claims.get(key)
    return shown ? [{ id: shown.claim.id, text: headline(shown.claim) }] : []
  })
  return {
    ...decision,
    undone,
    ...(stale !== undefined && { stale }),
    ...(read !== undefined && { readAnew: read }),
    on,
  }
}
