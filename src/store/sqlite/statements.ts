import type Database from 'better-sqlite3'
import type { Insertable } from 'kysely'
import { caseId } from '../sql/rows.ts'
import type { Tables, Visibility } from '../sql/tables.ts'

type Columns = { readonly [T in keyof Tables]: readonly (keyof Insertable<Tables[T]>)[] }

const seen = ['order_day', 'published_earliest', 'published_latest', 'recorded_at'] as const

/** What is written of each row; `row` of a document numbers itself. */
const columns: Columns = {
  cases: ['case_id', 'connected_by', 'changes'],
  documents: [
    ...(['case_id', 'id', 'text_hash', 'source', 'url', 'title'] as const),
    ...(['text', 'segmented', 'json', 'given', 'recorded_at'] as const),
  ],
  extractions: ['case_id', 'document', 'engine', ...seen, 'json'],
  claims: [
    ...(['case_id', 'id', 'document', 'start', 'kind', 'realis', 'layer'] as const),
    ...(['earliest', 'latest', 'country', ...seen, 'json'] as const),
  ],
  links: ['case_id', 'id', 'document', 'from_claim', 'to_claim', 'verdict', ...seen, 'json'],
  stories: ['case_id', 'id', 'number', 'json'],
  story_documents: ['case_id', 'story', 'document'],
  origins: ['case_id', 'id', 'number', 'json'],
  decisions: ['case_id', 'id', 'type', 'at', 'by', 'claim', 'json'],
  prepared: ['case_id', 'name', 'program', 'changes', 'text'],
}

/** Puts a row in, or leaves alone the one that has its key. Says whether it was put in, and its number. */
export type Insert<T extends keyof Tables> = (row: Insertable<Tables[T]>) => Database.RunResult

function insert<T extends keyof Tables>(database: Database.Database, table: T): Insert<T> {
  const names = columns[table].map(String)
  const statement = database.prepare<[Insertable<Tables[T]>]>(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')}) ON CONFLICT DO NOTHING`,
  )
  return (row) => statement.run(row)
}

/** Statements that keep something: reports, decisions, and what was derived. */
function inserts(database: Database.Database) {
  const words = database.prepare<[number | bigint, string | null, string, string | null]>(
    'INSERT INTO documents_words (rowid, title, text, segmented) VALUES (?, ?, ?, ?)',
  )
  const connectedBy = database.prepare<[string, number]>(
    'UPDATE cases SET connected_by = ? WHERE case_id = ?',
  )
  const changed = database.prepare<[number, number]>(
    'UPDATE cases SET changes = changes + ? WHERE case_id = ?',
  )
  return {
    document: insert(database, 'documents'),
    extraction: insert(database, 'extractions'),
    claim: insert(database, 'claims'),
    link: insert(database, 'links'),
    story: insert(database, 'stories'),
    storyDocument: insert(database, 'story_documents'),
    origin: insert(database, 'origins'),
    decision: insert(database, 'decisions'),
    words: (id: number | bigint, title: string | null, text: string, segmented: string | null) =>
      words.run(id, title, text, segmented),
    prepared: insert(database, 'prepared'),
    connectedBy: (engine: string) => connectedBy.run(engine, caseId),
    changed: (times: number) => changed.run(times, caseId),
  }
}

/** Statements that drop derived rows, to be replaced. */
function deletes(database: Database.Database) {
  const run = (sql: string) => {
    const statement = database.prepare<unknown[]>(sql)
    return (...parameters: readonly string[]) => statement.run(caseId, ...parameters)
  }
  return {
    forgetExtraction: run('DELETE FROM extractions WHERE case_id = ? AND document = ?'),
    forgetClaims: run('DELETE FROM claims WHERE case_id = ? AND document = ?'),
    forgetLinks: run('DELETE FROM links WHERE case_id = ? AND document = ?'),
    forgetLink: run('DELETE FROM links WHERE case_id = ? AND id = ?'),
    forgetLinksOf: run('DELETE FROM links WHERE case_id = ? AND (from_claim = ? OR to_claim = ?)'),
    forgetPrepared: run('DELETE FROM prepared WHERE case_id = ?'),
    forgetGroups: ['stories', 'story_documents', 'origins'].map((table) =>
      run(`DELETE FROM ${table} WHERE case_id = ?`),
    ),
  }
}

/** What a write has to look up first. */
function lookups(database: Database.Database) {
  const one = <Row>(sql: string) => {
    const statement = database.prepare<unknown[], Row>(sql)
    return (id: string) => statement.get(caseId, id)
  }
  const dated = seen.join(', ')
  const claimIds = database
    .prepare<[number, string], string>('SELECT id FROM claims WHERE case_id = ? AND document = ?')
    .pluck()
  const changes = database
    .prepare<[number], number>('SELECT changes FROM cases WHERE case_id = ?')
    .pluck()
  const linksBetween = database.prepare<[number], { id: string; json: string }>(
    'SELECT id, json FROM links WHERE case_id = ? AND document IS NULL',
  )
  return {
    keptDocument: one<KeptRow>(
      'SELECT text_hash, json, given, recorded_at FROM documents WHERE case_id = ? AND id = ?',
    ),
    extractionSeen: one<Visibility>(
      `SELECT ${dated} FROM extractions WHERE case_id = ? AND document = ?`,
    ),
    claimSeen: one<Visibility>(`SELECT ${dated} FROM claims WHERE case_id = ? AND id = ?`),
    claimIds: (document: string) => claimIds.all(caseId, document),
    changes: () => changes.get(caseId),
    linksBetween: () => linksBetween.all(caseId),
  }
}

/** The statements of all writes, to be prepared once a connection. */
export function writer(database: Database.Database) {
  return { ...inserts(database), ...deletes(database), ...lookups(database) }
}
export type Writer = ReturnType<typeof writer>

export interface KeptRow {
  readonly text_hash: string
  readonly json: string
  readonly given: string | null
  readonly recorded_at: string
}
