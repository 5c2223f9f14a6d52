import { type Read, type Span, stated, type When, type Where } from '../../record/index.ts'
import { daysOf, type Place, type TimeExpression } from '../../text/index.ts'
import { whenOf, whereOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { isDeep, isFrom, isPaired, isToward } from './attachment.ts'
import { isClosing } from './closing.ts'
import { bestOf, type Features } from './decision.ts'
import { isHeld } from './holds.ts'
import { lexicon } from './lexicon.ts'
import { isAmongPeople, isOfShip } from './people.ts'
import { grammarOf, isOfOtherDeed, type Word } from './setting-grammar.ts'
import { finest, isKnown, isOneOfTwo, phraseOf, type Site, sitesOf } from './sites.ts'
import { isLongAgo } from './standing.ts'
import { isLetters, isPublisher, isStreet } from './town-evidence.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

const origins: ReadonlySet<string> = lexicon.origins
const bounds = /^(since|until|till|by|before|from|as of|through)$/

function sentenceOf(reading: Reading, { at }: Word): Span | undefined {
  return reading.sentences[reading.tokens[at]?.sentence ?? -1]
}

function spanOfTime({ governor, start, end }: TimeExpression): Span {
  return { start: governor ? Math.min(governor.span.start, start) : start, end }
}

function asRead(time: TimeExpression, value: When): Read<When> {
  const span = { start: time.start, end: time.end }
  return time.anchor.kind === 'none'
    ? { value, spans: [span], basis: 'stated' }
    : { value, spans: [span], basis: 'inferred', rule: time.rule }
}

function covers(read: Read<unknown> | undefined, { start, end }: Span): boolean {
  return read?.spans.some((span) => span.start <= start && end <= span.end) ?? false
}

/** The date of an entry right above it; that of a letter, paragraphs above, is no day of what it tells. */
function ownEntry(
  reading: Reading,
  { at }: Word,
  when: Read<When> | undefined,
): Read<When> | undefined {
  const end = when?.spans[0]?.end ?? 0
  if (when?.rule !== 'when/date-head') return when
  const between = reading.document.text.slice(end, reading.tokens[at]?.start)
  return (between.match(/\n\s*\n/g) ?? []).length > 1 ? undefined : when
}

/** A date in front of a noun is its own, even where a preposition before both makes it a bound: "since the May 3 attack". */
function dayOf({ when, value }: TimeExpression, isBefore: boolean): When | undefined {
  const day = value.replace(/T.*$/, '')
  const days = isBefore ? daysOf(day) : undefined
  if (!when || !days) return when
  const precision = day.length === 10 ? 'day' : when.precision
  return { ...when, ...days, edtf: day, precision }
}

/** "Before dawn on Thursday": a bound of the hour, and on that day. */
function isHourOf({ text }: TimeExpression): boolean {
  return /^(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall)\b/i.test(text)
}

function isToCome(reading: Reading, time: TimeExpression, { clause }: Word): boolean {
  const latest = reading.published.latest
  const earliest = time.when?.earliest
  const isPast = clause === undefined || clause.tense === 'past' || clause.tense === 'none'
  return isPast && latest !== undefined && earliest !== undefined && earliest > latest
}

/** "On Sunday claimed responsibility for the kidnapping": when it was claimed. */
function isOfClaim(reading: Reading, { at, clause, isNoun }: Word, { start }: Span): boolean {
  return (
    isNoun &&
    clause !== undefined &&
    start < (reading.tokens[at]?.start ?? 0) &&
    clause.objects.some((head) => lowerAt(reading, head) === 'responsibility')
  )
}

/** How a time of the sentence speaks for being when it was. */
export function timeFeatures(
  reading: Reading,
  word: Word,
  time: TimeExpression,
  { isOnly }: { readonly isOnly: boolean },
): Features {
  const { own, isBefore, ...grammar } = grammarOf(reading, word, spanOfTime(time))
  const precision = time.when?.precision
  return {
    ...grammar,
    own: own || isBefore,
    foreign: grammar.foreign || (!own && !isBefore && isOfClaim(reading, word, time)),
    otherDeed: word.isNoun && isOfOtherDeed(reading, word, time),
    governed: covers(whenOf(reading, word.at), time),
    day: precision === 'day' || precision === 'week',
    year: precision === 'year' || precision === 'decade' || precision === 'interval',
    bound: !isBefore && !isHourOf(time) && bounds.test(time.governor?.word ?? ''),
    toCome: isToCome(reading, time, word),
    longAgo: isLongAgo(reading, time),
    // An hour that has its day from another expression tells no day of its own.
    hour: time.rule === 'time/clock' ? (time.anchor.kind === 'event' ? 3 : 1) : 0,
    only: isOnly,
  }
}

/** When it was: the time of its sentence that most speaks for. */
export function timeOf(reading: Reading, word: Word): Read<When> | undefined {
  const sentence = sentenceOf(reading, word)
  const times = sentence ? reading.timesIn(sentence) : []
  const dated = times.filter(
    ({ when, type }) => (when?.earliest ?? when?.latest) !== undefined && type !== 'DURATION',
  )
  // In a list of dated entries it may have its entry's date.
  if (dated.length === 0) return ownEntry(reading, word, whenOf(reading, word.at))
  const isBefore = (time: TimeExpression) => grammarOf(reading, word, time).isBefore
  const isOnly = dated.length === 1
  const time = bestOf('time', dated, (each) => timeFeatures(reading, word, each, { isOnly }))
  const when = time && dayOf(time, isBefore(time) || isHourOf(time))
  return time && when && asRead(time, when)
}

/** "A Lima man", "the Dublin police", "students from Oran": the place says who they are. */
function isOfPeople(reading: Reading, place: Place): boolean {
  const token = reading.tokens[reading.tokenAt(place.end - 1)]
  if (!token || !/^(compound|amod|nmod)/.test(token.relation)) return false
  const isPeople =
    Object.values(lexicon.people).some((words) => words && isWord(reading, token.head, words)) ||
    isWord(reading, token.head, lexicon.persons)
  const marks = reading.tree.childrenBy(token.index, 'case')
  return isPeople && marks.every((mark) => !hasMark(reading, mark, lexicon.within))
}

/** Precision of a place as coarse as a province or a state of a federation. */
const province = 4

/** Precision of a country. */
const country = 6

/** How a place of the sentence speaks for being where it was. */
export function placeFeatures(
  reading: Reading,
  word: Word,
  place: Place,
  { isOnly, site, day }: { isOnly: boolean; site: Site; day?: Span | undefined },
): Features {
  const span = phraseOf(place)
  const { own, isBefore, taken, ...grammar } = grammarOf(reading, word, span)
  const [first = place] = site.places
  const leading =
    first === place ? grammar.leading : grammarOf(reading, word, phraseOf(first)).leading
  // What stands before all else is of the whole sentence, whatever the parse hangs it on.
  const paired = isPaired(reading, site, day)
  const isTown = place.where.precision < country
  const deep = !leading && !(paired && isTown) && isDeep(reading, word, site)
  const held = !deep && isHeld(reading, word, span)
  return {
    ...grammar,
    leading,
    taken: taken && !leading,
    closing: isClosing(reading, site),
    own: isBefore || (own && !deep),
    aside: grammar.aside && !paired,
    governed: covers(whereOf(reading, word.at, origins), place),
    held,
    institution: !held && isWord(reading, reading.tokenAt(span.end - 1), lexicon.institutions),
    street: isStreet(reading, place),
    deep,
    otherDeed: isOfOtherDeed(reading, word, span),
    country: place.where.precision >= country,
    origin: isFrom(reading, site, origins),
    toward: isToward(reading, word, site),
    unknown: finest(site) === undefined,
    paired,
    only: isOnly,
    ofPeople: isOfPeople(reading, place),
    ofState: place.where.precision >= province && isOfPeople(reading, place),
    included: isIncluded(reading, site),
  }
}

/** "Across Chad, including in Abeche": one of several places, and not where it was. */
function isIncluded(reading: Reading, { start }: Span): boolean {
  const first = reading.tokenAt(start)
  return [1, 2, 3].some((back) => lowerAt(reading, first - back) === 'including')
}

/** The place of its sentence that most speaks for being where it was. */
function bestSite(reading: Reading, word: Word): Site | undefined {
  const sentence = sentenceOf(reading, word)
  const places = sentence ? reading.placesIn(sentence) : []
  if (places.length === 0) return undefined
  const sites = sitesOf(reading, places).filter(
    ({ places: [first] }) =>
      first &&
      !isActor(reading, first) &&
      !isPartOfName(reading, first) &&
      !isLetters(reading, first) &&
      !isPublisher(reading, word.at, first),
  )
  const named = sites.flatMap((site) => site.places.map((place) => ({ site, place })))
  const day = timeOf(reading, word)?.spans[0]
  const best = bestOf('place', named, ({ site, place }) =>
    placeFeatures(reading, word, place, { isOnly: sites.length === 1, site, day }),
  )
  return best && !isOneOfTwo(reading, word, best.site, sites) ? best.site : undefined
}

/** Where it was, in the same way; of several that speak alike the finest that is known. */
export function placeOf(reading: Reading, word: Word): Read<Where> | undefined {
  const site = bestSite(reading, word)
  const place = site && finest(site)
  return place && stated(place.where, phraseOf(place))
}

/** Where it was by a name that is on no list: behind a preposition of place, or by what it calls itself. */
export function unlistedPlaceOf(reading: Reading, word: Word): Read<Where> | undefined {
  const [place] = bestSite(reading, word)?.places ?? []
  if (!place || isKnown(place)) return undefined
  const first = reading.tokenAt(phraseOf(place).start)
  const before = lowerAt(reading, first - 1) === 'the' ? first - 2 : first - 1
  const isSomewhere =
    hasMark(reading, before, lexicon.within) ||
    isWord(reading, reading.tokenAt(place.end - 1), lexicon.regions)
  return isSomewhere ? stated(place.where, phraseOf(place)) : undefined
}

/** Whether the place is subject or object of its clause as that was read, and stands behind no "in". */
function isTaken(reading: Reading, token: number): boolean {
  const clause = reading.clauseOf(reading.tokens[token]?.head ?? -1)
  const isPart = !clause || [...clause.subjects, ...clause.objects].includes(token)
  return isPart && lowerAt(reading, token - 1) !== 'in'
}

/** "The Department of Justice", "Ana, Carmel and Eden": part of the name of a body, or a name in a list of people. */
function isPartOfName(reading: Reading, { start, end }: Place): boolean {
  const last = reading.tokenAt(end - 1)
  if (isOfShip(reading, reading.tokenAt(start))) return true
  // "In Dogo district, Mopti province, a force": by its own word no name in a list of people.
  if (isWord(reading, last, lexicon.regions)) return false
  const { start: from = end, end: to = 0 } = reading.mentionAt(last) ?? {}
  const isOf = lowerAt(reading, reading.tokenAt(start) - 1) === 'of'
  if (isAmongPeople(reading, last) || (isOf && from < start && end === to)) return true
  return (
    isOf &&
    reading.names.some(
      (name) => name.type === 'organisation' && name.start < start && end <= name.end,
    )
  )
}

/** "Kent County deputies said": a place in the name of whoever tells of it. */
function isOfTeller(reading: Reading, at: number): boolean {
  let token = reading.tokens[at]
  for (let steps = 0; steps < 4 && token; steps += 1) {
    if (!/^(compound|amod|nmod:poss|flat)/.test(token.relation)) break
    token = reading.tokens[token.head]
  }
  const verb = reading.tokens[token?.head ?? -1]
  return token?.relation === 'nsubj' && verb !== undefined && lexicon.saying.has(verb.lemma)
}

/** A country or capital that acts and is no place of the act: "Washington bombed", "US forces"; "bombed Gao" is one. */
function isActor(reading: Reading, place: Place): boolean {
  const token = reading.tokens[reading.tokenAt(place.end - 1)]
  if (!token) return false
  if (/^(nsubj:pass|obj)$/.test(token.relation) && place.where.precision < 5) return false
  const isModifier = /^(compound|amod|nmod:poss)/.test(token.relation)
  if (isModifier && place.where.precision >= 6) return true
  if (token.relation !== 'nsubj' && isOfTeller(reading, token.index)) return true
  const first = reading.tokenAt(place.start)
  const isIn = lowerAt(reading, first - 1) === 'in'
  if (/^(nsubj|obj|iobj)/.test(token.relation) && !isIn && isTaken(reading, token.index))
    return true
  const mention = reading.mentionAt(token.index)
  return (
    mention !== undefined &&
    !(place.where.precision < 6 && hasMark(reading, first - 1, lexicon.within)) &&
    ((mention.start === place.start && mention.end === place.end) ||
      (place.where.precision >= 6 && mention.start <= place.start && place.end <= mention.end))
  )
}
