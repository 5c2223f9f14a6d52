import { type Claim, type Document, type Link, makeId } from '../record/index.ts'
import { daysBetween } from '../text/index.ts'
import { comparisons } from './comparisons.ts'
import type { Comparison, Judgement, Setting } from './judgement.ts'

function comparisonFor(claim: Claim): Comparison<Claim['kind']> {
  // The table's row and the claim are of one kind; TypeScript cannot tie the two.
  return comparisons[claim.kind] as unknown as Comparison<Claim['kind']>
}

function linkOf(from: Claim, to: Claim, judgement: Judgement): Link {
  return { id: makeId('lnk', from.id, to.id), from: from.id, to: to.id, ...judgement }
}

/** What a claim may share with others that it is compared with. */
function keysOf(claim: Claim): ReadonlySet<string> {
  return new Set(
    comparisonFor(claim)
      .keys(claim)
      .map((key) => `${claim.kind}|${key}`),
  )
}

/** Claims of one kind that share a key: the only ones that are compared. */
function candidates(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const byKey = new Map<string, Claim[]>()
  for (const claim of claims) {
    for (const key of keysOf(claim)) {
      const group = byKey.get(key)
      if (group) group.push(claim)
      else byKey.set(key, [claim])
    }
  }
  const pairs = new Map<string, readonly [Claim, Claim]>()
  for (const group of byKey.values()) {
    group.forEach((from, index) => {
      for (const to of group.slice(index + 1)) pairs.set(`${from.id}|${to.id}`, [from, to])
    })
  }
  return [...pairs.values()]
}

/** Links between the claims of one report: only contradictions and doubts, for one telling is one claim. */
export function linkWithin(claims: readonly Claim[]): readonly Link[] {
  const setting: Setting = { within: true, gapDays: 0 }
  return candidates(claims).flatMap(([from, to]) => {
    const judgement = comparisonFor(from).judge(from, to, setting)
    return judgement ? [linkOf(from, to, judgement)] : []
  })
}

/** A report with its claims, as `linkAcross` and the clustering of stories take it. */
export interface Told {
  readonly document: Document
  readonly claims: readonly Claim[]
}

function gapBetween(a: Document, b: Document): number | undefined {
  const before = a.published?.latest
  const after = b.published?.earliest
  return before === undefined || after === undefined
    ? undefined
    : Math.max(0, daysBetween(before, after))
}

/** By date of report, then by id: the order in which a case learns, whatever order it was added in. */
export function inOrder(reports: readonly Told[]): readonly Told[] {
  const dayOf = ({ document }: Told) =>
    document.published?.latest ?? document.published?.earliest ?? '9999'
  return [...reports].sort(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.document.id < b.document.id ? -1 : 1),
  )
}

/** Links between claims of different reports of one story, the earlier report first. */
export function linkAcross(reports: readonly Told[]): readonly Link[] {
  const ordered = inOrder(reports)
  const documents = new Map(ordered.map(({ document }) => [document.id, document]))
  return candidates(ordered.flatMap(({ claims }) => claims)).flatMap(([from, to]) => {
    const [a, b] = [documents.get(from.document), documents.get(to.document)]
    if (!a || !b || a.id === b.id) return []
    const judgement = comparisonFor(from).judge(from, to, {
      within: false,
      gapDays: gapBetween(a, b),
    })
    return judgement ? [linkOf(from, to, judgement)] : []
  })
}

/**
 * Links of claims that came in later, among the reports of one story: those that `linkWithin` and `linkAcross` would have made,
 * had the claims been there. Only claims that share a key with them are looked at.
 */
export function linkLater(later: ReadonlySet<Claim>, reports: readonly Told[]): readonly Link[] {
  const keys = new Set([...later].flatMap((claim) => [...keysOf(claim)]))
  const near = reports.map(({ document, claims }) => ({
    document,
    claims: claims.filter((claim) => [...keysOf(claim)].some((key) => keys.has(key))),
  }))
  const ids = new Set<string>([...later].map(({ id }) => id))
  const links = [...near.flatMap(({ claims }) => linkWithin(claims)), ...linkAcross(near)]
  return links.filter(({ from, to }) => ids.has(from) || ids.has(to))
}
