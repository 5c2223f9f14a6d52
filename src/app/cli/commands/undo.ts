import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Takes a decision back; taking back an undo lets the decision stand again. */
export const run: Run = ([decision], options, io) => decide(options, io, { type: 'undo', decision })
