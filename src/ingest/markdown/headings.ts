import type { Mark } from '../source.ts'

const ATX = /^ {0,3}#{1,6}[ \t]+\S/
const SETEXT = /^ {0,3}(?:={2,}|-{2,})[ \t]*\r?$/
const FENCE = /^ {0,3}(?:```|~~~)/

/** Headings of a Markdown text from `from` on, underlined ones with their line; the first is the headline when nothing stands before it. */
export function headings(text: string, from: number): readonly Mark[] {
  const marks: Mark[] = []
  let isFenced = false
  let isFirstText = true
  let previous: { start: number; words: string } | undefined
  for (let start = from; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const line = text.slice(start, Math.min(end, start + 400))
    if (FENCE.test(line)) isFenced = !isFenced
    const isUnderline = !isFenced && !!previous && SETEXT.test(line)
    if (!isFenced && (ATX.test(line) || isUnderline)) {
      const isHeadline = marks.length === 0 && isFirstText && (isUnderline || !previous)
      marks.push({
        kind: isHeadline ? 'headline' : 'section-heading',
        span: { start: isUnderline && previous ? previous.start : start, end },
      })
      isFirstText = false
      previous = undefined
    } else {
      // The line under which a heading's line may stand does not yet count as text before it.
      if (previous) isFirstText = false
      previous = isPlainLine(line) && !previous ? { start, words: line } : undefined
      if (!previous && line.trim() !== '') isFirstText = false
    }
    start = end + 1
  }
  return marks
}

/** Whether a line can be the words of an underlined heading: no list, quotation, table or blank line. */
function isPlainLine(line: string): boolean {
  return line.trim() !== '' && line.length < 200 && !/^\s{0,3}(?:[-*+>|]|\d+[.)])/.test(line)
}
