import { z } from 'zod'
import { CasualtyState, contents, type Kind, readYaml } from '../../record/index.ts'

const ShortPath = z
  .object({
    slot: z.string(),
    takes: z.enum(['word', 'day', 'last-day', 'amount', 'path']),
    state: CasualtyState.optional(),
  })
  .strict()
  .readonly()
export type ShortPath = z.infer<typeof ShortPath>

const Names = z.record(z.string(), ShortPath)
const kinds = Object.keys(contents)
const ShortPaths = z.record(z.enum(['every', ...kinds]), Names)

let read: z.infer<typeof ShortPaths> | undefined

/** The short names that `correct` takes for the parts of a claim of this kind. */
export function shortPathsOf(kind: Kind): ReadonlyMap<string, ShortPath> {
  read ??= readYaml(new URL('short-paths.yaml', import.meta.url), ShortPaths)
  return new Map(Object.entries({ ...read['every'], ...read[kind] }))
}
