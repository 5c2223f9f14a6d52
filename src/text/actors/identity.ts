import { isInCourt } from './bearing.ts'
import type { Term } from './entries.ts'
import { headsOfFamily, type Named } from './family.ts'
import { foldName, slugOf } from './fold.ts'
import type { Bearing, Found, PersonName, StatedOffice } from './found.ts'
import { fromLists, isWithin, namedByFirst, pastHolder } from './listed-holder.ts'
import { labelled, ofFirstFamily, spouseInOffice } from './listed-speakers.ts'
import { countriesNamed } from './named-countries.ts'
import { type Scene, textOf } from './scene.ts'
import type { Spot } from './spots.ts'
import { sameOffice } from './terms.ts'

/** One person of the report: all that its mentions tell. */
export interface Person {
  readonly id: string
  readonly label: string
  readonly known: readonly Term[]
  readonly offices: StatedOffice[]
  gender: 'male' | 'female' | undefined
  /** The country told beside one of its names. */
  origin: string | undefined
  /** What is told of somebody besides an office: of a body he is of before all else. */
  bearing: Bearing | undefined
}

/** Who each mention of a person is, in the order of `people`: full names first, then short ones tied to them. */
export function identify(
  scene: Scene,
  people: readonly Found[],
  spots: readonly Spot[],
): ReadonlyMap<Found, Person> {
  const named = people.flatMap((found): Named[] =>
    found.who.kind === 'person'
      ? [{ found, who: found.who, words: foldName(textOf(scene, found.who.name)).split(' ') }]
      : [],
  )
  const persons = new Map<string, Person>()
  const byFound = new Map<Found, Person>()
  const full = named.filter((item) => isFull(scene, item))
  const byWord = indexWords(full)
  const countries = countriesNamed(scene, named, spots)
  for (const item of [...full].sort((a, b) => b.words.length - a.words.length)) {
    const alike = byWord.get(item.words[0] ?? '') ?? []
    const known = item.who.known ?? knownVariant(scene, item, alike)
    const longer =
      known === undefined
        ? (alike.find((other) => byFound.has(other.found) && isShorter(item.words, other.words)) ??
          onlyOf(
            alike.filter((other) => isSurnameOf(item.words, other.words)),
            byFound,
          ))
        : undefined
    const person = (longer && byFound.get(longer.found)) ?? personOf(scene, persons, item, known)
    byFound.set(item.found, person)
  }
  const short = named.filter(({ found }) => !byFound.has(found))
  const told = { byWord, byFound, persons, countries }
  // A given name alone is read when everybody else is known.
  for (const item of short.filter((one) => !isGiven(scene, one)))
    byFound.set(item.found, shortName(scene, item, told))
  for (const item of short.filter((one) => isGiven(scene, one)))
    byFound.set(item.found, shortName(scene, item, told))
  for (const { found, who } of named) {
    const person = byFound.get(found)
    if (person === undefined) continue
    if (who.office !== undefined) addOffice(scene, person, asHeld(who.office, person))
    person.gender ??= who.gender
    person.origin ??= who.origin
    if (person.bearing?.isPrivate !== false) person.bearing = who.bearing ?? person.bearing
  }
  for (const { found } of named) {
    const person = byFound.get(found)
    if (person?.bearing?.isPrivate === true && isInCourt(scene, found)) person.bearing = undefined
  }
  return byFound
}

/** An office told again in the same words tells nothing more: whoever is told ten thousand times has few. */
function addOffice(scene: Scene, { offices }: Person, office: StatedOffice): void {
  const words = textOf(scene, office.words)
  const isTold = offices.some(
    (other) =>
      other.office === office.office &&
      other.country === office.country &&
      other.sector === office.sector &&
      other.current === office.current &&
      other.heldThen === office.heldThen &&
      other.byBody === office.byBody &&
      other.body?.id === office.body?.id &&
      textOf(scene, other.words) === words,
  )
  if (!isTold) offices.push(office)
}

/** "Leader Lind" of somebody who leads a party in parliament: no head of state. */
function asHeld(office: StatedOffice, { known }: Person): StatedOffice {
  const held = known.find(({ office: own }) => /^(?:majority|minority)-leader$/.test(own))
  return office.office === 'leader' && held !== undefined
    ? { ...office, office: held.office, sector: held.sector }
    : office
}

/** More than a surname: "Ana Lima", and not "Osei-Tutu". */
function isFull(scene: Scene, { who, words }: Named): boolean {
  return who.known !== undefined || (words.length > 1 && /\s/.test(textOf(scene, who.name)))
}

function isGiven({ lexicon, keys }: Scene, { who, words }: Named): boolean {
  const word = keys[who.name.first] ?? ''
  return who.office === undefined && words.length === 1 && lexicon.given.has(word)
}

/** Full names by each of their words, in order of the text. */
function indexWords(full: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byWord = new Map<string, Named[]>()
  for (const item of full) {
    for (const word of new Set(item.words)) {
      const alike = byWord.get(word)
      if (alike === undefined) byWord.set(word, [item])
      else if (alike.length < ENOUGH) alike.push(item)
    }
  }
  return byWord
}

/** So many bearers of a name decide who is meant; a text that names one ten thousand times stays fast. */
const ENOUGH = 50

/** "Mustafa Kadhimi" of "Mustafa Ahmed al-Kadhimi": the same first and last word, others left out. */
function isShorter(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length > long.length || short[0] !== long[0]) return false
  return (
    short.every((word) => long.includes(word)) &&
    (short.at(-1) === long.at(-1) || short.at(-1) === long[1])
  )
}

/** One of these names, where all are one person's. */
function onlyOf(named: readonly Named[], byFound: ReadonlyMap<Found, Person>): Named | undefined {
  const persons = new Set(named.map(({ found }) => byFound.get(found)))
  return persons.size === 1 && !persons.has(undefined) ? named[0] : undefined
}

/** "Ben Shabbat" of "Meir Ben Shabbat": a surname of two words or more. */
function isSurnameOf(short: readonly string[], long: readonly string[]): boolean {
  const start = long.length - short.length
  return start > 0 && short.length > 1 && short.every((word, at) => long[start + at] === word)
}

/** A known name with a word more or less than our list has: "Mohammed Javad Zarif Khansari". */
function knownVariant(
  { actors }: Scene,
  { words }: Named,
  full: readonly Named[],
): string | undefined {
  const candidates = actors.bySurname.get(words.at(-1) ?? '') ?? []
  const here = candidates.filter((id) => full.some(({ who }) => who.known === id))
  const matching = candidates.filter((id) =>
    isShorter(
      [words[0] ?? '', words.at(-1) ?? ''],
      foldName(actors.terms.get(id)?.[0]?.label ?? '').split(' '),
    ),
  )
  return matching.length === 1 && words.length > 2
    ? matching[0]
    : here.find((id) =>
        isShorter(words, foldName(actors.terms.get(id)?.[0]?.label ?? '').split(' ')),
      )
}

function personOf(
  scene: Scene,
  persons: Map<string, Person>,
  { who, found }: Named,
  known: string | undefined,
): Person {
  const terms = known === undefined ? [] : (scene.actors.terms.get(known) ?? [])
  const name = textOf(scene, who.name)
  const id = known ?? (slugOf(name) || slugOf(textOf(scene, found)))
  const same = persons.get(id)
  if (same !== undefined) return same
  const person: Person = {
    id,
    label: terms[0]?.label ?? name,
    known: terms,
    offices: [],
    gender: who.gender,
    origin: who.origin,
    bearing: undefined,
  }
  persons.set(id, person)
  return person
}

interface Told {
  readonly byWord: ReadonlyMap<string, readonly Named[]>
  readonly byFound: ReadonlyMap<Found, Person>
  readonly persons: Map<string, Person>
  /** Countries that the report tells of. */
  readonly countries: () => ReadonlySet<string>
}

/** A surname or a first name alone: who has it in this report, before this place if anybody, else in our lists. */
function shortName(scene: Scene, item: Named, told: Told): Person {
  const { byWord, byFound, persons, countries } = told
  const word = item.words.at(-1) ?? ''
  const agreeing = (byWord.get(word) ?? []).filter(
    (other) => isWithin(item.words, other.words) && agrees(item.who, byFound.get(other.found)),
  )
  const bySurname = principal(
    headsOfFamily(
      scene,
      agreeing.filter(({ words }) => words.at(-1) === word),
    ),
    byFound,
    item.found.first,
  )
  const listed =
    item.who.office?.office === undefined ? undefined : fromLists(scene, item, countries)
  // "President Biden" beside "First Lady Jill Biden" is whoever our lists know as president.
  if (listed !== undefined && bySurname !== undefined && !holds(bySurname, item.who))
    return personOf(scene, persons, item, listed)
  const person = bySurname ?? principal(agreeing, byFound, item.found.first)
  if (person !== undefined) return person
  const known =
    labelled(scene, item) ??
    namedByFirst(scene, item.words, (id) => persons.has(id)) ??
    fromLists(scene, item, countries) ??
    pastHolder(scene, item) ??
    ofFirstFamily(
      scene,
      item,
      [...persons.values()].map((one) => one.known),
    )
  return personOf(scene, persons, item, known ?? spouseInOffice(scene, item))
}

/** Whether a person is known, or called elsewhere in the report, by the office that a mention states. */
function holds({ known, offices }: Person, { office }: PersonName): boolean {
  const stated = office?.office
  return (
    stated !== undefined &&
    (known.some((term) => sameOffice(stated, term.office)) ||
      offices.some((other) => other.office !== undefined && sameOffice(stated, other.office)))
  )
}

/**
 * Of several who bear a name, whom it means alone: the only holder of offices among them, else whoever was named in full
 * last before, else next. "Biden" is not Hunter Biden, though he was named last.
 */
function principal(
  candidates: readonly Named[],
  byFound: ReadonlyMap<Found, Person>,
  at: number,
): Person | undefined {
  const known = new Set(
    candidates
      .map(({ found }) => byFound.get(found))
      .filter((person) => person?.known.some(({ basis }) => basis !== 'listed') === true),
  )
  if (known.size === 1) return [...known][0]
  const before = candidates.filter(({ found }) => found.first < at).at(-1)
  const chosen = before ?? candidates[0]
  return chosen && byFound.get(chosen.found)
}

/** A stated office of one country does not go with a person of another, nor "Mrs" with a man. */
function agrees({ office, gender }: PersonName, person: Person | undefined): boolean {
  if (person === undefined) return false
  if (gender !== undefined && person.gender !== undefined && gender !== person.gender) return false
  const country = office?.country
  return (
    country === undefined ||
    person.known.length === 0 ||
    person.known.some((term) => term.country === country)
  )
}
