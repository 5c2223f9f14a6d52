import { overlaps } from '../record/index.ts'
import type { SnippetPart, Store } from '../store/index.ts'
import type { CaseRecord } from './record.ts'
import { type Citation, citationOf, type Telling, tellingOf } from './telling.ts'

export interface SearchEntry {
  readonly cited: Citation
  readonly snippet: readonly SnippetPart[]
  /** How often the words stand in the text. */
  readonly found: number
  /** What was read from the words found. */
  readonly claims: readonly Telling[]
}

/** Reports that hold all the words, best first, with what the record read there. At most `limit`. */
export async function search(
  store: Store,
  record: CaseRecord,
  { words, limit }: { readonly words: string; readonly limit?: number | undefined },
): Promise<readonly SearchEntry[]> {
  // Clocks and story are the record's to limit: it knows what may not yet have been reported. Then any hit
  // may be one that it does not show.
  const { asOf, recordedBy, story } = record.clocks
  const isWhole = asOf === undefined && recordedBy === undefined && story === undefined
  const most = limit ?? 20
  const hits = await store.search(words, {
    limit: isWhole ? most : Math.max(record.reports.length, 1),
  })
  const shown = hits.flatMap((hit) => {
    const report = record.report.get(hit.document)
    return report ? [{ hit, report }] : []
  })
  return shown.slice(0, most).map(({ hit, report }) => ({
    cited: citationOf(report),
    snippet: hit.snippet,
    found: hit.spans.length,
    claims: (record.claimsIn.get(hit.document) ?? [])
      .filter(({ claim }) => hit.spans.some((span) => overlaps(span, claim.span)))
      .map((each) => tellingOf(record, each)),
  }))
}
