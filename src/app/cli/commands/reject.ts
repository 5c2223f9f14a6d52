import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { claimNamed } from '../deciding/draft.ts'

/** Says that reports do not say what claims say. */
export const run: Run = (words, options, io) =>
  decide(options, io, (record) =>
    words.map((word) => ({ type: 'reject', claim: claimNamed(record, word).key })),
  )
