import { type ClaimId, type DecisionId, OnrecordError } from '../../record/index.ts'
import type { NewDecision, Shown } from '../../store/index.ts'
import { type CaseRecord, findById } from '../../view/index.ts'

type Signature = 'by' | 'at' | 'why'

/** What a person decides, before it is said who, when and why. */
export type Draft<D extends NewDecision = NewDecision> = D extends NewDecision
  ? Omit<D, Signature>
  : never

/**
 * The claim that an id or the beginning of one names; a rejected one too.
 *
 * @throws {OnrecordError} `id-unknown`, `id-ambiguous` with the candidates.
 */
export function claimNamed(record: CaseRecord, word: string): Shown {
  // `findById` was asked for claims only; a whole id, as scripts give it, needs no search.
  const id = (
    record.claim.has(word as ClaimId) ? word : findById(record, word, ['claim']).id
  ) as ClaimId
  const found = record.claim.get(id) ?? record.rejected.find(({ claim }) => claim.id === id)
  if (!found) throw new Error(`${id} was found, but is not in the record`)
  return found
}

/** Keys of the claims that ids name, each once. */
export function keysNamed(record: CaseRecord, words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => claimNamed(record, word).key))]
}

/** As `claimNamed`, for the log of decisions. */
export function decisionNamed(record: CaseRecord, word: string): DecisionId {
  // `findById` was asked for decisions only.
  return findById(record, word, ['decision']).id as DecisionId
}

/**
 * Two claims that can tell of one thing.
 *
 * @throws {OnrecordError} `usage-pair` for a claim with itself, or two of different kinds.
 */
export function pairNamed(
  record: CaseRecord,
  first: string,
  second: string,
): readonly [Shown, Shown] {
  const pair = [claimNamed(record, first), claimNamed(record, second)] as const
  const [{ claim }, { claim: other }] = pair
  if (claim.id === other.id) {
    throw new OnrecordError('usage-pair', `Both ids name ${claim.id}. Name two claims.`)
  }
  if (claim.kind !== other.kind) {
    throw new OnrecordError(
      'usage-pair',
      `${claim.id} is of kind ${claim.kind} and ${other.id} of kind ${other.kind}; name two of one kind.`,
    )
  }
  return pair
}
