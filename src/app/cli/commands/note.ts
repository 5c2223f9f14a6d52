import { OnrecordError } from '../../../record/index.ts'
import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Keeps a person's words beside a claim. */
export const run: Run = async ([claim = '', ...words], options, io) => {
  const text = words.join(' ').trim()
  if (text === '') throw new OnrecordError('usage-words', 'A note has words.')
  return decide(options, io, { type: 'note', claim, text })
}
