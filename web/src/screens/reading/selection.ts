import type { ReportText } from '../../api/shapes.ts'
import type { Span } from './pieces.ts'

/** Which stretch of the report's text a selection covers; nothing when it leaves the text or is empty. */
export function selectedSpan(article: Element, selection: Selection | null): Span | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!article.contains(range.startContainer) || !article.contains(range.endContainer))
    return undefined
  const start = offsetOf(article, range.startContainer, range.startOffset)
  const end = offsetOf(article, range.endContainer, range.endOffset)
  return start < end ? { start, end } : undefined
}

/** Code units of the report's own text before a point; the codes of invisible characters are not its text. */
function offsetOf(article: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(article, 0)
  before.setEnd(node, offset)
  const copy = before.cloneContents()
  for (const code of copy.querySelectorAll('.code')) code.remove()
  return copy.textContent?.length ?? 0
}

/** The words with their report, as one would cite them. */
export function quoteOf({ report, text }: ReportText, { start, end }: Span): string {
  const source = report.source === undefined ? '' : `${report.source}, `
  return `“${text.slice(start, end)}” (${source}“${report.title}”, ${report.published.inWords}; ${report.id}, characters ${start}–${end})`
}
