import type { Party } from '../../record/index.ts'
import type { KnownName } from './entries.ts'
import { slugOf } from './fold.ts'
import type { Found, NamedParty, TokenSpan } from './found.ts'
import { isDoer, isMetonym, isPlace } from './metonyms.ts'
import { countryWithin, placeWithin, sectorWithin } from './own-name.ts'
import type { Ground } from './roles.ts'
import { isNoun, lowerAt, type Scene, textOf } from './scene.ts'
import type { Spot } from './spots.ts'

/** Countries, bodies and organisations by name, where they act and are not merely places or modifiers. */
export function findParties(
  scene: Scene,
  ground: Ground,
  spots: readonly Spot[],
  covered: Uint8Array,
): readonly Found[] {
  const introduced = introducedAcronyms(scene, spots)
  return spots.flatMap((spot) => {
    if (
      covered[spot.end - 1] === 1 ||
      spot.person !== undefined ||
      isBracketed(scene, ground, spot)
    )
      return []
    const known = spot.known?.[0]
    const who =
      known === undefined
        ? unknownBody(scene, ground, introduced.get(textOf(scene, spot)) ?? spot, spot)
        : knownParty(scene, ground, spot, known)
    const found = { first: spot.first, end: spot.end, head: spot.end - 1 }
    if (who !== undefined) return [{ ...found, who }]
    return known?.type === 'country'
      ? [
          {
            ...found,
            silent: true,
            who: { kind: 'country', many: false, party: partyOf(scene, spot, known) },
          },
        ]
      : []
  })
}

/** A body no list holds. Right after "in" or "at" it is a place more often than not. */
function unknownBody(scene: Scene, ground: Ground, full: Spot, spot: Spot): NamedParty | undefined {
  if (spot.found !== 'organisation') return undefined
  if (isPlace(scene, ground, spot) && !isAgent(scene, spot)) return undefined
  const label = textOf(scene, full)
  const actor = slugOf(label)
  if (actor === '') return undefined
  const role = ground.roleBefore.get(spot.first)
  const own = sectorWithin(scene, full)
  const sector = own ?? (role?.noun === true ? role.sector : undefined)
  const place = own === undefined || isMany(scene, full) ? undefined : placeWithin(scene, full)
  const behind = countryBehind(scene, ground, spot)
  const country = isJoint(scene, full) ? undefined : (countryWithin(scene, full) ?? place ?? behind)
  const told = {
    ...(country === undefined ? {} : { country }),
    ...(sector === undefined ? {} : { sector }),
  }
  return {
    kind: 'organisation',
    many: false,
    party: { name: textOf(scene, spot), actor, label, ...told, link: 'name' },
  }
}

/** "Harvest Party of Chad", of which the finder took the first words. */
function countryBehind(scene: Scene, ground: Ground, { end }: Spot): string | undefined {
  if (lowerAt(scene, end) !== 'of' || lowerAt(scene, end - 1) !== 'party') return undefined
  const known = ground.spotAt.get(end + 1)?.known?.[0]
  return known?.type === 'country' ? known.country : undefined
}

/** "Boro officials": people, and no body. */
function isMany({ tokens }: Scene, { end }: TokenSpan): boolean {
  return tokens[end - 1]?.penn === 'NNS'
}

/** Prepositions behind which a body is a building or a place; "through" and "from" one it acts. */
const housing: ReadonlySet<string> = new Set([
  'in',
  'at',
  'into',
  'inside',
  'outside',
  'near',
  'around',
  'across',
  'off',
])

/** "Through the Grain Export Corporation": a name that ends in a noun for a body, behind no word for where. */
function isAgent(scene: Scene, spot: Spot): boolean {
  const before = lowerAt(scene, spot.first - 1)
  const preposition = before === 'the' ? lowerAt(scene, spot.first - 2) : before
  // A bank may be of a river: "from the West Bank".
  const isBank = scene.lemmas[spot.end - 1] === 'bank'
  return !housing.has(preposition) && !isBank && sectorWithin(scene, spot) !== undefined
}

/** "Ukraine Defense Contact Group", "NATO-Ukraine Council": many sit in it, and it is of no one country. */
function isJoint({ text, tokens, lexicon }: Scene, { first, end }: TokenSpan): boolean {
  const words = text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0)
  return (
    /\p{Lu}[\p{L}.]{0,60}[-–]\p{Lu}/u.test(words) ||
    lexicon['joint-bodies'].has(tokens[end - 1]?.lower ?? '') ||
    /\bcontact group$/i.test(words)
  )
}

function knownParty(
  scene: Scene,
  ground: Ground,
  spot: Spot,
  known: KnownName,
): NamedParty | undefined {
  if (known.type === 'actor') return actorParty(scene, ground, spot, known)
  if (known.type === 'capital')
    return isMetonym(scene, ground, spot)
      ? { kind: 'country', many: false, party: partyOf(scene, spot, known) }
      : undefined
  if (known.type === 'people' || known.type === 'adjective') return peopleParty(scene, spot, known)
  if (isDoer(scene, spot))
    return { kind: 'country', many: false, party: partyOf(scene, spot, known) }
  if (isCompound(scene, spot) || isPlace(scene, ground, spot)) return undefined
  return { kind: 'country', many: false, party: partyOf(scene, spot, known) }
}

/** A force or group acts wherever it is named; a body that has a building is a place after "at" or "in". */
function actorParty(
  scene: Scene,
  ground: Ground,
  spot: Spot,
  known: KnownName,
): NamedParty | undefined {
  const region = known.kind === 'region'
  // "A NATO ally" is a state.
  if (lowerAt(scene, spot.end) === 'ally') return undefined
  // "Gaza", "the Donbas": told of as where somebody is; nobody acts by that name.
  if (region && known.sector === undefined) return undefined
  const housed = known.kind === 'ministry' || known.kind === 'legislature'
  if (region && (isPlace(scene, ground, spot) || isCompound(scene, spot))) return undefined
  if (housed && ['at', 'inside', 'outside', 'near'].includes(lowerAt(scene, spot.first - 1)))
    return undefined
  return { kind: 'actor', many: false, party: partyOf(scene, spot, known) }
}

/** "two Americans" are people; "the Americans" may be their government, so no sector is given; "Iranian strikes" are its doing. */
function peopleParty(scene: Scene, spot: Spot, known: KnownName): NamedParty | undefined {
  const token = scene.tokens[spot.end - 1]
  if (token === undefined) return undefined
  if (isDoer(scene, spot))
    return {
      kind: 'country',
      many: false,
      party: { ...partyOf(scene, spot, known), sector: 'gov', link: 'demonym' },
    }
  if (
    isCompound(scene, spot) ||
    (token.tag === 'ADJ' && isNoun(scene, spot.end)) ||
    lowerAt(scene, spot.end) === '-'
  )
    return undefined
  const before = lowerAt(scene, spot.first - 1)
  const many = /s$/.test(token.lower) || token.penn === 'NNPS' || token.penn === 'NNS'
  const definite = before === 'the'
  if (!many && !definite && token.tag === 'ADJ' && !['a', 'an'].includes(before)) return undefined
  const party: Party = {
    name: textOf(scene, spot),
    ...(known.country === undefined ? {} : { country: known.country }),
    ...(definite ? {} : { sector: 'cvl' as const }),
    link: definite ? 'demonym' : 'description',
  }
  return {
    kind: 'people',
    many: many || definite,
    party: definite && !many ? { ...party, actor: known.id, label: known.label } : party,
  }
}

/** "Chad plans to send two": a verb that taggers take for a noun in the plural. */
function isPlanner({ tokens, lexicon }: Scene, { first, end }: Spot): boolean {
  const verb = tokens[end]
  return (
    verb !== undefined &&
    lexicon['metonym-verbs'].has(verb.lemma) &&
    /s$/.test(verb.lower) &&
    tokens[end + 1]?.lower === 'to' &&
    tokens[end + 2]?.penn === 'VB' &&
    tokens[first - 1]?.tag !== 'DET'
  )
}

/** A name that only qualifies the noun after it: "Iran deal", "NATO-style". */
function isCompound(scene: Scene, spot: Spot): boolean {
  const token = scene.tokens[spot.end - 1]
  if (token === undefined || isPlanner(scene, spot)) return false
  const qualifies =
    (token.relation === 'compound' || token.relation === 'amod') && token.head >= spot.end
  return (
    qualifies &&
    !scene.lexicon['held-as'].has(lowerAt(scene, token.head)) &&
    isNoun(scene, token.head) &&
    (isNoun(scene, spot.end) || scene.tokens[spot.end]?.tag === 'ADJ')
  )
}

function partyOf(scene: Scene, spot: Spot, known: KnownName): Party {
  return {
    name: textOf(scene, spot),
    actor: known.id,
    label: known.label,
    ...(known.country === undefined ? {} : { country: known.country }),
    ...(known.sector === undefined ? {} : { sector: known.sector }),
    link: known.link,
  }
}

/** "(UNSC)" after the name it is short for, or "(Islamic State)" after its acronym. */
function isBracketed({ tokens }: Scene, ground: Ground, spot: Spot): boolean {
  if (
    tokens[spot.first - 1]?.text !== '(' ||
    tokens[spot.end]?.text !== ')' ||
    (tokens[spot.first - 2]?.tag !== 'PROPN' && tokens[spot.first - 2]?.tag !== 'NOUN')
  )
    return false
  const before = ground.spotBefore.get(spot.first - 1)?.known?.[0]
  return (
    (before !== undefined && before.id === spot.known?.[0]?.id) ||
    /^[\p{Lu}\d.&/-]{2,12}$/u.test(tokens[spot.first]?.text ?? '')
  )
}

/** "Popular Front for Renewal (PFR)": what an acronym in brackets after a name that no list holds stands for. */
function introducedAcronyms(scene: Scene, spots: readonly Spot[]): ReadonlyMap<string, Spot> {
  const found = new Map<string, Spot>()
  for (const spot of spots) {
    const short = scene.tokens[spot.end + 1]?.text ?? ''
    const bracketed = lowerAt(scene, spot.end) === '(' && lowerAt(scene, spot.end + 2) === ')'
    if (
      spot.found === 'organisation' &&
      bracketed &&
      /^[\p{Lu}\d.&/-]{2,12}$/u.test(short) &&
      !found.has(short)
    )
      found.set(short, spot)
  }
  return found
}
