import { openStore, type Store } from '../../store/index.ts'
import { type Options, text } from './command.ts'
import type { Io } from './io.ts'

/** Where the case is: what was named, else the environment's, else the folder's own. */
export function caseLocation(options: Options, io: Io): string {
  return text(options, 'case') ?? io.env['ONRECORD_CASE'] ?? './case.onrecord'
}

/**
 * Opens the case.
 *
 * @throws {OnrecordError} when it does not exist (unless it may be created) or is not a case.
 */
export function openCase(
  options: Options,
  io: Io,
  how: { readonly create?: boolean; readonly readOnly?: boolean } = {},
): Promise<Store> {
  return openStore(caseLocation(options, io), how)
}
