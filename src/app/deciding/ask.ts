import { type DecisionId, OnrecordError } from '../../record/index.ts'
import { standing } from '../../store/index.ts'
import type { CaseRecord } from '../../view/index.ts'
import { correctionOf } from './correction.ts'
import { claimNamed, type Draft, decisionNamed, keysNamed, pairNamed } from './draft.ts'
import { disputedPath } from './path.ts'

/** What a person wants decided. Claims and decisions are named by their ids or the beginnings of these. */
export type DecisionAsk =
  | { readonly type: 'confirm' | 'reject'; readonly claims: readonly string[] }
  | {
      readonly type: 'correct'
      readonly claim: string
      /** A short name ("deadline") or a whole path. */
      readonly path: string
      /** As typed. */
      readonly value: string
    }
  | { readonly type: 'merge' | 'split'; readonly claim: string; readonly other: string }
  | {
      readonly type: 'prefer'
      readonly claim: string
      readonly over: string
      readonly path?: string | undefined
    }
  | { readonly type: 'note'; readonly claim: string; readonly text: string }
  /** Without a decision: the last that stands. */
  | { readonly type: 'undo'; readonly decision?: string | undefined }

/** The decision named, else the last that stands. */
function undoTarget(record: CaseRecord, word: string | undefined): DecisionId {
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

function preference(
  record: CaseRecord,
  { claim: first, over, path }: Extract<DecisionAsk, { type: 'prefer' }>,
): Draft {
  const [{ key, claim }, { key: other, claim: second }] = pairNamed(record, first, over)
  const links = record.linksOf.get(second.id) ?? []
  const between = links.filter(({ from, to }) => from === claim.id || to === claim.id)
  return {
    type: 'prefer',
    claim: key,
    other,
    ...(path !== undefined && { path: disputedPath(claim, between, path) }),
  }
}

/**
 * What is asked as decisions to sign.
 *
 * @throws {OnrecordError} `id-unknown`, `id-ambiguous`, `usage-pair`, `usage-path`, `usage-value`,
 *   `correction-invalid`, `decision-none`, `decision-undone`.
 */
export function draftsOf(record: CaseRecord, ask: DecisionAsk): readonly Draft[] {
  switch (ask.type) {
    case 'confirm':
    case 'reject':
      return keysNamed(record, ask.claims).map((claim) => ({ type: ask.type, claim }))
    case 'correct': {
      const { key, claim } = claimNamed(record, ask.claim)
      return [{ type: 'correct', claim: key, ...correctionOf(claim, ask.path, ask.value) }]
    }
    case 'merge':
    case 'split': {
      const [claim, other] = pairNamed(record, ask.claim, ask.other)
      return [{ type: ask.type, claim: claim.key, other: other.key }]
    }
    case 'prefer':
      return [preference(record, ask)]
    case 'note':
      return [{ type: 'note', claim: claimNamed(record, ask.claim).key, text: ask.text }]
    case 'undo':
      return [{ type: 'undo', decision: undoTarget(record, ask.decision) }]
  }
}
