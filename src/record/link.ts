import { z } from 'zod'
import { ClaimId, LinkId } from './id.ts'

export const Verdict = z.enum([
  'same',
  'updates',
  'contradicts',
  'scope-differs',
  'unrelated',
  'unsure',
])
export type Verdict = z.infer<typeof Verdict>

/** What changed from an earlier report to a later one. */
export const Change = z.enum([
  'confirmed',
  'revised-up',
  'revised-down',
  'precision-gained',
  'deadline-added',
  'deadline-moved',
  'deadline-dropped',
  'scope-narrowed',
  'scope-widened',
  'softened',
  'hardened',
  'status-changed',
  'reattributed',
  'reversed',
])
export type Change = z.infer<typeof Change>

/** One thing compared: what, how alike from 0 (opposed) to 1 (the same), and the values. */
export const Reason = z
  .object({
    feature: z.string(),
    score: z.number().min(0).max(1),
    from: z.string().optional(),
    to: z.string().optional(),
  })
  .readonly()
export type Reason = z.infer<typeof Reason>

/** How two claims stand to each other. `from` is the earlier told, `to` the later. */
export const Link = z
  .object({
    id: LinkId,
    from: ClaimId,
    to: ClaimId,
    verdict: Verdict,
    /** All that changed, most telling first; only on `updates`, `same` and `scope-differs`. */
    changes: z.array(Change).readonly(),
    /** The slot in dispute, for `contradicts`: "casualties.wounded". */
    path: z.string().optional(),
    reasons: z.array(Reason).min(1).readonly(),
  })
  .readonly()
export type Link = z.infer<typeof Link>
