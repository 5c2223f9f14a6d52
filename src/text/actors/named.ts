import type { Party } from '../../record/index.ts'
import { loadActors } from './load-actors.ts'

/**
 * The party that these words name by themselves: "Emirati", "Iran", "African Union". Undefined when our lists do not
 * hold them or several different parties share them.
 */
export function partyNamed(words: string): Party | undefined {
  const { names } = loadActors()
  const [opening = '', ...rest] = words
    .replace(/^the /i, '')
    .split(/\s+/)
    .map(names.keyOf)
    .filter((key) => key !== '')
  const behind = rest.join(' ')
  const spelling = words.replace(/[\s.]/g, '')
  const known = (names.byFirst.get(opening) ?? [])
    .filter(({ joined, exact }) => joined === behind && (exact === undefined || exact === spelling))
    .flatMap(({ values }) => values)
  const [first] = known
  if (!first || known.some(({ id }) => id !== first.id)) return undefined
  const { id, label, country, sector, link } = first
  return {
    name: words,
    actor: id,
    label,
    ...(country && { country }),
    ...(sector && { sector }),
    link,
  }
}

/**
 * A country's state, for who speaks as "we" in its name. Undefined for a code that our lists do not hold.
 *
 * @param country ISO 3166-1 alpha-3
 */
export function stateOf(country: string): Party | undefined {
  const known = loadActors().countries.get(country)
  return (
    known && {
      name: known.label,
      actor: known.id,
      label: known.label,
      country,
      sector: 'gov',
      link: 'name',
    }
  )
}
