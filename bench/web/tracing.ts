import type { CDPSession } from 'playwright-core'

/** What the page's own thread did for an act, in milliseconds of the processor, whoever else ran meanwhile. */
export interface Ran {
  readonly all: number
  readonly longest: number
}

/** What is looked at of an event of the browser's log. */
interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the thread's processor. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const taskNames: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])

function ranIn(events: readonly Traced[]): Ran {
  const thread = ({ pid, tid }: Traced) => `${pid} ${tid}`
  const pages = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  )
  const tasks = events
    .filter((event) => taskNames.has(event.name) && pages.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1000)
  return { all: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(0, ...tasks) }
}

/** Has the browser log what it does from now on; what is given ends that and says what the page did. */
export async function startTracing(inspector: CDPSession): Promise<() => Promise<Ran>> {
  const events: Traced[] = []
  const hear = ({ value }: { readonly value: readonly object[] }) => {
    // The log's events are as the browser's own tools read them.
    events.push(...(value as readonly Traced[]))
  }
  inspector.on('Tracing.dataCollected', hear)
  const ended = new Promise<void>((resolve) => {
    inspector.once('Tracing.tracingComplete', () => resolve())
  })
  await inspector.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  })
  return async () => {
    await inspector.send('Tracing.end')
    await ended
    inspector.off('Tracing.dataCollected', hear)
    return ranIn(events)
  }
}
