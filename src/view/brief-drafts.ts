import type { ClaimId } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import type { BriefLine } from './brief.ts'
import type { CaseRecord } from './record.ts'
import { reportNumbers } from './report-numbers.ts'
import { reportOf, tellingOf } from './telling.ts'

/** A line before its words are told: the claims or things behind it, or what it cites where it stands for no claims. */
export type DraftLine = Omit<BriefLine, 'cites' | 'claims' | 'tellings'> &
  (
    | { readonly members: readonly Shown[] }
    | { readonly things: readonly Summed[] }
    | { readonly cites: readonly number[]; readonly claims: readonly ClaimId[] }
  )

/** One of the many things that a line sums up. */
export interface Summed {
  readonly members: readonly Shown[]
  /** Where they stand in the case. */
  readonly places: readonly number[]
}

/** How much of what stands behind a line is wanted; what is left out does not limit. */
export interface LineLimits {
  readonly tellings?: number | undefined
  readonly claims?: number | undefined
}

/** A line with the numbers of the reports behind it, and the words of as many claims as are wanted. */
export function finished(record: CaseRecord, draft: DraftLine, most: LineLimits = {}): BriefLine {
  if ('cites' in draft) {
    return { ...draft, claims: draft.claims.slice(0, most.claims), tellings: [] }
  }
  const { made, first, numbers } =
    'things' in draft ? ofThings(record, draft) : ofMembers(record, draft)
  return {
    ...made,
    tellings: first(most.tellings).map((shown) => tellingOf(record, shown)),
    cites: numbers(),
    claims: [...new Set(first(most.claims).map(({ claim }) => claim.id))],
  }
}

function ofMembers(
  record: CaseRecord,
  { members, ...made }: Extract<DraftLine, { readonly members: unknown }>,
) {
  const numbers = () => {
    const found = new Set(members.map((shown) => reportOf(record, shown).number))
    return [...found].sort((a, b) => a - b)
  }
  return { made, numbers, first: (most: number | undefined) => members.slice(0, most) }
}

function ofThings(
  record: CaseRecord,
  { things, ...made }: Extract<DraftLine, { readonly things: unknown }>,
) {
  const { all } = reportNumbers(record)
  const { reportOf: reports } = record.ties.index
  const numbers = () => {
    const isCited = new Uint8Array(record.reports.length + 1)
    for (const { places } of things) {
      for (const place of places) isCited[all[reports[place] ?? -1] ?? 0] = 1
    }
    const found: number[] = []
    for (let number = 1; number < isCited.length; number += 1)
      if (isCited[number] === 1) found.push(number)
    return found
  }
  // Each has at least one.
  const first = (most: number | undefined) =>
    things
      .slice(0, most)
      .flatMap(({ members }) => members)
      .slice(0, most)
  return { made, numbers, first }
}

/** Lines that are drafted when they are wanted: there are many more than a brief shows. */
export interface Drafts {
  readonly count: number
  readonly first: (most: number) => readonly DraftLine[]
}

export function drafts<T>(items: readonly T[], draft: (item: T) => DraftLine): Drafts {
  return { count: items.length, first: (most) => items.slice(0, most).map(draft) }
}

/** Lines with others behind them. */
export function followedBy(lines: Drafts, others: readonly DraftLine[]): Drafts {
  return {
    count: lines.count + others.length,
    first: (most) => [...lines.first(most), ...others].slice(0, most),
  }
}
