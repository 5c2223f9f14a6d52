import { z } from 'zod'
import { Claim, ClaimId, Decision, Span } from '../../../record/index.ts'
import { listOf, Tags } from './list.ts'
import { Kind, ReviewState, Telling } from './telling.ts'

/** Why a claim is worth a look, most pressing first. */
export const QueueReason = z.enum([
  'in-dispute',
  'stale-reading',
  'deadline',
  'number',
  'inferred',
  'hedged',
])

/** A claim that nobody decided on. */
export const QueueItem = z.strictObject({
  id: ClaimId,
  telling: Telling,
  /** From 0; the higher, the sooner. */
  priority: z.int(),
  reasons: z.array(QueueReason),
  /** Names that a correction takes for the parts of this kind of claim, with the value each has now. */
  parts: z.array(
    z.strictObject({ name: z.string(), takes: z.string(), value: z.string().optional() }),
  ),
  tags: Tags,
})
export const QueueList = listOf(QueueItem).extend({
  /** Claims decided on and all there are, of the whole record. */
  progress: z.strictObject({ decided: z.int(), all: z.int() }),
})

/** A decision in the log. */
export const LogEntry = z.intersection(
  Decision,
  z.object({
    /** It was taken back, and that stands. */
    undone: z.boolean(),
    /** Why it has nothing to hold on to. */
    stale: z.string().optional(),
    /** What the engine reads now where this corrects something else. */
    readAnew: z.unknown().optional(),
    on: z.array(z.object({ id: ClaimId, text: z.string() })),
  }),
)
/** Newest first. */
export const LogList = z.strictObject({
  items: z.array(LogEntry),
  total: z.int(),
  next_cursor: z.string().optional(),
  revision: z.string(),
})

const Signature = {
  /** Who decides; the account that runs the server unless said. */
  by: z.string().min(1).max(200).optional(),
  why: z.string().max(4000).optional(),
}
const Id = z.string().min(1).max(64)
const ActorName = z.string().trim().min(1).max(500)

/** What a person decides. Claims are named by their ids, as everywhere in the API. */
export const DecisionRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('confirm'), claims: z.array(Id).min(1).max(500), ...Signature }),
  z.strictObject({ type: z.literal('reject'), claims: z.array(Id).min(1).max(500), ...Signature }),
  z.strictObject({
    type: z.literal('correct'),
    claim: Id,
    /** A short name as `parts` lists them ("deadline"), or a whole path into the claim. */
    path: z.string().min(1).max(500),
    /** As typed: "2021-12-31", "at least 2", "null" to take it out; or JSON. */
    value: z.string().max(20_000),
    /** Words of the same report that say so. */
    words: Span.optional(),
    ...Signature,
  }),
  /** Further words of the same report for a claim, or for a part of it. */
  z.strictObject({
    type: z.literal('cite'),
    claim: Id,
    path: z.string().min(1).max(500).optional(),
    words: Span,
    ...Signature,
  }),
  /** A claim that no rule found: the words, the kind, and its parts as typed. */
  z.strictObject({
    type: z.literal('add-claim'),
    report: Id,
    kind: Kind,
    words: Span,
    parts: z.record(z.string().max(40), z.string().max(2000)),
    ...Signature,
  }),
  /** Who an actor is: another one, or, where reports write it as `name`, one of its own; or what to call it. */
  z.strictObject({
    type: z.literal('identify'),
    actor: ActorName,
    name: ActorName.optional(),
    as: ActorName.optional(),
    label: ActorName.optional(),
    ...Signature,
  }),
  z.strictObject({ type: z.literal('merge'), claim: Id, other: Id, ...Signature }),
  z.strictObject({ type: z.literal('split'), claim: Id, other: Id, ...Signature }),
  z.strictObject({
    type: z.literal('prefer'),
    claim: Id,
    over: Id,
    path: z.string().min(1).max(500).optional(),
    ...Signature,
  }),
  z.strictObject({
    type: z.literal('note'),
    claim: Id,
    text: z.string().min(1).max(20_000),
    ...Signature,
  }),
  /** Without `decision`: the last that stands. */
  z.strictObject({ type: z.literal('undo'), decision: Id.optional(), ...Signature }),
])

/** What can be filled in for each kind of claim. */
export const KindList = z.strictObject({
  items: z.array(
    z.strictObject({
      kind: Kind,
      /** Parts that a claim of this kind cannot be without. */
      needed: z.array(z.string()),
      parts: z.array(
        z.strictObject({
          name: z.string(),
          /** `party`: people and bodies by name, with commas between. */
          takes: z.string(),
          /** The words it takes, where they are a closed list. */
          options: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
  revision: z.string(),
})

/** What was decided, and every claim that it touches as it is now. */
export const DecisionAnswer = z.strictObject({
  decisions: z.array(Decision),
  claims: z.array(
    z.strictObject({ id: ClaimId, state: ReviewState, text: z.string(), claim: Claim }),
  ),
  /** Of the record now: send it as the next `If-Match`. */
  revision: z.string(),
})
