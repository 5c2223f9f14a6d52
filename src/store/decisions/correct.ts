import { isDeepStrictEqual } from 'node:util'
import { Claim, OnrecordError } from '../../record/index.ts'
import type { Json } from '../store.ts'
import { valueAt, withValueAt } from './path.ts'

/** What a person may correct: what the claim says, when, where and how; not whose it is or where it stands. */
const correctable =
  /^(?:content(?:\.[\w-]{1,64}){1,16}|(?:when|where)(?:\.[\w-]{1,64}){0,16}|mentions\.\d{1,4}|realis|layer)$/

function refuse(path: string, reason: string): never {
  throw new OnrecordError('correction-invalid', `${path} cannot be corrected so: ${reason}.`)
}

/**
 * The claim with another value at a dotted path. `null` takes a value out.
 *
 * The new value is the person's and has no words of its own: the spans beside it stay those that the old
 * value was read from.
 *
 * @throws {OnrecordError} `correction-invalid` when the path is not into `content`, `when`, `where`,
 *   `mentions`, `realis` or `layer`, leads nowhere, or when the claim would not be one any more.
 */
export function correctClaim(claim: Claim, path: string, value: Json): Claim {
  if (!correctable.test(path)) {
    refuse(path, 'only content.…, when, where, mentions.…, realis and layer can be corrected')
  }
  if (value === null && valueAt(claim, path) === undefined) refuse(path, 'there is nothing there')
  const changed = withValueAt(claim, path, value)
  if (changed === undefined) refuse(path, 'the path leads nowhere')
  const parsed = Claim.safeParse(changed)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse(path, `${issue?.path.join('.') ?? path}: ${issue?.message ?? 'invalid'}`)
  }
  // A key that no claim of this kind has is dropped by the schema.
  const wanted = value === null ? valueAt(changed, path) : value
  if (!isDeepStrictEqual(valueAt(parsed.data, path), wanted)) {
    refuse(path, 'no claim of this kind has such a part')
  }
  return parsed.data
}
