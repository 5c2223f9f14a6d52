import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import {
  readClaims,
  readConnections,
  readDecisions,
  readInfo,
  readLinks,
  readReports,
} from '../sql/queries.ts'
import { decisionRow } from '../sql/rows.ts'
import type { Tables } from '../sql/tables.ts'
import type { OpenOptions, Store } from '../store.ts'
import { check } from './check.ts'
import { guarded, guardedEach } from './errors.ts'
import { closeCasefile, openCasefile, schemaVersion } from './open.ts'
import { readChanges, readPrepared } from './prepared.ts'
import { rank, search } from './search.ts'
import { type Writer, writer } from './statements.ts'
import { addReport, replaceConnections, replaceExtraction, replacePrepared } from './write.ts'

type Transaction = <T>(work: (write: Writer) => T) => Promise<T>

/**
 * Transactions that take their lock at once: one that begins by reading and then writes would fail, without
 * waiting, when another process wrote in between. They are synchronous, so nothing else of this process
 * gets in between either.
 */
function transactions(database: Database.Database, location: string): Transaction {
  let prepared: Writer | undefined
  return (work) =>
    guarded(location, () => {
      prepared ??= writer(database)
      const write = prepared
      return database.transaction(() => work(write)).immediate()
    })
}

function writing(transaction: Transaction) {
  return {
    addReports: (reports) =>
      transaction((write) => {
        const added = Array.from(reports, (report) => addReport(write, report))
        write.changed(added.filter(({ known }) => !known).length)
        return added
      }),
    replaceDerived: ({ extractions, connections }) =>
      transaction((write) => {
        let replaced = 0
        for (const extraction of extractions ?? []) {
          replaceExtraction(write, extraction)
          replaced += 1
        }
        if (connections) replaceConnections(write, connections)
        write.changed(replaced + (connections ? 1 : 0))
      }),
    addDecision: (decision) =>
      transaction((write) => {
        const { changes } = write.decision(decisionRow(decision))
        write.changed(changes)
        return changes > 0
      }),
    keepPrepared: (prepared) => transaction((write) => replacePrepared(write, prepared)),
  } satisfies Partial<Store>
}

/**
 * A case in one SQLite file, or in memory at `:memory:`.
 *
 * Not for network drives and synced folders: SQLite's locks do not hold there. While open for writing,
 * two more files stand beside it; copy it when it is closed.
 *
 * @throws {OnrecordError} as `openCasefile` does.
 */
export function openSqlite(location: string, options: OpenOptions = {}): Store {
  const database = openCasefile(location, options)
  const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  return {
    ...writing(transactions(database, location)),
    reports: (filter = {}) => guardedEach(location, readReports(reader, filter)),
    claims: (filter = {}) => guardedEach(location, readClaims(reader, filter)),
    links: (filter = {}) => guardedEach(location, readLinks(reader, filter)),
    connections: () => guarded(location, () => readConnections(reader)),
    decisions: (filter = {}) => guarded(location, () => readDecisions(reader, filter)),
    rank: (words, clocks = {}) => guarded(location, () => rank(reader, words, clocks)),
    search: (words, found = {}) => guarded(location, () => search(database, reader, words, found)),
    changes: () => guarded(location, () => readChanges(database)),
    prepared: (program, name) => guarded(location, () => readPrepared(database, program, name)),
    info: () =>
      guarded(location, async () => ({
        location,
        schema: schemaVersion(database),
        ...(await readInfo(reader)),
      })),
    check: () => guarded(location, () => check(database)),
    close: () => guarded(location, () => closeCasefile(database)),
  }
}
