import { overlaps } from '../record/index.ts'
import type { SearchHit, SnippetPart, Store } from '../store/index.ts'
import type { CaseRecord, RecordReport } from './record.ts'
import { type Citation, citationOf, type Telling, tellingOf } from './telling.ts'

export interface SearchEntry {
  readonly cited: Citation
  readonly snippet: readonly SnippetPart[]
  /** How often the words stand in the text. */
  readonly found: number
  /** What was read from the words found. */
  readonly claims: readonly Telling[]
}

interface Found {
  /** At most `limit`, best first. */
  readonly entries: readonly SearchEntry[]
  /** How many reports of the record hold all the words. */
  readonly total: number
}

/** Reports that hold all the words, the best of them with what was read there. */
export async function searchReports(
  store: Store,
  record: CaseRecord,
  { words, limit }: { readonly words: string; readonly limit: number },
): Promise<Found> {
  // Clocks and story are the record's to limit: it knows what may not yet have been reported.
  const shown = (await store.rank(words)).filter((document) => record.report.has(document))
  const first = shown.slice(0, limit)
  const hits: SearchHit[] = []
  for (let at = 0; at < first.length; at += most) {
    const documents = first.slice(at, at + most)
    hits.push(...(await store.search(words, { documents, limit: most })))
  }
  const byDocument = new Map(hits.map((hit) => [hit.document, hit]))
  return {
    total: shown.length,
    entries: first.flatMap((document) => {
      const [hit, report] = [byDocument.get(document), record.report.get(document)]
      return hit && report ? [entryOf(record, report, hit)] : []
    }),
  }
}

/** Reports that a store looks at in one search. */
const most = 500

function entryOf(record: CaseRecord, report: RecordReport, hit: SearchHit): SearchEntry {
  return {
    cited: citationOf(report),
    snippet: hit.snippet,
    found: hit.spans.length,
    claims: (record.claimsIn.get(hit.document) ?? [])
      .filter(({ claim }) => hit.spans.some((span) => overlaps(span, claim.span)))
      .map((each) => tellingOf(record, each)),
  }
}

/** Reports that hold all the words, best first, with what the record read there. At most `limit`. */
export async function search(
  store: Store,
  record: CaseRecord,
  { words, limit = 20 }: { readonly words: string; readonly limit?: number | undefined },
): Promise<readonly SearchEntry[]> {
  return (await searchReports(store, record, { words, limit })).entries
}
