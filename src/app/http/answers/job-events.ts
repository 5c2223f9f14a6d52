import type { Handler } from '../ask.ts'
import type { RunningJob } from '../importing/job.ts'

/** How often something is sent so that nobody takes a quiet stream for a dead one, in milliseconds. */
const heartbeat = 15_000

function eventOf(job: RunningJob, since: number): string {
  const { state } = job.now()
  const name = state === 'running' ? 'progress' : 'done'
  return `id: ${job.events()}\nevent: ${name}\ndata: ${JSON.stringify(job.after(since))}\n\n`
}

/** Events after `since` as they come, each with the lines that are new since the one before. */
async function* eventsOf(
  job: RunningJob,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let since = from
  yield 'retry: 1000\n\n'
  while (!signal.aborted) {
    const tick = AbortSignal.any([signal, AbortSignal.timeout(heartbeat)])
    // One that is over says so at once to whoever comes late.
    if (job.now().state === 'running') await job.next(since, tick)
    if (signal.aborted) return
    if (job.events() === since && job.now().state === 'running') {
      yield ': still here\n\n'
      continue
    }
    const event = eventOf(job, since)
    since = job.events()
    yield event
    if (job.now().state !== 'running') return
  }
}

/** Server-sent events of a job; `Last-Event-ID` goes on where a broken connection left off. */
export const jobEvents: Handler<'jobEvents'> = ({ desk, id, request }) => {
  const job = desk.imports.job(id)
  const last = Number(request.headers.get('last-event-id') ?? 0)
  const from = Number.isSafeInteger(last) && last >= 0 ? last : 0
  const gone = new AbortController()
  const signal = AbortSignal.any([request.signal, gone.signal])
  const events = eventsOf(job, from, signal)
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await events.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => gone.abort(),
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}
