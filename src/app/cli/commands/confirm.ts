import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { keysNamed } from '../deciding/draft.ts'

/** Says that claims are read rightly. */
export const run: Run = (words, options, io) =>
  decide(options, io, (record) =>
    keysNamed(record, words).map((claim) => ({ type: 'confirm', claim })),
  )
