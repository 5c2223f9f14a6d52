import type { Party } from '../../record/index.ts'
import type { Term } from './entries.ts'
import type { ActorIndex } from './load-actors.ts'
import type { Scene } from './scene.ts'
import { covers } from './terms.ts'

const known = new WeakMap<ActorIndex, ReadonlyMap<string, readonly Term[]>>()

/** Terms by country and office; put in order once for each set of lists. */
function termsOf(actors: ActorIndex): ReadonlyMap<string, readonly Term[]> {
  const before = known.get(actors)
  if (before) return before
  const terms = Map.groupBy(
    [...actors.terms.values()].flat(),
    ({ country, office }) => `${country ?? ''} ${office}`,
  )
  known.set(actors, terms)
  return terms
}

/** The one holder of an office on every day that the report may be of; empty when it is not known, undefined when nobody has such an office there. */
export function holderOf(
  { published, actors }: Scene,
  office: string,
  country: string,
): Pick<Party, 'actor' | 'label'> | undefined {
  const terms = termsOf(actors).get(`${country} ${office}`)
  if (terms === undefined) return undefined
  if (published === undefined) return {}
  const holders = terms.filter((term) => covers(term, published))
  const [only] = holders
  return holders.length === 1 && only !== undefined ? { actor: only.person, label: only.label } : {}
}
