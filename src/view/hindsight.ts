import type { ClaimId } from '../record/index.ts'
import type { ChangeType } from './change-things.ts'
import { changeThings } from './changes.ts'
import { publishedInWords } from './days.ts'
import type { CaseRecord } from './record.ts'
import { reportOf } from './telling.ts'

/** What a later report made of something that was known. */
export interface LaterChange {
  /** The claim that was known, and the later one. */
  readonly claim: ClaimId
  readonly later: ClaimId
  readonly type: ChangeType
  /** When the later report came out, in words. */
  readonly published: string
}

/**
 * What was known and is changed, or contradicted, by reports that came after; the first change of each claim. What later reports
 * only confirm is none.
 *
 * @param now the same case without the limit.
 */
export function hindsight(then: CaseRecord, now: CaseRecord): readonly LaterChange[] {
  const { asOf } = then.clocks
  if (asOf === undefined) return []
  const first = new Map<ClaimId, LaterChange>()
  const things = changeThings(now, { since: asOf }).toSorted((a, b) => a.number - b.number)
  for (const { type, before, after } of things) {
    const claim = before?.claim.id
    if (claim === undefined || type === 'confirmed' || first.has(claim)) continue
    if (!then.claim.has(claim) || then.claim.has(after.claim.id)) continue
    const published = publishedInWords(reportOf(now, after).document.published)
    first.set(claim, { claim, later: after.claim.id, type, published })
  }
  return [...first.values()]
}
