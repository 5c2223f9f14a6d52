import type { Kysely } from 'kysely'
import type { Origin, Story } from '../../reconcile/index.ts'
import type { Claim, Decision, Link } from '../../record/index.ts'
import type { ClaimFilter, Clocks, LinkFilter, ReportFilter, StoredReport } from '../store.ts'
import { ofClaims, ofLinks, ofReports, picks } from './conditions.ts'
import { pages } from './pages.ts'
import { caseId, instant, type ReportRow, reportOf } from './rows.ts'
import type { Tables } from './tables.ts'

type Reader = Kysely<Tables>

/** Rows of a page: few reports, since each holds a text; many of the rest. */
const reportsAtOnce = 100
const rowsAtOnce = 1000

function reportPage(database: Reader, filter: ReportFilter, last: ReportRow | undefined) {
  return database
    .selectFrom('extractions as t')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.case_id', '=', 't.case_id').onRef('d.id', '=', 't.document'),
    )
    .select(['d.id', 'd.text', 'd.given', 'd.recorded_at', 'd.json as kept'])
    .select(['t.engine', 't.order_day', 't.json as read'])
    .where('t.case_id', '=', caseId)
    .where((eb) => eb.and(ofReports(database, filter)))
    .$if(last !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('t.order_day', 't.document'),
          '>',
          tuple(last?.order_day ?? '', last?.id ?? ''),
        ),
      ),
    )
    .orderBy('t.order_day')
    .orderBy('t.document')
    .limit(reportsAtOnce)
    .execute()
}

export async function* readReports(
  database: Reader,
  filter: ReportFilter,
): AsyncGenerator<StoredReport> {
  const picked = picks<string>(filter.documents)
  const rows = pages<ReportRow>(reportsAtOnce, (last) => reportPage(database, filter, last))
  // A report whose date of publication is replaced meanwhile moves to another page.
  const seen = new Set<string>()
  for await (const row of rows) {
    if (seen.has(row.id) || picked?.(row.id) === false) continue
    seen.add(row.id)
    yield reportOf(row)
  }
}

interface ClaimPlace {
  readonly id: string
  readonly document: string
  readonly start: number
  readonly order_day: string
  readonly json: string
}

function claimPage(database: Reader, filter: ClaimFilter, last: ClaimPlace | undefined) {
  return database
    .selectFrom('claims as t')
    .select(['t.id', 't.document', 't.start', 't.order_day', 't.json'])
    .where('t.case_id', '=', caseId)
    .where((eb) => eb.and(ofClaims(database, filter)))
    .$if(last !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('t.order_day', 't.document', 't.start', 't.id'),
          '>',
          tuple(last?.order_day ?? '', last?.document ?? '', last?.start ?? 0, last?.id ?? ''),
        ),
      ),
    )
    .orderBy('t.order_day')
    .orderBy('t.document')
    .orderBy('t.start')
    .orderBy('t.id')
    .limit(rowsAtOnce)
    .execute()
}

export async function* readClaims(database: Reader, filter: ClaimFilter): AsyncGenerator<Claim> {
  const byId = picks<string>(filter.claims)
  const byDocument = picks<string>(filter.documents)
  const rows = pages<ClaimPlace>(rowsAtOnce, (last) => claimPage(database, filter, last))
  for await (const row of rows) {
    // Written from a Claim by `claimRow`; `check` proves it.
    if ((byId?.(row.id) ?? true) && (byDocument?.(row.document) ?? true))
      yield JSON.parse(row.json) as Claim
  }
}

interface LinkPlace {
  readonly id: string
  readonly from_claim: string
  readonly to_claim: string
  readonly order_day: string
  readonly json: string
}

function linkPage(database: Reader, filter: LinkFilter, last: LinkPlace | undefined) {
  return database
    .selectFrom('links as t')
    .select(['t.id', 't.from_claim', 't.to_claim', 't.order_day', 't.json'])
    .where('t.case_id', '=', caseId)
    .where((eb) => eb.and(ofLinks(filter)))
    .$if(last !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('t.order_day', 't.id'), '>', tuple(last?.order_day ?? '', last?.id ?? '')),
      ),
    )
    .orderBy('t.order_day')
    .orderBy('t.id')
    .limit(rowsAtOnce)
    .execute()
}

export async function* readLinks(database: Reader, filter: LinkFilter): AsyncGenerator<Link> {
  const picked = picks<string>(filter.claims)
  const rows = pages<LinkPlace>(rowsAtOnce, (last) => linkPage(database, filter, last))
  for await (const row of rows) {
    // Written from a Link by `linkRow`; `check` proves it.
    if (!picked || picked(row.from_claim) || picked(row.to_claim))
      yield JSON.parse(row.json) as Link
  }
}

async function readGroups<T>(database: Reader, table: 'stories' | 'origins'): Promise<T[]> {
  const rows = await database
    .selectFrom(table)
    .select('json')
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()
  // Written by `replaceDerived` from the shape it is asked for as.
  return rows.map(({ json }) => JSON.parse(json) as T)
}

export async function readConnections(database: Reader) {
  return {
    stories: await readGroups<Story>(database, 'stories'),
    origins: await readGroups<Origin>(database, 'origins'),
  }
}

export async function readDecisions(
  database: Reader,
  { recordedBy }: Pick<Clocks, 'recordedBy'>,
): Promise<Decision[]> {
  const rows = await database
    .selectFrom('decisions')
    .select('json')
    .where('case_id', '=', caseId)
    .$if(recordedBy !== undefined, (query) => query.where('at', '<=', instant(recordedBy ?? '')))
    .orderBy('at')
    .orderBy('id')
    .execute()
  // Written from a Decision by `decisionRow`.
  return rows.map(({ json }) => JSON.parse(json) as Decision)
}

async function count(database: Reader, table: keyof Tables): Promise<number> {
  const row = await database
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('n'))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** All of `StoreInfo` that is in the tables. */
export async function readInfo(database: Reader) {
  const engines = await database
    .selectFrom('extractions')
    .select(({ fn }) => ['engine', fn.countAll().as('n')])
    .where('case_id', '=', caseId)
    .groupBy('engine')
    .orderBy('engine')
    .execute()
  const row = await database
    .selectFrom('cases')
    .select('connected_by')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return {
    engines: Object.fromEntries(engines.map(({ engine, n }) => [engine, Number(n)])),
    ...(row?.connected_by && { connectedBy: row.connected_by }),
    counts: {
      reports: await count(database, 'documents'),
      claims: await count(database, 'claims'),
      links: await count(database, 'links'),
      stories: await count(database, 'stories'),
      origins: await count(database, 'origins'),
      decisions: await count(database, 'decisions'),
    },
  }
}
