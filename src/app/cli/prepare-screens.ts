import type { Store } from '../../store/index.ts'
import { preparing } from '../program.ts'
import type { Options } from './command.ts'
import type { Io } from './io.ts'
import { caseLocation } from './open-case.ts'

/** Works out the first screens of a big case, as `serve` would when it is idle. */
export async function prepareScreens(store: Store, options: Options, io: Io): Promise<void> {
  const how = preparing()
  if (!how) return
  // Loaded here: a small case does without the server.
  const { prepareCase } = await import('../http/prepared/prepare-case.ts')
  await prepareCase(store, caseLocation(options, io), how)
}
