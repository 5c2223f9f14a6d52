import {
  bySpan,
  type Claim,
  type ClaimId,
  claimId,
  contains,
  type Span,
  type Unidentified,
} from '../record/index.ts'
import {
  attributionOf,
  layerOf,
  pastWhen,
  toldRealis,
  whenOf,
  whereOf,
} from './circumstance/index.ts'
import type { Finding } from './extractor.ts'
import type { Reading } from './reading.ts'
import { firstFrom } from './span-index.ts'

/** A finding with what its clause says of time, place, source and reality. */
function complete(reading: Reading, finding: Finding): Unidentified {
  const told =
    finding.when === undefined ? whenOf(reading, finding.at) : (finding.when ?? undefined)
  const when = told && pastWhen(reading, finding, told)
  const where =
    finding.where === undefined ? whereOf(reading, finding.at) : (finding.where ?? undefined)
  const claim = {
    document: reading.document.id,
    rule: finding.rule,
    kind: finding.kind,
    span: finding.span,
    mentions: [...(finding.mentions ?? [])].sort(bySpan),
    attribution:
      finding.attribution ??
      attributionOf(reading, finding.at, finding.span, { isTurn: finding.kind === 'statement' }),
    realis: finding.realis ?? toldRealis(reading, finding.at),
    layer: finding.layer ?? layerOf(reading, finding.at, when),
    ...(when && { when }),
    ...(where && { where }),
    about: [],
    content: finding.content,
  }
  // A finding's kind and content belong together; TypeScript loses the tie when the union is rebuilt.
  return claim as unknown as Unidentified
}

/** The stretches in which a claim speaks of others: what a statement says, what was blamed. */
function aboutSpans(claim: Unidentified, finding: Finding): readonly Span[] {
  const said = claim.kind === 'statement' ? claim.content.content.spans : []
  return [...said, ...(finding.about ?? [])]
}

interface Placed {
  readonly claim: Claim
  /** Its place among the claims as they were found. */
  readonly place: number
}

/** Looks up the claims told in given stretches, in the order in which they were found; offices are spoken of by nobody. */
function claimsIn(claims: readonly Claim[]): (own: ClaimId, spans: readonly Span[]) => ClaimId[] {
  const placed = claims
    .map((claim, place): Placed => ({ claim, place }))
    .filter(({ claim }) => claim.kind !== 'role')
    .sort((a, b) => a.claim.span.start - b.claim.span.start)
  const starts = placed.map(({ claim }) => claim.span)
  return (own, spans) => {
    const found = new Set<Placed>()
    for (const span of spans) {
      for (let at = firstFrom(starts, span.start); at < placed.length; at += 1) {
        const each = placed[at]
        if (!each || each.claim.span.start >= span.end) break
        if (each.claim.id !== own && contains(span, each.claim.span)) found.add(each)
      }
    }
    return [...found].sort((a, b) => a.place - b.place).map(({ claim }) => claim.id)
  }
}

/**
 * Findings to claims: filled in, identified, tied together, in order of the text. Of two findings with one
 * key the first stays.
 */
export function toClaims(reading: Reading, findings: readonly Finding[]): readonly Claim[] {
  const byId = new Map<ClaimId, { claim: Unidentified; finding: Finding }>()
  for (const finding of findings) {
    const claim = complete(reading, finding)
    const id = claimId(claim)
    if (!byId.has(id)) byId.set(id, { claim, finding })
  }
  // An unidentified claim with its id is a claim; the union hides it.
  const claims = [...byId].map(([id, { claim }]) => ({ id, ...claim }) as Claim)
  const aboutOf = claimsIn(claims)
  return claims
    .map((claim) => {
      const spans = aboutSpans(claim, byId.get(claim.id)?.finding ?? ({} as Finding))
      return spans.length === 0 ? claim : { ...claim, about: aboutOf(claim.id, spans) }
    })
    .sort((a, b) => bySpan(a.span, b.span) || (a.id < b.id ? -1 : 1))
}
