import { stat } from 'node:fs/promises'
import type { Store } from '../../../store/index.ts'

/** Sizes and times of a casefile and what lies beside it while it is written to. */
async function fileStamp(location: string): Promise<string | undefined> {
  const parts = await Promise.all(
    ['', '-wal'].map(async (suffix) => {
      const status = await stat(location + suffix).catch(() => undefined)
      return status && `${status.size}:${status.mtimeMs}`
    }),
  )
  return parts[0] === undefined ? undefined : parts.join(' ')
}

/** What is another whenever somebody wrote to the case; cheap enough to ask for at every request. */
export async function stampOf(store: Store, location: string): Promise<string> {
  return (await fileStamp(location)) ?? JSON.stringify(await store.info())
}
