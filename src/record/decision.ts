import { z } from 'zod'
import { Claim } from './claim.ts'
import { DecisionId } from './id.ts'

const Common = {
  id: DecisionId,
  /** Who decided; the account name unless given. */
  by: z.string(),
  /** When, ISO 8601 with offset: the second clock. */
  at: z.iso.datetime({ offset: true }),
  why: z.string().optional(),
}
/** A claim's key: document, kind, span and distinguishing slots, so that a decision survives a better engine. */
const ClaimKey = z.string()
/** Any JSON value: what a slot held or is to hold. */
const SlotValue = z.json()

/** What a person decided. Kept for ever; a decision is taken back by another, `undo`. */
export const Decision = z.discriminatedUnion('type', [
  z.object({ type: z.literal('confirm'), ...Common, claim: ClaimKey }).readonly(),
  z.object({ type: z.literal('reject'), ...Common, claim: ClaimKey }).readonly(),
  /** `path` is dotted, into the claim: `content.deadline.value.latest`. */
  z
    .object({
      type: z.literal('correct'),
      ...Common,
      claim: ClaimKey,
      path: z.string(),
      old: SlotValue.optional(),
      new: SlotValue,
    })
    .readonly(),
  /** These tell of one thing. */
  z.object({ type: z.literal('merge'), ...Common, claim: ClaimKey, other: ClaimKey }).readonly(),
  /** These tell of different things. */
  z.object({ type: z.literal('split'), ...Common, claim: ClaimKey, other: ClaimKey }).readonly(),
  /** Of two values in dispute, show this claim's. */
  z
    .object({
      type: z.literal('prefer'),
      ...Common,
      claim: ClaimKey,
      other: ClaimKey,
      path: z.string().optional(),
    })
    .readonly(),
  z.object({ type: z.literal('note'), ...Common, claim: ClaimKey, text: z.string() }).readonly(),
  /** What a person found in the words of a report and no rule did; `claim` is its key. */
  z.object({ type: z.literal('add-claim'), ...Common, claim: ClaimKey, added: Claim }).readonly(),
  /**
   * Whoever goes by the id `actor` is somebody else, or called something else; with `name`, only where it is written so.
   */
  z
    .object({
      type: z.literal('identify'),
      ...Common,
      actor: z.string().min(1),
      name: z.string().min(1).optional(),
      as: z.object({ actor: z.string().min(1), label: z.string().min(1) }).readonly(),
    })
    .readonly(),
  z.object({ type: z.literal('undo'), ...Common, decision: DecisionId }).readonly(),
])
export type Decision = z.infer<typeof Decision>
export type DecisionType = Decision['type']
