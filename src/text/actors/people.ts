import { titleAfter } from './appositions.ts'
import { bearingOf, behindAge } from './bearing.ts'
import type { Found, PersonName, StatedOffice } from './found.ts'
import { isPartyTag, originOf } from './origin.ts'
import type { Ground } from './roles.ts'
import {
  isCapital,
  lowerAt,
  type Scene,
  sameSentence,
  sentenceEnd,
  sentenceStart,
} from './scene.ts'
import { shareTitles } from './shared-title.ts'
import type { Spot } from './spots.ts'
import { titleBefore, titleFrom } from './titles.ts'

/** People by name, each with its title: "US Defense Secretary Lloyd Austin" is one mention. */
export function findPeople(scene: Scene, ground: Ground, spots: readonly Spot[]): readonly Found[] {
  const people: Spot[] = []
  for (const spot of spots) if (isPerson(scene, ground, spot)) people.push(spot)
  const taken = new Set<number>()
  for (const { first, end } of people) for (let at = first; at < end; at++) taken.add(at)
  const untold = [...unfoundPeople(scene, ground, taken)]
  const named = [...people, ...untold]
    .sort((a, b) => a.first - b.first)
    .map((spot) => toPerson(scene, ground, spot))
  return shareTitles(scene, named)
}

function isPerson(scene: Scene, ground: Ground, spot: Spot): boolean {
  if (spot.person !== undefined) return true
  if (spot.known !== undefined) return false
  return spot.found === 'person'
    ? !isTag(scene, spot) && !isBody(scene, spot)
    : spot.found === 'organisation' && hasRole(scene, ground, spot)
}

/** "(R-Fla.)" behind a legislator's name is nobody. */
function isTag({ tokens, text }: Scene, { first }: Spot): boolean {
  const behind = tokens[first - 2]?.end
  return behind !== undefined && isPartyTag(text.slice(behind, behind + 12))
}

/** "Executive Board", of which the second word was taken for a name ("Church" and "Bank" may be), and "General Provisions". */
function isBody({ tokens, lexicon }: Scene, { first, end }: Spot): boolean {
  const body =
    /^(?:board|council|committee|commission|department|office|agency|bureau|authority|counsel)$/
  const { lower = '', penn } = tokens[end - 1] ?? {}
  if (end === first + 1 && body.test(lower)) return true
  return (
    /^(?:general|major)$/.test(tokens[first - 1]?.lower ?? '') &&
    (penn === 'NNPS' || lexicon['joint-bodies'].has(lower))
  )
}

/** A name that a title or apposition makes a person's, though the finder took it for a body's. */
function hasRole(scene: Scene, ground: Ground, spot: Spot): boolean {
  if (spot.end - spot.first > 4) return false
  const before = ground.roleBefore.get(spot.first)
  return (
    (before !== undefined &&
      !before.group &&
      before.sector !== 'jrn' &&
      sameSentence(scene, before.first, spot.first)) ||
    titleAfter(scene, ground, spot.end) !== undefined ||
    appositionBefore(scene, ground, spot) !== undefined
  )
}

/** Capitalised words right after a title that no finder took for a name. */
function* unfoundPeople(scene: Scene, ground: Ground, taken: ReadonlySet<number>): Generator<Spot> {
  for (const [end, role] of ground.roleBefore) {
    if (role.group || taken.has(end) || ground.spotAt.has(end) || ground.roleAt.has(end)) continue
    const label = labelEnd(scene, role.first, end)
    if (label !== undefined) {
      yield { first: end, end: label, found: 'person' }
      continue
    }
    const country = afterCountry(scene, ground, end)
    if (country !== undefined && !taken.has(country)) {
      yield { first: country, end: nameEnd(scene, ground, country, taken), found: 'person' }
      continue
    }
    const article = /^(?:al|el)$/.test(lowerAt(scene, end)) && lowerAt(scene, end + 1) === '-'
    const head = article ? end + 2 : end
    if (
      !isCapital(scene, head) ||
      !sameSentence(scene, head, end - 1) ||
      scene.tokens[head]?.tag !== 'PROPN' ||
      scene.tokens[head]?.penn === 'NNPS' ||
      scene.lexicon['not-bodies'].has(scene.lemmas[head] ?? '') ||
      scene.lexicon['body-heads'].has(lowerAt(scene, head))
    )
      continue
    if (!isCapital(scene, role.first) && scene.tokens[end + 1]?.tag !== 'PROPN') continue
    yield { first: end, end: nameEnd(scene, ground, head, taken), found: 'person' }
  }
}

/** Where a name that starts at token `head` ends, by its capitals. */
function nameEnd(scene: Scene, ground: Ground, head: number, taken: ReadonlySet<number>): number {
  const limit = Math.min(sentenceEnd(scene, head), head + 4)
  let last = head + 1
  while (last < limit && isNamePart(scene, ground, last) && !taken.has(last)) last++
  return last
}

/** "First Minister of Wales Ana Lima": where a name of several words starts right behind the country of a title. */
function afterCountry(scene: Scene, ground: Ground, end: number): number | undefined {
  if (lowerAt(scene, end) !== 'of') return undefined
  const country = ground.spotAt.get(end + 1)
  if (country?.known?.[0]?.type !== 'country') return undefined
  const first = country.end
  return isNamePart(scene, ground, first) &&
    isNamePart(scene, ground, first + 1) &&
    sameSentence(scene, end, first + 1)
    ? first
    : undefined
}

/** Longest name in the label of a turn, in tokens. */
const longestLabel = 6

/** "PRIME MINISTER OSEI-TUTU:" at the start of a turn: where the name behind the title ends, whatever taggers make of capitals. */
function labelEnd(scene: Scene, title: number, first: number): number | undefined {
  const { tokens } = scene
  if (title !== sentenceStart(scene, title)) return undefined
  let end = first
  while (
    end < first + longestLabel &&
    /^(?:[\p{Lu}\p{M}.'’]{2,}|-)$/u.test(tokens[end]?.text ?? '')
  )
    end += 1
  return end > first && tokens[end]?.text === ':' && sameSentence(scene, title, end)
    ? end
    : undefined
}

function isNamePart(scene: Scene, ground: Ground, at: number): boolean {
  if (ground.spotAt.has(at) || ground.roleAt.has(at)) return false
  const token = scene.tokens[at]
  if (token === undefined) return false
  return (
    (token.tag === 'PROPN' && isCapital(scene, at)) ||
    (['-', 'al', 'bin', 'de', 'van', 'von', 'el'].includes(token.lower) && isCapital(scene, at + 1))
  )
}

function toPerson(scene: Scene, ground: Ground, spot: Spot): Found {
  const close =
    spot.title === undefined
      ? titleBefore(scene, ground, spot.first)
      : titleFrom(scene, ground, spot.title)
  const isHonorific = close?.office === undefined && close?.sector === undefined
  const before = (isHonorific ? appositionBefore(scene, ground, spot, close) : undefined) ?? close
  const after =
    before === undefined || before.country === undefined
      ? countryAfter(scene, ground, spot, before)
      : undefined
  const apposition =
    after === undefined ? titleAfter(scene, ground, behindAge(scene, spot.end)) : undefined
  const office = after?.office ?? before ?? apposition
  const first = Math.min(spot.first, before?.words.first ?? spot.first)
  const end = Math.max(spot.end, after?.end ?? 0, apposition?.words.end ?? 0)
  const gender = genderOf(scene, spot, office)
  const origin =
    spot.person === undefined && office?.country === undefined
      ? originOf(scene, ground, spot)
      : undefined
  const bearing =
    spot.person === undefined && office === undefined ? bearingOf(scene, ground, spot) : undefined
  const name: PersonName = {
    kind: 'person',
    name: { first: spot.first, end: spot.end },
    ...(spot.person === undefined ? {} : { known: spot.person }),
    ...(office === undefined ? {} : { office }),
    ...(gender === undefined ? {} : { gender }),
    ...(origin === undefined ? {} : { origin }),
    ...(bearing === undefined ? {} : { bearing }),
  }
  return {
    first,
    end,
    head: spot.end - 1,
    who: name,
    ...(office === undefined ? {} : { title: office.words }),
  }
}

const openers: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'their',
  'her',
  "'s",
  '’s',
])

/** "the Defense Secretary, Lloyd Austin,": a title with an article or a country, and a comma, before the name. */
function appositionBefore(
  scene: Scene,
  ground: Ground,
  spot: Spot,
  honorific?: StatedOffice,
): StatedOffice | undefined {
  const first = honorific?.words.first ?? spot.first
  if (lowerAt(scene, first - 1) !== ',') return undefined
  const title = titleBefore(scene, ground, first - 1)
  if (title === undefined) return undefined
  const opener = lowerAt(scene, title.words.first - 1)
  const closed = [',', '.', ';', '”', '"', ')'].includes(lowerAt(scene, spot.end))
  const owned = title.country !== undefined || title.body !== undefined
  return closed && (owned || openers.has(opener)) ? title : undefined
}

/** "Prime Minister Mustafa Al-Kadhimi of Iraq": the country after a titled name. */
function countryAfter(
  scene: Scene,
  ground: Ground,
  spot: Spot,
  office: StatedOffice | undefined,
): { readonly end: number; readonly office: StatedOffice } | undefined {
  if (office === undefined || lowerAt(scene, spot.end) !== 'of') return undefined
  const next = lowerAt(scene, spot.end + 1) === 'the' ? spot.end + 2 : spot.end + 1
  const country = ground.spotAt.get(next)
  const known = country?.known?.[0]
  if (country === undefined || known?.type !== 'country' || known.country === undefined)
    return undefined
  return { end: country.end, office: { ...office, country: known.country } }
}

function genderOf(
  { lexicon, tokens, keys }: Scene,
  spot: Spot,
  office: StatedOffice | undefined,
): 'male' | 'female' | undefined {
  for (let at = office?.words.first ?? spot.first; at < (office?.words.end ?? spot.first); at++) {
    if (lexicon['titles-male'].has(tokens[at]?.lower ?? '')) return 'male'
    if (lexicon['titles-female'].has(tokens[at]?.lower ?? '')) return 'female'
  }
  if (spot.end - spot.first < 2) return undefined
  return lexicon.given.get(keys[spot.first] ?? '')
}
