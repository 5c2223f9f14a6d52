import { type ClaimId, type Decision, type Link, OnrecordError } from '../record/index.ts'
import type { Decided, Shown } from '../store/index.ts'
import type { ActorEntry } from './actor-entries.ts'
import { actorOf, tellingsOf } from './actors.ts'
import { type Dispute, disputeOf } from './disputes.ts'
import { type Found, findById } from './find.ts'
import type { CaseRecord } from './record.ts'
import { type ReportEntry, reportEntry } from './reports.ts'
import { type Passage, passageOf } from './sentence.ts'
import { type StoryEntry, stories } from './stories.ts'
import { type TallyCheck, tallyChecks } from './tallies.ts'
import { reportOf, type Telling, tellingOf } from './telling.ts'

/** A link from the claim looked at to another. */
export interface ClaimLink {
  readonly link: Link
  /** Whether the claim looked at was told first. */
  readonly isEarlier: boolean
  readonly other: Telling
}

/** A value's words, each in its sentence. */
export interface ValueInContext {
  readonly path: string
  readonly passages: readonly Passage[]
}

/** Everything about one claim. */
export interface ClaimDetail {
  readonly type: 'claim'
  readonly telling: Telling
  readonly claim: Shown['claim']
  readonly key: string
  readonly context: readonly ValueInContext[]
  readonly mentions: readonly Passage[]
  readonly report: ReportEntry
  readonly about: readonly Telling[]
  readonly spokenOfBy: readonly Telling[]
  readonly links: readonly ClaimLink[]
  readonly decisions: readonly Decided[]
  /** Of a count over a series: how many the case knows. */
  readonly tally?: TallyCheck
}

export type Detail =
  | ClaimDetail
  | { readonly type: 'report'; readonly report: ReportEntry; readonly tellings: readonly Telling[] }
  | { readonly type: 'story'; readonly story: StoryEntry }
  | { readonly type: 'link'; readonly link: Link; readonly sides: Dispute }
  | {
      readonly type: 'decision'
      readonly decision: Decision
      readonly on: readonly Telling[]
      readonly stale?: string
    }
  | { readonly type: 'actor'; readonly actor: ActorEntry; readonly tellings: readonly Telling[] }

function tellings(record: CaseRecord, ids: readonly ClaimId[]): readonly Telling[] {
  return ids.flatMap((id) => {
    const shown = record.claim.get(id)
    return shown ? [tellingOf(record, shown)] : []
  })
}

function linksOf(record: CaseRecord, id: ClaimId): readonly ClaimLink[] {
  return (record.linksOf.get(id) ?? []).flatMap((link): ClaimLink[] => {
    const isEarlier = link.from === id
    return tellings(record, [isEarlier ? link.to : link.from]).map((other) => ({
      link,
      isEarlier,
      other,
    }))
  })
}

function claimDetail(record: CaseRecord, shown: Shown): ClaimDetail {
  const { claim, key, decisions } = shown
  const report = reportOf(record, shown)
  const telling = tellingOf(record, shown)
  const passages = (spans: Shown['claim']['mentions']) =>
    spans.map((span) => passageOf(report.document, span))
  const speaking = (record.claimsIn.get(claim.document) ?? []).filter((other) =>
    other.claim.about.includes(claim.id),
  )
  const tally =
    claim.kind === 'tally' ? tallyChecks(record).find(({ id }) => id === claim.id) : undefined
  return {
    type: 'claim',
    ...(tally && { tally }),
    telling,
    claim,
    key,
    context: telling.values.map(({ path, spans }) => ({ path, passages: passages(spans) })),
    mentions: passages(claim.mentions),
    report: reportEntry(record, report),
    about: tellings(record, claim.about),
    spokenOfBy: speaking.map((other) => tellingOf(record, other)),
    links: linksOf(record, claim.id),
    decisions,
  }
}

function decisionDetail(record: CaseRecord, id: string): Detail | undefined {
  const decision = record.decisions.find((each) => each.id === id)
  if (!decision) return undefined
  const stale = record.stale.find((each) => each.decision.id === id)
  const on = [...record.claims, ...record.rejected].filter(({ decisions }) =>
    decisions.some((each) => each.decision.id === id),
  )
  return {
    type: 'decision',
    decision,
    on: on.map((shown) => tellingOf(record, shown)),
    ...(stale && { stale: stale.message }),
  }
}

function linkDetail(record: CaseRecord, id: string): Detail | undefined {
  const link = record.links.find((each) => each.id === id)
  const sides = link && disputeOf(record, link)
  return link && sides ? { type: 'link', link, sides } : undefined
}

function reportDetail(record: CaseRecord, id: string): Detail | undefined {
  const report = record.reports.find(({ document }) => document.id === id)
  if (!report) return undefined
  const own = record.claimsIn.get(report.document.id) ?? []
  return {
    type: 'report',
    report: reportEntry(record, report),
    tellings: own.map((shown) => tellingOf(record, shown)),
  }
}

function actorDetail(record: CaseRecord, id: string): Detail | undefined {
  const actor = actorOf(record, id)?.tell()
  return actor && { type: 'actor', actor, tellings: tellingsOf(record, actor) }
}

function detailOf(record: CaseRecord, { type, id }: Found): Detail | undefined {
  switch (type) {
    case 'claim': {
      const own = record.claim.get(id as ClaimId)
      const shown = own ?? record.rejected.find(({ claim }) => claim.id === id)
      return shown && claimDetail(record, shown)
    }
    case 'report':
      return reportDetail(record, id)
    case 'story': {
      const story = stories(record).find((each) => each.id === id)
      return story && { type: 'story', story }
    }
    case 'link':
      return linkDetail(record, id)
    case 'decision':
      return decisionDetail(record, id)
    case 'actor':
      return actorDetail(record, id)
  }
}

/**
 * Everything about one claim, report, story, link, decision or actor, by its id, the beginning of it, or the
 * number of a citation.
 *
 * @throws {OnrecordError} `id-unknown`, `id-ambiguous`.
 */
export function show(record: CaseRecord, wanted: string): Detail {
  const found = findById(record, wanted)
  const detail = detailOf(record, found)
  if (!detail) throw new OnrecordError('id-unknown', `${found.id} is not shown as of these clocks.`)
  return detail
}
