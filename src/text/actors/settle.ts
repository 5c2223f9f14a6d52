import type { Published } from '../../record/index.ts'
import type { KnownName } from './entries.ts'
import type { Scene } from './scene.ts'
import type { Spot } from './spots.ts'

/**
 * Names that our lists know under several readings, settled by the rest of the report: an acronym by the
 * same actor's longer name, else by the countries the report speaks of; a name that is a country only in some
 * reports by the words beside it. What stays open keeps no reading, so that nobody is guessed.
 */
export function settleSpots(scene: Scene, spots: readonly Spot[]): readonly Spot[] {
  const named = new Set<string>()
  const told = new Map<string, number>()
  for (const { known } of spots) {
    if (known?.length === 1 && known[0] !== undefined) named.add(known[0].id)
    const country = known?.[0]?.type === 'actor' ? undefined : known?.[0]?.country
    if (country !== undefined) told.set(country, (told.get(country) ?? 0) + 1)
  }
  const report: Report = { named, told, published: scene.published }
  const words = new Set(scene.keys)
  const settled = spots.flatMap((spot) => {
    if (spot.known === undefined) return [spot]
    if (isOtherHouse(scene, spot, words) || isTown(scene, spot, spots)) return []
    const cues = scene.lexicon.ambiguous[spot.known[0]?.label ?? '']
    if (
      cues !== undefined &&
      spot.known[0]?.type === 'country' &&
      ![...cues].some((cue) => words.has(cue))
    )
      return []
    const alone = spot.end === spot.first + 1
    const known = choose(spot.known, report).filter(
      (name) => !alone || (isAtHome(name, report) && isNearby(scene, spot, name, report)),
    )
    if (known.length > 0) return [{ ...spot, known }]
    return spot.found === undefined ? [] : [{ first: spot.first, end: spot.end, found: spot.found }]
  })
  return joinOrgans(settled)
}

/**
 * "A Lebanon man" of a report on Ohio: a town that is called as a country or a capital is, and is of another. Not in a
 * report that tells of the country or its people by another word as well.
 */
function isTown({ towns, placed, tokens }: Scene, spot: Spot, spots: readonly Spot[]): boolean {
  const { first, known } = spot
  // "The Republic of Chad" begins as a town of Missouri is called.
  if (!towns.has(first) || known === undefined || tokens[first + 1]?.lower === 'of') return false
  const isOther = known.every(
    ({ type, country }) =>
      (type === 'country' || type === 'capital') && country !== placed.get(first),
  )
  return isOther && !spots.some((other) => tellsOf(other, spot))
}

/** Whether a name is another one for what a spot may be: "Polish" for Poland. */
function tellsOf({ known = [] }: Spot, { known: names = [] }: Spot): boolean {
  return known.some(({ type, country }) =>
    names.some((name) => name.country === country && name.type !== type),
  )
}

/** Words of a state's own parliament, and of a federation's. */
const ofState =
  /\b(?:state (?:house|senate|senators?|rep(?:resentative)?s?|lawmakers?|legislators?|legislature|capitol)|statehouse|general assembly)\b/i
const federal =
  /\b(?:congress(?:man|woman|ional)?|capitol hill|white house|u\.s\. (?:house|senate|senators?|rep)|federal)\b/i

/** "The House" is a parliament's only beside words for its other half or its members, and no house of anybody's. */
function isOtherHouse(scene: Scene, spot: Spot, words: ReadonlySet<string>): boolean {
  const { tokens, lexicon, text } = scene
  const { first, end } = spot
  if (end !== first + 1 || tokens[first]?.text !== 'House') return false
  if (ofState.test(text) && !federal.test(text)) return true
  const next = tokens[end]
  const told = ![...lexicon['house-words']].some((word) => words.has(word))
  const noun = next?.tag === 'PROPN' || next?.tag === 'NOUN'
  return told || tokens[first - 1]?.lower !== 'the' || noun || next?.lower === 'of'
}

const organs: ReadonlySet<string> = new Set(['ministry', 'legislature', 'court', 'force', 'organ'])

/** "United States Department of Defense" is one name; the "Argentine Congress" is not that of the country we list it for. */
function joinOrgans(spots: readonly Spot[]): readonly Spot[] {
  const joined: Spot[] = []
  for (const spot of spots) {
    const last = joined.at(-1)
    const [owner, organ] = [last?.known?.[0], spot.known?.[0]]
    const adjacent =
      last !== undefined &&
      last.end === spot.first &&
      owner?.country !== undefined &&
      owner.type !== 'actor' &&
      organ?.type === 'actor'
    if (!adjacent || organ.country === undefined || !organs.has(organ.kind ?? '')) {
      joined.push(spot)
      continue
    }
    joined.pop()
    const same = owner.country === organ.country
    const foreign: KnownName = {
      type: 'actor',
      id: owner.id,
      label: owner.label,
      country: owner.country ?? '',
      link: 'demonym',
      theatres: [],
      ...(organ.sector === undefined ? {} : { sector: organ.sector }),
    }
    joined.push({ first: last.first, end: spot.end, known: [same ? organ : foreign] })
  }
  return joined
}

/** What the report tells of those named in it. */
interface Report {
  /** Ids that a name of theirs alone stands for. */
  readonly named: ReadonlySet<string>
  /** How often each country is told of. */
  readonly told: ReadonlyMap<string, number>
  readonly published: Published | undefined
}

/**
 * "Congress", "the State Department": a country's own body only where another country is not told of far more often.
 */
function isAtHome({ kind, country, own }: KnownName, { told }: Report): boolean {
  if (own === true || country === undefined || kind !== 'legislature') return true
  const here = told.get(country) ?? 0
  return ![...told.values()].some((count) => count > 2 * here + 2)
}

/** "AA" is the Arakan Army only where its countries are told of: two letters are short for much else. */
function isNearby(
  { tokens }: Scene,
  { first }: Spot,
  { kind, theatres }: KnownName,
  { told }: Report,
): boolean {
  const isShort = (tokens[first]?.text.length ?? 0) <= 2
  return !isShort || kind !== 'armed-group' || theatres.some((country) => told.has(country))
}

/** Moscow is the Soviet Union's in a report of its days, and Russia's in one without a date. */
function ofItsDay(
  known: readonly KnownName[],
  published: Published | undefined,
): readonly KnownName[] {
  if (known.length < 2) return known
  const latest = published?.latest
  const then = known.filter(
    ({ until }) => latest !== undefined && until !== undefined && latest <= until,
  )
  const now = known.filter(({ until }) => until === undefined)
  return then.length > 0 ? then : now.length > 0 ? now : known
}

function choose(
  known: readonly KnownName[],
  { named, told, published }: Report,
): readonly KnownName[] {
  const own = known.filter((name) => name.own === true)
  const actors = own.length > 0 ? own : known.filter(({ type }) => type === 'actor')
  if (actors.length === 0) return ofItsDay(known, published)
  if (actors.length === 1) return actors
  const introduced = actors.find(({ id }) => named.has(id))
  if (introduced !== undefined) return [introduced]
  const weights = actors.map(({ theatres }) =>
    theatres.reduce((sum, country) => sum + (told.get(country) ?? 0), 0),
  )
  const best = Math.max(...weights)
  const chosen = actors[weights.indexOf(best)]
  return best > 0 && chosen !== undefined ? [chosen] : []
}
