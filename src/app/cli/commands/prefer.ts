import { OnrecordError } from '../../../record/index.ts'
import { type Run, text } from '../command.ts'
import { decide } from '../deciding/decide.ts'
import { pairNamed } from '../deciding/draft.ts'
import { disputedPath } from '../deciding/path.ts'

/** Says which of two values in dispute to show. */
export const run: Run = ([first = ''], options, io) => {
  const over = text(options, 'over')
  if (over === undefined) {
    throw new OnrecordError('usage-over', 'Say what it is preferred to: --over <id>.')
  }
  return decide(options, io, (record) => {
    const [
      { key, claim },
      {
        key: other,
        claim: { id },
      },
    ] = pairNamed(record, first, over)
    const links = record.linksOf.get(id) ?? []
    const between = links.filter(({ from, to }) => from === claim.id || to === claim.id)
    const path = text(options, 'path')
    return [
      {
        type: 'prefer',
        claim: key,
        other,
        ...(path !== undefined && { path: disputedPath(claim, between, path) }),
      },
    ]
  })
}
