import { serverMeta } from '../answers/case.ts'
import type { Desk, OperationName } from '../ask.ts'
import { nameOf, revisionName } from './addresses.ts'

export interface Found {
  readonly revision: string
  /** JSON. */
  readonly body: string
}

/** What was prepared for who asks before the case is read, if the case is still as it was then. */
export async function preparedAnswer(
  desk: Desk,
  operation: OperationName,
  query: unknown,
): Promise<Found | undefined> {
  const { room, preparing } = desk
  if (room.isRead() || !preparing) return undefined
  const { store } = room
  const revision = await store.prepared(preparing.program, revisionName)
  if (revision === undefined) return undefined
  const text = await store.prepared(preparing.program, nameOf(operation, query))
  if (text === undefined) return undefined
  if (operation !== 'meta') return { revision, body: text }
  return { revision, body: JSON.stringify({ ...serverMeta(desk), ...JSON.parse(text) }) }
}
