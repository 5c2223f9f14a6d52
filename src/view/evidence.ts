import { type Claim, type Document, quote, type Span, type ValueBasis } from '../record/index.ts'
import type { Correction, Shown } from '../store/index.ts'

/** A person's word in the place of the report's. */
export interface CorrectedValue {
  readonly by: string
  readonly at: string
  readonly why?: string
  /** What the engine reads there; absent when it reads nothing. */
  readonly read?: unknown
  readonly readingChanged: boolean
}

/** One value of a claim with the exact words it was read from. */
export interface ValueEvidence {
  /** Dotted, into the claim: `content.deadline`. */
  readonly path: string
  /** Of people hurt in which state, or of which stance on who did it: what the path alone does not say. */
  readonly of?: string
  readonly value?: unknown
  /** The report fills the slot with nothing, and which. */
  readonly nothing?: 'stated-none' | 'withheld'
  readonly quotes: readonly string[]
  readonly spans: readonly Span[]
  readonly basis: ValueBasis
  /** The rule that worked the value out, or read it. */
  readonly rule?: string
  readonly corrected?: CorrectedValue
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value read from text or a stated nothing: what carries spans of its own. */
function isRead(value: Fields): value is Fields & { readonly spans: readonly Span[] } {
  return Array.isArray(value['spans']) && ('value' in value || 'nothing' in value)
}

interface Found {
  readonly path: string
  readonly of?: string | undefined
  readonly held: Fields & { readonly spans: readonly Span[] }
}

/** The code that tells one of several groups or stances from the others. */
function partOf(item: unknown): string | undefined {
  if (!isFields(item)) return undefined
  const code = item['state'] ?? item['stance']
  return typeof code === 'string' ? code : undefined
}

function* readValues(value: unknown, path: string, within?: string): Iterable<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* readValues(item, `${path}.${index}`, partOf(item))
  } else if (isFields(value)) {
    if (isRead(value)) yield { path, of: within, held: value }
    else
      for (const [key, item] of Object.entries(value))
        yield* readValues(item, `${path}.${key}`, within)
  }
}

function correctedValue({ decision, read, readingChanged }: Correction): CorrectedValue {
  return {
    by: decision.by,
    at: decision.at,
    ...(decision.why !== undefined && { why: decision.why }),
    ...(read !== undefined && { read }),
    readingChanged,
  }
}

function evidenceOf({ path, of, held }: Found, document: Document, shown: Shown): ValueEvidence {
  const correction = shown.corrections.findLast(
    ({ decision }) => decision.path === path || decision.path.startsWith(`${path}.`),
  )
  return {
    path,
    ...(of !== undefined && { of }),
    ...('value' in held && { value: held['value'] }),
    ...((held['nothing'] === 'stated-none' || held['nothing'] === 'withheld') && {
      nothing: held['nothing'],
    }),
    quotes: held.spans.map((span) => quote(document, span)),
    spans: held.spans,
    basis: held['basis'] === 'inferred' ? 'inferred' : 'stated',
    ...(typeof held['rule'] === 'string' && { rule: held['rule'] }),
    ...(correction && { corrected: correctedValue(correction) }),
  }
}

/** Every value of a claim with its words, in the order of the claim's own fields. */
export function evidence(shown: Shown, document: Document): readonly ValueEvidence[] {
  const { claim }: { readonly claim: Claim } = shown
  const parts: readonly (readonly [string, unknown])[] = [
    ['content', claim.content],
    ['when', claim.when],
    ['where', claim.where],
  ]
  return parts.flatMap(([path, value]) =>
    [...readValues(value, path)].map((found) => evidenceOf(found, document, shown)),
  )
}
