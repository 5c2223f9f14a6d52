import type { Span } from '../../record/index.ts'

const BULLET = /^(?:[-*•·–—▪●○>]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/u
const LOWER = /^\p{Ll}/u

/** "Dear colleagues," on a line of its own, and "Regards,". */
const GREETING = /(?:^|\n|[.!?] )\p{Lu}[\p{L}. ]{0,30},$/u

/** Length of a line from which its end is likely a wrap rather than an end. */
const WRAPPED = 55

/**
 * Whether the white space at `stop`, which starts with a line feed, ends a sentence.
 *
 * A blank line does, unless the sentence before lacks its stop and the text goes on in lower case, or a comma
 * stands before it. A lone line feed does when it cannot be a wrapped line: the line is short, ends
 * a sentence, or a bullet follows.
 */
export function endsParagraph(text: string, stop: Span, segment: Span): boolean {
  const next = text.slice(stop.end, stop.end + 8)
  if (next === '' || BULLET.test(next)) return true
  const before = text.slice(Math.max(segment.start, stop.start - 200), stop.start).trimEnd()
  if (/[.!?…:]["'”’)\]]{0,3}$/.test(before)) return true
  if (LOWER.test(next)) return false
  const blank = text.indexOf('\n', stop.start + 1)
  if (blank >= 0 && blank < stop.end)
    return !/[,;]$/.test(before) || /^["“]/.test(next) || GREETING.test(before)
  const line = before.length - 1 - before.lastIndexOf('\n')
  return line < WRAPPED || line > 120
}
