import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Says that reports do not say what claims say. */
export const run: Run = (words, options, io) =>
  decide(options, io, { type: 'reject', claims: words })
