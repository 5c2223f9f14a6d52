import type { Run } from '../command.ts'
import { correctionOf } from '../deciding/correction.ts'
import { decide } from '../deciding/decide.ts'
import { claimNamed } from '../deciding/draft.ts'

/** Puts a person's value in the place of what was read. */
export const run: Run = ([id = '', path = '', ...typed], options, io) =>
  decide(options, io, (record) => {
    const { key, claim } = claimNamed(record, id)
    return [{ type: 'correct', claim: key, ...correctionOf(claim, path, typed.join(' ')) }]
  })
