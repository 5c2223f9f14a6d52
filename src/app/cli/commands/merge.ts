import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { pairNamed } from '../deciding/draft.ts'

/** Says that two claims tell of one thing. */
export const run: Run = ([first = '', second = ''], options, io) =>
  decide(options, io, (record) => {
    const [claim, other] = pairNamed(record, first, second)
    return [{ type: 'merge', claim: claim.key, other: other.key }]
  })
