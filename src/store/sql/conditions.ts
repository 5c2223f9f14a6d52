import { type Expression, expressionBuilder, type Kysely, type SqlBool } from 'kysely'
import type { ClaimFilter, Clocks, LinkFilter, ReportFilter } from '../store.ts'
import { caseId, instant } from './rows.ts'
import type { Tables, Visibility } from './tables.ts'

/**
 * Conditions on the table that a query calls `t`. Plain comparisons, which every database can do.
 */
type Conditions = readonly Expression<SqlBool>[]

/** Ids that go into one question; with more, all rows are read and `picks` chooses. */
const idsAtOnce = 500

/** Which rows to take when there are too many ids for a question; undefined when the question names them. */
export function picks<T>(ids: readonly T[] | undefined): ((id: T) => boolean) | undefined {
  if (ids === undefined || ids.length <= idsAtOnce) return undefined
  const wanted = new Set(ids)
  return (id) => wanted.has(id)
}

function among(column: string, ids: readonly string[] | undefined): Conditions {
  if (ids === undefined || ids.length > idsAtOnce) return []
  const eb = expressionBuilder<{ t: Record<string, string> }, 't'>()
  return [ids.length === 0 ? eb.lit(false) : eb(`t.${column}`, 'in', ids)]
}

function equal(column: string, value: string | undefined): Conditions {
  const eb = expressionBuilder<{ t: Record<string, string> }, 't'>()
  return value === undefined ? [] : [eb(`t.${column}`, '=', value)]
}

/** What the two clocks let through. */
export function visible({ asOf, recordedBy, reported = 'surely' }: Clocks): Conditions {
  const eb = expressionBuilder<{ t: Visibility }, 't'>()
  const conditions: Expression<SqlBool>[] = []
  if (recordedBy !== undefined) conditions.push(eb('t.recorded_at', '<=', instant(recordedBy)))
  if (asOf !== undefined && reported === 'surely') {
    conditions.push(eb('t.published_latest', '<=', asOf))
  }
  if (asOf !== undefined && reported === 'possibly') {
    conditions.push(
      eb.or([eb('t.published_latest', 'is', null), eb('t.published_latest', '>', asOf)]),
      eb.or([eb('t.published_earliest', 'is', null), eb('t.published_earliest', '<=', asOf)]),
    )
  }
  return conditions
}

/** What may have been the case between two days; a row without a time is not let through. */
function within(from: string | undefined, to: string | undefined): Conditions {
  if (from === undefined && to === undefined) return []
  const eb = expressionBuilder<{ t: Tables['claims'] }, 't'>()
  const conditions: Expression<SqlBool>[] = [
    eb.or([eb('t.earliest', 'is not', null), eb('t.latest', 'is not', null)]),
  ]
  if (from !== undefined) {
    conditions.push(eb.or([eb('t.latest', 'is', null), eb('t.latest', '>=', from)]))
  }
  if (to !== undefined) {
    conditions.push(eb.or([eb('t.earliest', 'is', null), eb('t.earliest', '<=', to)]))
  }
  return conditions
}

function inStory(database: Kysely<Tables>, story: string | undefined): Conditions {
  if (story === undefined) return []
  const eb = expressionBuilder<{ t: Tables['extractions'] }, 't'>()
  const members = database
    .selectFrom('story_documents')
    .select('document')
    .where('case_id', '=', caseId)
    .where('story', '=', story)
  return [eb('t.document', 'in', members)]
}

export function ofReports(database: Kysely<Tables>, filter: ReportFilter): Conditions {
  const eb = expressionBuilder<{ t: Tables['extractions'] }, 't'>()
  return [
    ...visible(filter),
    ...among('document', filter.documents),
    ...inStory(database, filter.story),
    ...(filter.notReadBy === undefined ? [] : [eb('t.engine', '!=', filter.notReadBy)]),
  ]
}

export function ofClaims(database: Kysely<Tables>, filter: ClaimFilter): Conditions {
  return [
    ...visible(filter),
    ...among('id', filter.claims),
    ...among('document', filter.documents),
    ...inStory(database, filter.story),
    ...among('kind', filter.kinds),
    ...among('realis', filter.realis),
    ...equal('layer', filter.layer),
    ...equal('country', filter.country),
    ...within(filter.from, filter.to),
  ]
}

export function ofLinks(filter: LinkFilter): Conditions {
  const eb = expressionBuilder<{ t: Tables['links'] }, 't'>()
  const [from, to] = [among('from_claim', filter.claims), among('to_claim', filter.claims)]
  return [
    ...visible(filter),
    ...(from.length === 0 ? [] : [eb.or([...from, ...to])]),
    ...among('verdict', filter.verdicts),
  ]
}
