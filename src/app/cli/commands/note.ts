import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { claimNamed } from '../deciding/draft.ts'

/** Keeps a person's words beside a claim. */
export const run: Run = ([id = '', ...words], options, io) =>
  decide(options, io, (record) => [
    { type: 'note', claim: claimNamed(record, id).key, text: words.join(' ') },
  ])
