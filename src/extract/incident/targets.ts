import {
  overlaps,
  type Party,
  quote,
  type Read,
  type Span,
  stated,
  type Target,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { behindSame, objectsOf } from './coordinated.ts'
import { isDay } from './figurative.ts'
import { lexicon, stateByDeed, targetByWord } from './lexicon.ts'
import { isAmongPeople, isBareHostage, isPerson, isShip } from './people.ts'
import { contentHead, isAttacker, isTarget, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, lemmaAt, lowerAt, phraseUpTo } from './words.ts'

/** "The mayor's murder": whose it was. */
function ownersOf(reading: Reading, at: number, isNoun: boolean): readonly number[] {
  const lemma = lemmaAt(reading, at)
  if (!isNoun || (!stateByDeed.has(lemma) && !lexicon.openDeeds.has(lemma))) return []
  return reading.tree
    .childrenBy(at, 'nmod:poss')
    .filter(
      (owner) =>
        reading.tokens[owner]?.tag !== 'PRON' &&
        isPerson(reading, owner) &&
        !isAttacker(reading, owner),
    )
}

/** "In front of a station": at a piece of it; "in front of their children" only tells who saw it. */
function isPieceOf(reading: Reading, preposition: string, head: number): boolean {
  return (
    preposition === 'in' &&
    hasMark(reading, head, lexicon.pieces) &&
    !isPerson(reading, contentHead(reading, head))
  )
}

/** Prepositions of what a deed is aimed at: a riot near a bank is not aimed at it, and nobody is arrested "at" somebody. */
function aims({ rule }: Trigger): ReadonlySet<string> {
  if (lexicon.apart.has(rule.type)) return lexicon.ofWord
  const isCrowd = lexicon.crowds.has(rule.type) && rule.type !== 'armed-clash'
  return isCrowd ? lexicon.against : lexicon.aimed
}

/** "The attack of the rebels on Juba": behind "of" stands who did it, where the noun has "on" too and tells no victim by itself. */
export function ofWhom(reading: Reading, at: number): number | undefined {
  if (stateByDeed.has(lemmaAt(reading, at)) || lexicon.openDeeds.has(lemmaAt(reading, at)))
    return undefined
  const below = reading.tree.childrenBy(at, 'nmod')
  const marked = (words: (word: string) => boolean) =>
    below.find((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => words(lowerAt(reading, mark))),
    )
  const of = marked((word) => word === 'of')
  const own = marked((word) => lexicon.against.has(word))
  // "On" often hangs on the name before it.
  const aimed =
    own ??
    reading.tree
      .childrenBy(of ?? -1, 'nmod')
      .find((child) =>
        reading.tree
          .childrenBy(child, 'case')
          .some((mark) => hasMark(reading, mark, lexicon.against)),
      )
  return of !== undefined && aimed !== undefined && of < aimed && !isDay(reading, aimed)
    ? of
    : undefined
}

/** Nouns behind a noun of violence that say at what it was aimed, also where the parse ties them to its verb. */
function aimedAt(reading: Reading, trigger: Trigger): readonly number[] {
  const { at, clause } = trigger
  // "Blamed the massacre on the rebels": they are not what it was aimed at.
  if (clause && lexicon.responsibility.blame.has(clause.lemma) && clause.objects.includes(at))
    return []
  const doer = ofWhom(reading, at)
  const words = aims(trigger)
  const behind = reading.tree.childrenBy(at, 'nmod', 'obl', 'acl').filter((child) =>
    reading.tree.childrenBy(child, 'case').some((mark) => {
      const preposition = lowerAt(reading, mark)
      const isAimed = words.has(preposition) || isPieceOf(reading, preposition, child)
      return child !== doer && isAimed && isTarget(reading, contentHead(reading, child))
    }),
  )
  const cut = clause?.predicate === at ? [] : (clause?.obliques ?? [])
  const tied = cut.filter(
    ({ preposition, head }) =>
      lexicon.against.has(preposition) &&
      reading.tree.childrenBy(head, 'case').some((mark) => mark === at + 1),
  )
  return [
    ...behind.flatMap((head) => reading.tree.conjuncts(head)),
    ...tied.map(({ head }) => head),
  ]
}

/** What a noun of violence was directed at, by participles on it and by whoever suffered it. */
function struckByNoun(reading: Reading, trigger: Trigger): readonly number[] {
  const { at, clause } = trigger
  const participles = reading.clauses.filter(
    ({ predicate, relation }) => relation === 'acl' && reading.tokens[predicate]?.head === at,
  )
  const directed = participles.flatMap(({ obliques, objects, lemma }) => [
    ...obliques.filter(({ preposition }) => lexicon.aimed.has(preposition)).map(({ head }) => head),
    // "An attack targeting the home of".
    ...(lexicon.aiming.has(lemma) ? objects : []),
  ])
  const suffered =
    clause?.objects.includes(at) && lexicon.suffering.has(clause.lemma) ? clause.subjects : []
  return [...aimedAt(reading, trigger), ...directed, ...ownersOf(reading, at, true), ...suffered]
}

function isBesideWeapon(reading: Reading, { objects, predicate }: Clause, head: number): boolean {
  const { relation = '', head: above = -1 } = reading.tokens[head] ?? {}
  const beside = above === predicate ? (objects[0] ?? -1) : above
  return relation.startsWith('conj') && isWeapon(reading, beside) && !isAttacker(reading, beside)
}

/** Heads of what was struck: objects of a verb, nouns behind "on" or "against", the subject of "come under fire". */
function struckHeads(reading: Reading, trigger: Trigger): readonly number[] {
  const { clause, isNoun } = trigger
  if (isNoun) return struckByNoun(reading, trigger)
  if (!clause) return []
  const words = aims(trigger)
  const isCrowd = lexicon.crowds.has(trigger.rule.type)
  const aimed = clause.obliques.filter(
    ({ preposition, head }) =>
      words.has(preposition) || (!isCrowd && isPieceOf(reading, preposition, head)),
  )
  return [
    // "Launched rockets at Gao, and the rebels": what stands beside a weapon is not struck.
    ...objectsOf(reading, clause).filter((head) => !isBesideWeapon(reading, clause, head)),
    ...aimed.flatMap(({ preposition, head }) => behindSame(reading, head, preposition)),
  ]
}

/** "Erbil, Iraq": the country only says where the town is, whether the name was read as a place or as a state. */
function isCountryBehind(reading: Reading, head: number): boolean {
  if (lowerAt(reading, head - 1) !== ',') return false
  const start = reading.tokens[head]?.start ?? 0
  const before = reading.tokens[head - 2]?.end ?? -1
  const town = reading.places.find(({ end }) => end === before)
  const state = partiesOf(reading, [head])[0]?.value
  const isPlace = reading.places.some(
    (place) => place.start === start && place.where.precision >= 4,
  )
  const isItsState =
    state?.sector === 'gov' && state.country !== undefined && state.country === town?.where.country
  return town !== undefined && (isPlace || isItsState)
}

/** Whether the phrase ends in the middle of a longer one, as the parse has it: "attacks on United States | personnel". */
function isCut(reading: Reading, head: number, { end }: Span): boolean {
  if (reading.tokens[head]?.tag !== 'PROPN') return false
  const next = reading.tokens[reading.tokenAt(end)]
  return (
    next !== undefined &&
    next.start === end + 1 &&
    next.sentence === reading.tokens[head]?.sentence &&
    /^(NOUN|PROPN)$/.test(next.tag) &&
    reading.document.text[end] === ' ' &&
    !isDay(reading, next.index)
  )
}

/** Who is struck: by the noun, or by whose it is; a friend of somebody is not that somebody. */
function partyOf(reading: Reading, head: number): Party | undefined {
  const own = partiesOf(reading, [head])[0]?.value
  // "A graduation party": a feast is no political party.
  const isFeast = lexicon.targets.people?.has(lowerAt(reading, head)) === true
  if (own) return isFeast && own.actor === undefined ? undefined : own
  const owners = reading.tree
    .childrenBy(head, 'nmod:poss')
    .filter((owner) => reading.tokens[owner]?.tag !== 'PRON' && !isPerson(reading, owner))
  const before = reading.tree
    .childrenBy(head, 'compound', 'amod')
    // "Kenyan and Somali clerks": of two peoples, and of neither government.
    .filter((word) => !(isPerson(reading, head) && reading.tree.child(word, 'conj') !== undefined))
  return partiesOf(reading, [...before, ...owners])[0]?.value
}

/** "The Darfur Region of Sudan", which the parse ties to the deed by its last word: the whole name. */
function inName(reading: Reading, head: number, span: Span): Span {
  const mention = reading.mentionAt(head)
  const isWhole = mention === undefined || mention.start >= span.start || mention.end < span.end
  const { start = 0, end = 0 } = reading.tokens[head] ?? {}
  // "At least 20": the number with its words.
  const number = reading.quantities.find((each) => each.start <= start && end <= each.end)
  return {
    start: Math.min(isWhole ? span.start : mention.start, number?.start ?? span.start),
    end: span.end,
  }
}

function targetAt(reading: Reading, head: number): Read<Target> | undefined {
  if (isWeapon(reading, head) && !isAttacker(reading, head)) return undefined
  if (isBareHostage(reading, head)) return undefined
  if (reading.tokens[head]?.tag === 'PRON' || isCountryBehind(reading, head)) return undefined
  // "Another in Gao": another deed.
  if (lowerAt(reading, head) === 'another') return undefined
  const span = inName(reading, head, phraseUpTo(reading, head))
  if (isCut(reading, head, span)) return undefined
  const words = quote(reading.document, span)
  const type =
    targetByWord.get(lowerAt(reading, head)) ??
    targetByWord.get(lowerAt(reading, reading.tokenAt(span.end - 1))) ??
    (isShip(reading, head) ? 'ship' : 'people')
  const party = partyOf(reading, head)
  // "A dancer from Lima": the town is where she is from.
  const own = reading.tokens[head] ?? span
  const place = type === 'people' ? reading.places.find((each) => overlaps(each, own)) : undefined
  const isCountry =
    place !== undefined && words.replace(/^the /i, '') === place.text && place.where.precision >= 6
  const isTown =
    place !== undefined &&
    !party &&
    reading.tokens[head]?.tag !== 'NOUN' &&
    !isAmongPeople(reading, head)
  const isWide = place !== undefined && place.where.precision >= 4
  const isRegion =
    type === 'people' && hasMark(reading, reading.mentionAt(head)?.head ?? head, lexicon.regions)
  const kind = isCountry || isRegion || (isTown && isWide) ? 'other' : isTown ? 'settlement' : type
  return stated({ type: kind, ...(party && { party }), words }, span)
}

/** What and whom it was aimed at, each once. */
export function targetsOf(reading: Reading, trigger: Trigger): readonly Read<Target>[] {
  const heads = [
    ...new Set(struckHeads(reading, trigger).map((head) => contentHead(reading, head))),
  ].filter((head) => isTarget(reading, head) && !isDay(reading, head))
  const targets = heads.flatMap((head) => targetAt(reading, head) ?? [])
  const isOfPeople = targets.some(
    ({ value: { type, words } }) => type === 'people' && !age.test(words),
  )
  // "Shot a guard at Croydon": where it was; "30-year-old | guard Diaz": one man.
  return trigger.isNoun || !isOfPeople
    ? targets
    : targets.filter(({ value: { type, words } }) => type !== 'settlement' && !age.test(words))
}

const age = /^\d+-year-old$/
