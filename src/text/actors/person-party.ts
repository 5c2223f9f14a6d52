import type { Party, Sector } from '../../record/index.ts'
import type { Term } from './entries.ts'
import type { Found, PersonName, StatedOffice } from './found.ts'
import type { Person } from './identity.ts'
import { lowerAt, type Scene, textOf } from './scene.ts'
import { covers, firstDay, lastDay, mayCover, sameOffice } from './terms.ts'

/** The party that a mention of a person stands for. */
export function partyOfPerson(
  scene: Scene,
  { who, head }: Pick<Found, 'head'> & { readonly who: PersonName },
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
  const isOver = isOfThePast(scene, person, { office, head })
  const told = sectorNow(scene, person, office) ?? sectorOf(scene, { office, term, isOver })
  const sector = told === undefined || told === 'unk' ? (sectorOfBearing(person) ?? told) : told
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

/**
 * Of a former holder the office that he has on the day; of somebody without a stated one nothing, as `unk`, where the days of the
 * report leave open which he has.
 */
function sectorNow(
  scene: Scene,
  { known }: Person,
  office: StatedOffice | undefined,
): Sector | undefined {
  const { published } = scene
  if (office === undefined) {
    if (known.length < 2) return undefined
    const days = published ?? {}
    const may = known.filter((term) => mayCover(term, days))
    const isOpen = new Set(may.map(({ sector }) => sector)).size > 1
    return isOpen && !known.some((term) => covers(term, days)) ? 'unk' : undefined
  }
  if (office.current || office.heldThen === true || published === undefined) return undefined
  return known.find((term) => covers(term, published))?.sector
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
  scene: Scene,
  person: Person,
  { office, head }: { readonly office: StatedOffice | undefined; readonly head: number },
): boolean {
  const { published } = scene
  const day = published?.earliest
  if (office?.office === undefined || published === undefined || day === undefined) return false
  const { office: stated } = office
  const terms = person.known.filter((term) => sameOffice(stated, term.office))
  return (
    terms.some(({ to }) => to !== undefined && lastDay(to) < day) &&
    !terms.some((term) => mayCover(term, published)) &&
    !terms.some((term) => isTimeTold(scene, head, term))
  )
}

/** "In 1979 President Boro opened the bridge": a year of his term, told in the same sentence. */
function isTimeTold({ tokens, sentences }: Scene, head: number, term: Term): boolean {
  const { firstToken = 0, endToken = 0 } = sentences[tokens[head]?.sentence ?? -1] ?? {}
  for (let at = firstToken; at < endToken; at++) {
    const year = tokens[at]?.text ?? ''
    if (/^(?:19|20)\d\d$/.test(year) && term.from !== undefined)
      if (mayCover(term, { earliest: `${year}-01-01`, latest: `${year}-12-31` })) return true
  }
  return false
}

/** "Captain", "Sergeant": of an army or of the police, which lists of offices do not tell. */
function isRank(scene: Scene, { words }: StatedOffice): boolean {
  return ranks.test(lowerAt(scene, words.end - 1))
}

const ranks =
  /^(?:major|captain|sergeant|lieutenant|colonel|corporal|officer|commander|inspector|chief|detective|general|commissioner|superintendent|trooper)$/

/** Whose former members are of the elite: officers and legislators as well as ministers. */
const state: ReadonlySet<string> = new Set(['gov', 'leg', 'mil', 'spy'])

/** Whose term in our lists may be over without a word of it in the report; a general stays one. */
const held: ReadonlySet<string> = new Set(['leg', 'pty'])

/** "Hill Farmers Union president": of a body that no list knows, which need not be a state. */
function isOfUnknownBody({ tokens, lexicon }: Scene, office: StatedOffice | undefined): boolean {
  if (office === undefined || office.country !== undefined || office.body !== undefined)
    return false
  // "Quarlesby City Manager": what only towns and states have.
  if (lexicon['town-offices'].has(tokens[office.words.end - 1]?.lower ?? '')) return false
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
  // "Nominee" alone tells none: of a court, or of a party.
  const isOpen = office?.sector === 'unk' && !isRank(scene, office)
  const stated = isOpen ? (term?.sector ?? office.sector) : office?.sector
  const base = office?.body?.sector ?? stated ?? term?.sector
  if (base === 'gov' && term === undefined && isOfUnknownBody(scene, office)) return undefined
  const { published } = scene
  const over =
    office === undefined &&
    term !== undefined &&
    published?.latest !== undefined &&
    !mayCover(term, published)
  const former = (office?.current === false && office.heldThen !== true) || isOver || over
  const isElite =
    base === 'gov' ||
    (office?.current === false && state.has(base ?? '')) ||
    (over && held.has(base ?? ''))
  return former && isElite ? 'eli' : base
}
