import { canonicalLines } from './canonical-json.ts'
import { allClaims, exportedClaim } from './exported-claim.ts'
import { exportedReport } from './exported-report.ts'
import type { Exporter } from './exporter.ts'
import { headOf } from './head.ts'

/** The whole record. Spans are in UTF-16 code units, half-open, as everywhere in the program. */
export const json: Exporter = {
  format: 'json',
  summary: 'the whole record',
  isFolder: false,

  files: (record, options) => [
    {
      name: 'record.json',
      chunks: canonicalLines({
        format: 'onrecord-record',
        head: headOf(record, options),
        reports: record.reports.map((report) => exportedReport(report, options)),
        claims: allClaims(record).map((shown) => exportedClaim(record, shown)),
        links: record.links,
        stories: record.stories,
        origins: record.origins,
        decisions: record.decisions,
        stale: record.stale.map(({ decision, reason, message }) => ({
          decision: decision.id,
          reason,
          message,
        })),
      }),
    },
  ],
}
