import type { ValueEvidence } from '../view/index.ts'
import { canonicalJson } from './canonical-json.ts'

/** A value of a claim as text: words and codes as they are, the rest as JSON; of a stated nothing, which. */
export function evidenceText({ value, nothing }: ValueEvidence): string {
  if (nothing !== undefined) return nothing
  return typeof value === 'string' ? value : canonicalJson(value)
}
