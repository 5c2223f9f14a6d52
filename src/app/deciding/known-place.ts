import type { Where } from '../../record/index.ts'
import { type CaseRecord, foldedName } from '../../view/index.ts'

/**
 * A place as a person names it. Where the record knows a place of that name it is that one, with its point; else
 * nothing but the name is known of it.
 */
export function placeNamed({ claims }: CaseRecord, typed: string, words: string): Where {
  const wanted = foldedName(typed)
  const known = claims
    .flatMap(({ claim }) => claim.where?.value ?? [])
    .find(({ name, precision }) => precision < 7 && foldedName(name ?? '') === wanted)
  return known ? { ...known, words } : { words, name: typed, precision: 1 }
}
