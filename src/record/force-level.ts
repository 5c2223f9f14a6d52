import { z } from 'zod'
import { Amount } from './amount.ts'
import { Party } from './party.ts'
import { read, slot } from './value.ts'
import { When } from './when.ts'

export const Counted = z.enum(['personnel', 'vehicles', 'aircraft', 'vessels', 'weapons', 'units'])
export type Counted = z.infer<typeof Counted>

export const ForceComponent = z.enum([
  'all',
  'regular',
  'combat',
  'special-operations',
  'contractors',
  'coalition',
  'reserve',
  'police',
  'militia',
  'peacekeepers',
  'advisers',
])
export type ForceComponent = z.infer<typeof ForceComponent>

export const ForceRole = z.enum([
  'combat',
  'train',
  'advise',
  'assist',
  'equip',
  'intelligence',
  'force-protection',
  'logistics',
  'diplomatic-security',
  'peacekeeping',
  'counter-terrorism',
])
export type ForceRole = z.infer<typeof ForceRole>

/** What the figure measures. `withdrawn-delta` and `deployed-delta` are changes, not levels. */
export const ForceBasis = z.enum([
  'present',
  'assigned',
  'authorized-cap',
  'planned-target',
  'withdrawn-delta',
  'deployed-delta',
  'unknown',
])
export type ForceBasis = z.infer<typeof ForceBasis>

/** How many people, vehicles or vessels one source says a side has, somewhere, as of some day. */
export const ForceLevel = z
  .object({
    /** Heads or items; never a share or a percentage. */
    amount: slot(Amount),
    of: read(Counted),
    /** Who fields the force. */
    owner: read(Party).optional(),
    component: read(ForceComponent).optional(),
    roles: z.array(read(ForceRole)).readonly(),
    basis: read(ForceBasis),
    /** The day the figure is meant for, when it is not simply the day of the report. */
    asOf: read(When).optional(),
  })
  .readonly()
export type ForceLevel = z.infer<typeof ForceLevel>
