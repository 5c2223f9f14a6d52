import { createHash } from 'node:crypto'
import type { Decision } from '../../../record/index.ts'
import type { CaseContents } from '../../../view/index.ts'

/** A digest of what reports, claims and links there are, and who read them: all but people's decisions. */
export function derivedDigest({ reports, shown, links, stories, origins }: CaseContents): string {
  const hash = createHash('sha256')
  for (const { document, engine, recordedAt } of reports) {
    hash.update(`${document.id} ${engine} ${recordedAt} ${document.published?.value ?? ''}\n`)
  }
  for (const { original } of shown) hash.update(`${original.id} ${original.rule}\n`)
  for (const { id, verdict } of links) hash.update(`${id} ${verdict}\n`)
  hash.update(JSON.stringify([stories, origins]))
  return hash.digest('hex')
}

/** What is another whenever anything in the case is, and the same for the same case on every machine. */
export function revisionOf(derived: string, decisions: readonly Decision[]): string {
  const hash = createHash('sha256').update(derived)
  for (const { id } of decisions) hash.update(id)
  return hash.digest('hex').slice(0, 16)
}
