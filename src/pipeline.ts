import { extract } from './extract/index.ts'
import { type Failure, type Given, isFailure, readSource, type Source } from './ingest/index.ts'
import { connect, linkWithin, type Told } from './reconcile/index.ts'
import type { Document } from './record/index.ts'
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

/** Reads one source: each report it holds with what the engine makes of it, or why it could not be read. */
export function* readReports(
  engine: Engine,
  source: Source,
  recordedAt: string,
): Iterable<NewReport | Failure> {
  for (const document of readSource(source)) {
    if (isFailure(document)) yield document
    else
      yield {
        document,
        extraction: engine.extract(document),
        recordedAt,
        ...(source.given && { given: plain(source.given) }),
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

/** Reads every kept report again and ties the case together anew. Reports and decisions stay as they are. */
export async function rebuildCase(
  engine: Engine,
  store: Store,
  tell: (done: number) => void,
): Promise<number> {
  let done = 0
  for await (const { kept } of store.reports()) {
    await store.replaceDerived({ extractions: [engine.extract(kept)] })
    tell(++done)
  }
  await connectCase(engine, store)
  return done
}
