import type Database from 'better-sqlite3'
import { caseId } from '../sql/rows.ts'
import { schemaVersion } from './open.ts'

/** The migration that counts changes and has what was prepared; a case of before may be read as it is. */
const countedSince = 2

export function readChanges(database: Database.Database): number | undefined {
  if (schemaVersion(database) < countedSince) return undefined
  return database
    .prepare<[number], number>('SELECT changes FROM cases WHERE case_id = ?')
    .pluck()
    .get(caseId)
}

/** One statement, so that no write gets between what is looked up and what it holds of. */
export function readPrepared(
  database: Database.Database,
  program: string,
  name: string,
): string | undefined {
  if (schemaVersion(database) < countedSince) return undefined
  return database
    .prepare<[string, string, number], string>(
      `SELECT p.text FROM prepared p JOIN cases c ON c.case_id = p.case_id AND c.changes = p.changes
        WHERE p.program = ? AND p.name = ? AND p.case_id = ?`,
    )
    .pluck()
    .get(program, name, caseId)
}
