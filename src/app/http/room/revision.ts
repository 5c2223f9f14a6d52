import { createHash } from 'node:crypto'
import type { Decision } from '../../../record/index.ts'
import { addedByHand } from '../../../store/index.ts'
import type { CaseContents } from '../../../view/index.ts'

/** A digest of what reports, claims and links there are, and who read them: all but people's decisions. */
export function derivedDigest({ reports, shown, links, stories, origins }: CaseContents): string {
  const hash = createHash('sha256')
  for (const { document, engine, recordedAt } of reports) {
    hash.update(`${document.id} ${engine} ${recordedAt} ${document.published?.value ?? ''}\n`)
  }
  // What people added is a decision, and so are the links that it has.
  const added = new Set<string>()
  for (const { original } of shown) {
    if (original.rule === addedByHand) added.add(original.id)
    else hash.update(`${original.id} ${original.rule}\n`)
  }
  for (const { id, verdict, from, to } of links) {
    if (!added.has(from) && !added.has(to)) hash.update(`${id} ${verdict}\n`)
  }
  hash.update(JSON.stringify([stories, origins]))
  return hash.digest('hex')
}

/** What is another whenever anything in the case is, and the same for the same case on every machine. */
export function revisionOf(derived: string, decisions: readonly Decision[]): string {
  const hash = createHash('sha256').update(derived)
  for (const { id } of decisions) hash.update(id)
  return hash.digest('hex').slice(0, 16)
}
