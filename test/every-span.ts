import { Claim, type Document, quote, type Span } from '../src/record/index.ts'
import type { Extraction } from '../src/store/index.ts'

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && Object.keys(value).length === 2
}

/** Every span anywhere in a value, with the path to it. */
function* spansIn(value: unknown, path: string): Iterable<readonly [string, Span]> {
  if (typeof value !== 'object' || value === null) return
  if (isSpan(value)) yield [path, value]
  else for (const [key, each] of Object.entries(value)) yield* spansIn(each, `${path}.${key}`)
}

/** Every value read from text or stated nothing, with the path to it: whatever has a list of spans and is no date of publication. */
function* valuesIn(
  value: unknown,
  path: string,
): Iterable<readonly [string, { readonly spans: readonly unknown[] }]> {
  if (typeof value !== 'object' || value === null) return
  // Checked just before; the narrowing does not reach the key.
  if ('spans' in value && Array.isArray(value.spans))
    yield [path, value as { readonly spans: readonly unknown[] }]
  for (const [key, each] of Object.entries(value)) yield* valuesIn(each, `${path}.${key}`)
}

function isInside({ text }: Document, { start, end }: Span): boolean {
  return start >= 0 && start < end && end <= text.length
}

/**
 * What is wrong with an extraction by the laws of the record, in words; empty when nothing is. A span is
 * inside the text and not empty, a value has words, a claim fits its schema, and what it speaks of exists.
 */
export function faultsOf({ document, claims, links, notices }: Extraction): readonly string[] {
  const ids = new Set<string>(claims.map(({ id }) => id))
  const spans = [...spansIn({ claims, notices, published: document.published }, '')]
  return [
    ...spans
      .filter(([, span]) => !isInside(document, span) || quote(document, span) === '')
      .map(([path, { start, end }]) => `${path}: ${start}-${end} of ${document.text.length}`),
    ...[...valuesIn(claims, 'claims')]
      .filter(([, { spans: all }]) => all.length === 0)
      .map(([path]) => `${path}: a value without words`),
    ...claims.flatMap((claim) => {
      const { error } = Claim.safeParse(claim)
      return error ? [`${claim.kind} ${claim.rule}: ${error.message}`] : []
    }),
    ...claims.flatMap(({ rule, about }) =>
      about.filter((id) => !ids.has(id)).map((id) => `${rule}: about ${id}, which is no claim`),
    ),
    ...links
      .filter(({ from, to }) => !ids.has(from) || !ids.has(to))
      .map(({ id }) => `${id}: links what is no claim`),
    ...(ids.size === claims.length ? [] : ['two claims have one id']),
  ]
}
