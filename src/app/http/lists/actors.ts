import type { Day } from '../../../record/index.ts'
import {
  type ActorEntry,
  actorOf,
  actorThings,
  type CaseRecord,
  perRecord,
  sectorOf,
} from '../../../view/index.ts'
import { countryName } from './country-names.ts'
import type { List } from './list.ts'

/** An actor with the days of the first and last report that names it. */
export type SeenActor = ActorEntry & {
  readonly firstSeen?: Day
  readonly lastSeen?: Day
  readonly countryName?: string
}

export function seen(record: CaseRecord, actor: ActorEntry): SeenActor {
  const days = actor.reports
    .flatMap((number) => {
      const { published } = record.reports[number - 1]?.document ?? {}
      return published?.latest ?? published?.earliest ?? []
    })
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  return {
    ...actor,
    ...(actor.country !== undefined && { countryName: countryName(actor.country) }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  }
}

function labelOf(record: CaseRecord, { id }: { readonly id: string }): string {
  return actorOf(record, id)?.label() ?? id
}

/** Everybody named; its facet `kind` is the sector. */
export const actorList: List<ActorEntry> = {
  name: 'actors',
  rows: perRecord((record) =>
    actorThings(record).map((actor) => {
      const mentions = actor.mentions()
      const sector = sectorOf(mentions)
      const claims = new Set(mentions.map(({ claim }) => claim.id))
      return {
        id: actor.id,
        members: Array.from(claims, (claim) => record.claim.get(claim) ?? []).flat(),
        kinds: sector === undefined ? [] : [sector],
        status: actor.isNamed ? 'named' : 'described',
        tell: () => seen(record, actor.tell()),
      }
    }),
  ),
  sorts: {
    name: (a, b, record) => (labelOf(record, a) < labelOf(record, b) ? -1 : 1),
    claims: (a, b) => b.members.length - a.members.length,
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
