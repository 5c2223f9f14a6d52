import type { Party } from '../../record/index.ts'
import { slugOf } from './fold.ts'
import { type Phrase, sectorOf, stateSectors } from './noun-phrase.ts'
import { type Scene, textOf } from './scene.ts'
import { wholePeople } from './whole-people.ts'

/** "The Iraqi leader", "a US negotiator" speak for their country; "Sudan's rivals" do not. */
function isOfficial({ lexicon, tokens }: Scene, { head, roles }: Phrase): boolean {
  const role = roles.at(-1)
  return (
    role?.group !== true &&
    (role?.office !== undefined || lexicon.talkers.has(tokens[head]?.lemma ?? ''))
  )
}

/** "The warring parties", "the parties": sides of a conflict, and no political parties. */
function isSides({ lexicon, tokens }: Scene, { first, head, named, body }: Phrase): boolean {
  if (named || body !== undefined || tokens[head]?.lower !== 'parties') return false
  return tokens
    .slice(first, head)
    .every(
      ({ lower, tag }) => tag === 'PROPN' || tag === 'PART' || lexicon['side-words'].has(lower),
    )
}

/** "The Chadian side" of talks is Chad. */
function isSideOfState({ tokens }: Scene, { head, country, adjective, body }: Phrase): boolean {
  return tokens[head]?.lower === 'side' && country !== undefined && adjective && body === undefined
}

function stateParty(scene: Scene, phrase: Phrase): Party {
  const state = scene.actors.countries.get(phrase.country ?? '')
  return {
    name: textOf(scene, phrase),
    ...(state && { actor: state.id, label: state.label, country: state.iso }),
    sector: 'gov',
    link: 'demonym',
  }
}

/** "The Harvest Party nominee" is somebody, where its spokesman speaks for it. */
function isOfParty({ tokens, lexicon }: Scene, { head, body }: Phrase, many: boolean): boolean {
  return body?.sector === 'pty' && !many && !lexicon.talkers.has(tokens[head]?.lemma ?? '')
}

/** "A Yale expert" is somebody, where its spokesman speaks for it. */
function isOfCollege({ tokens, lexicon }: Scene, { head, body, roles }: Phrase): boolean {
  const isPerson = roles.at(-1)?.group !== true
  return body?.sector === 'edu' && isPerson && !lexicon.talkers.has(tokens[head]?.lemma ?? '')
}

/** Bodies whose members are states: all of them are the body. */
const ofStates: ReadonlySet<string> = new Set(['igo', 'eur'])
const armedSectors: ReadonlySet<string> = new Set(['reb', 'uaf', 'mil', 'sep', 'crm', 'spy', 'unk'])

/** Who a noun for somebody tells of, by its own words: the party, state or body, and its country and sector. */
export function partyOfNoun(scene: Scene, phrase: Phrase, many: boolean): Party {
  const stated =
    (isSides(scene, phrase) ? 'unk' : undefined) ??
    sectorOf(phrase) ??
    (phrase.country !== undefined && isOfficial(scene, phrase) ? 'gov' : undefined)
  const lemma = scene.tokens[phrase.head]?.lemma ?? ''
  // "Chad's neighbours": who they are and of what country the possessor does not tell.
  if (phrase.country !== undefined && !phrase.adjective && scene.lexicon.opposites.has(lemma))
    return { name: textOf(scene, phrase), sector: 'unk', link: 'description' }
  const sector = phrase.current || phrase.heldThen || stated !== 'gov' ? (stated ?? 'unk') : 'eli'
  const country = phrase.country ?? phrase.body?.country
  const state =
    country !== undefined &&
    phrase.body === undefined &&
    !phrase.located &&
    stateSectors.has(sector) &&
    many
      ? scene.actors.countries.get(country)
      : undefined
  if (isSideOfState(scene, phrase)) return stateParty(scene, phrase)
  // "Lima College students" are people, and no body of that name.
  const isNamed = phrase.named && phrase.roles.at(-1)?.group !== false
  const own = isNamed
    ? { id: slugOf(textOf(scene, phrase)), label: textOf(scene, phrase) }
    : wholePeople(scene, phrase)
  // "Members of the house" are some of it; those of a militia act for it.
  const bodySector = phrase.body?.sector ?? 'unk'
  const isSome =
    (lemma === 'member' && !armedSectors.has(bodySector) && !ofStates.has(bodySector)) ||
    isOfCollege(scene, phrase) ||
    isOfParty(scene, phrase, many)
  const actor = (isSome ? undefined : phrase.body) ?? own ?? state
  return {
    name: textOf(scene, phrase),
    ...(actor === undefined ? {} : { actor: actor.id, label: actor.label }),
    ...(country === undefined ? {} : { country }),
    sector,
    link: isNamed
      ? 'name'
      : phrase.adjective && stateSectors.has(sector)
        ? 'demonym'
        : 'description',
  }
}
