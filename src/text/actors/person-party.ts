import type { Party, Sector } from '../../record/index.ts'
import type { Term } from './entries.ts'
import type { PersonName, StatedOffice } from './found.ts'
import type { Person } from './identity.ts'
import { type Scene, textOf } from './scene.ts'
import { covers, firstDay, lastDay, mayCover, sameOffice } from './terms.ts'

/** The party that a mention of a person stands for. */
export function partyOfPerson(
  scene: Scene,
  { who }: { readonly who: PersonName },
  person: Person,
): Party {
  const office = who.office ?? officeTold(scene, person)
  const term = termOf(scene, person, office)
  const country =
    office?.country ??
    term?.country ??
    person.known[0]?.country ??
    person.offices.find((other) => other.country !== undefined)?.country ??
    person.origin
  const isOver = isOfThePast(scene, person, office)
  const sector = sectorOf(scene, { office, term, isOver }) ?? sectorOfBearing(person)
  return {
    name: textOf(scene, who.name),
    actor: person.id,
    label: person.label,
    ...(country === undefined ? {} : { country }),
    ...(sector === undefined ? {} : { sector }),
    link: 'name',
  }
}

/** What somebody does for a living, or has done. */
const callings: ReadonlySet<string> = new Set([
  'bus',
  'cvl',
  'crm',
  'edu',
  'jrn',
  'med',
  'agr',
  'lab',
])

/**
 * The office that a report states of somebody elsewhere; of whoever our lists have in one on the day no calling, by which
 * he is told of as well: "the mogul" is a candidate.
 */
function officeTold({ published }: Scene, { known, offices }: Person): StatedOffice | undefined {
  const isHolder = published !== undefined && known.some((term) => covers(term, published))
  return offices.find(
    ({ country, sector, body }) =>
      (country !== undefined || sector !== undefined) &&
      !(isHolder && body === undefined && callings.has(sector ?? '')),
  )
}

/** Of somebody without any office: the sector of the body he is of, a private person's by age, kin or home. */
function sectorOfBearing({ known, offices, bearing }: Person): Sector | undefined {
  if (known.length > 0 || bearing === undefined) return undefined
  return bearing.isPrivate && offices.length > 0 ? undefined : bearing.sector
}

/** The term the report speaks of: the stated office's, else one of the day, else the last before. */
function termOf(
  { published }: Scene,
  person: Person,
  office: StatedOffice | undefined,
): Term | undefined {
  const stated = person.known.filter(
    (term) =>
      office?.office !== undefined &&
      sameOffice(office.office, term.office) &&
      (office.country === undefined || office.country === term.country),
  )
  const running = (terms: readonly Term[]) =>
    terms.find((term) => published !== undefined && mayCover(term, published))
  const begun = person.known.filter(
    (term) =>
      term.from === undefined ||
      published?.latest === undefined ||
      firstDay(term.from) <= published.latest,
  )
  return running(stated) ?? stated.at(-1) ?? running(person.known) ?? latestOf(begun)
}

/** The term begun last, whatever order the lists have. */
function latestOf(terms: readonly Term[]): Term | undefined {
  const [latest] = [...terms].sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
  return latest
}

/** "President Boro", years after his last term: a title that he keeps in courtesy. */
function isOfThePast(
  { published }: Scene,
  person: Person,
  office: StatedOffice | undefined,
): boolean {
  const day = published?.earliest
  if (office?.office === undefined || published === undefined || day === undefined) return false
  const { office: stated } = office
  const terms = person.known.filter((term) => sameOffice(stated, term.office))
  return (
    terms.some(({ to }) => to !== undefined && lastDay(to) < day) &&
    !terms.some((term) => mayCover(term, published))
  )
}

/** Whose former members are of the elite: officers and legislators as well as ministers. */
const state: ReadonlySet<string> = new Set(['gov', 'leg', 'mil', 'spy'])

/** Whose term in our lists may be over without a word of it in the report; a general stays one. */
const held: ReadonlySet<string> = new Set(['leg', 'pty'])

/** "Hill Farmers Union president": of a body that no list knows, which need not be a state. */
function isOfUnknownBody({ tokens }: Scene, office: StatedOffice | undefined): boolean {
  if (office === undefined || office.country !== undefined || office.body !== undefined)
    return false
  const first = tokens[office.words.first]
  const before = tokens[office.words.first - 1]
  return (
    before !== undefined &&
    before.sentence === first?.sentence &&
    (before.tag === 'PROPN' || (before.tag === 'NOUN' && before.relation === 'compound'))
  )
}

function sectorOf(
  scene: Scene,
  {
    office,
    term,
    isOver,
  }: {
    readonly office: StatedOffice | undefined
    readonly term: Term | undefined
    readonly isOver: boolean
  },
): Sector | undefined {
  const base = office?.body?.sector ?? office?.sector ?? term?.sector
  if (base === 'gov' && term === undefined && isOfUnknownBody(scene, office)) return undefined
  const { published } = scene
  const over =
    office === undefined &&
    term !== undefined &&
    published?.latest !== undefined &&
    !mayCover(term, published)
  const former = office?.current === false || isOver || over
  const isElite =
    base === 'gov' ||
    (office?.current === false && state.has(base ?? '')) ||
    (over && held.has(base ?? ''))
  return former && isElite ? 'eli' : base
}
