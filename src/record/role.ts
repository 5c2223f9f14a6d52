import { z } from 'zod'
import { Party } from './party.ts'
import { read } from './value.ts'
import { When } from './when.ts'

export const RoleStatus = z.enum(['current', 'former', 'acting', 'elect', 'candidate', 'nominated'])
export type RoleStatus = z.infer<typeof RoleStatus>

/** An office as a report states it: FollowTheMoney's Occupancy. */
export const Role = z
  .object({
    holder: read(Party),
    /** As written, without the body: "Defense Secretary". */
    post: read(z.string()),
    /** The body or country it is an office of. */
    body: read(Party).optional(),
    /** Left out where a title tells no time: a rank before a name. */
    status: read(RoleStatus).optional(),
    from: read(When).optional(),
    to: read(When).optional(),
  })
  .readonly()
export type Role = z.infer<typeof Role>
