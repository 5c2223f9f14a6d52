import type { Party } from '../../record/index.ts'
import type { Home } from './home.ts'
import type { Person } from './identity.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Told } from './setting-country.ts'
import type { Resolved } from './told.ts'

/**
 * Officers, legislators and officials of the second rank whom a text in a state's own words names without a country: "I thank
 * Senator Lind", "General Boro, who leads our fleet", said by its president. Guests are told with theirs; heads of state and
 * ministers are left open, as is whoever stands in a sentence with another country.
 */
export function placeAtHome(
  scene: Scene,
  mentions: readonly Resolved[],
  { home, told }: { readonly home: Home; readonly told: Told },
): readonly Resolved[] {
  const abroad = new Set<Person>()
  for (const { person, head } of mentions)
    if (person !== undefined && isWithOthers(told.get(scene.tokens[head]?.sentence ?? -1), home))
      abroad.add(person)
  const isOurs = ({ person }: Resolved) =>
    person !== undefined && !abroad.has(person) && isOfficer(scene, person)
  return mentions.map((mention) => {
    const [party, other] = mention.parties
    if (party === undefined || other !== undefined || party.country !== undefined) return mention
    const person = mention.person ?? mention.antecedent?.person
    if (person?.id !== party.actor || !isOurs({ ...mention, ...(person && { person }) }))
      return mention
    return { ...mention, parties: [{ ...party, country: home.country }] satisfies Party[] }
  })
}

function isWithOthers(here: ReadonlySet<string> | undefined, { country }: Home): boolean {
  return here !== undefined && [...here].some((other) => other !== country)
}

const ranked: ReadonlySet<string> = new Set(['leg', 'mil', 'jud', 'cop'])
/** Last words of titles that are given without a country at home alone. */
const ofHome =
  /^(?:governor|mayor|secretary|gentleman|lady|comptroller|treasurer|major|sergeant|captain)$/

/** Whom no list knows and a title, rank or seat tells; of a body, only one of no union of states. */
function isOfficer(scene: Scene, { known, offices, origin }: Person): boolean {
  if (known.length > 0 || origin !== undefined) return false
  return offices.some(
    ({ sector, country, body, words: { first, end } }) =>
      country === undefined &&
      body === undefined &&
      (ranked.has(sector ?? '') || ofHome.test(lowerAt(scene, end - 1))) &&
      !/^(?:chair|speaker|president|minister)/.test(lowerAt(scene, first)),
  )
}
