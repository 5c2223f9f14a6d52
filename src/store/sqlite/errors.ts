import Database from 'better-sqlite3'
import { OnrecordError } from '../../record/index.ts'

/** SQLite's result codes that a user can do something about: our code and what to do. */
const known: readonly (readonly [prefix: string, code: string, message: string])[] = [
  [
    'SQLITE_BUSY',
    'case-busy',
    'is being written to by another process, which did not finish within five seconds. Try again.',
  ],
  ['SQLITE_FULL', 'case-disk-full', 'cannot grow: the disk is full. Nothing was half written.'],
  [
    'SQLITE_READONLY',
    'case-read-only',
    'cannot be written to: it was opened for reading, or its folder is read-only.',
  ],
  [
    'SQLITE_CANTOPEN',
    'case-unreadable',
    'cannot be opened. Look at its permissions, and whether its folder exists.',
  ],
  ['SQLITE_PERM', 'case-unreadable', 'may not be read. Look at its permissions.'],
  [
    'SQLITE_NOTADB',
    'case-foreign',
    'is no casefile. Name another with --case, or remove it if it is not needed.',
  ],
  [
    'SQLITE_CORRUPT',
    'case-damaged',
    'is damaged. Copy it, then see what `onrecord doctor` says; its reports can be added to a new case.',
  ],
  ['SQLITE_IOERR', 'case-unreadable', 'could not be read or written: the disk gave an error.'],
]

/** An error of SQLite as one that says what to do; any other as it is. */
export function translated(error: unknown, location: string): unknown {
  // Only a row's JSON is ever parsed.
  const code = error instanceof SyntaxError ? 'SQLITE_CORRUPT' : undefined
  const said = error instanceof Database.SqliteError ? error.code : code
  const row = known.find(([prefix]) => said?.startsWith(prefix))
  return row ? new OnrecordError(row[1], `${location} ${row[2]}`, { cause: error }) : error
}

/** Runs synchronous work on the database as a promise, its errors translated. */
export async function guarded<T>(location: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw translated(error, location)
  }
}

/** The same for work that gives many things, one after another. */
export async function* guardedEach<T>(
  location: string,
  items: AsyncIterable<T>,
): AsyncGenerator<T> {
  try {
    yield* items
  } catch (error) {
    throw translated(error, location)
  }
}
