import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Says that claims are read rightly. */
export const run: Run = (words, options, io) =>
  decide(options, io, { type: 'confirm', claims: words })
