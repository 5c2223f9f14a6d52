import { type Run, text } from '../command.ts'
import { decide } from '../deciding/decide.ts'

/** Says who an actor is. */
export const run: Run = ([actor = ''], options, io) =>
  decide(options, io, {
    type: 'identify',
    actor,
    as: text(options, 'as'),
    name: text(options, 'name'),
    label: text(options, 'label'),
  })
