import type { Party } from '../../record/index.ts'
import { allLeaders } from './leaders.ts'
import { isLedByTitle, readMet } from './meeting.ts'
import { ownCountry } from './own-country.ts'
import { lowerAt } from './scene.ts'
import { isOfBoth, opposedIn, sidesOf } from './sides.ts'
import {
  firstTelling,
  isSubject,
  type Resolved,
  recent,
  recentWithPlaces,
  stateMeant,
  type Told,
} from './told.ts'

const definites: ReadonlySet<string> = new Set(['the', 'both', 'these', 'those', 'this', 'that'])

/**
 * A description that starts at token `at` and stands for what was told: "both countries", "the two leaders", "the
 * parties", "the group", "the alliance", "his country". `upcoming`: the next mention by name or noun, which may be the
 * very noun read here.
 */
export function readDescription(told: Told, at: number, upcoming: number): Resolved | undefined {
  if (told.meeting === undefined) return readTold(told, at, upcoming)
  const titled = isLedByTitle(told, at) ? readMet(told, at, upcoming) : undefined
  return titled ?? readTold(told, at, upcoming) ?? readMet(told, at, upcoming)
}

function readTold(told: Told, at: number, upcoming: number): Resolved | undefined {
  const { scene } = told
  const { lexicon } = scene
  const word = lowerAt(scene, at)
  const definite = definites.has(word)
  const shared = (word === 'their' || word === 'our') && lowerAt(scene, at + 1) === 'two'
  if (!definite && !shared)
    return word === 'his' || word === 'her' || word === 'their' || word === 'its'
      ? ownCountry(told, at)
      : undefined
  let noun = at + 1
  if (word === 'both' && ['of', 'the'].includes(lowerAt(scene, noun))) noun++
  if (lowerAt(scene, noun) === 'the') noun++
  const pair = word === 'both' || lowerAt(scene, noun) === 'two'
  if (lowerAt(scene, noun) === 'two') noun++
  if (upcoming < noun) return undefined
  const head = lowerAt(scene, noun)
  // "A warning that states: …"
  if (scene.tokens[noun]?.tag === 'VERB' && word === 'that') return undefined
  const make = (found: readonly Resolved[]) => describe(told, { first: at, noun }, found)
  // "These countries" may be any number of those told of.
  if (lexicon['state-nouns'].has(head) && (pair || !/^(?:these|those)$/.test(word)))
    return describe(told, { first: at, noun }, pairOf(told, at, pair, isCountry), (mention) =>
      countryOf(told, mention),
    )
  if (lexicon['side-nouns'].has(head))
    return isOfPlace(told, noun) ? undefined : make(sidesOf(told, at, pair))
  if (lexicon['leader-nouns'].has(head) && (pair || head === 'leaders'))
    return isOfOthers(told, at, noun) ? undefined : make(leadersOf(told, at, pair))
  if (pair && noun > at + 1 && standsAlone(told, noun))
    return describe(told, { first: at, noun: noun - 1 }, twoPeople(told, at))
  if (pair || word === 'these' || word === 'those') return undefined
  return single(told, at, noun, head)
}

/** "Both sides of the river", and not of the war. */
function isOfPlace({ scene }: Told, noun: number): boolean {
  if (lowerAt(scene, noun + 1) !== 'of') return false
  const at = lowerAt(scene, noun + 2) === 'the' ? noun + 3 : noun + 2
  return !/^(?:conflict|war|dispute|fighting|debate|divide|argument|talks)$/.test(
    lowerAt(scene, at),
  )
}

/** "The two discussed", with no noun behind. */
function standsAlone({ scene }: Told, next: number): boolean {
  const tag = scene.tokens[next]?.tag
  return lowerAt(scene, next - 1) === 'two' && (tag === 'VERB' || tag === 'AUX' || tag === 'ADV')
}

/** Two people whom one of the last sentences sets beside each other, or a telling of both. */
function twoPeople(told: Told, at: number): readonly Resolved[] {
  const sentenceOf = ({ head }: Resolved) => told.scene.tokens[head]?.sentence
  const near = [...recent(told, at, 2)].filter(
    (mention) => firstTelling(mention).person !== undefined,
  )
  for (const here of Map.groupBy(near, sentenceOf).values()) {
    const both = here.find(({ parties }) => parties.length === 2)
    if (both !== undefined) return [both]
    const people = opposedIn(told.scene, here.toReversed())
    if (people.length > 0) return people
  }
  return []
}

function leadersOf(told: Told, at: number, pair: boolean): readonly Resolved[] {
  const two = pairOf(told, at, pair, isLeader)
  return two.length > 0 || pair ? two : allLeaders(told, isLeader)
}

/** "The leaders of thirty countries", "a meeting where the leaders will": their own, and not those told of before. */
function isOfOthers(told: Told, at: number, noun: number): boolean {
  return isQualified(told, noun) || lowerAt(told.scene, at - 1) === 'where'
}

const leading: ReadonlySet<string> = new Set([
  'gov',
  'mil',
  'leg',
  'reb',
  'prm',
  'pty',
  'opp',
  'igo',
  'uno',
  'eur',
  'eli',
  'img',
])

/** Offices of those who lead a state. */
const heads = /^(?:vice-)?president$|^(?:prime-minister|king|queen|chancellor|emir|monarch)$/

/** A person who is known to lead something, by name or by the highest office where it tells who holds it. */
function isLeader({ who, person, parties: [party] }: Resolved): boolean {
  if (person === undefined)
    return (
      who.kind === 'office' && party?.actor !== undefined && heads.test(who.office?.office ?? '')
    )
  return leading.has(party?.sector ?? '') || person.known.length > 0 || person.offices.length > 0
}

const groupSectors: ReadonlySet<string> = new Set(['reb', 'img', 'uaf', 'prm', 'crm', 'opp', 'ngo'])
const unionSectors: ReadonlySet<string> = new Set(['igo', 'uno', 'eur'])

function single(told: Told, at: number, noun: number, head: string): Resolved | undefined {
  const { lexicon } = told.scene
  if (isQualified(told, noun)) return undefined
  const isOf = (sectors: ReadonlySet<string>) =>
    describe(
      told,
      { first: at, noun },
      only(
        [...recent(told, at, 3)].filter(
          ({ who, parties }) => who.kind === 'actor' && sectors.has(parties[0]?.sector ?? ''),
        ),
      ),
    )
  if (lexicon['group-nouns'].has(head)) return isOf(groupSectors)
  return lexicon['union-nouns'].has(head) ? isOf(unionSectors) : undefined
}

/** "the group of men", "the group that …" tell of a group of their own. */
function isQualified({ scene }: Told, noun: number): boolean {
  return (
    ['of', 'that', 'which', 'who'].includes(lowerAt(scene, noun + 1)) ||
    scene.tokens[noun + 1]?.tag === 'NOUN'
  )
}

/** All candidates the same actor: the nearest of them. */
function only(candidates: readonly Resolved[]): readonly Resolved[] {
  const [nearest] = candidates
  return nearest !== undefined &&
    new Set(candidates.map(({ parties }) => parties[0]?.actor)).size === 1
    ? [nearest]
    : []
}

/** A country, or somebody of its state: "the US president" brings the United States up. */
function isCountry({ who, parties, silent }: Resolved): boolean {
  const [party] = parties
  if (parties.length !== 1 || party?.country === undefined) return false
  return (
    who.kind === 'country' || silent === true || party.sector === 'gov' || party.sector === 'mil'
  )
}

function countryOf(told: Told, { parties }: Resolved): readonly Party[] {
  return parties.map((party) => stateMeant(told, party.country) ?? party)
}

/**
 * The two that were told of: those of the nearest sentence that names just two, or an earlier pair. More than two
 * leave it open, unless two are told of far more often than any other.
 */
function pairOf(
  told: Told,
  at: number,
  pair: boolean,
  fits: (mention: Resolved) => boolean,
): readonly Resolved[] {
  const candidates = [...(fits === isCountry ? recentWithPlaces : recent)(told, at, pair ? 40 : 3)]
  const { tokens } = told.scene
  const bySentence = new Map<number, Resolved[]>()
  for (const mention of candidates) {
    const sentence = tokens[mention.head]?.sentence ?? 0
    // Those whom a nearer sentence sets beside each other come before an earlier pair.
    const nearer = [...bySentence].find(([at, both]) => at !== sentence && both.length === 2)
    if (nearer) return [...nearer[1]].reverse()
    if (mention.parties.length === 2 && pairFits(mention, fits)) return [mention]
    if (!fits(mention) || mention.parties.length !== 1) continue
    const others = bySentence.get(sentence) ?? []
    if (!others.some((other) => keyOf(other, fits) === keyOf(mention, fits)))
      bySentence.set(sentence, [...others, mention])
  }
  for (const found of bySentence.values()) {
    if (found.length === 2) return [...found].reverse()
    // "Chad intends to sell Togo grain, and Niger intends to": of three told of, two do something.
    const doing = found.filter((mention) => isSubject(told.scene, mention))
    if (doing.length === 2 && fits === isCountry) return doing.reverse()
  }
  return mostTold(candidates.filter(fits), fits)
}

/** An earlier "both leaders" is two people, an earlier "both countries" two countries. */
function pairFits(mention: Resolved, fits: (mention: Resolved) => boolean): boolean {
  const first = firstTelling(mention)
  if (first === mention) return isOfBoth(mention) && fits === isCountry
  return fits(first)
}

function keyOf({ parties }: Resolved, fits: (mention: Resolved) => boolean): string {
  return (fits === isCountry ? parties[0]?.country : parties[0]?.actor) ?? parties[0]?.name ?? ''
}

function mostTold(
  candidates: readonly Resolved[],
  fits: (mention: Resolved) => boolean,
): readonly Resolved[] {
  const counts = new Map<string, Resolved[]>()
  for (const mention of candidates)
    counts.set(keyOf(mention, fits), [...(counts.get(keyOf(mention, fits)) ?? []), mention])
  const [first, second, third] = [...counts.values()].sort((a, b) => b.length - a.length)
  const nearest = [first?.[0], second?.[0]].filter((mention) => mention !== undefined)
  if (nearest.length < 2 || (third !== undefined && third.length * 2 > (second?.length ?? 0)))
    return []
  return nearest
}

function describe(
  told: Told,
  { first, noun }: { readonly first: number; readonly noun: number },
  found: readonly Resolved[],
  partiesOf: (mention: Resolved) => readonly Party[] = ({ parties }) => parties,
): Resolved | undefined {
  const antecedent = found.findLast(({ silent }) => silent !== true) ?? found.at(-1)
  if (antecedent === undefined) return undefined
  const parties = found
    .flatMap(partiesOf)
    .map((party): Party => ({ ...party, link: 'description' }))
  const start = lowerAt(told.scene, first) === 'the' ? first + 1 : first
  return { first: start, end: noun + 1, head: noun, who: antecedent.who, antecedent, parties }
}
