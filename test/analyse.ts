import { isFailure, readSource } from '../src/ingest/index.ts'
import { createEngine, type Engine } from '../src/pipeline.ts'
import type { Claim, ClaimOf, Document, Kind, Link } from '../src/record/index.ts'
import { type Analyser, type Analysis, createAnalyser } from '../src/text/index.ts'

let analyser: Analyser | undefined
let engine: Engine | undefined

/** A document of this text, as if read from a file. */
export function document(text: string, published = '2021-06-15'): Document {
  const bytes = new TextEncoder().encode(text)
  for (const read of readSource({ name: 'report.txt', bytes, given: { published } })) {
    if (!isFailure(read)) return read
  }
  throw new Error('no document')
}

/** The analysis of a text, with our own names only. Models are loaded once a test file. */
export function analyse(text: string, published?: string): Analysis {
  analyser ??= createAnalyser()
  return analyser(document(text, published))
}

/** What the whole engine makes of a text. Models are loaded once a test file. */
export function extracted(
  text: string,
  published?: string,
): {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
} {
  engine ??= createEngine('0.0.0')
  return engine.extract(document(text, published))
}

/** The claims of one kind in a text, in its order. */
export function claimsOf<K extends Kind>(
  kind: K,
  text: string,
  published?: string,
): readonly ClaimOf<K>[] {
  const { claims } = extracted(text, published)
  return claims.filter((claim): claim is ClaimOf<K> => claim.kind === kind)
}
