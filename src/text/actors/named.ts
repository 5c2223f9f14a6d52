import type { Party } from '../../record/index.ts'
import { loadActors } from './load-actors.ts'

/**
 * The party that one word names by itself: "Emirati", "Iran", "NATO". Undefined when our lists do not hold
 * the word or several different parties share it.
 */
export function partyNamed(word: string): Party | undefined {
  const { names } = loadActors()
  const phrases = names.byFirst.get(names.keyOf(word)) ?? []
  const known = phrases
    .filter(({ joined, exact }) => joined === '' && (exact === undefined || exact === word))
    .flatMap(({ values }) => values)
  const [first] = known
  if (!first || known.some(({ id }) => id !== first.id)) return undefined
  const { id, label, country, sector, link } = first
  return {
    name: word,
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
