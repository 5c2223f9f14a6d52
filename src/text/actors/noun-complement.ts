import type { Sector } from '../../record/index.ts'
import type { KnownName } from './entries.ts'
import { listedCountries } from './listed-countries.ts'
import { motionBefore } from './metonyms.ts'
import { type Phrase, sectorOf, stateSectors } from './noun-phrase.ts'
import { type Ground, ownedSpot } from './roles.ts'
import { lowerAt, type Scene, sameSentence } from './scene.ts'

/** "of Iraq", "in Iraq", "throughout northern Iraq" after the noun. */
export function takeRight(scene: Scene, ground: Ground, phrase: Phrase): void {
  const preposition = lowerAt(scene, phrase.end)
  if (!['of', 'in', 'from'].includes(preposition)) {
    takeWhere(scene, ground, phrase)
    return
  }
  const at = ['the', 'a'].includes(lowerAt(scene, phrase.end + 1)) ? phrase.end + 2 : phrase.end + 1
  const spot = ownedSpot(scene, ground, ground.spotAt.get(at))
  const known = spot?.known?.[0]
  if (spot?.person !== undefined && preposition === 'of' && phrase.roles.at(-1)?.group === true)
    phrase.possessor ??= spot.end - 1
  if (spot === undefined || known === undefined || isNoOwner(known)) {
    if (preposition === 'of') takeSeat(scene, phrase, at)
    takeWhere(scene, ground, phrase)
    return
  }
  if (preposition === 'of') {
    if (phrase.country !== undefined || phrase.body !== undefined) return
    if (known.type === 'actor') phrase.body = known
    else phrase.country = known.country
    phrase.end = spot.end
    if (known.type === 'country') phrase.end = takeListed(scene, ground, phrase)
    return
  }
  if (known.type === 'actor') return
  const comes = preposition === 'from' && known.type === 'country' && isMany(scene, phrase)
  if (comes && isBare(phrase) && !motionBefore(scene, phrase.end)) {
    phrase.country = known.country
    takeListed(scene, ground, { ...phrase, end: spot.end })
  } else if (isLocal(scene, phrase)) {
    phrase.located = isOffice(scene, phrase)
    phrase.country = known.country
  }
}

/** "The mayor of Lyon", "the governor of Ohio": an office of a town or a part of a country is of that country. */
function takeSeat(scene: Scene, phrase: Phrase, at: number): void {
  const sector = sectorOf(phrase)
  const country = scene.placed.get(at)
  if (
    isBare(phrase) &&
    !isMany(scene, phrase) &&
    (sector === 'gov' || sector === 'leg') &&
    country !== undefined
  )
    phrase.country = country
}

/** "Presidents of Chad and Niger": of each. Returns where the list ends. */
function takeListed(scene: Scene, ground: Ground, phrase: Phrase): number {
  const { end, together } = phrase
  const listed = isMany(scene, phrase) ? listedCountries(scene, ground, end) : undefined
  if (listed === undefined) return end
  together.push(...listed.countries)
  return listed.end
}

function isMany({ tokens }: Scene, { head, roles }: Phrase): boolean {
  return roles.at(-1)?.group === true || /^NNP?S$/.test(tokens[head]?.penn ?? '')
}

function isBare({ country, body }: Phrase): boolean {
  return country === undefined && body === undefined
}

/** Nationality words and regions. */
function isNoOwner({ type, kind }: KnownName): boolean {
  return type === 'adjective' || type === 'people' || kind === 'region'
}

/** Whether somebody is of where he is told to be: no troops, and nobody who comes from elsewhere. */
function isLocal(scene: Scene, phrase: Phrase): boolean {
  const sector = sectorOf(phrase)
  const foreign = /^(?:foreign|international)$/.test(lowerAt(scene, phrase.first))
  const state = sector !== undefined && stateSectors.has(sector) && sector !== 'cop'
  const lemma = scene.tokens[phrase.head]?.lemma ?? ''
  // "Reporters in Cairo" are of anywhere, as captives and settlers are.
  const isStranger =
    sector === 'jrn' ||
    scene.lexicon.captives.has(lemma) ||
    (scene.lexicon.strangers.has(lemma) && !/^(?:of|from)$/.test(lowerAt(scene, phrase.end)))
  const isOther = state && !isOffice(scene, phrase)
  return isBare(phrase) && !isOther && !foreign && !isStranger
}

/** "Authorities in Nairobi", "officials in Cairo": nobody's who is told of before. */
function isOffice({ tokens }: Scene, { head, first, possessor }: Phrase): boolean {
  const isAlone = head === first && possessor === undefined
  return isAlone && /^(?:authorities|officials|prosecutors)$/.test(tokens[head]?.lower ?? '')
}

/** Words between a preposition and the place it is about: "in the northern province of". */
const inner: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN'])
const LONGEST_WAY = 6

/** Who lives in a place is of its country: "residents of Mosul", "civilians throughout the Gaza Strip". */
function takeWhere(scene: Scene, ground: Ground, phrase: Phrase): void {
  const preposition = lowerAt(scene, phrase.end)
  if (!where.has(preposition) || !isLocal(scene, phrase)) return
  const of = preposition === 'of' || preposition === 'from'
  if (!of && isOneOrCounted(scene, phrase)) return
  if (!dwelling.has(sectorOf(phrase) ?? 'unk') && !isOffice(scene, phrase)) return
  for (let at = phrase.end + 1; at < phrase.end + LONGEST_WAY; at++) {
    if (!sameSentence(scene, phrase.head, at)) return
    const spot = ground.spotAt.get(at)
    const country = scene.placed.get(at) ?? placeOf(spot?.known?.[0])
    if (country !== undefined) {
      phrase.located = isOffice(scene, phrase)
      phrase.country = country
      return
    }
    const token = scene.tokens[at]
    if (spot !== undefined || token === undefined) return
    if (!inner.has(token.tag) && token.lower !== 'of') return
  }
}

function placeOf(known: KnownName | undefined): string | undefined {
  const isPlace = known?.type === 'country' || known?.type === 'capital' || known?.kind === 'region'
  return isPlace ? known?.country : undefined
}

const where: ReadonlySet<string> = new Set([
  'of',
  'in',
  'from',
  'across',
  'throughout',
  'inside',
  'near',
  'around',
  'outside',
  'at',
])

/** "Shot a boy in Recife", "600 people in Gao died": where it was done, to whomever. */
function isOneOrCounted({ tokens }: Scene, { first, head }: Phrase): boolean {
  if (!/^NNP?S$/.test(tokens[head]?.penn ?? '') && tokens[head]?.lower !== 'police') return true
  for (let at = Math.max(0, first - 1); at < head; at++) if (tokens[at]?.tag === 'NUM') return true
  return false
}

/** Those who are of where they live or work. */
const dwelling: ReadonlySet<Sector> = new Set<Sector>([
  'cvl',
  'cop',
  'med',
  'lab',
  'opp',
  'rel',
  'agr',
  'soc',
])
