import type { Found, TokenSpan } from './found.ts'
import type { Person } from './identity.ts'
import { countryWithin } from './own-name.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Spot } from './spots.ts'
import { mayCover } from './terms.ts'
import { isSubject } from './told.ts'

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
  // Half of the signs are times of day as transcripts write them.
  const isTimed = scene.text.includes('.M. ')
  for (const [country, words] of Object.entries(scene.lexicon['home-signs']))
    for (const word of words)
      if ((isTimed || word.charAt(1) !== '.') && scene.text.includes(word))
        add(country, 'bodies', word)
  for (const spot of spots)
    if (isOurs(scene, spot)) add(spot.known?.[0]?.country ?? '', 'bodies', 'ours')
  const lead = leadOf(scene, spots, persons)
  if (lead !== undefined) add(lead.country, 'bodies', 'lead')
  const speaks = speakingState(scene, spots)
  if (speaks !== undefined) add(speaks, 'bodies', 'speaks')
  if (lead?.declares === true || speaks !== undefined)
    add(lead?.declares === true ? lead.country : (speaks ?? ''), 'bodies', 'declares')
  for (const person of new Set(persons.values())) {
    const country = toldAtHome(scene, person)
    // Whom somebody of ours meets or calls is a guest.
    if (country !== undefined && (lead?.country ?? country) === country)
      add(country, 'people', person.id)
  }
  return clearest(signs)
}

/** "Chad and our allies will help": said by Chad; "for Chad and our allies" by others. */
function isOurs(scene: Scene, spot: Spot): boolean {
  const { end, known } = spot
  return (
    known?.length === 1 &&
    known[0]?.type === 'country' &&
    lowerAt(scene, end) === 'and' &&
    lowerAt(scene, end + 1) === 'our' &&
    isSubject(scene, spot)
  )
}

/** How far into a text whoever it opens with may stand, in sentences: a date line may come first. */
const OPENING = 2

interface Lead {
  readonly country: string
  /** It is the state itself that speaks, which leaves no doubt. */
  readonly declares: boolean
}

/**
 * The country of whoever a report opens with as the one who acts: by a title alone ("President Lind met President Boro
 * of Chad"), or a state in a text that says "we" ("Chad condemns the raid. We will help").
 */
function leadOf(
  scene: Scene,
  spots: readonly Spot[],
  persons: ReadonlyMap<Found, Person>,
): Lead | undefined {
  const state = spots.find(
    (spot) => opens(scene, spot) && spot.known?.[0]?.type === 'country' && isSubject(scene, spot),
  )
  const found = firstSubject(scene, persons.keys())
  const person = found === undefined ? undefined : persons.get(found)
  if (person !== undefined && found !== undefined && found.first < (state?.first ?? Infinity))
    return toLead(toldAtHome(scene, person), false)
  return state !== undefined && declares(scene, state) && saysWe(scene)
    ? toLead(state.known?.[0]?.country, true)
    : undefined
}

function opens({ tokens }: Scene, { first }: TokenSpan): boolean {
  return (tokens[first]?.sentence ?? OPENING) < OPENING
}

/** The first of those told in the opening as subjects. */
function firstSubject(scene: Scene, persons: Iterable<Found>): Found | undefined {
  for (const person of persons)
    if (opens(scene, person) && isSubject(scene, person) && !isAside(scene, person)) return person
  return undefined
}

/** "As President Lind fights on, we stand by his people": told beside what the sentence says. */
function isAside({ tokens }: Scene, { head }: Found): boolean {
  const verb = tokens[tokens[head]?.head ?? -1]
  return verb?.relation.startsWith('advcl') === true && verb.head > verb.index
}

function toLead(country: string | undefined, isState: boolean): Lead | undefined {
  return country === undefined ? undefined : { country, declares: isState }
}

/** "Chad strongly condemns": what a state does by saying so. */
function declares({ tokens, lexicon }: Scene, { end }: TokenSpan): boolean {
  const next = tokens[tokens[end]?.tag === 'ADV' ? end + 1 : end]
  return next?.penn === 'VBZ' && lexicon.declaring.has(next.lemma)
}

/** Outside all quotations. */
function saysWe({ tokens, quoted }: Scene): boolean {
  return tokens.some(
    ({ lower, index }) =>
      (lower === 'we' || lower === 'our' || lower === 'my') && quoted[index] === 0,
  )
}

/** So many times more does the state that speaks say of itself than any other is said to do. */
const TIMES = 3

/**
 * The state in whose name a text speaks, wherever it says so: "We thank all. Chad will stand by its friends". Of several,
 * the one that does so far more often; nobody in a text that says no "we".
 */
function speakingState(scene: Scene, spots: readonly Spot[]): string | undefined {
  const counts = new Map<string, number>()
  for (const spot of spots) {
    const [known, other] = spot.known ?? []
    if (known?.type !== 'country' || other !== undefined || known.country === undefined) continue
    if (scene.quoted[spot.first] !== 0 || !(declares(scene, spot) || vows(scene, spot))) continue
    if (isMainSubject(scene, spot)) counts.set(known.country, (counts.get(known.country) ?? 0) + 1)
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1])
  if (most === undefined || most[1] < TIMES * (next?.[1] ?? 0)) return undefined
  return saysWe(scene) ? most[0] : undefined
}

/** Of the clause that the sentence is. */
function isMainSubject({ tokens }: Scene, { end }: TokenSpan): boolean {
  const name = tokens[end - 1]
  return name?.relation.startsWith('nsubj') === true && tokens[name.head]?.relation === 'root'
}

/** "Chad is committed to", "Chad will stand by". */
function vows({ tokens, lexicon }: Scene, { end }: TokenSpan): boolean {
  const [auxiliary, next] = [tokens[end], tokens[end + 1]]
  return (
    (auxiliary?.lower === 'will' || auxiliary?.lower === 'is') &&
    lexicon.vowing.has(next?.lower ?? '')
  )
}

/** So many of one country who are told without it, and nobody of others beside them. */
const CROWD = 3

function isCrowd(people: ReadonlySet<string>): boolean {
  return people.size - (people.has('seat') ? 1 : 0) >= CROWD
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
      hasBody: bodies.size > 0,
      sure: bodies.size > 0 ? bodies.size + people.size > 1 : isCrowd(people),
    }))
    .sort((a, b) => b.weight - a.weight)
  const times = most?.hasBody === true && next?.hasBody !== true ? 2 : 4
  return most === undefined || most.weight < times * (next?.weight ?? 0)
    ? undefined
    : { country: most.country, sure: most.sure }
}

/**
 * The country of the first person told, if told at home or as one of a body of state ("NSC Spokesperson Lind"), and no one of
 * another country by the same office without it. Nobody where an office alone comes before: "the Vice President's Call with".
 */
export function leadCountry(
  scene: Scene,
  persons: ReadonlyMap<Found, Person>,
  found: readonly Found[],
): string | undefined {
  const [first, ...others] = [...persons.keys()].sort((a, b) => a.first - b.first)
  const lead = first && persons.get(first)
  const isBehind = found.some(({ who, end }) => who.kind === 'office' && end <= (first?.first ?? 0))
  if (lead === undefined || isBehind) return undefined
  const country = toldAtHome(scene, lead) ?? lead.offices.find(({ byBody }) => byBody)?.country
  const offices = new Set(lead.offices.map(({ office }) => office))
  const isShared = others.some((other) => {
    const person = persons.get(other)
    return (
      person !== undefined &&
      toldAtHome(scene, person) !== country &&
      person.offices.some(
        (held) => held.country === undefined && held.current && offices.has(held.office),
      )
    )
  })
  return isShared ? undefined : country
}

/** The country of a person whom a title names and no mention gives a country: "President Lind" in his own country's news. */
function toldAtHome({ published }: Scene, { known, offices }: Person): string | undefined {
  if (offices.length === 0 || offices.some(({ country }) => country !== undefined)) return undefined
  const held = known.filter((term) => published === undefined || mayCover(term, published))
  return held[0]?.country
}
