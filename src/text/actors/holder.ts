import type { Party } from '../../record/index.ts'
import type { Term } from './entries.ts'
import type { Scene } from './scene.ts'
import { covers } from './terms.ts'

/** The one holder of an office on every day that the report may be of; empty when it is not known, undefined when nobody has such an office there. */
export function holderOf(
  { published, actors }: Scene,
  office: string,
  country: string,
): Pick<Party, 'actor' | 'label'> | undefined {
  const terms = [...actors.terms.values()].flatMap((of) =>
    of.filter((term) => term.country === country && term.office === office),
  )
  if (terms.length === 0) return undefined
  if (published === undefined) return {}
  const holders = terms.filter((term: Term) => covers(term, published))
  const [only] = holders
  return holders.length === 1 && only !== undefined ? { actor: only.person, label: only.label } : {}
}
