import type { CaseRecord } from '../view/index.ts'
import { canonicalJson } from './canonical-json.ts'
import { allClaims, exportedClaim, reportOf } from './exported-claim.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { headOf } from './head.ts'

/** Each line stands alone: the claim, its report, and what record it is from. */
function* lines(record: CaseRecord, options: ExportOptions): Generator<string> {
  const { reports: _, claims: __, ...head } = headOf(record, options)
  for (const shown of allClaims(record)) {
    const { document, number, reported } = reportOf(record, shown)
    const { id, title, source, url, published, text } = document
    const report = {
      id,
      number,
      reported,
      title,
      source,
      url,
      published: published?.value,
      ...(options.includeText && { text }),
    }
    yield `${canonicalJson({ ...exportedClaim(record, shown), report, record: head })}\n`
  }
}

/** One claim a line. */
export const jsonLines: Exporter = {
  format: 'jsonl',
  summary: 'one claim a line, with its report',
  isFolder: false,
  files: (record, options) => [{ name: 'claims.jsonl', chunks: lines(record, options) }],
}
