import type { Segment } from '../../record/index.ts'
import type { Mark } from '../source.ts'
import { segmentBody } from './body.ts'
import { segmentHead } from './head.ts'
import { paragraphs } from './paragraphs.ts'

/**
 * The parts of a report's text: in order, not overlapping, together covering everything but white space. Lead and body have a
 * segment a paragraph; a headline, a standfirst or a lead may be missing. Found by layout (blank lines, length, full
 * stops) and by the rules of `en.yaml`; in text that was run together the headings inside paragraphs are the weak
 * spot.
 *
 * @param title the report's title from outside the text: a first paragraph with the same words is the headline.
 * @param marks parts that the format itself marks, in order of the text; they stand as they are.
 */
export function segment(
  text: string,
  title?: string,
  marks: readonly Mark[] = [],
): readonly Segment[] {
  const all = [...paragraphs(text, marks)]
  const head = segmentHead(text, all, title)
  return [...head.segments, ...segmentBody(text, head.rest)]
}
