import type { Day } from '../../../record/index.ts'
import {
  type ActorEntry,
  type ActorThing,
  actorThings,
  type CaseRecord,
  mostly,
  oneLine,
  perRecord,
  perThing,
  sectorOf,
  writtenNames,
} from '../../../view/index.ts'
import { countryName } from './country-names.ts'
import type { List, Row } from './list.ts'

interface Seen {
  readonly firstSeen?: Day
  readonly lastSeen?: Day
}

/** An actor with the days of the first and last report that names it. */
export type SeenActor = ActorEntry & Seen & { readonly countryName?: string }

function seenIn(record: CaseRecord, reports: Iterable<number>): Seen {
  let first: Day | undefined
  let last: Day | undefined
  for (const number of reports) {
    const { published } = record.reports[number - 1]?.document ?? {}
    const day = published?.latest ?? published?.earliest
    if (day === undefined) continue
    if (first === undefined || day < first) first = day
    if (last === undefined || day > last) last = day
  }
  return {
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  }
}

function named(country: string | undefined) {
  return country === undefined ? {} : { country, countryName: countryName(country) }
}

export function seen(record: CaseRecord, actor: ActorEntry): SeenActor {
  return { ...actor, ...named(actor.country), ...seenIn(record, actor.reports) }
}

/** Names that a list gives of one actor. */
const mostNames = 10

/** What a list shows of an actor: counts, where its own page has all that they count. */
export const actorLine = perThing((actor: ActorThing) => (record: CaseRecord) => {
  const mentions = actor.mentions()
  const known = mentions.find(({ party }) => party.actor !== undefined)?.party.actor
  const country = mostly(mentions.map(({ party }) => party.country))
  const sector = sectorOf(mentions)
  // The one that most claims state: a report of long ago may name another.
  const office = mostly(
    mentions.map(({ claim, part }) =>
      claim.kind === 'role' && part === 'holder' ? oneLine(claim.content.post.value) : undefined,
    ),
  )
  const { index, reports: all } = record.ties
  const numbers = new Set(
    actor.places().map((place) => all[index.reportOf[place] ?? -1]?.number ?? 0),
  )
  const reports = [...numbers]
  return {
    id: actor.id,
    ...(known !== undefined && { actor: known }),
    label: actor.label(),
    isNamed: actor.isNamed,
    ...named(country),
    ...(sector !== undefined && { sector }),
    names: writtenNames(actor).slice(0, mostNames),
    ...(office !== undefined && { office }),
    claims: actor.claims,
    reports: reports.length,
    ...seenIn(record, reports),
  }
})

type ActorRow = Row<ActorEntry> & { readonly actor: ActorThing }

/** Rows of this list are made here. */
const actorIn = (row: Row<ActorEntry>) => (row as ActorRow).actor

function rowOf(record: CaseRecord, actor: ActorThing): ActorRow {
  const sector = sectorOf(actor.mentions())
  return {
    id: actor.id,
    actor,
    // Long lists, and few are asked for them.
    get members() {
      return actor.members()
    },
    get places() {
      return actor.places()
    },
    kinds: sector === undefined ? [] : [sector],
    status: actor.isNamed ? 'named' : 'described',
    tell: () => seen(record, actor.tell()),
  }
}

/** Everybody named; its facet `kind` is the sector. */
export const actorList: List<ActorEntry> = {
  name: 'actors',
  rows: perRecord((record) => actorThings(record).map((actor) => rowOf(record, actor))),
  line: (record, row) => actorLine(actorIn(row))(record),
  sorts: {
    name: (a, b) => (actorIn(a).label() < actorIn(b).label() ? -1 : 1),
    claims: (a, b) => actorIn(b).claims - actorIn(a).claims,
  },
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'label', cell: ({ label }) => label },
    { name: 'actor', cell: ({ actor }) => actor },
    { name: 'country', cell: ({ country }) => country },
    { name: 'sector', cell: ({ sector }) => sector },
    { name: 'names', cell: ({ names }) => names.map(({ name }) => name) },
    {
      name: 'roles',
      cell: ({ roles }) =>
        roles.map(({ post, body }) => (body === undefined ? post : `${post} (${body})`)),
    },
    { name: 'claims', cell: ({ claims }) => claims.length },
    { name: 'reports', cell: ({ reports }) => reports.map(String) },
  ],
}
