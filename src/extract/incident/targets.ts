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
import { isDay } from './figurative.ts'
import { lexicon, stateByVerb, targetByWord } from './lexicon.ts'
import { isAmongPeople, isBareHostage, isPerson, isShip } from './people.ts'
import { struckHeads } from './struck.ts'
import { contentHead, isAttacker, isTarget, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, lowerAt, phraseUpTo, verbOf } from './words.ts'
import { wreckedIn } from './wrecked.ts'

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

/** "A railway station", and no police station. */
function stationAt(reading: Reading, head: number): 'infrastructure' | undefined {
  const isStation = /^stations?$/.test(lowerAt(reading, head))
  return isStation && hasMark(reading, head - 1, lexicon.stations) ? 'infrastructure' : undefined
}

/** "The party's headquarters": of a body that is not armed, and no base. */
function officesAt(reading: Reading, head: number): 'building' | undefined {
  const sector = /^(?:headquarters|compound)$/.test(lowerAt(reading, head))
    ? partyOf(reading, head)?.sector
    : undefined
  return sector !== undefined && !lexicon.armedSectors.has(sector) ? 'building' : undefined
}

/** "65 people, mostly women and children": who they were, and counted before. */
function isMostly(reading: Reading, head: number): boolean {
  const { relation = '', head: first = -1 } = reading.tokens[head] ?? {}
  return [head, relation.startsWith('conj') ? first : head].some((at) =>
    hasMark(reading, at - 1, lexicon.mostly),
  )
}

/** "The electricity grid's meters": a noun for a thing, on no list and told of nobody. */
function isNobody(reading: Reading, head: number): boolean {
  return (
    reading.tokens[head]?.tag === 'NOUN' &&
    !isPerson(reading, head) &&
    !isAttacker(reading, head) &&
    partyOf(reading, head) === undefined
  )
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
  // "12 of them children": counted with those before.
  if (/\bof (?:them|whom)\b/.test(words) || isMostly(reading, head)) return undefined
  const type =
    stationAt(reading, head) ??
    officesAt(reading, head) ??
    targetByWord.get(lowerAt(reading, head)) ??
    // "A worker from the mill": somebody.
    (isPerson(reading, head)
      ? undefined
      : targetByWord.get(lowerAt(reading, reading.tokenAt(span.end - 1)))) ??
    (isShip(reading, head) ? 'ship' : isNobody(reading, head) ? 'other' : 'people')
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

/** "Ana Lima, 29, was held": a number between commas behind a name is how old somebody is. */
function isAge(reading: Reading, token: number): boolean {
  return (
    /^\d{1,3}$/.test(lowerAt(reading, token)) &&
    lowerAt(reading, token - 1) === ',' &&
    reading.tokens[token - 2]?.tag === 'PROPN' &&
    /^[,.]$/.test(lowerAt(reading, token + 1))
  )
}

/** What and whom it was aimed at, each once. */
export function targetsOf(reading: Reading, trigger: Trigger): readonly Read<Target>[] {
  const heads = [
    ...new Set(struckHeads(reading, trigger).map((head) => contentHead(reading, head))),
  ].filter((head) => isTarget(reading, head) && !isDay(reading, head) && !isAge(reading, head))
  const targets = heads.flatMap((head) => targetAt(reading, head) ?? [])
  const isOfPeople = targets.some(
    ({ value: { type, words } }) => type === 'people' && !age.test(words),
  )
  // "Shot a guard at Croydon": where it was; "30-year-old | guard Diaz": one man.
  return trigger.isNoun || !(isOfPeople || isOfHarm(trigger))
    ? targets
    : targets.filter(({ value: { type, words } }) => type !== 'settlement' && !age.test(words))
}

/** "Found murdered near Gao": of a verb that only people suffer, a town is where it was. */
function isOfHarm({ clause }: Trigger): boolean {
  return clause !== undefined && stateByVerb.has(verbOf(clause))
}

/** Things told to be damaged, each once. */
export function damagedIn(reading: Reading, clause: Clause): readonly Read<Target>[] {
  const heads = wreckedIn(reading, clause).map((head) => contentHead(reading, head))
  return [...new Set(heads)].flatMap((head) => targetAt(reading, head) ?? [])
}

/** Whoever a sentence behind the deed names as hurt. */
export function identifiedAs(reading: Reading, heads: readonly number[]): readonly Read<Target>[] {
  return heads.flatMap((head) => targetAt(reading, head) ?? [])
}

const age = /^\d+-year-old$/
