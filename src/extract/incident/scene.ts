import type { Read, Span, When, Where } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { goesOn, isOfSame, isOperation, sentenceGoesOn } from './going-on.ts'
import { lexicon, weaponByWord } from './lexicon.ts'
import { localPlace } from './local-place.ts'
import { nearby, sharper } from './merge.ts'
import { isReal, type Telling } from './one-incident.ts'
import { reportDay } from './report-day.ts'
import { placeOf, timeOf } from './setting.ts'
import { isAttacker } from './surroundings.ts'
import { isOfForce } from './town-evidence.ts'
import type { Trigger } from './trigger.ts'
import { isWord, lowerAt } from './words.ts'

/** What people did as one, and its day and place: "during an operation in Balkh on Monday". */
interface Scene {
  readonly sentence: number
  readonly when: Read<When> | undefined
  readonly where: Read<Where> | undefined
}

/** How many sentences back "the operation" may reach. */
const reach = 3
const responseReach = 6
/** How many sentences a scene goes on for at most. */
const farthest = 100

function sentenceOf(reading: Reading, { at }: Trigger): number {
  return reading.tokens[at]?.sentence ?? 0
}

/** "Officers were called to a house around 6:30 p.m.", "the bodies were found on Sunday". */
function responses(reading: Reading): readonly Scene[] {
  return reading.clauses.flatMap((clause): Scene[] => {
    if (!lexicon.responding.has(clause.lemma)) return []
    const people = [...clause.subjects, ...clause.objects]
    if (!people.some((head) => isWord(reading, head, lexicon.responders))) return []
    const word = { at: clause.predicate, clause, isNoun: false }
    const [when, where] = [timeOf(reading, word), placeOf(reading, word)]
    return when || where ? [{ sentence: clause.sentence, when, where }] : []
  })
}

/** Armed people, also as a body: "a patrol", "a unit". */
export function isForce(reading: Reading, head: number): boolean {
  return isAttacker(reading, head) || isWord(reading, head, lexicon.collectives)
}

/** "A patrol spotted gunmen near Gao on Monday": what armed people did in the sentences before an incident without a setting. */
function doings(reading: Reading, tellings: readonly Telling[]): readonly Scene[] {
  const sought = new Set(
    tellings.flatMap(({ triggers: [first], when, where }) => {
      const sentence = first && !(when && where) ? sentenceOf(reading, first) : Number.NaN
      return Array.from({ length: reach }, (_, back) => sentence - 1 - back)
    }),
  )
  return reading.clauses.flatMap((clause): Scene[] => {
    const isTold = clause.tense === 'past' && /^(root|conj)/.test(clause.relation)
    if (!isTold || !sought.has(clause.sentence)) return []
    if (!clause.subjects.some((head) => isForce(reading, head))) return []
    const word = { at: clause.predicate, clause, isNoun: false }
    const [when, where] = [timeOf(reading, word), placeOf(reading, word)]
    return when || where ? [{ sentence: clause.sentence, when, where }] : []
  })
}

/** The scenes of a report in its order: operations, what armed people did, and incidents told with a day or a place. */
function scenesOf(reading: Reading, tellings: readonly Telling[]): readonly Scene[] {
  const operations = reading.tokens.flatMap((token): Scene[] => {
    if (!isOperation(reading, token.index)) return []
    const word = { at: token.index, clause: reading.clauseAt(token.index), isNoun: true }
    const [when, where] = [timeOf(reading, word), placeOf(reading, word)]
    return when || where ? [{ sentence: token.sentence, when, where }] : []
  })
  const told = tellings.flatMap(({ triggers: [first], when, where }): Scene[] =>
    first && (when || where) ? [{ sentence: sentenceOf(reading, first), when, where }] : [],
  )
  return [...operations, ...doings(reading, tellings), ...told].sort(
    (a, b) => a.sentence - b.sentence,
  )
}

/** The last sentence before this one up to which a scene goes on: "during the operation", "as the force approached". */
function lastOf(reading: Reading, { sentence }: Scene, before: number): number {
  let last = sentence
  while (last + 1 < before && sentenceGoesOn(reading, last + 1)) last += 1
  return last
}

function inherited<T>(read: Read<T> | undefined): Read<T> | undefined {
  return read && { value: read.value, spans: read.spans, basis: 'inferred', rule: 'incident/scene' }
}

/** The response that stands nearest, before or behind: one crime and one response to it. */
function nearest(scenes: readonly Scene[], sentence: number): Scene | undefined {
  return [...scenes]
    .filter((scene) => Math.abs(scene.sentence - sentence) <= responseReach)
    .sort((a, b) => Math.abs(a.sentence - sentence) - Math.abs(b.sentence - sentence))[0]
}

/** A day and a place are known; a month may become a day. */
function isFull({ when, where }: Telling): boolean {
  return when?.value.precision === 'day' && where !== undefined
}

/** The scenes that go on to where the incident is told. */
function scenesNear(reading: Reading, first: Trigger, scenes: readonly Scene[]): readonly Scene[] {
  const sentence = sentenceOf(reading, first)
  const isTold = !first.isNoun && !first.isPlural
  const back = !isTold ? -1 : goesOn(reading, first) ? reach : Math.min(reach, 2)
  const before = scenes.filter(
    (scene) => scene.sentence <= sentence && scene.sentence > sentence - farthest,
  )
  return before.slice(-nearby).filter((scene) => {
    const last = lastOf(reading, scene, sentence)
    return (
      last >= sentence - back &&
      (back === reach ||
        (scene.sentence < sentence && isOfSame(reading, first, last, scene.sentence)))
    )
  })
}

/** The day and the place of the scene it is part of, else of the call to the police. */
function settingOf(
  reading: Reading,
  first: Trigger,
  scenes: readonly Scene[],
  calls: readonly Scene[],
): { readonly when: Read<When> | undefined; readonly where: Read<Where> | undefined } {
  const sentence = sentenceOf(reading, first)
  const near = scenesNear(reading, first, scenes)
  const dated = calls.filter(({ when }) => when)
  const placed = calls.filter(({ where }) => where)
  const day =
    near.findLast(({ when }) => when && !isPast(reading, when, days50)) ?? nearest(dated, sentence)
  const place = near.findLast(({ where }) => where) ?? nearest(placed, sentence)
  return { when: inherited(day?.when), where: inherited(place?.where) }
}

/** Incidents without a day or a place of their own have those of the scene that they are part of. */
export function withScenes(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  const isLocal = localCrimes(reading, tellings)
  const isSettled = (telling: Telling) => isFull(telling) && !isLocal(telling)
  if (tellings.every(isSettled)) return tellings
  const scenes = scenesOf(reading, tellings)
  const crimes = tellings.filter(({ triggers: [first] }) => isCrime(reading, first))
  const calls = crimes.length === 1 ? responses(reading) : []
  return tellings.map((telling) => {
    const [first] = telling.triggers
    if (!first || isSettled(telling) || !isReal(reading, first.at)) return telling
    const scene = settingOf(reading, first, scenes, crimes[0] === telling ? calls : [])
    const when = telling.when ?? scene.when
    const where = telling.where ?? scene.where
    if (!isLocal(telling)) return { ...telling, when, where }
    return {
      ...telling,
      when: dayOfCrime(reading, first, tellings, when),
      where:
        where === undefined && isHistory(reading, when) ? undefined : localPlace(reading, where),
    }
  })
}

/** Days of fifty years: a day so far back is remembered ("Bastille Day"), and goes on to nothing that is told. */
const days50 = 50 * 366

/** What was long before the report may have been anywhere, and only its own words say where. */
function isHistory(reading: Reading, when: Read<When> | undefined): boolean {
  return isPast(reading, when, 366)
}

function isPast(reading: Reading, when: Read<When> | undefined, days: number): boolean {
  const [latest, published] = [when?.value.latest, reading.published.earliest]
  return latest !== undefined && published !== undefined && daysBetween(latest, published) > days
}

/** A crime told so far down is not what the report is about. */
const leadSentences = 25

/** Whether the report names the police of a town. */
function isPoliced(reading: Reading): boolean {
  return reading.places.some((place) => isOfForce(reading, place))
}

/** A shooting; a killing where the report names the police of a town or tells of shots. */
function localCrimes(reading: Reading, tellings: readonly Telling[]) {
  const isShot = ({ triggers }: Telling) =>
    triggers.some(
      (trigger) => lexicon.local.has(trigger.rule.type) || isByFirearm(reading, trigger),
    )
  const isOfShots = tellings.some(isShot)
  return (telling: Telling): boolean => {
    const [first] = telling.triggers
    if (!isCrime(reading, first) || sentenceOf(reading, first) > leadSentences) return false
    if (lexicon.local.has(first.rule.type)) return true
    if (isInOperation(reading, first)) return false
    const isKilling = lexicon.localRules.has(first.rule.name)
    return isShot(telling) || (isKilling && (isOfShots || isPoliced(reading)))
  }
}

/** "The bullet hit a wall". */
function isByFirearm(reading: Reading, { clause }: Trigger): boolean {
  return [...(clause?.subjects ?? []), ...(clause?.objects ?? [])].some(
    (head) => weaponByWord.get(lowerAt(reading, head)) === 'firearm',
  )
}

/** "Killed three during an operation": of armed forces, whoever fired. */
function isInOperation(reading: Reading, { at }: Trigger): boolean {
  const sentence = reading.sentences[reading.tokens[at]?.sentence ?? -1]
  return (
    sentence !== undefined && reading.tokensIn(sentence).some((word) => isOperation(reading, word))
  )
}

function isSpanOf(spans: readonly Span[], { spans: own }: Read<unknown>): boolean {
  return spans.some(({ start }) => start === own[0]?.start)
}

/** The only day that the report gives any crime that it tells of, those of arrests apart. */
function dayToldElsewhere(
  reading: Reading,
  tellings: readonly Telling[],
  taken: readonly Span[],
): Read<When> | undefined {
  const told = tellings.flatMap(({ triggers: [trigger], when }) =>
    when && isCrime(reading, trigger) && when.value.precision === 'day' && !isSpanOf(taken, when)
      ? [when]
      : [],
  )
  const isOne = new Set(told.map(({ value }) => value.latest)).size === 1
  return isOne ? inherited(told[0]) : undefined
}

/** "Beginning in 2010, he killed": a sentence with a time of its own that does not hold the day. */
function isAtOdds(reading: Reading, first: Trigger, { value }: Read<When>): boolean {
  const sentence = reading.sentences[sentenceOf(reading, first)]
  const times = sentence === undefined ? [] : reading.timesIn(sentence)
  const { earliest: day } = value
  return times.some(({ when }) => {
    const { earliest, latest } = when ?? {}
    if (day === undefined || earliest === undefined || latest === undefined) return false
    return when?.precision !== 'day' && (latest < day || day < earliest)
  })
}

/** "On March 11 a man killed three in Oran", behind the crime of the report: a date of its own in its own clause. */
function isOfOtherDay(first: Trigger, tellings: readonly Telling[], { rule, spans }: Read<When>) {
  const { start = 0, end = 0 } = first.clause?.span ?? {}
  const isDated = rule === 'time/day-month' || rule === 'time/full-date'
  const isOwn = spans.some((span) => start <= span.start && span.end <= end)
  return (
    isDated &&
    isOwn &&
    tellings.some(({ triggers: [each] }) => each !== undefined && each.at < first.at)
  )
}

/** A shooting that a local report gives no day, or one for which little speaks, was on the day for which most does, arrests apart. */
function dayOfCrime(
  reading: Reading,
  first: Trigger,
  tellings: readonly Telling[],
  own: Read<When> | undefined,
): Read<When> | undefined {
  const isDay = own?.value.precision === 'day'
  if (own && isOfOtherDay(first, tellings, own)) return own
  const arrests = tellings.filter(
    ({ triggers: [trigger] }) => trigger !== undefined && lexicon.apart.has(trigger.rule.type),
  )
  const taken = arrests.flatMap(({ when }) => when?.spans ?? [])
  const day =
    (!isDay && dayToldElsewhere(reading, tellings, taken)) || reportDay(reading, taken, own)
  if (!day || isAtOdds(reading, first, day)) return own
  if (isDay && !lexicon.local.has(first.rule.type) && !isPoliced(reading)) return own
  return isDay ? day : sharper(own, day)
}

/** What the police is called to: shots, a stabbing, a killing, somebody with wounds; arrests follow on them. */
function isCrime(reading: Reading, trigger: Trigger | undefined): trigger is Trigger {
  if (!trigger || lexicon.apart.has(trigger.rule.type)) return false
  return !trigger.isPlural || isWord(reading, trigger.at, lexicon.wounds)
}
