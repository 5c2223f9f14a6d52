import { quote, type Span } from '../record/index.ts'

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isSpan(value: Fields): value is Fields & Span {
  return typeof value['start'] === 'number' && typeof value['end'] === 'number'
}

/** A copy in which every span carries its words: `{ start, end, quote }`. */
export function quoted(value: unknown, document: { readonly text: string }): unknown {
  if (Array.isArray(value)) return value.map((item) => quoted(item, document))
  if (!isFields(value)) return value
  const parts = Object.entries(value).map(([key, part]) => [key, quoted(part, document)] as const)
  return Object.fromEntries(
    isSpan(value) ? [...parts, ['quote', quote(document, value)] as const] : parts,
  )
}
