import { OnrecordError } from '../../record/index.ts'
import { actors, type CaseRecord, findById, foldedName } from '../../view/index.ts'
import type { Draft } from './draft.ts'

/** Who is whom: an actor, or those whom reports write as `name` and take for it. */
export interface Identification {
  readonly actor: string
  /** As a report writes it; left out, all that goes by `actor`. */
  readonly name?: string | undefined
  /** The actor it is. Left out, the same one under another label, or, with `name`, one of its own. */
  readonly as?: string | undefined
  readonly label?: string | undefined
}

function refuse(message: string): never {
  throw new OnrecordError('usage-actor', message)
}

function actorNamed(record: CaseRecord, word: string) {
  const { id } = findById(record, word, ['actor'])
  return actors(record).find((each) => each.id === id) ?? refuse(`${id} is nobody shown here.`)
}

/**
 * Actors taken for one, told apart or renamed.
 *
 * @throws {OnrecordError} `id-unknown`, `id-ambiguous`; `usage-actor` when nothing would change.
 */
export function identification(record: CaseRecord, asked: Identification): Draft {
  const { name, label } = asked
  const actor = actorNamed(record, asked.actor)
  if (name !== undefined && !actor.names.some((each) => foldedName(each.name) === foldedName(name)))
    refuse(`No report writes ${actor.label} as “${name}”.`)
  const drafted = (as: { readonly actor: string; readonly label: string }): Draft => ({
    type: 'identify',
    actor: actor.id,
    ...(name !== undefined && { name }),
    as,
  })
  if (asked.as !== undefined) {
    const other = actorNamed(record, asked.as)
    if (other.id === actor.id) refuse(`${actor.label} is ${actor.id} already.`)
    return drafted({ actor: other.id, label: label ?? other.label })
  }
  if (name !== undefined) {
    const own = foldedName(label ?? name)
    if (own === actor.id || own === '') refuse(`“${name}” is what ${actor.id} is known by.`)
    return drafted({ actor: own, label: label ?? name })
  }
  if (label === undefined || label === actor.label) refuse('Say who it is, or what to call it.')
  return drafted({ actor: actor.id, label })
}
