import { OnrecordError } from '../../../record/index.ts'
import { type Run, text } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Says which of two values in dispute to show. */
export const run: Run = ([claim = ''], options, io) => {
  const over = text(options, 'over')
  if (over === undefined) {
    throw new OnrecordError('usage-over', 'Say what it is preferred to: --over <id>.')
  }
  return decide(options, io, { type: 'prefer', claim, over, path: text(options, 'path') })
}
