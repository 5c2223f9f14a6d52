import { isDeepStrictEqual } from 'node:util'
import { type Claim, claimKey, type Decision, OnrecordError } from '../../record/index.ts'
import { correctClaim } from './correct.ts'
import { valueAt } from './path.ts'
import type { Correction, Decided, ReviewState, Shown, StaleDecision } from './shown.ts'
import { byTime, type Undo, type Undone, undone } from './standing.ts'

type Correct = Correction['decision']

/** The rule of claims that a person added: they come out of the log, never out of a report's reading. */
export const addedByHand = 'decision/add-claim'

/** Keys of the claims that a decision is on. */
function keysOf(decision: Exclude<Decision, Undo>): readonly string[] {
  if (decision.type === 'identify') return []
  return 'other' in decision ? [decision.claim, decision.other] : [decision.claim]
}

const settling: ReadonlySet<string> = new Set(['confirm', 'reject', 'add-claim'])

/** What the last word is; a correction that could not be applied has no say. */
function stateOf(history: readonly Decided[], corrections: readonly Correction[]): ReviewState {
  const applied = new Set<Decision>(corrections.map(({ decision }) => decision))
  const last = history
    .filter(({ undone }) => !undone)
    .map(({ decision }) => decision)
    .findLast((one) => settling.has(one.type) || applied.has(one))
  if (last?.type === 'reject') return 'rejected'
  if (corrections.length > 0) return 'corrected'
  return last ? 'confirmed' : 'unreviewed'
}

/** Whether what the person corrected is neither what is read now nor an earlier correction's value. */
function readingChanged(decision: Correct, original: Claim, earlier: readonly Correct[]): boolean {
  const known = [
    valueAt(original, decision.path),
    ...earlier.filter(({ path }) => path === decision.path).map((correct) => correct.new),
  ]
  return !known.some((value) => isDeepStrictEqual(value, decision.old))
}

interface Corrected {
  readonly claim: Claim
  readonly corrections: readonly Correction[]
  readonly stale: readonly StaleDecision[]
}

/** The claim with the corrections that hold, each on top of those before it. */
function corrected(original: Claim, history: readonly Decided[]): Corrected {
  const log = history.map(({ decision }) => decision).filter(({ type }) => type === 'correct')
  const corrections = new Map<string, Correction>()
  const stale: StaleDecision[] = []
  let claim = original
  for (const { decision, undone } of history) {
    if (decision.type !== 'correct' || undone) continue
    try {
      claim = correctClaim(claim, decision.path, decision.new)
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error
      stale.push({ decision, reason: 'correction-invalid', message: error.message })
      continue
    }
    const read = valueAt(original, decision.path)
    const earlier = log.slice(0, log.indexOf(decision)).filter((one) => one.type === 'correct')
    corrections.delete(decision.path)
    corrections.set(decision.path, {
      decision,
      ...(read !== undefined && { read }),
      readingChanged: readingChanged(decision, original, earlier),
    })
  }
  return { claim, corrections: [...corrections.values()], stale }
}

function show(original: Claim, key: string, history: readonly Decided[]) {
  const { claim, corrections, stale } = corrected(original, history)
  const state = stateOf(history, corrections)
  const shown: Shown = { key, claim, original, state, corrections, decisions: history }
  return { shown, stale }
}

/** What people added and no rule finds, each once. */
function added(read: readonly Claim[], log: readonly Decision[], { isUndone }: Undone) {
  const found = new Map<string, Claim>()
  for (const decision of log) {
    if (decision.type === 'add-claim' && !isUndone(decision.id))
      found.set(claimKey(decision.added), decision.added)
  }
  if (found.size > 0) for (const claim of read) found.delete(claimKey(claim))
  return found.values()
}

/** Decisions that name a claim or another decision which is not there. */
function homeless(
  log: readonly Decision[],
  keys: ReadonlySet<string>,
  { isUndone }: Undone,
): readonly StaleDecision[] {
  const ids = new Set(log.map(({ id }) => id))
  return log.flatMap((decision): StaleDecision[] => {
    if (decision.type === 'undo') {
      const message = `It takes back ${decision.decision}, which is not in the log.`
      return ids.has(decision.decision) ? [] : [{ decision, reason: 'decision-gone', message }]
    }
    const gone = keysOf(decision).filter((key) => !keys.has(key))
    const message = `No claim has the key ${gone.join(' or ')} any more.`
    return gone.length === 0 || isUndone(decision.id)
      ? []
      : [{ decision, reason: 'claim-gone', message }]
  })
}

/**
 * Claims as people's decisions leave them, in the order given, and the decisions that hold on to nothing.
 *
 * Decisions find claims by key, so they outlive a rebuild. The order in which decisions come does not
 * matter: they apply by their time. Give all claims of the case: a decision on one left out counts as stale.
 * Claims that people added come last; those among the given are taken from the log anew.
 */
export function applyDecisions(
  claims: Iterable<Claim>,
  decisions: Iterable<Decision>,
): { readonly shown: readonly Shown[]; readonly stale: readonly StaleDecision[] } {
  const log = [...decisions].sort(byTime)
  const taken = undone(log)
  const histories = new Map<string, Decided[]>()
  for (const decision of log) {
    if (decision.type === 'undo') continue
    const { id } = decision
    const decided = { decision, undone: taken.isUndone(id), undos: taken.undos(id) }
    for (const key of new Set(keysOf(decision))) {
      histories.set(key, [...(histories.get(key) ?? []), decided])
    }
  }
  const read = [...claims].filter(({ rule }) => rule !== addedByHand)
  const results = [...read, ...added(read, log, taken)].map((claim) => {
    const key = claimKey(claim)
    return show(claim, key, histories.get(key) ?? [])
  })
  const keys = new Set(results.map(({ shown }) => shown.key))
  const stale = [...homeless(log, keys, taken), ...results.flatMap((result) => result.stale)]
  return {
    shown: results.map(({ shown }) => shown),
    stale: stale.sort((a, b) => byTime(a.decision, b.decision)),
  }
}
