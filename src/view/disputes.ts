import type { Claim, ClaimOf, Kind, Link, LinkId, Reason } from '../record/index.ts'
import { pairKey } from './decided-pairs.ts'
import { casualtiesInWords } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { type Telling, tellingOf } from './telling.ts'
import { codeInWords } from './words.ts'

/** Two claims that cannot both be so, or that count different things. */
export interface Dispute {
  readonly id: LinkId
  readonly kind: Kind
  /** The slot in dispute: "casualties.wounded". */
  readonly path?: string
  /** Both are in one report. */
  readonly isWithinReport: boolean
  readonly from: Telling
  readonly to: Telling
  /** The two values, as they were compared. */
  readonly values?: { readonly from?: string; readonly to?: string }
  readonly reasons: readonly Reason[]
  /** A person said that these are different things, or which of the two to show. */
  readonly settled?: 'split' | 'prefer'
}

function settledAs({ pairs }: CaseRecord, { from, to }: Link): Dispute['settled'] {
  const key = pairKey(from, to)
  return pairs.split.has(key) ? 'split' : pairs.settled.has(key) ? 'prefer' : undefined
}

/** The compared values that are furthest apart, or those of the slot in dispute. */
function valuesOf({ path, reasons }: Link): Dispute['values'] {
  const slot = path?.split('.').at(-1)
  const reason =
    reasons.find(({ feature }) => feature === slot) ??
    reasons.find(({ feature, score }) => score === 0 && feature !== 'basis')
  if (!reason) return undefined
  const { from, to } = reason
  return {
    ...(from !== undefined && { from: inWords(from) }),
    ...(to !== undefined && { to: inWords(to) }),
  }
}

/** A code of several words without its hyphens; words of a report as they are. */
function inWords(value: string): string {
  return /^[a-z]+(?:-[a-z]+)+$/.test(value) ? codeInWords(value) : value
}

/** Of people hurt: what either side says of that state, in words. */
function casualtiesInDispute(
  path: string | undefined,
  from: Claim,
  to: Claim,
): Dispute['values'] | undefined {
  const state = /^casualties\.(\w+)$/.exec(path ?? '')?.[1]
  if (state === undefined || from.kind !== 'incident' || to.kind !== 'incident') return undefined
  const told = ({ content }: ClaimOf<'incident'>) =>
    content.casualties
      .filter((group) => group.state === state || group.state === 'casualties')
      .map(casualtiesInWords)
      .join(', ')
  return { from: told(from), to: told(to) }
}

/** A link as a person looks at it: both sides with their words. */
export function disputeOf(record: CaseRecord, link: Link): Dispute | undefined {
  const [from, to] = [record.claim.get(link.from), record.claim.get(link.to)]
  if (!from || !to) return undefined
  const values = casualtiesInDispute(link.path, from.claim, to.claim) ?? valuesOf(link)
  const settled = settledAs(record, link)
  return {
    id: link.id,
    kind: from.claim.kind,
    ...(link.path !== undefined && { path: link.path }),
    isWithinReport: from.claim.document === to.claim.document,
    from: tellingOf(record, from),
    to: tellingOf(record, to),
    ...(values && { values }),
    reasons: link.reasons,
    ...(settled && { settled }),
  }
}

/** The contradictions among some links. */
export function disputesOf(record: CaseRecord, links: readonly Link[]): readonly Dispute[] {
  return links
    .filter(({ verdict }) => verdict === 'contradicts')
    .flatMap((link) => disputeOf(record, link) ?? [])
}
