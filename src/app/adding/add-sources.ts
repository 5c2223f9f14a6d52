import { type Failure, isFailure, type Source } from '../../ingest/index.ts'
import { type Engine, type KnownReport, readNewReports } from '../../pipeline.ts'
import type { Document } from '../../record/index.ts'
import type { NewReport, Store } from '../../store/index.ts'

/** Reports that wait to be kept in one transaction: at most so many, and never longer than so. */
const batch = { reports: 20, milliseconds: 200 }

/** A report that is safely kept, or was before. */
export interface Added {
  readonly state: 'added' | 'known'
  /** Of its source. */
  readonly name: string
  /** As the engine reads it. */
  readonly document: Document
  /** Claims found in it; absent when it was not read because it is known. */
  readonly claims?: number
}

export type AddingStep = Added | (Failure & { readonly state: 'failed' })

interface Waiting {
  readonly report: NewReport | KnownReport
  readonly name: string
}

/** Keeps what waits in one transaction. */
async function keep(store: Store, waiting: readonly Waiting[]): Promise<readonly Added[]> {
  const reports = waiting.flatMap(({ report }) => ('extraction' in report ? [report] : []))
  const kept = await store.addReports(reports)
  const wasThere = new Set(kept.filter(({ known }) => known).map(({ document }) => document))
  return waiting.map(({ report, name }) => {
    const extraction = 'extraction' in report ? report.extraction : undefined
    return {
      state: !extraction || wasThere.has(report.document.id) ? 'known' : 'added',
      name,
      document: extraction?.document ?? report.document,
      ...(extraction && { claims: extraction.claims.length }),
    }
  })
}

export interface Adding {
  readonly engine: Engine
  readonly store: Store
  /** The clock, in ISO 8601: the time of recording. */
  readonly now: () => string
  /** Told of each new report before it is read. */
  readonly tell?: (document: Document) => void
}

/** Reads sources into a case. What is yielded as added is safe; one that cannot be read does not stop the rest. */
export async function* addSources(
  { engine, store, now, tell }: Adding,
  sources: AsyncIterable<Source | Failure>,
): AsyncGenerator<AddingStep> {
  let waiting: Waiting[] = []
  let since = 0
  const isKnown = async (id: Document['id']) => {
    for await (const _ of store.reports({ documents: [id] })) return true
    return false
  }
  for await (const source of sources) {
    if (isFailure(source)) {
      yield { ...source, state: 'failed' }
      continue
    }
    for await (const report of readNewReports(engine, source, {
      recordedAt: now(),
      isKnown,
      tell,
    })) {
      if (isFailure(report)) {
        yield { ...report, state: 'failed' }
        continue
      }
      const time = Date.parse(now())
      if (waiting.length === 0) since = time
      waiting.push({ report, name: source.name })
      if (waiting.length < batch.reports && time - since < batch.milliseconds) continue
      yield* await keep(store, waiting)
      waiting = []
    }
  }
  yield* await keep(store, waiting)
}

/** Whether the case has reports that no story holds: new ones, or those of a run that was cut off. */
export async function isUntied(store: Store, engine: Engine): Promise<boolean> {
  const { counts, connectedBy } = await store.info()
  const { stories } = await store.connections()
  const tied = new Set(stories.flatMap(({ documents }) => documents)).size
  return counts.reports > 0 && (tied < counts.reports || connectedBy !== engine.version)
}

/** A report's title, else how its text begins; at most 70 characters. */
export function shortTitle({ title, text: body }: Document): string {
  const words = (title ?? body.slice(0, 300)).replace(/\s+/g, ' ').trim()
  return words.length > 70 ? `${words.slice(0, 69)}…` : words
}
