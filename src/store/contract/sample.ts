import {
  type Claim,
  type ClaimId,
  claimId,
  type Document,
  type Layer,
  type Link,
  makeId,
  type Published,
  type Realis,
  type Span,
  stated,
  type Unidentified,
} from '../../record/index.ts'
import type { Extraction, NewReport } from '../store.ts'

/** When the sample reports are recorded, unless told. */
export const recordedAt = '2024-06-01T12:00:00.000Z'

/** A date of publication: a day, an interval, or one open at an end (`''`). */
export function published(earliest: string, latest = earliest): Published {
  return {
    value: earliest === latest ? earliest : `${earliest || '..'}/${latest || '..'}`,
    ...(earliest && { earliest }),
    ...(latest && { latest }),
    basis: earliest === latest ? 'given' : 'inferred',
    spans: [],
  }
}

interface DocumentFields {
  readonly published?: Published
  readonly source?: string
  readonly title?: string
}

export function makeDocument(text: string, fields: DocumentFields = {}): Document {
  return {
    id: makeId('doc', text, fields.source),
    text,
    ...fields,
    language: 'en',
    segments: text === '' ? [] : [{ kind: 'body', span: { start: 0, end: text.length } }],
    notices: [],
  }
}

interface ClaimFields {
  readonly country?: string
  readonly day?: string
  readonly layer?: Layer
  readonly realis?: Realis
}

/** A force level read from the first number in the document's text. */
export function makeForceLevel(document: Document, fields: ClaimFields = {}): Claim {
  const words = /\d+/.exec(document.text)?.[0] ?? ''
  const start = document.text.indexOf(words)
  const span: Span = { start, end: start + words.length }
  const number = Number(words)
  const { country, day, layer = 'foreground', realis = 'asserted' } = fields
  const claim: Unidentified = {
    kind: 'force-level',
    document: document.id,
    rule: 'sample/force-level',
    span,
    mentions: [],
    attribution: {
      chain: [{ party: { name: 'The outlet', link: 'none' }, class: 'outlet-narration' }],
      class: 'outlet-narration',
      cue: [],
    },
    realis,
    layer,
    ...(day && {
      when: stated(
        { edtf: day, earliest: day, latest: day, precision: 'day' as const, words: day },
        span,
      ),
    }),
    ...(country && { where: stated({ words: country, country, precision: 6 as const }, span) }),
    about: [],
    content: {
      amount: stated(
        { low: number, best: number, high: number, hedge: 'exact', per: 'total', words },
        span,
      ),
      of: stated('personnel', span),
      roles: [],
      basis: stated('present', span),
    },
  }
  // A claim is an unidentified one with its id; the union hides it.
  return { ...claim, id: claimId(claim) } as Claim
}

export function makeExtraction(document: Document, more: Partial<Extraction> = {}): Extraction {
  const claims = /\d/.test(document.text) ? [makeForceLevel(document)] : []
  return { engine: '1.0.0', document, claims, links: [], notices: [], ...more }
}

export function makeReport(text: string, fields: DocumentFields = {}): NewReport {
  const document = makeDocument(text, fields)
  return { document, extraction: makeExtraction(document), recordedAt }
}

/** The claim of a sample report that has one. */
export function claimOf({ extraction }: { extraction: Extraction }) {
  const [claim] = extraction.claims
  if (!claim) throw new Error('the sample has no claim')
  return claim
}

export function makeLink(from: ClaimId, to: ClaimId, verdict: Link['verdict'] = 'same'): Link {
  return {
    id: makeId('lnk', from, to),
    from,
    to,
    verdict,
    changes: [],
    reasons: [{ feature: 'amount', score: 1 }],
  }
}

/** All that an iteration gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
