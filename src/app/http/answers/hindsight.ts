import { hindsight } from '../../../view/index.ts'
import { clocksOf, type Handler, recordFor } from '../ask.ts'

/** What was known by a day and looks otherwise now. */
export const later: Handler<'hindsight'> = ({ desk, query }) => {
  const { as_of, ...rest } = query
  const then = recordFor(desk, query)
  const items = as_of === undefined ? [] : hindsight(then, recordFor(desk, rest))
  return { items, ...clocksOf(desk, then) }
}
