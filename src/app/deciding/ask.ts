import { claimKey, type DecisionId, OnrecordError, type Span } from '../../record/index.ts'
import { standing } from '../../store/index.ts'
import type { CaseRecord } from '../../view/index.ts'
import { type Added, addedClaim } from './added-claim.ts'
import { correctionIn } from './correction-in.ts'
import { claimNamed, type Draft, decisionNamed, keysNamed, pairNamed } from './draft.ts'
import { type Identification, identification } from './identification.ts'
import { disputedPath } from './path.ts'
import { citation, reportNamed, requireWords } from './words.ts'

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
      /** Words of the same report that say so. */
      readonly words?: Span | undefined
    }
  /** Further words of the same report, for the claim or, by its short name, for a part of it. */
  | {
      readonly type: 'cite'
      readonly claim: string
      readonly path?: string | undefined
      readonly words: Span
    }
  | ({ readonly type: 'add-claim'; readonly report: string } & Added)
  | ({ readonly type: 'identify' } & Identification)
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

/** A claim in a person's reading; one that is read so already is not added again. */
function addition(
  record: CaseRecord,
  { report: word, ...added }: Extract<DecisionAsk, { type: 'add-claim' }>,
): Draft {
  const report = reportNamed(record, word)
  requireWords(record, report.document.id, added.words)
  const claim = addedClaim(record, report, added)
  if (record.claim.has(claim.id)) {
    throw new OnrecordError('claim-known', `These words are read so already: ${claim.id}.`)
  }
  return { type: 'add-claim', claim: claimKey(claim), added: claim }
}

/**
 * What is asked as decisions to sign.
 *
 * @throws {OnrecordError} `id-unknown`, `id-ambiguous`, `usage-pair`, `usage-path`, `usage-value`, `usage-part`,
 *   `usage-words`, `usage-actor`, `claim-known`,
 *   `correction-invalid`, `decision-none`, `decision-undone`.
 */
export function draftsOf(record: CaseRecord, ask: DecisionAsk): readonly Draft[] {
  switch (ask.type) {
    case 'confirm':
    case 'reject':
      return keysNamed(record, ask.claims).map((claim) => ({ type: ask.type, claim }))
    case 'correct': {
      const { key, claim } = claimNamed(record, ask.claim)
      if (ask.words) requireWords(record, claim.document, ask.words)
      return [{ type: 'correct', claim: key, ...correctionIn(record, claim, ask) }]
    }
    case 'cite':
      return [citation(record, ask)]
    case 'add-claim':
      return [addition(record, ask)]
    case 'identify':
      return [identification(record, ask)]
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
