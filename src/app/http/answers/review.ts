import { draftsOf } from '../../deciding/ask.ts'
import { decidedJson } from '../../deciding/decided.ts'
import { logJson, logOf } from '../../deciding/log.ts'
import { signed } from '../../deciding/sign.ts'
import type { Handler } from '../ask.ts'
import { pageOf } from '../lists/page.ts'

/** The log of decisions, newest first. */
export const log: Handler<'log'> = ({ desk, query }) => {
  const { room } = desk
  const all = logOf(room.record())
    .map((entry) => ({ id: entry.decision.id, entry }))
    .toReversed()
  const { rows, next_cursor } = pageOf(all, query)
  return {
    items: rows.map(({ entry }) => logJson(entry)),
    total: all.length,
    ...(next_cursor !== undefined && { next_cursor }),
    revision: room.revision(),
  }
}

/** Decides by the very code of the command line: what it refuses is refused here. */
export const decide: Handler<'decide'> = async ({ desk, body }) => {
  const { room, user, now } = desk
  const { by = user, why, ...ask } = body
  const before = room.record()
  const made = signed(draftsOf(before, ask), before.decisions, { by, now: now(), why })
  await room.keep(made)
  const { shown } = room.contents()
  const decided = {
    made,
    log: before.decisions,
    claims: new Map(shown.map((each) => [each.key, each])),
  }
  return { ...decidedJson(decided), revision: room.revision() }
}
