import { type ClaimId, OnrecordError, textHash } from '../../record/index.ts'
import {
  bothVisible,
  caseId,
  claimRow,
  documentRow,
  extractionRow,
  linkRow,
  visibility,
} from '../sql/rows.ts'
import type { AddedReport, Connections, Extraction, NewReport } from '../store.ts'
import type { ClaimSeenRow, KeptRow, Writer } from './statements.ts'

/** Writes what was made of a kept report, which must have nothing of the kind yet. */
function putExtraction(write: Writer, extraction: Extraction, kept: KeptRow): void {
  const { document } = extraction
  if (textHash(document.text) !== kept.text_hash) {
    throw new OnrecordError(
      'extraction-foreign',
      `The extraction given for ${document.id} was made of another text.`,
    )
  }
  const seen = visibility(document, kept.recorded_at)
  write.extraction(extractionRow(extraction, kept.json, seen))
  for (const claim of extraction.claims) {
    if (claim.document !== document.id || write.claim(claimRow(claim, seen)).changes === 0) {
      throw new OnrecordError(
        'claim-clash',
        `Claim ${claim.id} of ${document.id} is there twice or belongs to another report.`,
      )
    }
  }
  for (const link of extraction.links) write.link(linkRow(link, document.id, seen))
}

/** Keeps a report, unless it is known. Runs inside the caller's transaction. */
export function addReport(write: Writer, report: NewReport): AddedReport {
  const row = documentRow(report)
  const { id } = report.document
  const { changes, lastInsertRowid } = write.document(row)
  const kept = write.keptDocument(id)
  if (kept?.text_hash !== row.text_hash) {
    throw new OnrecordError('document-clash', `Another text in the case has the id ${id}.`)
  }
  if (changes === 0) {
    return { document: id, known: true, givenDiffers: kept.given !== row.given }
  }
  write.words.run(lastInsertRowid, row.title ?? null, row.text, row.segmented ?? null)
  if (report.extraction.document.id !== id) {
    throw new OnrecordError('extraction-foreign', `The extraction given for ${id} is of another.`)
  }
  putExtraction(write, report.extraction, kept)
  return { document: id, known: false, givenDiffers: false }
}

/** Runs inside the caller's transaction. */
export function replaceExtraction(write: Writer, extraction: Extraction): void {
  const { id } = extraction.document
  const kept = write.keptDocument(id)
  if (!kept) {
    throw new OnrecordError('document-unknown', `No report ${id} is kept in this case.`)
  }
  const staying = new Set<string>(extraction.claims.map((claim) => claim.id))
  for (const gone of write.claimIds.all(caseId, id)) {
    if (!staying.has(gone)) write.forgetLinksOf(gone, gone)
  }
  write.forgetLinks(id)
  write.forgetClaims(id)
  write.forgetExtraction(id)
  putExtraction(write, extraction, kept)
}

/** Runs inside the caller's transaction. */
export function replaceConnections(write: Writer, connections: Connections): void {
  for (const forget of write.forgetConnections) forget()
  const known = new Map<ClaimId, ClaimSeenRow>()
  const end = (id: ClaimId) => {
    const row = known.get(id) ?? write.claimSeen(id)
    if (!row)
      throw new OnrecordError('claim-unknown', `A link names claim ${id}, which is not here.`)
    known.set(id, row)
    return row
  }
  for (const link of connections.links) {
    write.link(linkRow(link, undefined, bothVisible(end(link.from), end(link.to))))
  }
  for (const story of connections.stories) {
    write.story({ case_id: caseId, id: story.id, json: JSON.stringify(story) })
    for (const document of story.documents) {
      write.storyDocument({ case_id: caseId, story: story.id, document })
    }
  }
  for (const origin of connections.origins) {
    write.origin({ case_id: caseId, id: origin.id, json: JSON.stringify(origin) })
  }
  write.connectedBy.run(connections.engine, caseId)
}
