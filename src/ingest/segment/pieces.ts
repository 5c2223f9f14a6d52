import type { Segment, SegmentKind, Span } from '../../record/index.ts'
import { readDate } from '../date/index.ts'
import type { Match } from './rules.ts'

/** A segment of a kind; undefined date, place and author are left out. */
export function toSegment(text: string, kind: SegmentKind, span: Span, match?: Match): Segment {
  const { date, place, agency, author } = match?.groups ?? {}
  const start = { kind, span: { start: span.start, end: span.end } }
  if (!match) return start
  const day = date && readDate(text.slice(date.start, date.end))
  const value = day && day.kind !== 'problem' ? day.value : date && text.slice(date.start, date.end)
  if (kind === 'post') {
    const isWhole = day?.kind === 'date' && day.earliest === day.latest
    return {
      ...start,
      ...(author && { author: { name: text.slice(author.start, author.end), span: author } }),
      ...(date && isWhole && { published: { value: day.value, span: date } }),
    }
  }
  return {
    ...start,
    ...(date && value !== undefined && day && { date: { value, span: date } }),
    ...(place && { place }),
    ...(agency && { agency: { name: text.slice(agency.start, agency.end), span: agency } }),
  }
}
