import { type Claim, quote, type Span } from '../../record/index.ts'
import type { CaseRecord } from '../../view/index.ts'
import { type Correction, correctionOf } from './correction.ts'
import { placeNamed } from './known-place.ts'

/** What is to stand where, as typed, and the words of the report that say so where a person points at them. */
export interface Change {
  readonly path: string
  readonly value: string
  readonly words?: Span | undefined
}

/**
 * A correction of a claim that is in a record: a place is one that the record knows, with its point, where it knows it.
 *
 * @throws {OnrecordError} as `correctionOf`.
 */
export function correctionIn(record: CaseRecord, claim: Claim, change: Change): Correction {
  const { path, value, words } = change
  if (path !== 'place' || value === 'null')
    return correctionOf(claim, path, { text: value, at: words })
  const { where } = claim
  const document = record.report.get(claim.document)?.document
  const written = words && document ? quote(document, words) : (where?.value.words ?? value)
  const place = placeNamed(record, value, written)
  if (where && !words) return correctionOf(claim, 'where.value', { text: JSON.stringify(place) })
  const basis = words ? { basis: 'stated' } : { basis: 'inferred', rule: 'decision/correct' }
  const slot = { value: place, spans: [words ?? claim.span], ...basis }
  return correctionOf(claim, 'where', { text: JSON.stringify(slot) })
}
