import { z } from 'zod'
import { ClaimId, Day } from '../../../record/index.ts'
import { Clocks, listOf } from './list.ts'
import { ToldLine } from './telling.ts'

const StatedRole = z.strictObject({
  post: z.string(),
  body: z.string().optional(),
  status: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Days that it is told to have been held on: its own, else those of the reports. */
  held: z.strictObject({ first: Day, last: Day }).optional(),
  /** What the reports that state it are dated, in words. */
  stated: z.array(z.string()),
  reports: z.array(z.int()),
  claims: z.array(ClaimId),
})

const StatedRelation = z.strictObject({
  inWords: z.string(),
  type: z.string(),
  /** Whom it is to; `isFrom`: it reads from the actor looked at to this one. */
  other: z.strictObject({ id: z.string(), label: z.string() }),
  isFrom: z.boolean(),
  claim: ClaimId,
  report: z.int(),
})

export const ActorItem = z.strictObject({
  /** Canonical id, else the name as written, folded. */
  id: z.string(),
  actor: z.string().optional(),
  label: z.string(),
  isNamed: z.boolean(),
  country: z.string().optional(),
  countryName: z.string().optional(),
  sector: z.string().optional(),
  names: z.array(z.strictObject({ name: z.string(), reports: z.array(z.int()) })),
  roles: z.array(StatedRole),
  relations: z.array(StatedRelation),
  /** Claims that name the actor, by the part it has in them: actor, promisor, victim … */
  parts: z.record(z.string(), z.int()),
  claims: z.array(ClaimId),
  reports: z.array(z.int()),
  /** Days of the first and last report that names it, where they are dated. */
  firstSeen: Day.optional(),
  lastSeen: Day.optional(),
})
/** An actor as lists and searches show it. */
export const ActorLine = ActorItem.pick({
  id: true,
  actor: true,
  label: true,
  isNamed: true,
  country: true,
  countryName: true,
  sector: true,
  firstSeen: true,
  lastSeen: true,
}).extend({
  /** The first ten ways in which reports write its name. */
  names: z.array(z.string()),
  /** The office that is told of it first. */
  office: z.string().optional(),
  /** How many claims name it, in how many reports. */
  claims: z.int(),
  reports: z.int(),
})
export const ActorList = listOf(ActorLine)

/** What an actor has a part in, the parts kept apart. */
export const ActorDetail = z.strictObject({
  type: z.literal('actor'),
  actor: ActorItem,
  tellings: z.array(ToldLine),
  /** Claims of the tellings by the part it has in them. */
  byPart: z.record(z.string(), z.array(ClaimId)),
  ...Clocks,
})
