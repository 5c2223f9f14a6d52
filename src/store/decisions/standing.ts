import type { Decision, DecisionId } from '../../record/index.ts'

export type Undo = Extract<Decision, { type: 'undo' }>

/** Order of the log: by time, then id. For `Array.prototype.sort`. */
export function byTime(a: Decision, b: Decision): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : Number(a.id > b.id))
}

/** Which decisions were taken back, and by which. */
export interface Undone {
  /** Whether it was taken back, and the taking back was not itself taken back. */
  isUndone(id: DecisionId): boolean
  /** What took it back, what took that back, and so on; oldest first. */
  undos(id: DecisionId): readonly Undo[]
}

/** Undoing an undo restores. Undos that take back each other in a ring, which only a forged log has, count for nothing. */
export function undone(decisions: readonly Decision[]): Undone {
  const byTarget = new Map<DecisionId, readonly Undo[]>()
  for (const undo of decisions) {
    if (undo.type !== 'undo') continue
    byTarget.set(undo.decision, [...(byTarget.get(undo.decision) ?? []), undo])
  }
  const direct = (id: DecisionId) => byTarget.get(id) ?? []
  const known = new Map<DecisionId, boolean>()
  const isUndone = (id: DecisionId): boolean => {
    const settled = known.get(id)
    if (settled !== undefined) return settled
    known.set(id, true)
    const result = direct(id).some((undo) => !isUndone(undo.id))
    known.set(id, result)
    return result
  }
  const undos = (id: DecisionId): readonly Undo[] => {
    const found = new Set(direct(id))
    for (const undo of found) for (const further of direct(undo.id)) found.add(further)
    return [...found].sort(byTime)
  }
  return { isUndone, undos }
}

/** The decisions that hold, oldest first: without those taken back, and without the undos. */
export function standing(decisions: Iterable<Decision>): readonly Exclude<Decision, Undo>[] {
  const log = [...decisions].sort(byTime)
  const { isUndone } = undone(log)
  return log.filter(
    (decision): decision is Exclude<Decision, Undo> =>
      decision.type !== 'undo' && !isUndone(decision.id),
  )
}
