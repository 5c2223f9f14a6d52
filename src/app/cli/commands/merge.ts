import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Says that two claims tell of one thing. */
export const run: Run = ([claim = '', other = ''], options, io) =>
  decide(options, io, { type: 'merge', claim, other })
