import Database from 'better-sqlite3'
import type { z } from 'zod'
import { Claim, Decision, Document, Link, textHash } from '../../record/index.ts'
import {
  caseId,
  claimRow,
  decisionRow,
  documentOf,
  linkRow,
  type ReportRow,
  reportOf,
} from '../sql/rows.ts'
import { spansIn } from '../sql/spans.ts'
import type { Visibility } from '../sql/tables.ts'
import type { Problem } from '../store.ts'

interface Row extends Visibility {
  readonly id: string
  readonly json: string
  readonly [column: string]: unknown
}

function rows<R>(database: Database.Database, sql: string): IterableIterator<R> {
  return database.prepare<[number], R>(sql).iterate(caseId)
}

/** What the file itself says: SQLite's own check, and the search index against the texts. */
function* ofFile(database: Database.Database): Generator<Problem> {
  const said = database.prepare<[], string>('PRAGMA quick_check').pluck().all()
  for (const line of said) if (line !== 'ok') yield { code: 'file-damaged', message: line }
  const orphans = database.prepare('PRAGMA foreign_key_check').all().length
  if (orphans > 0) {
    yield { code: 'row-orphan', message: `${orphans} rows name a report that is not kept.` }
  }
  if (database.readonly) return
  try {
    database.exec(
      "INSERT INTO documents_words (documents_words, rank) VALUES ('integrity-check', 1)",
    )
  } catch (error) {
    if (!isDamage(error)) throw error
    yield { code: 'index-damaged', message: 'The search index does not fit the texts.' }
  }
}

function isDamage(error: unknown): error is Error {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)
}

/** What a row holds, or what is wrong with it. */
function parsed<T extends z.ZodType>(
  id: string,
  schema: T,
  read: () => unknown,
): { readonly data: z.infer<T> } | Problem {
  try {
    const result = schema.safeParse(read())
    if (result.success) return { data: result.data }
    const issue = result.error.issues[0]
    return { code: 'row-invalid', message: `${id}: ${issue?.path.join('.')}: ${issue?.message}` }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { code: 'row-unparsable', message: `${id} holds no JSON: ${error.message}` }
  }
}

/** Whether the columns beside a row's JSON are copies of what is in it. */
function* differing(row: Row, columns: object): Generator<Problem> {
  const names = Object.entries(columns)
    .filter(([name, value]) => name !== 'json' && row[name] !== value)
    .map(([name]) => name)
  if (names.length > 0) {
    const message = `${row.id}: ${names.join(', ')} is not what its JSON says.`
    yield { code: 'row-inconsistent', message }
  }
}

/** Reports: texts against their hashes, and whether each was read. Fills in how long each text is. */
function* ofReports(database: Database.Database, lengths: Map<string, number>): Generator<Problem> {
  const all = rows<Omit<ReportRow, 'read'> & { read: string | null; text_hash: string }>(
    database,
    `SELECT d.*, d.json AS kept, t.engine, t.order_day, t.json AS read
       FROM documents d LEFT JOIN extractions t ON t.case_id = d.case_id AND t.document = d.id
      WHERE d.case_id = ? ORDER BY d.id`,
  )
  for (const { read, ...row } of all) {
    const kept = parsed(row.id, Document, () => documentOf(row.kept, row.text))
    if (!('data' in kept)) {
      yield kept
      continue
    }
    lengths.set(row.id, kept.data.text.length)
    if (textHash(kept.data.text) !== row.text_hash) {
      yield { code: 'text-changed', message: `The text of ${row.id} is not the one recorded.` }
    }
    if (read === null) {
      yield { code: 'report-unread', message: `${row.id} is kept, but nothing was read from it.` }
      continue
    }
    const now = parsed(row.id, Document, () => reportOf({ ...row, read }).document)
    if (!('data' in now)) yield now
    else yield* outside(row.id, now.data, kept.data.text.length)
  }
}

function* outside(id: string, data: unknown, length: number): Generator<Problem> {
  for (const { end } of spansIn(data)) {
    if (end <= length) continue
    yield { code: 'span-outside', message: `${id} points outside the text of its report.` }
    return
  }
}

/** Claims against their schema and the text they point into. Fills in which there are. */
function* ofClaims(
  database: Database.Database,
  lengths: ReadonlyMap<string, number>,
  ids: Set<string>,
): Generator<Problem> {
  for (const row of rows<Row>(database, 'SELECT * FROM claims WHERE case_id = ? ORDER BY id')) {
    ids.add(row.id)
    const claim = parsed(row.id, Claim, () => JSON.parse(row.json))
    if (!('data' in claim)) {
      yield claim
      continue
    }
    yield* differing(row, claimRow(claim.data, row))
    yield* outside(row.id, claim.data, lengths.get(claim.data.document) ?? 0)
  }
}

function* ofLinks(database: Database.Database, ids: ReadonlySet<string>): Generator<Problem> {
  for (const row of rows<Row>(database, 'SELECT * FROM links WHERE case_id = ? ORDER BY id')) {
    const link = parsed(row.id, Link, () => JSON.parse(row.json))
    if (!('data' in link)) {
      yield link
      continue
    }
    const within = typeof row['document'] === 'string' ? row['document'] : undefined
    yield* differing(row, linkRow(link.data, within, row))
    if (!ids.has(link.data.from) || !ids.has(link.data.to)) {
      yield { code: 'link-dangling', message: `${row.id} names a claim that is not here.` }
    }
  }
}

function* ofDecisions(
  database: Database.Database,
  lengths: ReadonlyMap<string, number>,
): Generator<Problem> {
  for (const row of rows<Row>(database, 'SELECT * FROM decisions WHERE case_id = ? ORDER BY id')) {
    const decision = parsed(row.id, Decision, () => JSON.parse(row.json))
    if (!('data' in decision)) {
      yield decision
      continue
    }
    yield* differing(row, decisionRow(decision.data))
    const added = decision.data.type === 'add-claim' ? decision.data.added : undefined
    const length = added && lengths.get(added.document)
    if (length !== undefined) yield* outside(row.id, added, length)
  }
}

/** All that is wrong with a casefile, worst first. Where the file itself is damaged its rows are not looked at. */
export function check(database: Database.Database): readonly Problem[] {
  const problems: Problem[] = []
  try {
    problems.push(...ofFile(database))
  } catch (error) {
    if (!isDamage(error)) throw error
    problems.push({ code: 'file-damaged', message: error.message })
  }
  if (problems.some(({ code }) => code === 'file-damaged')) return problems
  const lengths = new Map<string, number>()
  const ids = new Set<string>()
  problems.push(...ofReports(database, lengths))
  problems.push(...ofClaims(database, lengths, ids))
  problems.push(...ofLinks(database, ids), ...ofDecisions(database, lengths))
  return problems
}
