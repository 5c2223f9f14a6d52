import { textHash } from '../record/index.ts'
import type { RecordReport } from '../view/index.ts'
import type { ExportOptions } from './exporter.ts'
import { quoted } from './quoted.ts'

/**
 * A report without its text, unless asked: what it says of itself, the hash and length of the text, and
 * the words that tell its date. When it was recorded is left out, for it differs between two cases of the
 * same reports.
 */
export function exportedReport(report: RecordReport, { includeText }: ExportOptions): object {
  const { document, number, reported, engine, notices, origin } = report
  const { text, published, notices: _, ...rest } = document
  return {
    ...rest,
    number,
    reported,
    engine,
    origin,
    ...(published && { published: quoted(published, document) }),
    notices: notices.map((notice) => quoted(notice, document)),
    textSha256: textHash(text),
    /** UTF-16 code units, as all spans count. */
    textLength: text.length,
    ...(includeText && { text }),
  }
}
