import { isDeepStrictEqual } from 'node:util'
import { type ClaimId, type Link, OnrecordError, textHash } from '../../record/index.ts'
import {
  bothVisible,
  caseId,
  claimRow,
  documentRow,
  extractionRow,
  linkRow,
  visibility,
} from '../sql/rows.ts'
import type { AddedReport, Connected, Extraction, NewReport, Prepared } from '../store.ts'
import type { KeptRow, Writer } from './statements.ts'

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
  write.words(lastInsertRowid, row.title ?? null, row.text, row.segmented ?? null)
  if (report.extraction.document.id !== id) {
    throw new OnrecordError('extraction-foreign', `The extraction given for ${id} is of another.`)
  }
  putExtraction(write, report.extraction, kept)
  return { document: id, known: false, givenDiffers: false }
}

/**
 * Drops the links to other reports that an extraction about to come leaves without an end, or dated wrongly:
 * when the date of its report changed, all of them.
 */
function dropLinks(write: Writer, { document, claims }: Extraction, kept: KeptRow): void {
  const before = write.extractionSeen(document.id)
  const dated = isDeepStrictEqual({ ...before }, visibility(document, kept.recorded_at))
  const staying = new Set<string>(dated ? claims.map(({ id }) => id) : [])
  for (const id of write.claimIds(document.id)) {
    if (!staying.has(id)) write.forgetLinksOf(id, id)
  }
}

/** Runs inside the caller's transaction. */
export function replaceExtraction(write: Writer, extraction: Extraction): void {
  const { id } = extraction.document
  const kept = write.keptDocument(id)
  if (!kept) {
    throw new OnrecordError('document-unknown', `No report ${id} is kept in this case.`)
  }
  dropLinks(write, extraction, kept)
  write.forgetLinks(id)
  write.forgetClaims(id)
  write.forgetExtraction(id)
  putExtraction(write, extraction, kept)
}

/** Writes only what is new or changed: most links of a large case outlive a report that is added. */
function replaceLinks(write: Writer, links: Iterable<Link>): void {
  const before = new Map(write.linksBetween().map(({ id, json }) => [id, json]))
  const end = (id: ClaimId) => {
    const seen = write.claimSeen(id)
    if (seen) return seen
    throw new OnrecordError('claim-unknown', `A link names claim ${id}, which is not here.`)
  }
  for (const link of links) {
    const old = before.get(link.id)
    before.delete(link.id)
    if (old === JSON.stringify(link)) continue
    if (old !== undefined) write.forgetLink(link.id)
    write.link(linkRow(link, undefined, bothVisible(end(link.from), end(link.to))))
  }
  for (const id of before.keys()) write.forgetLink(id)
}

/** Runs inside the caller's transaction. */
export function replaceConnections(write: Writer, connections: Connected): void {
  replaceLinks(write, connections.links)
  for (const forget of write.forgetGroups) forget()
  for (const [number, story] of connections.stories.entries()) {
    write.story({ case_id: caseId, id: story.id, number, json: JSON.stringify(story) })
    for (const document of story.documents) {
      write.storyDocument({ case_id: caseId, story: story.id, document })
    }
  }
  for (const [number, origin] of connections.origins.entries()) {
    write.origin({ case_id: caseId, id: origin.id, number, json: JSON.stringify(origin) })
  }
  write.connectedBy(connections.engine)
}

/** Runs inside the caller's transaction. */
export function replacePrepared(write: Writer, { program, changes, texts }: Prepared): boolean {
  if (write.changes() !== changes) return false
  write.forgetPrepared()
  for (const [name, text] of texts) {
    write.prepared({ case_id: caseId, name, program, changes, text })
  }
  return true
}
