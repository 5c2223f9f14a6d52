import type { Notice, Published, PublishedBasis, Segment, Span } from '../../record/index.ts'
import { type ReadDate, readDate } from '../date/index.ts'
import { isUpdate } from '../segment/rules.ts'
import type { DateField, Item } from '../source.ts'

/** One statement of when the report came out. */
interface Candidate {
  readonly basis: PublishedBasis
  readonly words: string
  readonly rule: string
  readonly span?: Span
}

/**
 * When a report came out, from everything that says so: given, then metadata, then an inline header, then a dateline; the
 * address and the file's name, which tell of the day it was put somewhere, come last. The best that can be a
 * date wins and the rest is compared with it: a notice `published-differs` names those that no day satisfies, `date-absurd` and
 * `date-ambiguous` those that are no date. A dateline without its year decides nothing here; it is on the segment.
 */
export function choosePublished(
  item: Item,
  given: string | undefined,
  segments: readonly Segment[],
): { readonly published?: Published; readonly notices: readonly Notice[] } {
  const notices: Notice[] = []
  const readings: { readonly candidate: Candidate; readonly date: ReadDate }[] = []
  for (const candidate of candidates(item, given, segments)) {
    const reading = readDate(candidate.words)
    if (reading?.kind === 'date') readings.push({ candidate, date: reading })
    if (reading?.kind === 'problem')
      notices.push(notice(reading.code, reading.message, candidate.span))
    if (!reading && !fromName(candidate)) {
      notices.push(
        notice(
          'date-unread',
          `"${candidate.words.slice(0, 60)}" (${candidate.rule}) is no date we can read.`,
        ),
      )
    }
  }
  const [best, ...others] = readings
  if (!best) return { notices }
  const differing = others.filter(({ date }) => !canAgree(date, best.date))
  if (differing.length > 0) {
    const rest = differing
      .map(({ candidate, date }) => `${date.value} (${candidate.rule})`)
      .join(', ')
    notices.push(
      notice(
        'published-differs',
        `Published ${best.date.value} (${best.candidate.rule}), but also ${rest}.`,
      ),
    )
  }
  const changed = item.modified && readDate(item.modified.words)
  if (
    changed?.kind === 'date' &&
    best.candidate.rule !== item.modified?.rule &&
    !canAgree(changed, best.date)
  ) {
    notices.push(
      notice(
        'published-modified',
        `Published ${best.date.value}, but the text is that of ${changed.value} (${item.modified?.rule}).`,
      ),
    )
  }
  return { published: toPublished(best.candidate, best.date), notices }
}

function notice(code: string, message: string, span?: Span): Notice {
  return span ? { code, message, span } : { code, message }
}

function toPublished(candidate: Candidate, date: ReadDate): Published {
  return {
    value: date.value,
    ...(date.earliest !== undefined && { earliest: date.earliest }),
    ...(date.latest !== undefined && { latest: date.latest }),
    basis: candidate.basis,
    spans: candidate.span ? [candidate.span] : [],
    rule: candidate.rule,
  }
}

function canAgree(a: ReadDate, b: ReadDate): boolean {
  const startsInTime = a.earliest === undefined || b.latest === undefined || a.earliest <= b.latest
  const endsInTime = a.latest === undefined || b.earliest === undefined || a.latest >= b.earliest
  return startsInTime && endsInTime
}

function fromName({ rule }: Candidate): boolean {
  return rule === 'metadata/url' || rule === 'metadata/file-name'
}

function* candidates(
  item: Item,
  given: string | undefined,
  segments: readonly Segment[],
): Iterable<Candidate> {
  if (given !== undefined) yield { basis: 'given', words: given, rule: 'given' }
  for (const field of item.published ?? []) yield { basis: 'metadata', ...field }
  const headers = segments.filter(({ kind }) => kind === 'inline-header')
  // A report has come out by the day on which it is updated.
  const updates = headers.filter(({ span }) => isUpdate(item.text.slice(span.start, span.end)))
  const others = headers.filter((header) => !updates.includes(header))
  yield* written([...others, ...updates], 'inline-header', 'inline')
  yield* written(segments, 'dateline', 'dateline')
  yield* numbered(item.text, segments)
  if (!item.published?.length && item.modified) yield { basis: 'metadata', ...item.modified }
  const address = item.url === undefined ? undefined : dateInUrl(item.url)
  if (address) yield { basis: 'metadata', ...address }
  const name = item.fileName === undefined ? undefined : dateInName(item.fileName)
  if (name) yield { basis: 'metadata', ...name }
}

function* written(
  segments: readonly Segment[],
  kind: Segment['kind'],
  basis: 'inline' | 'dateline',
): Iterable<Candidate> {
  for (const segment of segments) {
    if (segment.kind !== kind || !segment.date || segment.date.value.startsWith('X')) continue
    yield { basis, words: segment.date.value, rule: kind, span: segment.date.span }
  }
}

/**
 * A day without its year near a reference number that begins with year and month ("2015-03-S-012", "15 March"):
 * offices number their releases so, and the two must name one month.
 */
function* numbered(text: string, segments: readonly Segment[]): Iterable<Candidate> {
  const number = /(?<![\w-])((?:19|20)\d{2}-\d{2})-(?=[A-Z\d])/.exec(text.slice(0, 1000))?.[1]
  if (number === undefined) return
  for (const { kind, span, date } of segments) {
    const opening = kind === 'headline' ? /^(\p{Lu}\p{L}+)\.? \d{1,2}(?=:)/u : undefined
    const words = opening?.exec(text.slice(span.start, span.end))?.[0]
    const day = kind === 'dateline' ? date?.value : dayWithoutYear(words)
    if (day === undefined || !day.startsWith(`XXXX${number.slice(4)}-`)) continue
    const at =
      words === undefined ? date?.span : { start: span.start, end: span.start + words.length }
    yield {
      basis: kind === 'dateline' ? 'dateline' : 'inline',
      words: day.replace('XXXX', number.slice(0, 4)),
      rule: `${kind}/reference-number`,
      ...(at && { span: at }),
    }
  }
}

/** "Dec. 6" as `XXXX-12-06`. */
function dayWithoutYear(words: string | undefined): string | undefined {
  const read = words === undefined ? undefined : readDate(`${words}, 2000`)
  return read?.kind === 'date' ? read.value.replace('2000', 'XXXX') : undefined
}

function dateInUrl(url: string): DateField | undefined {
  const match =
    /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-])/.exec(
      url.slice(0, 2000),
    )
  if (!match) return undefined
  const words = match
    .slice(1, 4)
    .filter((part) => part !== undefined)
    .join('-')
  return { words, rule: 'metadata/url' }
}

function dateInName(path: string): DateField | undefined {
  const name = path.slice(-300).split(/[/\\]/).at(-1) ?? ''
  const match = /(?<![\d-])((?:19|20)\d{2}-\d{2}-\d{2})(?![\d-]*\d)/.exec(name)
  return match?.[1] === undefined ? undefined : { words: match[1], rule: 'metadata/file-name' }
}
