import type { Found } from './found.ts'
import type { Person } from './identity.ts'
import { countryWithin } from './own-name.ts'
import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'
import { mayCover } from './terms.ts'

/** The country a report is told from within, and how sure that is. */
export interface Home {
  readonly country: string
  /** More than one thing points to this country, and one of them is a body or a word of its own. */
  readonly sure: boolean
}

/** Forces and services are told of abroad without their country as well. */
const organs: ReadonlySet<string> = new Set(['ministry', 'legislature', 'court'])

/**
 * The country whose own affairs a report tells of. At home nobody says of which country the president is, or the
 * parliament: each body and office holder who is told without a country counts once, one told with it ("Prime Minister
 * Lima of Portugal") not at all. Absent where two countries come out near each other, as in a report of a foreign
 * correspondent; a statement of two governments has no home either.
 */
export function homeOf(
  scene: Scene,
  spots: readonly Spot[],
  persons: ReadonlyMap<Found, Person>,
): Home | undefined {
  const signs = new Map<string, Signs>()
  const add = (country: string, kind: keyof Signs, sign: string) => {
    const known = signs.get(country) ?? { bodies: new Set<string>(), people: new Set<string>() }
    known[kind].add(sign)
    signs.set(country, known)
  }
  for (const spot of spots) {
    const [known, other] = spot.known ?? []
    if (known?.country === undefined || other !== undefined) continue
    const body = known.type === 'actor' && organs.has(known.kind ?? '')
    if (body && countryWithin(scene, spot) === undefined) add(known.country, 'bodies', known.id)
    if (known.type === 'seat') add(known.country, 'people', known.type)
  }
  for (const [country, words] of Object.entries(scene.lexicon['home-signs']))
    for (const word of words) if (scene.text.includes(word)) add(country, 'bodies', word)
  for (const person of new Set(persons.values())) {
    const country = toldAtHome(scene, person)
    if (country !== undefined) add(country, 'people', person.id)
  }
  return clearest(signs)
}

interface Signs {
  readonly bodies: Set<string>
  readonly people: Set<string>
}

/** The country that four times as much points to as to any other: a mistaken home gives everybody a wrong country. */
function clearest(signs: ReadonlyMap<string, Signs>): Home | undefined {
  const [most, next] = [...signs]
    .map(([country, { bodies, people }]) => ({
      country,
      // Guests are called by their titles too; of bodies without a country only our own are told.
      weight: 2 * bodies.size + people.size,
      sure: bodies.size > 0 && bodies.size + people.size > 1,
    }))
    .sort((a, b) => b.weight - a.weight)
  return most === undefined || most.weight < 4 * (next?.weight ?? 0)
    ? undefined
    : { country: most.country, sure: most.sure }
}

/** The country of a person whom a title names and no mention gives a country: "President Lind" in his own country's news. */
function toldAtHome({ published }: Scene, { known, offices }: Person): string | undefined {
  if (offices.length === 0 || offices.some(({ country }) => country !== undefined)) return undefined
  const held = known.filter((term) => published === undefined || mayCover(term, published))
  return held[0]?.country
}
