import { OnrecordError } from '../record/index.ts'
import type { OpenOptions, Store } from './store.ts'

/**
 * Opens the case at a location: the path of a casefile, or `:memory:` for one that is forgotten on closing.
 *
 * @throws {OnrecordError} `store-unsupported` for a database address; `case-missing` when there is none and
 *   `create` is not set; and what else keeps a casefile from opening (`case-foreign`, `case-newer`, `case-busy` …).
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  if (/^postgres(?:ql)?:\/\//i.test(location)) {
    throw new OnrecordError(
      'store-unsupported',
      'A case on PostgreSQL comes with a later version. Use a file, such as --case ./case.onrecord.',
    )
  }
  // Loaded here, so that a program that opens no case does not load a database.
  const { openSqlite } = await import('./sqlite/index.ts')
  return openSqlite(location, options)
}
