import { extract } from './extract/index.ts'
import { type Failure, type Given, isFailure, readSource, type Source } from './ingest/index.ts'
import { connect, linkWithin, type Told } from './reconcile/index.ts'
import type { Document, DocumentId } from './record/index.ts'
import type { Extraction, NewReport, Store } from './store/index.ts'
import { type Analyser, type Analysis, createAnalyser, type UserNames } from './text/index.ts'

/** Reads reports into claims. Pure: the same document gives the same extraction. */
export interface Engine {
  readonly version: string
  readonly analyse: Analyser
  extract(document: Document, analysis?: Analysis): Extraction
}

/** An engine of this version, with a user's own actors and places on top. Loads the language models. */
export function createEngine(version: string, names: UserNames = {}): Engine {
  const analyse = createAnalyser(names)
  return {
    version,
    analyse,
    extract: (document, analysis = analyse(document)) => {
      const { claims, notices } = extract(analysis)
      return {
        engine: version,
        document: { ...document, published: analysis.published },
        claims,
        links: linkWithin(claims),
        notices,
      }
    },
  }
}

/** A report that need not be read again. */
export interface KnownReport {
  readonly document: Document
  readonly known: true
}

export interface ReadingOptions {
  /** ISO 8601 instant: the second clock. */
  readonly recordedAt: string
  /** Whether a report is kept already: it is not extracted again. */
  readonly isKnown: (id: DocumentId) => Promise<boolean>
  /** Told of each report before it is read, which takes long for a long one. */
  readonly tell?: ((document: Document) => void) | undefined
}

/** Reads one source: each report it holds with what the engine makes of it, or why it could not be read. */
export async function* readNewReports(
  engine: Engine,
  source: Source,
  { recordedAt, isKnown, tell }: ReadingOptions,
): AsyncIterable<NewReport | KnownReport | Failure> {
  for (const document of readSource(source)) {
    if (isFailure(document)) yield document
    else if (await isKnown(document.id)) yield { document, known: true }
    else {
      tell?.(document)
      const given = source.given && { given: plain(source.given) }
      yield { document, extraction: engine.extract(document), recordedAt, ...given }
    }
  }
}

/** What was given, without what was not. */
function plain(given: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Ties the whole case together anew: stories, origins, links across reports. */
export async function connectCase(engine: Engine, store: Store): Promise<void> {
  const told = new Map<string, { document: Document; claims: Told['claims'][number][] }>()
  for await (const { document } of store.reports()) told.set(document.id, { document, claims: [] })
  for await (const claim of store.claims()) told.get(claim.document)?.claims.push(claim)
  await store.replaceDerived({
    connections: { engine: engine.version, ...connect([...told.values()]) },
  })
}

/** Reports read in one go: what is lost of a rebuild that is cut off, and what it holds in memory. */
const batchSize = 50

export interface RebuildOptions {
  /** Only what another version than this read: a rebuild that was cut off goes on. */
  readonly notReadBy?: string
  /** Told after each batch how many reports are done. */
  readonly tell: (done: number) => void
}

/**
 * Reads every kept report again and ties the case together anew. Reports and decisions stay as they are.
 *
 * Reading a report again drops its links to others. So they are all dropped first, and until they are found
 * anew the case says that an unfinished version tied it together: nobody takes half of them for all.
 */
export async function rebuildCase(
  engine: Engine,
  store: Store,
  { notReadBy, tell }: RebuildOptions,
): Promise<number> {
  let done = 0
  let batch: Document[] = []
  const keep = async () => {
    await store.replaceDerived({ extractions: batch.map((kept) => engine.extract(kept)) })
    done += batch.length
    batch = []
    tell(done)
  }
  const { stories, origins } = await store.connections()
  const unfinished = { engine: `${engine.version} (unfinished)`, links: [], stories, origins }
  await store.replaceDerived({ connections: unfinished })
  for await (const { kept } of store.reports({ notReadBy })) {
    batch.push(kept)
    if (batch.length === batchSize) await keep()
  }
  if (batch.length > 0) await keep()
  await connectCase(engine, store)
  return done
}
