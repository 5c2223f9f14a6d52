import { z } from 'zod'
import { Amount } from './amount.ts'
import { CasualtyState, IncidentType, VictimStatus, WeaponType } from './incident.ts'
import { Party } from './party.ts'
import { read, slot } from './value.ts'
import { When } from './when.ts'

/** A count over a series, not over one incident: "the fourteenth attack since January". */
export const Tally = z
  .object({
    counted: z.enum(['incidents', 'casualties', 'arrests', 'displaced', 'other']),
    amount: slot(Amount),
    /** Given as a place in a series ("the fourteenth"), which counts up to it. */
    ordinal: z.boolean().optional(),
    incidentType: read(IncidentType).optional(),
    weapon: read(WeaponType).optional(),
    state: read(CasualtyState).optional(),
    who: read(Party).optional(),
    status: read(VictimStatus).optional(),
    /** Whom the series was aimed at. */
    targets: z.array(read(Party)).readonly(),
    /** From when to when it counts, as far as the report says. */
    period: read(When).optional(),
    /** What is counted, as written: "attack directed against US troops". */
    of: read(z.string()),
    /** Counted within another tally of this report: "including six rocket attacks". */
    within: z.boolean().optional(),
  })
  .readonly()
export type Tally = z.infer<typeof Tally>
