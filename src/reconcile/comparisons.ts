import type { Kind } from '../record/index.ts'
import type { Comparison } from './judgement.ts'
import { commitment } from './kinds/commitment.ts'
import { event } from './kinds/event.ts'
import { forceLevel } from './kinds/force-level.ts'
import { incident } from './kinds/incident.ts'
import { relation } from './kinds/relation.ts'
import { role } from './kinds/role.ts'
import { statement } from './kinds/statement.ts'
import { tally } from './kinds/tally.ts'

/** How two claims of each kind are compared. */
export const comparisons: { readonly [K in Kind]: Comparison<K> } = {
  incident,
  event,
  commitment,
  'force-level': forceLevel,
  statement,
  role,
  relation,
  tally,
}
