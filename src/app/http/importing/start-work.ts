import { Worker } from 'node:worker_threads'
import type { Said } from './job.ts'
import type { Work } from './worker.ts'

// From source the worker is TypeScript as this file is, in the package both are compiled.
const file = new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', import.meta.url)

/**
 * Reads files into the case in a thread of its own.
 *
 * @returns how to stop it; what was kept by then stays.
 */
export function startWork(work: Work, hear: (said: Said) => void): () => Promise<unknown> {
  const worker = new Worker(file, { workerData: work })
  worker.on('message', hear)
  worker.on('error', (error) => {
    hear({ type: 'failed', code: 'import-failed', message: `The import stopped: ${String(error)}` })
  })
  return () => worker.terminate()
}
