import { expect } from 'vitest'
import type { RunningApp } from './running-app.ts'

interface Ids {
  readonly report: string
  readonly incident: string
  readonly promise: string
  readonly dispute: string
}

function first(
  answer: Readonly<Record<string, unknown>>,
  list: string,
): Readonly<Record<string, unknown>> {
  const items = answer[list]
  const item: unknown = Array.isArray(items) ? items[0] : undefined
  expect(item, `${list} of the case`).toBeTypeOf('object')
  // What was just found to be an object.
  return item as Readonly<Record<string, unknown>>
}

/** Ids of things in the case, as the command line tells them. */
export async function idsOf({ journey }: RunningApp): Promise<Ids> {
  const [reports, incidents, commitments, discrepancies] = await Promise.all(
    ['reports', 'incidents', 'commitments', 'discrepancies'].map((ledger) => journey.json(ledger)),
  )
  return {
    report: String(first(reports ?? {}, 'entries')['id']),
    incident: String(first(incidents ?? {}, 'entries')['id']),
    promise: String(first(commitments ?? {}, 'entries')['id']),
    dispute: String(first(discrepancies ?? {}, 'open')['id']),
  }
}

/** Every screen in a state worth looking at, by the name of its picture. */
export function screensOf({
  report,
  incident,
  promise,
  dispute,
}: Ids): Readonly<Record<string, string>> {
  return {
    situation: '/',
    timeline: '/timeline',
    'timeline-by-actor': '/timeline?group=actor&from=2021-03-01&to=2021-12-31',
    incidents: '/incidents',
    'incidents-provenance': `/incidents?item=${incident}`,
    'incidents-none': '/incidents?q=nothingofthekind',
    'as-of': '/commitments?as_of=2021-04-10&hindsight=1',
    commitments: '/commitments',
    'commitments-table': '/commitments?view=table',
    'commitments-calendar': '/commitments?view=calendar',
    forces: '/forces',
    'forces-table': '/forces?axis=reported',
    map: '/map',
    actors: '/actors',
    actor: '/actors/Q30',
    statements: '/statements',
    'statements-by-topic': '/statements?group=topic',
    discrepancies: '/discrepancies',
    discrepancy: `/discrepancies/${dispute}`,
    reports: '/reports',
    reading: `/r/${report}`,
    'reading-adding': `/r/${report}?char=132,175&make=claim`,
    'reading-unused': `/r/${report}?unused=1&hide=statement`,
    review: '/review',
    changes: '/changes?from=2021-03-01',
    item: `/i/${promise}`,
    search: '/search?q=rocket',
    'search-start': '/search',
    import: '/import',
    export: '/export',
    print: '/print',
    settings: '/settings',
    nowhere: '/nowhere',
  }
}
