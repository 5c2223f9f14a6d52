import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { claimNamed } from '../deciding/draft.ts'

/** Says that claims are read rightly. */
export const run: Run = (words, options, io) =>
  decide(options, io, (record) =>
    words.map((word) => ({ type: 'confirm', claim: claimNamed(record, word).key })),
  )
