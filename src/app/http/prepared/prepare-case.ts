import type { Store } from '../../../store/index.ts'
import type { Preparing } from '../../program.ts'
import type { Desk } from '../ask.ts'
import { createSessions, newToken } from '../guard/session.ts'
import { createImports } from '../importing/imports.ts'
import { openRoom } from '../room/room.ts'
import { prepare } from './prepare.ts'

/** Prepares a big case that was just written to, so that who serves it next sees its first screen at once. */
export async function prepareCase(
  store: Store,
  location: string,
  preparing: Preparing,
): Promise<void> {
  const { counts } = await store.info()
  if (counts.claims < preparing.leastClaims) return
  const room = openRoom(store, { location })
  await room.first
  const desk: Desk = {
    ...{ room, sessions: createSessions(newToken(), () => 0), imports: createImports(room, {}) },
    ...{ isReadOnly: true, user: '', version: '', now: () => '' },
  }
  await prepare(desk, preparing)
  await room.stop()
}
