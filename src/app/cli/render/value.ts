import { oneLine } from '../../../view/index.ts'

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Fields that only repeat the quote beside it, or are shown elsewhere. */
const repeated: ReadonlySet<string> = new Set(['words', 'spans', 'anchor', 'link', 'basis'])

/** A value of a claim as a person reads it: codes as they are, the fields of the rest by name. */
export function valueWords(value: unknown): string {
  if (typeof value === 'string') return oneLine(value)
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (!isFields(value)) return String(value)
  const fields = Object.entries(value).filter(
    ([name, held]) => !repeated.has(name) && held !== undefined,
  )
  return fields.map(([name, held]) => `${name} ${valueWords(held)}`).join(', ')
}
