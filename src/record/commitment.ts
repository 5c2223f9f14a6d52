import { z } from 'zod'
import { Amount } from './amount.ts'
import { Party } from './party.ts'
import { read, slot } from './value.ts'
import { When } from './when.ts'

export const CommitmentType = z.enum(['undertake', 'refrain', 'maintain', 'facilitate', 'threaten'])
export type CommitmentType = z.infer<typeof CommitmentType>

export const CommitmentStrength = z.enum(['binding', 'pledged', 'intended', 'offered'])
export type CommitmentStrength = z.infer<typeof CommitmentStrength>

/** What is promised, coarsely: what two promises must share to be the same promise. */
export const CommitmentAct = z.enum([
  'withdraw',
  'reduce',
  'deploy',
  'remain',
  'end',
  'begin',
  'train',
  'advise',
  'equip',
  'protect',
  'support',
  'fund',
  'aid',
  'release',
  'disarm',
  'cease-fire',
  'meet',
  'negotiate',
  'sign',
  'recognise',
  'sanction',
  'lift-sanctions',
  'retaliate',
  'attack',
  'investigate',
  'prosecute',
  'elect',
  'legislate',
  'resign',
  'open',
  'close',
  'build',
  'supply',
  'expand',
  'continue',
  'admit',
  'cooperate',
  'publish',
  'other',
])
export type CommitmentAct = z.infer<typeof CommitmentAct>

/** Somebody's word, given in public, on what they will do. Whether it came about is told by other claims. */
export const Commitment = z
  .object({
    type: CommitmentType,
    strength: read(CommitmentStrength),
    promisors: z.array(read(Party)).readonly(),
    beneficiaries: z.array(read(Party)).readonly(),
    act: read(CommitmentAct),
    /** The whole promise in the report's words. */
    promise: read(z.string()),
    /** What the act is done to, as written: "all combat troops". */
    object: read(z.string()).optional(),
    /** What narrows it, as written: "combat mission", "all", "formally". */
    scope: read(z.string()).optional(),
    quantity: slot(Amount).optional(),
    /** Last day by which it is due is `value.latest`; left out when no deadline is stated. */
    deadline: slot(When).optional(),
    condition: read(
      z.object({ type: z.enum(['if', 'until', 'unless', 'after']), words: z.string() }).readonly(),
    ).optional(),
    /** What is to settle the rest: "a calendar set in technical talks". */
    nextStep: read(z.string()).optional(),
    /** What the report says became of it; left out when it says nothing. */
    outcome: read(
      z.enum(['in-the-works', 'stalled', 'kept', 'compromise', 'broken', 'withdrawn']),
    ).optional(),
  })
  .readonly()
export type Commitment = z.infer<typeof Commitment>
