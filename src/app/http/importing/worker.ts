import { parentPort, workerData } from 'node:worker_threads'
import type { Source } from '../../../ingest/index.ts'
import { connectCase } from '../../../pipeline.ts'
import { OnrecordError } from '../../../record/index.ts'
import { openStore } from '../../../store/index.ts'
import { type AddingStep, addSources, isUntied, shortTitle } from '../../adding/add-sources.ts'
import { type EngineOptions, openEngine } from '../../engine.ts'
import type { UploadedFile } from './dry-run.ts'
import type { JobLine, Said } from './job.ts'

/** Reads an upload into the case in a thread of its own, so that the server answers meanwhile. */
export interface Work {
  readonly location: string
  readonly files: readonly UploadedFile[]
  readonly engine: EngineOptions
}

function say(said: Said): void {
  parentPort?.postMessage(said)
}

async function* sources({ files }: Work): AsyncIterable<Source> {
  yield* files
}

function lineOf(step: AddingStep): JobLine {
  if (step.state === 'failed') {
    return { state: 'failed', name: step.place, code: step.code, message: step.message }
  }
  const { state, name, document, claims } = step
  return {
    state,
    name,
    id: document.id,
    title: shortTitle(document),
    ...(document.published && { published: document.published.value }),
    ...(claims !== undefined && { claims }),
  }
}

async function run(work: Work): Promise<void> {
  const engine = await openEngine(work.engine)
  const store = await openStore(work.location)
  try {
    const now = () => new Date().toISOString()
    for await (const step of addSources({ engine, store, now }, sources(work))) {
      say({ type: 'line', line: lineOf(step) })
    }
    if (await isUntied(store, engine)) {
      say({ type: 'connecting' })
      await connectCase(engine, store)
    }
    say({ type: 'done' })
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    say({ type: 'failed', code: error.code, message: error.message })
  } finally {
    await store.close()
  }
}

// Only ever started by `startWork`, with its own data.
await run(workerData as Work)
