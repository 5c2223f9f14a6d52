import type { Term } from './entries.ts'
import type { Named } from './family.ts'
import { foldName } from './fold.ts'
import type { StatedOffice, TokenSpan } from './found.ts'
import { lowerAt, type Scene, textOf } from './scene.ts'
import { covers, firstDay, lastDay, mayCover, sameOffice } from './terms.ts'

/** "Osei-Tutu" is not another Tutu. */
export function isWithin(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word) => long.includes(word))
}

/** "President Truman" of long ago: the one of that name whom our own lists have in that office, when it is over for him. */
export function pastHolder(
  { actors, published }: Scene,
  { who, words }: Named,
): string | undefined {
  const { office } = who
  const day = published?.earliest
  if (office?.office === undefined || day === undefined || words.length !== 1) return undefined
  const stated = office.office
  const past = (actors.bySurname.get(words[0] ?? '') ?? []).filter((id) =>
    (actors.terms.get(id) ?? []).some(
      ({ office: held, country, basis, to }) =>
        sameOffice(stated, held) &&
        (office.country === undefined || office.country === country) &&
        /^(?:curated|history)/.test(basis) &&
        to !== undefined &&
        lastDay(to) < day,
    ),
  )
  return past.length === 1 ? past[0] : undefined
}

/** The one holder of offices of this surname who fits the title and may have been in office then; nobody when several do. */
export function fromLists(
  scene: Scene,
  { who, words }: Named,
  countries: () => ReadonlySet<string>,
): string | undefined {
  const { office } = who
  const { actors, published } = scene
  const bearers = bearersOfName(scene, words, office?.office ?? office?.country)
  const isShort = office === undefined && textOf(scene, who.name).length <= SHORT
  const candidates =
    words.length === 1
      ? bearers.filter((id) => !isShort || isSpelt(scene, who.name, id))
      : bearers.filter((id) =>
          isWithin(words, foldName(actors.terms.get(id)?.[0]?.label ?? '').split(' ')),
        )
  const fitting = candidates.filter((id) =>
    (actors.terms.get(id) ?? []).some((term) => {
      if (office?.country !== undefined && term.country !== office.country) return false
      if (office?.office !== undefined && !sameOffice(office.office, term.office)) return false
      if (office !== undefined && isOfOtherField(scene, office, term)) return false
      return (
        office?.current === false || mayCover(term, published ?? {}) || office?.office === undefined
      )
    }),
  )
  const told = office?.office !== undefined || office?.country !== undefined
  const prominent = told
    ? fitting
    : fitting.filter(
        (id) => actors.terms.get(id)?.some(({ basis }) => basis.startsWith('curated')) === true,
      )
  if (told) return prominent.length === 1 ? prominent[0] : undefined
  // Of a father and a son, whoever is in office on the day of the report.
  const inOffice = prominent.filter((id) =>
    (actors.terms.get(id) ?? []).some((term) => covers(term, published ?? {})),
  )
  // Of two in office, whose country the report tells of.
  const here = inOffice.filter((id) => isOfTold(actors.terms.get(id), countries))
  const [one, other] = prominent.length < 2 ? prominent : inOffice.length < 2 ? inOffice : here
  if (one === undefined || other !== undefined || !isOfDay(scene, one, words)) return undefined
  return isToldBy(scene, { who, words }, { id: one, countries }) ? one : undefined
}

/**
 * Whether the rest of a report lets a surname alone be a holder's: who heads a state on the day is known everywhere, others
 * only where their country is told of, and of those who never headed one only the one bearer of the name.
 */
function isToldBy(
  scene: Scene,
  { who, words }: Pick<Named, 'who' | 'words'>,
  { id, countries }: { readonly id: string; readonly countries: () => ReadonlySet<string> },
): boolean {
  if (who.name.end > who.name.first + 1 || who.office !== undefined) return true
  const { actors, published } = scene
  const terms = actors.terms.get(id) ?? []
  const isSame = isSpelt(scene, who.name, id)
  const heads = isPrincipal(terms)
  const isNow = heads && terms.some((term) => published === undefined || covers(term, published))
  if (isNow && isSame) return true
  const isTold = isOfTold(terms, countries)
  const isOnly = isSame && actors.bySurname.get(words[0] ?? '')?.length === 1
  return isTold && (isNow || (heads && isSame) || isOnly)
}

function isOfTold(terms: readonly Term[] = [], countries: () => ReadonlySet<string>): boolean {
  return terms.some(({ country }) => country !== undefined && countries().has(country))
}

/** Sectors of titles that nobody keeps as a head of state or minister, as generals and clerics keep theirs. */
const fields: ReadonlySet<string> = new Set(['leg', 'jud', 'edu', 'med', 'jrn', 'bus', 'cop'])

/** "Senator Reid" is no former minister of that name, "Governor Perry" no secretary of defence, nor "Professor Rice" of state. */
function isOfOtherField(
  scene: Scene,
  { office, sector, words, current }: StatedOffice,
  term: Term,
): boolean {
  if (office !== undefined) return false
  const title = lowerAt(scene, words.end - 1)
  const local = /^(?:governor|gov\.|mayor)$/.test(title)
  if (local) return !term.office.startsWith(title === 'mayor' ? 'mayor' : 'governor')
  if (!fields.has(sector ?? '')) return false
  return term.sector !== sector || (current && !mayCover(term, scene.published ?? {}))
}

/** Whose name ends in these words; behind a title also whoever is called by the first: "President Xi". */
function bearersOfName(
  { actors }: Scene,
  words: readonly string[],
  stated: string | undefined,
): readonly string[] {
  const last = actors.bySurname.get(words.at(-1) ?? '') ?? []
  const isCalled = stated !== undefined && words.length === 1
  const first = isCalled ? actors.byFirstName.get(words[0] ?? '') : undefined
  return first === undefined ? last : [...new Set([...last, ...first])]
}

/** "Xi", after "President Xi": the one of those called so whom the report has named with a title. */
export function namedByFirst(
  { actors }: Scene,
  words: readonly string[],
  isNamed: (person: string) => boolean,
): string | undefined {
  if (words.length !== 1) return undefined
  const people = (actors.byFirstName.get(words[0] ?? '') ?? []).filter(isNamed)
  return people.length === 1 ? people[0] : undefined
}

/** So short a surname alone has to be spelt as our lists have it: "Jon" is no "Jun". */
const SHORT = 4

function isSpelt(scene: Scene, name: TokenSpan, id: string): boolean {
  const label = scene.actors.terms.get(id)?.[0]?.label ?? ''
  const surname =
    textOf(scene, name)
      .split(/[\s-]+/)
      .at(-1) ?? ''
  return plain(label)
    .split(/[\s-]+/)
    .includes(plain(surname))
}

/** Without marks, capitals and doubled letters: "Zelenskyy" is "Zelensky". */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/(.)\1/g, '$1')
}

/** Whom everybody knows by the surname: of the curated rows, and no deputy nor the minister of one field. */
function isPrincipal(terms: readonly Term[]): boolean {
  return terms.some(({ office }) =>
    /^(?:president|prime-minister|vice-president|chancellor|king|leader|supreme-leader)$/.test(
      office,
    ),
  )
}

/**
 * Whether a report may call somebody by the surname alone: one whose terms have begun by its day; one whose surname is
 * a given name too ("Henry and Amy came") only on a day in office.
 */
function isOfDay(
  { actors, lexicon, published }: Scene,
  id: string,
  words: readonly string[],
): boolean {
  const terms = actors.terms.get(id) ?? []
  const isGiven = words.length === 1 && lexicon.given.has(words[0] ?? '')
  if (isGiven && published?.earliest !== undefined)
    return isPrincipal(terms) && terms.some((term) => covers(term, published))
  const latest = published?.latest
  return terms.some(
    ({ from }) => from === undefined || latest === undefined || firstDay(from) <= latest,
  )
}
