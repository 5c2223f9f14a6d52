import { contains, type Document, type Span } from '../record/index.ts'

/** Words in their sentence: `before`, `words` and `after` follow each other in the text without a gap. */
export interface Passage {
  readonly span: Span
  readonly before: string
  /** The quote: exactly what the span points at. */
  readonly words: string
  readonly after: string
}

/** No sentence is shown longer than this to either side of its words, in characters. */
const longest = 400

/** Words before a full stop that does not end a sentence; a single capital letter is another. */
const abbreviations =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Pres|St|No|Inc|Co|Ltd|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.){1,4}[A-Za-z])$/

/** Whether a sentence ends right before `at`. */
function endsBefore(text: string, at: number): boolean {
  if (!/\s/.test(text.charAt(at - 1))) return false
  const before = text.slice(Math.max(0, at - 40), at)
  if (/\n[ \t\r]{0,40}\n\s{0,40}$/.test(before)) return true
  const end = /^([\s\S]*?)([.!?…]["'”’)\]]{0,3})\s{1,8}$/.exec(before)
  if (!end || !/^["'“‘(\p{Lu}\d]/u.test(text.slice(at, at + 2))) return false
  return !(end[2] === '.' && abbreviations.test(end[1] ?? ''))
}

/** Where the sentence with these words starts and ends, within the report's segment of them. */
function boundsOf({ text, segments }: Document, span: Span): Span {
  const segment = segments.find((each) => contains(each.span, span))?.span
  const floor = Math.max(segment?.start ?? 0, span.start - longest)
  const ceiling = Math.min(segment?.end ?? text.length, span.end + longest)
  let start = span.start
  while (start > floor && !endsBefore(text, start)) start -= 1
  let end = span.end
  while (end < ceiling && !endsBefore(text, end)) end += 1
  return { start, end }
}

/** No paragraph is shown further than this to either side of its words, in characters. */
const widest = 1200

/** Words with the part of the report that they stand in, as far as it is not overlong. */
export function paragraphOf(document: Document, span: Span): Passage {
  const { text, segments } = document
  const segment = segments.find((each) => contains(each.span, span))?.span
  const start = Math.max(segment?.start ?? 0, span.start - widest)
  const end = Math.min(segment?.end ?? text.length, span.end + widest)
  return {
    span,
    before: text.slice(start, span.start).trimStart(),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, end).trimEnd(),
  }
}

/** Words with the sentence that they stand in: simply from the text, so abbreviations may cut it short. */
export function passageOf(document: Document, span: Span): Passage {
  const bounds = boundsOf(document, span)
  const { text } = document
  return {
    span,
    before: text.slice(bounds.start, span.start).trimStart(),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, bounds.end).trimEnd(),
  }
}
