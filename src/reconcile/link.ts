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

interface Keyed {
  readonly claim: Claim
  /** Numbers of its keys, in the order in which the keys were first met. */
  readonly keys: number[]
}

/** The first of the keys that two claims share. */
function firstShared(a: Keyed, b: Keyed): number | undefined {
  return a.keys.find((key) => b.keys.includes(key))
}

/** Claims by each key that some of them share, in the order in which the keys were first met. */
function byKey(claims: readonly Claim[]): readonly (readonly Keyed[])[] {
  const numbers = new Map<string, number>()
  const groups: Keyed[][] = []
  for (const claim of claims) {
    const keyed: Keyed = { claim, keys: [] }
    for (const key of keysOf(claim)) {
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      keyed.keys.push(number)
      const group = groups[number]
      if (group) group.push(keyed)
      else groups[number] = [keyed]
    }
    keyed.keys.sort((a, b) => a - b)
  }
  return groups
}

/** Claims of one kind that share a key: the only ones that are compared, each two once. */
function* candidates(claims: readonly Claim[]): Iterable<readonly [Claim, Claim]> {
  for (const [key, group] of byKey(claims).entries()) {
    for (const [at, from] of group.entries()) {
      for (let next = at + 1; next < group.length; next += 1) {
        const to = group[next]
        // What shares several keys is met once for each of them.
        if (to && firstShared(from, to) === key) yield [from.claim, to.claim]
      }
    }
  }
}

/** Links between the claims of one report: only contradictions and doubts, for one telling is one claim. */
export function linkWithin(claims: readonly Claim[]): readonly Link[] {
  const setting: Setting = { within: true, gapDays: 0 }
  const compared = claims.filter((claim) => comparisonFor(claim).onlyAcross !== true)
  const links: Link[] = []
  for (const [from, to] of candidates(compared)) {
    const judgement = comparisonFor(from).judge(from, to, setting)
    if (judgement) links.push(linkOf(from, to, judgement))
  }
  return links
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
  const links: Link[] = []
  for (const [from, to] of candidates(ordered.flatMap(({ claims }) => claims))) {
    const [a, b] = [documents.get(from.document), documents.get(to.document)]
    if (!a || !b || a.id === b.id) continue
    const setting = { within: false, gapDays: gapBetween(a, b), outBy: a.published?.latest }
    const judgement = comparisonFor(from).judge(from, to, setting)
    if (judgement) links.push(linkOf(from, to, judgement))
  }
  return links
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
