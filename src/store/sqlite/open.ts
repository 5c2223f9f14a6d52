import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { OnrecordError } from '../../record/index.ts'
import type { OpenOptions } from '../store.ts'
import { translated } from './errors.ts'
import { migrations } from './migrations.ts'

/** "ONRC": tells a casefile from any other SQLite file. */
const applicationId = 0x4f4e5243

/** Shapes from here on can be read as they are: later ones only added what a reader does without. */
const readableFrom = 1

/** A number that SQLite keeps in the file's head. */
function headNumber(database: Database.Database, name: 'application_id' | 'user_version'): number {
  return Number(database.pragma(name, { simple: true }))
}

export function schemaVersion(database: Database.Database): number {
  return headNumber(database, 'user_version')
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
}

/** Throws unless the file is ours and of a shape that this version knows. */
function requireCasefile(database: Database.Database, location: string, options: OpenOptions) {
  const mayCreate = options.create === true && options.readOnly !== true
  if (isEmpty(database) && headNumber(database, 'application_id') === 0) {
    if (mayCreate) return
    throw new OnrecordError(
      'case-empty',
      `${location} is empty: no report was ever added. Use \`onrecord add\`.`,
    )
  }
  if (headNumber(database, 'application_id') !== applicationId) {
    throw new OnrecordError(
      'case-foreign',
      `${location} is an SQLite file, but no casefile. Name another with --case.`,
    )
  }
  const version = schemaVersion(database)
  if (version > migrations.length) {
    throw new OnrecordError(
      'case-newer',
      `${location} was written by a newer Onrecord (its shape is ${version}, this one knows ${migrations.length}). Update Onrecord.`,
    )
  }
  if (version < readableFrom && options.readOnly) {
    throw new OnrecordError(
      'case-older',
      `${location} was written by an older Onrecord (its shape is ${version} of ${migrations.length}). Run \`onrecord rebuild\` to bring it up.`,
    )
  }
}

/** Runs what migrations are missing, all or none; two processes at once do it once. */
function migrate(database: Database.Database): void {
  const run = database.transaction(() => {
    for (const script of migrations.slice(schemaVersion(database))) database.exec(script)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${migrations.length}`)
  })
  if (schemaVersion(database) < migrations.length) run.immediate()
}

/**
 * Write-ahead logging while the file is open, so that readers and a writer do not wait for each other.
 * When another process holds the file at this moment it stays as it is: slower, and as safe.
 */
function useLog(database: Database.Database): void {
  try {
    database.pragma('journal_mode = WAL')
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')))
      throw error
  }
  // A commit is on the disk when it is acknowledged; NORMAL could lose the last ones with the power.
  database.pragma('synchronous = FULL')
  database.pragma('journal_size_limit = 67108864')
}

function requireFile(location: string, options: OpenOptions): void {
  if (location === ':memory:') return
  if (!existsSync(location)) {
    if (options.create && !options.readOnly) return
    throw new OnrecordError(
      'case-missing',
      `There is no case at ${location}. \`onrecord add\` makes one, or name another with --case.`,
    )
  }
  if (!statSync(location).isFile()) {
    throw new OnrecordError(
      'case-foreign',
      `${location} is no file. A case is one file, such as ${location}/case.onrecord.`,
    )
  }
}

/**
 * Opens a casefile, makes it or brings it to the present shape.
 *
 * @throws {OnrecordError} `case-missing`, `case-empty`, `case-foreign`, `case-newer`, `case-older`,
 *   `case-busy`, `case-unreadable`, `case-damaged`.
 */
export function openCasefile(location: string, options: OpenOptions): Database.Database {
  requireFile(location, options)
  let database: Database.Database | undefined
  try {
    database = new Database(location, { readonly: options.readOnly ?? false, timeout: 5000 })
    requireCasefile(database, location, options)
    if (!options.readOnly) {
      useLog(database)
      migrate(database)
    }
    return database
  } catch (error) {
    database?.close()
    // better-sqlite3 says so with a TypeError.
    if (error instanceof TypeError) {
      throw new OnrecordError(
        'case-unreadable',
        `${location} cannot be made: its folder does not exist.`,
      )
    }
    throw translated(error, location)
  }
}

/**
 * Leaves one file. A file at rest keeps no log, so that it can be read from a read-only folder and no
 * reader leaves files beside it. When another process still has it open, the log stays until that one closes.
 */
export function closeCasefile(database: Database.Database): void {
  if (!database.open) return
  if (!database.readonly) {
    database.pragma('busy_timeout = 0')
    try {
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.pragma('journal_mode = DELETE')
    } catch (error) {
      if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')))
        throw error
    }
  }
  database.close()
}
