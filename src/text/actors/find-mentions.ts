import type { Published } from '../../record/index.ts'
import type { Mention, MentionKind, Name, Place, Sentence, Token } from '../analysis.ts'
import { withIdle } from './acting-names.ts'
import { addCoreference } from './coreference.ts'
import type { Found } from './found.ts'
import { type Home, homeOf, leadCountry } from './home.ts'
import { identify } from './identity.ts'
import type { ActorIndex } from './load-actors.ts'
import type { Meeting } from './meeting.ts'
import { findNominals } from './nominals.ts'
import { findParties } from './parties.ts'
import { findPeople } from './people.ts'
import { partyOfPerson } from './person-party.ts'
import { boundScene } from './report-days.ts'
import { surveyGround } from './roles.ts'
import { makeScene, type Scene } from './scene.ts'
import { placeBySetting } from './setting.ts'
import { settleSpots } from './settle.ts'
import { findSpots } from './spots.ts'
import { firstTelling, type Resolved } from './told.ts'

/** What helps to tell who is meant. */
export interface MentionOptions {
  /** The date of the report: which holder of an office is meant hangs on it. */
  readonly published?: Published | undefined
  /** Our lists with a user's own; without it, our lists. */
  readonly actors?: ActorIndex | undefined
  /** Places found in the text, in order: who is told to live in one is of its country. */
  readonly places?: readonly Place[] | undefined
  /** The country whose own words the report's title says it is. */
  readonly home?: string | undefined
  /** Who meets, by the report's title. */
  readonly meeting?: Meeting | undefined
}

/**
 * Everybody who acts or is acted upon, in order of the text; a mention may stand inside a longer one only where
 * a shared noun is split ("US and Iraqi forces").
 *
 * A country after "in" or "from" is a place and left out, and so is a capital that no verb or preposition makes a
 * government. Pronouns and descriptions ("the two countries", "his country") are tied to an earlier mention where the
 * grammar leaves one choice, else left out. Names no list holds get the slug of the fullest form in this report.
 */
export function findMentions(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
  text: string,
  options: MentionOptions = {},
): Mention[] {
  return readActors(tokens, sentences, names, text, options).mentions
}

/** The same with the country of whoever is told first, if his office is told without one: "Readout of President Lind's call". */
export function readActors(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
  text: string,
  options: MentionOptions = {},
): { readonly mentions: Mention[]; readonly lead: () => string | undefined } {
  const scene = makeScene(tokens, sentences, names, { text, ...options })
  const { mentions, home, lead } = resolve(scene, options.home)
  const told = placeBySetting(
    scene,
    addCoreference(scene, mentions, { home, meeting: options.meeting }),
    home,
  )
  const places = new Map<Resolved, number>()
  for (const mention of told)
    if (mention.silent !== true && firstTelling(mention).idle !== true)
      places.set(mention, places.size)
  const shown: Mention[] = []
  for (const mention of places.keys()) shown.push(toMention(scene, mention, places))
  return { mentions: shown, lead }
}

/** All mentions by name or noun, who each person is settled, and the country the report is from. */
function resolve(
  scene: Scene,
  titled: string | undefined,
): {
  readonly mentions: readonly Resolved[]
  readonly home: Home | undefined
  readonly lead: () => string | undefined
} {
  const spots = settleSpots(scene, findSpots(scene))
  const ground = surveyGround(scene, spots)
  const people = findPeople(scene, ground, spots)
  const covered = new Uint8Array(scene.tokens.length)
  for (const { first, end } of people) covered.fill(1, first, end)
  const nominals = findNominals(scene, ground, covered)
  for (const { first, end } of nominals) covered.fill(1, first, end)
  const parties = withIdle(scene, ground, findParties(scene, ground, spots, covered))
  const persons = identify(scene, people, spots)
  const dated = boundScene(scene, new Set(persons.values()))
  const nominalAt = new Map(nominals.map((nominal) => [nominal.first, nominal]))
  const mentions = [...people, ...nominals, ...parties].sort(byPlace).map((found): Resolved => {
    if (found.who.kind !== 'person')
      return { ...found, parties: [found.who.party, ...(found.who.others ?? [])] }
    const person = persons.get(found)
    if (person === undefined) return { ...found, parties: [] }
    // "the Biden administration" is one mention; "Biden's administration" two.
    const around = nominalAt.get(found.first)
    const silent =
      around !== undefined &&
      found.end < around.end &&
      around.head >= found.end &&
      ground.roleAt.has(found.end)
    return {
      ...found,
      silent,
      person,
      parties: [partyOfPerson(dated, { who: found.who, head: found.head }, person)],
    }
  })
  const home =
    titled === undefined ? homeOf(scene, spots, persons) : { country: titled, sure: true }
  return { mentions, home, lead: () => leadCountry(scene, persons, nominals) }
}

/** "A senior official" is one human being, "officials" are a group. */
function kindOf({ who }: Resolved): MentionKind {
  if (who.kind === 'person' || who.kind === 'office') return 'person'
  if (who.kind === 'nominal') return who.many ? 'organisation' : 'person'
  return who.kind === 'actor' ? 'organisation' : who.kind
}

function byPlace(a: Found, b: Found): number {
  return a.first - b.first || b.end - a.end
}

function toMention(
  { tokens, text }: Scene,
  found: Resolved,
  all: ReadonlyMap<Resolved, number>,
): Mention {
  const span = (first: number, end: number) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  })
  const { start, end } = span(found.first, found.end)
  const antecedent = found.antecedent === undefined ? undefined : all.get(found.antecedent)
  return {
    start,
    end,
    text: text.slice(start, end),
    head: found.head,
    parties: found.parties,
    kind: kindOf(found),
    ...(antecedent === undefined ? {} : { antecedent }),
    ...(found.title === undefined ? {} : { title: span(found.title.first, found.title.end) }),
    ...(found.setting && { setting: span(found.setting.first, found.setting.end) }),
  }
}
