import {
  type Amount,
  type Claim,
  type ClaimId,
  type ClaimOf,
  claimId,
  type Document,
  type Kind,
  type Link,
  makeId,
  type Party,
  type Published,
  type Read,
  type Span,
  stated,
  type Unidentified,
  type When,
} from '../src/record/index.ts'
import { openStore, type Store } from '../src/store/index.ts'

/** A date of publication: a day, or an interval open at an end (`''`). */
export function published(earliest: string, latest = earliest): Published {
  return {
    value: earliest === latest ? earliest : `${earliest || '..'}/${latest || '..'}`,
    ...(earliest && { earliest }),
    ...(latest && { latest }),
    basis: earliest === latest ? 'given' : 'inferred',
    spans: [],
  }
}

/** A report; `day` is its date of publication. */
export function makeDocument(
  text: string,
  { day, ...fields }: Partial<Document> & { readonly day?: string } = {},
): Document {
  return {
    id: makeId('doc', text, fields.source ?? '', ''),
    text,
    language: 'en',
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
    notices: [],
    ...(day !== undefined && { published: published(day) }),
    ...fields,
  }
}

/** Where words stand in a document. */
export function spanOf({ text }: Document, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length }
}

export function party(document: Document, name: string, more: Partial<Party> = {}): Read<Party> {
  return stated({ name, link: 'name', ...more }, spanOf(document, name))
}

export function amount(
  document: Document,
  words: string,
  more: Partial<Amount> = {},
): Read<Amount> {
  const best = Number(words.replace(/[^\d]/g, ''))
  const value: Amount = {
    low: best,
    best,
    high: best,
    hedge: 'exact',
    per: 'total',
    words,
    ...more,
  }
  return stated(value, spanOf(document, words))
}

/** A date told by some words; one day unless two are given. */
export function when(
  document: Document,
  words: string,
  { earliest, latest }: { readonly earliest?: string; readonly latest?: string },
): Read<When> {
  const value: When = {
    edtf: earliest === latest ? (earliest ?? '') : `${earliest ?? '..'}/${latest ?? '..'}`,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    precision: earliest === latest ? 'day' : 'interval',
    words,
  }
  return stated(value, spanOf(document, words))
}

interface Told<K extends Kind> {
  readonly words: string
  readonly content: ClaimOf<K>['content']
}

/** A claim on some words of a document. */
export function makeClaim<K extends Kind>(
  kind: K,
  document: Document,
  { words, content, ...more }: Told<K> & Partial<Omit<ClaimOf<K>, 'kind' | 'content'>>,
): ClaimOf<K> {
  // Kind and content belong together by the signature; TypeScript cannot tie them.
  const claim = {
    kind,
    document: document.id,
    rule: `made/${kind}`,
    span: spanOf(document, words),
    mentions: [],
    attribution: {
      chain: [{ party: { name: 'The outlet', link: 'none' }, class: 'outlet-narration' }],
      class: 'outlet-narration',
      cue: [],
    },
    realis: 'asserted',
    layer: 'foreground',
    about: [],
    content,
    ...more,
  } as unknown as Unidentified
  return { ...claim, id: claimId(claim) } as unknown as ClaimOf<K>
}

export function makeLink(
  from: ClaimId,
  to: ClaimId,
  { verdict = 'same', changes = [], ...more }: Partial<Link> = {},
): Link {
  const reasons = [{ feature: 'parties', score: 1 }]
  return { id: makeId('lnk', from, to), from, to, verdict, changes, reasons, ...more }
}

interface MadeCase {
  readonly told: readonly (readonly [Document, ...Claim[]])[]
  readonly links?: readonly Link[]
}

/** A case in memory that holds these reports, claims and links. */
export async function makeCase({ told, links = [] }: MadeCase): Promise<Store> {
  const store = await openStore(':memory:', { create: true })
  const extractions = told.map(([document, ...claims]) => {
    const ids = new Set<string>(claims.map(({ id }) => id))
    const own = links.filter(({ from, to }) => ids.has(from) && ids.has(to))
    return { engine: '0.0.0', document, claims, links: own, notices: [] }
  })
  const recordedAt = '2024-06-01T12:00:00.000Z'
  await store.addReports(
    extractions.map((extraction) => ({ document: extraction.document, extraction, recordedAt })),
  )
  const own = new Set(extractions.flatMap((extraction) => extraction.links))
  const documents = told.map(([document]) => document.id)
  const [first] = documents
  const stories = first ? [{ id: makeId('sto', first), documents }] : []
  const origins = documents.map((id) => ({ id, documents: [id] }))
  const connections = {
    engine: '0.0.0',
    links: links.filter((link) => !own.has(link)),
    stories,
    origins,
  }
  await store.replaceDerived({ connections })
  return store
}
