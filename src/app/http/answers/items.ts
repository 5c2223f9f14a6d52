import {
  type ClaimId,
  type Document,
  type Link,
  type Span,
  textHash,
} from '../../../record/index.ts'
import type { Shown } from '../../../store/index.ts'
import {
  type CaseRecord,
  type ClaimDetail,
  type Dispute,
  disputeOf,
  evidence,
  findById,
  headline,
  membersWith,
  paragraphOf,
  type RecordReport,
  reportEntry,
  show,
  tellingOf,
} from '../../../view/index.ts'
import { partsOf } from '../../deciding/parts.ts'
import { clocksOf, type Handler, recordFor } from '../ask.ts'
import { actorNamed } from './actors.ts'
import { explanations } from './explanations.ts'

/** Beside what `show` tells: the reading before corrections, other tellings, and what can be corrected. */
function claimMore(record: CaseRecord, { claim }: ClaimDetail) {
  const shown = [...record.rejected, ...(record.claimsIn.get(claim.document) ?? [])].find(
    (each) => each.claim.id === claim.id,
  )
  return {
    original: shown?.original ?? claim,
    sameThing: membersWith(record, claim)
      .filter((each) => each.claim.id !== claim.id)
      .map((each) => tellingOf(record, each)),
    parts: partsOf(claim),
  }
}

export const item: Handler<'item'> = ({ desk, id, query }) => {
  const record = recordFor(desk, query)
  const detail = show(record, id)
  const more = detail.type === 'claim' ? claimMore(record, detail) : {}
  return { ...detail, ...more, ...clocksOf(desk, record) }
}

function reportNamed(record: CaseRecord, id: string): RecordReport {
  const found = findById(record, id, ['report'])
  const report = record.reports.find(({ document }) => document.id === found.id)
  if (!report) throw new Error(`${found.id} was found, but is not shown`)
  return report
}

export const report: Handler<'report'> = ({ desk, id, query }) => {
  const record = recordFor(desk, query)
  return { ...show(record, reportNamed(record, id).document.id), ...clocksOf(desk, record) }
}

/** Marks that cannot be seen or turn the direction of text; tabs and line ends are no wonder. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** More of them than a warning needs are not listed. */
const mostInvisible = 200

function invisible({ text }: Document): readonly { readonly span: Span; readonly code: string }[] {
  const found = []
  for (const { index, 0: letter } of text.matchAll(unseen)) {
    if (found.length === mostInvisible) break
    const code = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    found.push({ span: { start: index, end: index + 1 }, code })
  }
  return found
}

function highlightOf(shown: Shown, document: Document) {
  const { claim, state } = shown
  return {
    claim: claim.id,
    kind: claim.kind,
    text: headline(claim),
    state,
    span: claim.span,
    mentions: claim.mentions,
    values: evidence(shown, document).map(({ path, spans }) => ({ path, spans })),
  }
}

export const reportText: Handler<'reportText'> = ({ desk, id, query }) => {
  const record = recordFor(desk, query)
  const found = reportNamed(record, id)
  const { document } = found
  const rejected = record.rejected.filter(({ claim }) => claim.document === document.id)
  const shown = [...(record.claimsIn.get(document.id) ?? []), ...rejected]
  return {
    report: reportEntry(record, found),
    text: document.text,
    textSha256: textHash(document.text),
    segments: document.segments,
    highlights: shown
      .map((each) => highlightOf(each, document))
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
    invisible: invisible(document),
    ...clocksOf(desk, record),
  }
}

/** A side of a disagreement with the paragraph that it stands in. */
function sideOf(record: CaseRecord, id: ClaimId) {
  const shown = record.claim.get(id)
  const found = shown && record.report.get(shown.claim.document)
  if (!shown || !found) throw new Error(`${id} is linked, but not shown`)
  return {
    report: reportEntry(record, found),
    paragraph: paragraphOf(found.document, shown.claim.span),
  }
}

function linkNamed(
  record: CaseRecord,
  id: string,
): { readonly link: Link; readonly sides: Dispute } {
  const found = findById(record, id, ['link'])
  const link = record.links.find((each) => each.id === found.id)
  const sides = link && disputeOf(record, link)
  if (!link || !sides) throw new Error(`${found.id} was found, but is not shown`)
  return { link, sides }
}

export const discrepancy: Handler<'discrepancy'> = ({ desk, id, query }) => {
  const record = recordFor(desk, query)
  const { link, sides } = linkNamed(record, id)
  return {
    link,
    sides,
    from: sideOf(record, link.from),
    to: sideOf(record, link.to),
    explanations: explanations(record, link),
    ...clocksOf(desk, record),
  }
}

export const actor: Handler<'actor'> = ({ desk, id, query }) => {
  const record = recordFor(desk, query)
  return { ...actorNamed(record, id), ...clocksOf(desk, record) }
}
