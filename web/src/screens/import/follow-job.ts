import { apiUrl } from '../../api/client.ts'
import type { Job } from '../../api/shapes.ts'

/**
 * Hears of a job as it goes on, until it is over. The browser resumes by itself after a break.
 *
 * @returns a way to stop listening.
 */
export function followJob(id: string, hear: (job: Job) => void): () => void {
  const events = new EventSource(apiUrl(`jobs/${encodeURIComponent(id)}/events`))
  const told = (event: MessageEvent<string>): void => {
    // What the server sends on this stream is a Job.
    const job = JSON.parse(event.data) as Job
    hear(job)
    if (job.state !== 'running') events.close()
  }
  events.addEventListener('progress', told)
  events.addEventListener('done', told)
  return () => events.close()
}
