import type { DocumentId } from '../record/index.ts'
import type { Telling } from '../view/index.ts'

/** Words of a report behind an entry: of the claim itself, or of one of its values. */
export interface ToldEvidence {
  readonly report: DocumentId
  /** In citations. */
  readonly number: number
  /** Into the claim; left out for the words that make it. */
  readonly path?: string
  /** UTF-16 code units into the report's text. */
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** All words behind some tellings, in order, each stretch once. */
export function evidenceOf(tellings: readonly Telling[]): readonly ToldEvidence[] {
  const found = new Map<string, ToldEvidence>()
  for (const { cited, passage, values } of tellings) {
    const { report, number } = cited
    const { span, words } = passage
    const own = { report, number, start: span.start, end: span.end, quote: words }
    const read = values.flatMap(({ path, spans, quotes }) =>
      spans.map((each, index) => ({
        report,
        number,
        path,
        start: each.start,
        end: each.end,
        quote: quotes[index] ?? '',
      })),
    )
    for (const each of [own, ...read]) {
      const key = `${each.report} ${each.start} ${each.end}`
      if (!found.has(key)) found.set(key, each)
    }
  }
  return [...found.values()]
}
