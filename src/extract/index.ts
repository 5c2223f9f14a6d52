import type { Claim, Notice } from '../record/index.ts'
import type { Analysis } from '../text/index.ts'
import { toClaims } from './claims.ts'
import { commitment } from './commitment/commitment.ts'
import { event } from './event/event.ts'
import type { Extractor } from './extractor.ts'
import { forceLevel } from './force-level/force-level.ts'
import { incident } from './incident/index.ts'
import { readingOf } from './reading.ts'
import { relation } from './relation/relation.ts'
import { role } from './role/role.ts'
import { statement } from './statement/statement.ts'
import { tally } from './tally/tally.ts'

/** Every kind's extractor, in the order they run. Of two findings with one key the first stays. */
export const extractors: readonly Extractor[] = [
  incident,
  tally,
  commitment,
  forceLevel,
  event,
  statement,
  role,
  relation,
]

/** What one report claims, in order of its text. Pure: the same analysis gives the same claims. */
export function extract(analysis: Analysis): {
  readonly claims: readonly Claim[]
  readonly notices: readonly Notice[]
} {
  const reading = readingOf(analysis)
  const findings = extractors.flatMap((extractor) => [...extractor.extract(reading)])
  return { claims: toClaims(reading, findings), notices: analysis.notices }
}
