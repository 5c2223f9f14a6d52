import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { keysNamed } from '../deciding/draft.ts'

/** Says that reports do not say what claims say. */
export const run: Run = (words, options, io) =>
  decide(options, io, (record) =>
    keysNamed(record, words).map((claim) => ({ type: 'reject', claim })),
  )
