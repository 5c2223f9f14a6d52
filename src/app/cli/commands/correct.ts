import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Puts a person's value in the place of what was read. */
export const run: Run = ([claim = '', path = '', ...typed], options, io) =>
  decide(options, io, { type: 'correct', claim, path, value: typed.join(' ') })
