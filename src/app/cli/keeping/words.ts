import { quote, type Span } from '../../../record/index.ts'

/** A value that does not stand on words of its report. */
export interface WordlessValue {
  /** Dotted, to the span or to the value that has none. */
  readonly path: string
  readonly problem: string
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isSpan(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Span {
  return typeof value['start'] === 'number' && typeof value['end'] === 'number'
}

function problemWith(span: Span, text: string): string | undefined {
  const { start, end } = span
  const where = `${start}–${end}`
  if (!Number.isInteger(start) || start < 0 || end > text.length) {
    return `points at ${where}, outside the text of ${text.length} characters`
  }
  return quote({ text }, span).trim() === '' ? `points at no words (${where})` : undefined
}

function* walk(value: unknown, path: string, text: string): Generator<WordlessValue> {
  if (!isFields(value)) return
  if (isSpan(value)) {
    const problem = problemWith(value, text)
    if (problem !== undefined) yield { path, problem }
    return
  }
  const isValue = 'value' in value || 'nothing' in value
  const { spans, basis } = value
  // The date of a report can come from what was handed over with it; nothing else can.
  const mayBeBare = basis === 'given' || basis === 'metadata' || 'reasons' in value
  if (isValue && Array.isArray(spans) && spans.length === 0 && !mayBeBare) {
    yield { path, problem: 'has no words' }
  }
  for (const [key, part] of Object.entries(value)) {
    yield* walk(part, path === '' ? key : `${path}.${key}`, text)
  }
}

/** Law of the record: no words, no value. Every span of a claim or report that breaks it. */
export function wordlessValues(data: object, text: string): readonly WordlessValue[] {
  return [...walk(data, '', text)]
}
