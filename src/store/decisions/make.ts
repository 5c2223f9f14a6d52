import { Decision, DecisionId, makeId, OnrecordError } from '../../record/index.ts'

/** A decision before it has an id. */
export type NewDecision<D extends Decision = Decision> = D extends Decision ? Omit<D, 'id'> : never

/** Stands in while the rest is looked at. */
const noId = DecisionId.parse(`dec_${'0'.repeat(16)}`)

/**
 * A decision with its id: a hash of all that it says, so that saying it twice is one decision.
 *
 * @throws {OnrecordError} `decision-invalid` with the first thing wrong.
 */
export function makeDecision(decision: NewDecision): Decision {
  const parsed = Decision.safeParse({ ...decision, id: noId })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new OnrecordError(
      'decision-invalid',
      `A decision has something wrong at ${issue?.path.join('.')}: ${issue?.message}.`,
    )
  }
  return { ...parsed.data, id: makeId('dec', parsed.data) }
}
