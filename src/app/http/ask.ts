import type { z } from 'zod'
import type { StoryId } from '../../record/index.ts'
import { type CaseRecord, findById, type RecordOptions } from '../../view/index.ts'
import { parseDay, parseInstant } from '../days.ts'
import type { Preparing } from '../program.ts'
import type { Sessions } from './guard/session.ts'
import type { Imports } from './importing/imports.ts'
import type { operations } from './operations.ts'
import type { ClockQuery } from './query.ts'
import type { Room } from './room/room.ts'

/** What every answer may need. */
export interface Desk {
  readonly room: Room
  readonly sessions: Sessions
  readonly imports: Imports
  readonly isReadOnly: boolean
  /** Who decides, unless a decision says so. */
  readonly user: string
  readonly version: string
  /** What is worked out of a big case beforehand; nothing is where it is left out. */
  readonly preparing?: Preparing | undefined
  /** The clock, in ISO 8601. */
  readonly now: () => string
}

type Operations = typeof operations
export type OperationName = keyof Operations

type Parsed<N extends OperationName, Part extends 'query' | 'body'> = Operations[N] extends {
  readonly [part in Part]: infer Schema extends z.ZodType
}
  ? z.infer<Schema>
  : undefined

/** One request, read: its words are what the operation's schemas say. */
export interface Ask<Query, Body = undefined> {
  readonly desk: Desk
  /** What the address names. */
  readonly id: string
  readonly query: Query
  readonly body: Body
  readonly request: Request
}

/** What comes back: JSON by the operation's schema, or a response of its own. */
export type Handler<N extends OperationName> = (
  ask: Ask<Parsed<N, 'query'>, Parsed<N, 'body'>>,
) => object | Response | Promise<object | Response>

/** The record by the clocks of a query. */
export function recordFor(
  { room }: Desk,
  { as_of, clock, recorded_by, story }: ClockQuery,
): CaseRecord {
  const limits: RecordOptions = {
    ...(as_of !== undefined && { asOf: parseDay('as_of', as_of) }),
    ...(clock !== undefined && { clock: parseDay('clock', clock) }),
    ...(recorded_by !== undefined && { recordedBy: parseInstant('recorded_by', recorded_by) }),
  }
  if (story === undefined) return room.record(limits)
  // The story is looked for in the whole case: as of a day it may have no reports yet.
  const { id } = findById(room.record(), story, ['story'])
  // `findById` was asked for stories only.
  return room.record({ ...limits, story: id as StoryId })
}

/** What every answer says of when it holds. */
export function clocksOf({ room }: Desk, { clocks: { asOf, clock, clockBasis } }: CaseRecord) {
  return {
    ...(asOf !== undefined && { as_of: asOf }),
    ...(clock !== undefined && { clock }),
    clock_basis: clockBasis,
    revision: room.revision(),
  }
}
