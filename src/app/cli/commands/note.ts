import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Keeps a person's words beside a claim. */
export const run: Run = ([claim = '', ...words], options, io) =>
  decide(options, io, { type: 'note', claim, text: words.join(' ') })
