import type { Decision } from '../../../record/index.ts'
import { changes } from '../../../view/index.ts'
import { parseDay } from '../../days.ts'
import { clocksOf, type Handler, recordFor } from '../ask.ts'
import { pageOf } from '../lists/page.ts'

function decidedBetween(
  decisions: readonly Decision[],
  from: string | undefined,
  to: string | undefined,
): readonly Decision[] {
  return decisions.filter(({ at }) => {
    const day = new Date(at).toISOString().slice(0, 10)
    return (from === undefined || day > from) && (to === undefined || day <= to)
  })
}

/** What reports changed, and what people decided meanwhile. */
export const changeList: Handler<'changes'> = ({ desk, query }) => {
  const { from, to, kind, limit, cursor, ...clocks } = query
  const until = to ?? clocks.as_of
  const record = recordFor(desk, { ...clocks, ...(until !== undefined && { as_of: until }) })
  const since = from === undefined ? undefined : parseDay('from', from)
  const { entries, ...told } = changes(record, { since })
  const wanted = kind && new Set(kind)
  const all = wanted ? entries.filter((entry) => wanted.has(entry.kind)) : entries
  // Several entries may be about one claim: its id does not name an entry.
  const rows = all.map((entry, index) => ({ id: `${index} ${entry.id}`, entry }))
  const { rows: page, next_cursor } = pageOf(rows, { limit, cursor })
  const last = until === undefined ? undefined : parseDay('to', until)
  return {
    ...told,
    items: page.map(({ entry }) => entry),
    total: all.length,
    ...(next_cursor !== undefined && { next_cursor }),
    decisions: decidedBetween(record.decisions, since, last).slice(-200),
    ...clocksOf(desk, record),
  }
}
