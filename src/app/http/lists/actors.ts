import type { Day } from '../../../record/index.ts'
import { type ActorEntry, actors, type CaseRecord, perRecord } from '../../../view/index.ts'
import type { List } from './list.ts'

/** An actor with the days of the first and last report that names it. */
export type SeenActor = ActorEntry & { readonly firstSeen?: Day; readonly lastSeen?: Day }

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
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  }
}

/** Everybody named; its facet `kind` is the sector. */
export const actorList: List<ActorEntry> = {
  name: 'actors',
  rows: perRecord((record) =>
    actors(record).map((actor) => ({
      id: actor.id,
      members: actor.claims.flatMap((claim) => record.claim.get(claim) ?? []),
      kinds: actor.sector === undefined ? [] : [actor.sector],
      status: actor.isNamed ? 'named' : 'described',
      tell: () => seen(record, actor),
    })),
  ),
  sorts: {
    name: (a, b) => (a.tell().label < b.tell().label ? -1 : 1),
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
