import type { ClaimId } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import type { BriefLine } from './brief.ts'
import type { CaseRecord } from './record.ts'
import { reportOf, tellingOf } from './telling.ts'

/** A line before its words are told: the claims behind it, or what it cites where it stands for no claims. */
export type DraftLine = Omit<BriefLine, 'cites' | 'claims' | 'tellings'> &
  (
    | { readonly members: readonly Shown[] }
    | { readonly cites: readonly number[]; readonly claims: readonly ClaimId[] }
  )

/** A line with the numbers of the reports behind it, and the words of as many claims as are wanted. */
export function finished(record: CaseRecord, draft: DraftLine, tellings?: number): BriefLine {
  if (!('members' in draft)) return { ...draft, tellings: [] }
  const { members, ...made } = draft
  const numbers = members.map((shown) => reportOf(record, shown).number)
  return {
    ...made,
    tellings: members.slice(0, tellings).map((shown) => tellingOf(record, shown)),
    cites: [...new Set(numbers)].sort((a, b) => a - b),
    claims: [...new Set(members.map(({ claim }) => claim.id))],
  }
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
