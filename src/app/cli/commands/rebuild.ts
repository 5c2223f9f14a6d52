import { type Engine, rebuildCase } from '../../../pipeline.ts'
import type { Store } from '../../../store/index.ts'
import { counted } from '../../../view/index.ts'
import { openEngine } from '../../engine.ts'
import { keepHeapSmall } from '../../heap.ts'
import { flag, type Options, type Run, text } from '../command.ts'
import { exit } from '../io.ts'
import { openCase } from '../open-case.ts'
import { prepareScreens } from '../prepare-screens.ts'
import { createProgress } from '../progress.ts'
import { safeJson } from '../render/layout.ts'

/** What a rebuild has to do, in reports. */
interface Task {
  readonly isResumed: boolean
  readonly total: number
}

/**
 * Whether only the reports that another version read are left to do: a rebuild that was cut off goes on
 * where it stopped. When there are none the user wants all; and other names change what is read.
 */
async function taskOf(store: Store, engine: Engine, options: Options): Promise<Task> {
  const { engines, counts } = await store.info()
  const current = engines[engine.version] ?? 0
  const hasNames = text(options, 'actors') !== undefined || text(options, 'places') !== undefined
  const isResumed = !flag(options, 'all') && !hasNames && current > 0 && current < counts.reports
  return { isResumed, total: isResumed ? counts.reports - current : counts.reports }
}

/** Reads every kept report again with this version of the engine. */
export const run: Run = async (_words, options, io) => {
  keepHeapSmall()
  const engine = await openEngine({
    actors: text(options, 'actors'),
    places: text(options, 'places'),
  })
  const store = await openCase(options, io)
  const progress = createProgress(io)
  try {
    const { isResumed, total } = await taskOf(store, engine, options)
    const done = await rebuildCase(engine, store, {
      ...(isResumed && { notReadBy: engine.version }),
      tell: (read) => progress.show(`${read} of ${total} read again`),
    })
    await prepareScreens(store, options, io)
    progress.clear()
    const { counts } = await store.info()
    const left = counts.reports - done
    if (flag(options, 'json')) {
      await io.out(`${safeJson({ engine: engine.version, read: done, alreadyRead: left }, 2)}\n`)
    }
    const already = left > 0 ? `, ${counted(left, 'report')} by it already` : ''
    io.err(`${counted(done, 'report')} read again by version ${engine.version}${already}.\n`)
    return exit.ok
  } finally {
    progress.clear()
    await store.close()
  }
}
