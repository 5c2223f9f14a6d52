import { isFailure, readSource } from '../src/ingest/index.ts'
import type { Document } from '../src/record/index.ts'
import { type Analyser, type Analysis, createAnalyser } from '../src/text/index.ts'

let analyser: Analyser | undefined

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
