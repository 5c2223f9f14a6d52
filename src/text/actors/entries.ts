import { type PartyLink, readRows, type Sector } from '../../record/index.ts'
import { type ActorRow, readActors, values } from './actor-row.ts'
import type { Entry } from './phrase-index.ts'

/** What a name in our lists stands for. */
export interface KnownName {
  /** `country`: a country's own name; `capital`: a place, or a metonym for a government; `seat`: always the government. */
  readonly type: 'country' | 'adjective' | 'people' | 'capital' | 'seat' | 'actor'
  readonly id: string
  readonly label: string
  readonly country?: string
  readonly sector?: Sector
  readonly link: PartyLink
  /** Countries that speak for this reading of a shared acronym. */
  readonly theatres: readonly string[]
  /** armed-group, force, body, media … */
  readonly kind?: string
  /** Last day of a state that is gone. */
  readonly until?: string
  /** From a user's own list: it wins over ours. */
  readonly own?: boolean
}

/** A term in office. Bounds are days or coarser (`2014-09`); left out when unknown, or when it went on as the list was made. */
export interface Term {
  readonly person: string
  readonly label: string
  /** As in offices.tsv: `president`, `foreign-minister`; `leader` for head of state or government. */
  readonly office: string
  readonly country?: string
  readonly sector: Sector
  readonly from?: string
  readonly to?: string
  readonly basis: string
}

/** A country by its code. */
export interface Country {
  readonly iso: string
  readonly id: string
  readonly label: string
}

const data = (name: string) => new URL(`../../../data/actors/${name}`, import.meta.url)

/** Names of countries, their people and governments, and the countries by code. */
export function countryEntries(): {
  readonly entries: readonly Entry<KnownName>[]
  readonly countries: ReadonlyMap<string, Country>
} {
  const entries: Entry<KnownName>[] = []
  const countries = new Map<string, Country>()
  for (const [
    iso = '',
    id = '',
    label = '',
    others,
    adjectives,
    people,
    capitals,
    seats,
    ,
    until,
  ] of readRows(data('countries.tsv'))) {
    countries.set(iso, { iso, id, label })
    const gone = until === undefined || until === '' ? {} : { until }
    const shared = { id, label, country: iso, theatres: [iso], ...gone }
    const add = (words: readonly string[], value: KnownName) => {
      for (const name of words) entries.push(entryOf(name, value))
    }
    add([label, ...values(others)], { ...shared, type: 'country', link: 'name', sector: 'gov' })
    add(values(adjectives), { ...shared, type: 'adjective', link: 'demonym' })
    add(values(people), { ...shared, type: 'people', link: 'demonym' })
    add(values(capitals), { ...shared, type: 'capital', link: 'metonym', sector: 'gov' })
    add(values(seats), { ...shared, type: 'seat', link: 'metonym', sector: 'gov' })
  }
  return { entries, countries }
}

/** Names of actors in our list and in a user's own, which come first. */
export function actorEntries(extra: readonly ActorRow[]): readonly Entry<KnownName>[] {
  const own = new Set(extra)
  return [...extra, ...readActors(data('actors.tsv'))].flatMap((row) => {
    const value = own.has(row) ? { ...knownActor(row), own: true } : knownActor(row)
    const spelled = row.acronyms.map((words) => ({ words, value, exact: true }))
    return [...[row.name, ...row.aliases].map((name) => entryOf(name, value)), ...spelled]
  })
}

function knownActor(row: ActorRow): KnownName {
  return {
    type: 'actor',
    id: row.id,
    label: row.name,
    link: 'name',
    theatres: [...(row.country ? [row.country] : []), ...row.theatres],
    ...(row.country ? { country: row.country } : {}),
    ...(row.sector ? { sector: row.sector } : {}),
    ...(row.kind ? { kind: row.kind } : {}),
  }
}

/** Names of few capitals are words too ("US", "Isis"): their spelling counts. */
function entryOf(name: string, value: KnownName): Entry<KnownName> {
  // "The Guardian" needs its article: without it, it is a common word.
  const words =
    value.kind === 'media' && /^the \S+$/i.test(name) ? name : name.replace(/^the /i, '')
  return { words, value, exact: /^[A-Z.]{2,5}$/.test(words) }
}

/** Holders of offices: their names, and their terms by person. */
export function officeEntries(): {
  readonly entries: readonly Entry<string>[]
  readonly terms: ReadonlyMap<string, readonly Term[]>
} {
  const entries: Entry<string>[] = []
  const terms = new Map<string, Term[]>()
  const files = [
    'offices.tsv',
    'offices-phoenix.tsv',
    'offices-white-house.tsv',
    'offices-history.tsv',
    'offices-further.tsv',
  ]
  for (const file of files) {
    for (const row of readRows(data(file))) {
      const term = toTerm(row)
      const known = terms.get(term.person)
      if (known) known.push(term)
      else terms.set(term.person, [term])
      if (known === undefined)
        entries.push(
          ...[term.label, ...values(row[2])].map((words) => ({ words, value: term.person })),
        )
    }
  }
  return { entries, terms }
}

function toTerm([
  person = '',
  label = '',
  ,
  office = '',
  country = '',
  sector = '',
  from = '',
  to = '',
  basis = '',
]: readonly string[]): Term {
  return {
    person,
    label,
    office,
    // offices.tsv holds codes of our own schema; actor-row.test.ts checks each.
    sector: sector as Sector,
    basis,
    ...(country === '' ? {} : { country }),
    ...(from === '' || from === '?' ? {} : { from }),
    ...(to === '' || to === '?' ? {} : { to }),
  }
}

/** What a noun for somebody tells. */
export interface Agent {
  readonly noun: string
  readonly sector?: Sector
  readonly group: boolean
}

export function agentEntries(): readonly Entry<Agent>[] {
  return readRows(data('agents.tsv')).map(([noun = '', sector = '', type = '']) => ({
    words: noun,
    value: {
      noun,
      group: type === 'group',
      ...(sector === '' ? {} : { sector: sector as Sector }),
    }, // Checked by the same test.
  }))
}

/** What a title tells. */
export interface Title {
  readonly title: string
  readonly office?: string
  readonly sector?: Sector
}

export function titleEntries(): readonly Entry<Title>[] {
  return readRows(data('titles.tsv')).map(([title = '', office = '', sector = '']) => ({
    words: title,
    // A title in capitals ("PM") is a common word without them.
    exact: /^\p{Lu}+$/u.test(title),
    value: {
      title,
      ...(office === '' ? {} : { office }),
      ...(sector === '' ? {} : { sector: sector as Sector }),
    }, // Checked by the same test.
  }))
}
