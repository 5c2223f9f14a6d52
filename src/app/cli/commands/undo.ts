import { type DecisionId, OnrecordError } from '../../../record/index.ts'
import { standing } from '../../../store/index.ts'
import type { CaseRecord } from '../../../view/index.ts'
import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { decisionNamed } from '../deciding/draft.ts'

/** The decision named, else the last that stands. */
function target(record: CaseRecord, word: string | undefined): DecisionId {
  const stands = standing(record.decisions)
  if (word === undefined) {
    const last = stands.at(-1)
    if (!last)
      throw new OnrecordError('decision-none', 'No decision stands that could be taken back.')
    return last.id
  }
  const id = decisionNamed(record, word)
  const isUndo = record.decisions.some((each) => each.id === id && each.type === 'undo')
  if (isUndo || stands.some((each) => each.id === id)) return id
  const by = record.decisions.findLast((each) => each.type === 'undo' && each.decision === id)
  throw new OnrecordError(
    'decision-undone',
    `${id} was taken back already. To let it stand again: onrecord undo ${by?.id ?? ''}`,
  )
}

/** Takes a decision back; taking back an undo lets the decision stand again. */
export const run: Run = ([word], options, io) =>
  decide(options, io, (record) => [{ type: 'undo', decision: target(record, word) }])
