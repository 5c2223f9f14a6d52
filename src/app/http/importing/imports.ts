import { randomUUID } from 'node:crypto'
import type { EngineOptions } from '../../engine.ts'
import { Refused } from '../problem.ts'
import type { Room } from '../room/room.ts'
import { dryRun, type UploadedFile } from './dry-run.ts'
import { type Job, type RunningJob, startJob } from './job.ts'
import { limits } from './limits.ts'
import { startWork } from './start-work.ts'

/** Files that people uploaded, and the jobs that read them. */
export interface Imports {
  /** What the files hold; they wait under the answer's id. */
  readonly upload: (files: readonly UploadedFile[]) => Promise<{ readonly id: string }>
  /** @throws {Refused} when the upload is not there, or a job is under way. */
  readonly ingest: (upload: string) => Job
  readonly job: (id: string) => RunningJob
  readonly close: () => Promise<void>
}

interface Upload {
  readonly files: readonly UploadedFile[]
  readonly reports: number
  readonly until: number
}

function gone(what: string): Refused {
  const detail = `There is no such ${what} any more. Upload the files again.`
  return new Refused({ status: 404, code: `${what}-unknown`, detail })
}

/** Drops what is over, then the oldest beyond so many. */
function tidy<T>(items: Map<string, T>, most: number, isOver: (item: T) => boolean): void {
  for (const [id, item] of items) if (isOver(item)) items.delete(id)
  for (const id of items.keys()) if (items.size > most) items.delete(id)
}

/** A job that reads an upload; one at a time, for two would wait for each other's transactions. */
function runJob(
  { room, engine }: { readonly room: Room; readonly engine: EngineOptions },
  { files, reports }: Upload,
  done: () => void,
) {
  const job = startJob(randomUUID(), reports)
  const stop = startWork({ location: room.location, files, engine }, (said) => {
    switch (said.type) {
      case 'line':
        return job.tell({}, said.line)
      case 'connecting':
        return job.tell({ step: 'connecting' })
      case 'failed':
        done()
        return job.tell({ state: 'failed', step: 'done', error: said })
      case 'done':
        return void room.reload().then(
          () => {
            done()
            job.tell({ state: 'done', step: 'done', revision: room.revision() })
          },
          (error: unknown) => {
            done()
            const message = `What was added is kept, but could not be read again: ${String(error)}`
            job.tell({ state: 'failed', step: 'done', error: { code: 'case-unreadable', message } })
          },
        )
    }
  })
  return { job, stop }
}

export function createImports(room: Room, engine: EngineOptions): Imports {
  const uploads = new Map<string, Upload>()
  const jobs = new Map<string, RunningJob>()
  let running: (() => Promise<unknown>) | undefined
  return {
    upload: async (files) => {
      const found = await dryRun(files, room.contents())
      const id = randomUUID()
      const until = Date.now() + limits.milliseconds
      uploads.set(id, { files, reports: found.totals.reports + found.totals.failed, until })
      tidy(uploads, limits.uploads, (each) => each.until < Date.now())
      return { id, ...found }
    },
    ingest: (id) => {
      const upload = uploads.get(id)
      if (!upload) throw gone('upload')
      if (running) {
        const detail = 'Another import is under way. Wait until it is done.'
        throw new Refused({ status: 409, code: 'import-running', detail })
      }
      uploads.delete(id)
      const { job, stop } = runJob({ room, engine }, upload, () => {
        running = undefined
      })
      running = stop
      jobs.set(job.now().id, job)
      tidy(jobs, limits.jobs, () => false)
      return job.now()
    },
    job: (id) => {
      const job = jobs.get(id)
      if (!job) throw gone('job')
      return job
    },
    close: async () => {
      await running?.()
    },
  }
}
