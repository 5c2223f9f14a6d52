import { type Claim, type DocumentId, OnrecordError, type Span } from '../../record/index.ts'
import { valueAt } from '../../store/index.ts'
import { type CaseRecord, findById, type RecordReport } from '../../view/index.ts'
import { claimNamed, type Draft } from './draft.ts'
import { pathNamed } from './path.ts'
import { shortPathsOf } from './short-paths.ts'

/**
 * The report that an id, the beginning of one, or the number of a citation names.
 *
 * @throws {OnrecordError} `id-unknown`, `id-ambiguous`.
 */
export function reportNamed(record: CaseRecord, word: string): RecordReport {
  const { id } = findById(record, word, ['report'])
  // `findById` was asked for reports only.
  const report = record.report.get(id as DocumentId)
  if (!report) throw new OnrecordError('id-unknown', `${id} is not shown as of these clocks.`)
  return report
}

/** @throws {OnrecordError} `usage-words` for a stretch that is not in the text, or is blank. */
export function requireWords(record: CaseRecord, id: DocumentId, { start, end }: Span): void {
  const text = record.report.get(id)?.document.text ?? ''
  if (start < end && end <= text.length && text.slice(start, end).trim() !== '') return
  throw new OnrecordError(
    'usage-words',
    `There are no words at ${start} to ${end} of ${id}, which has ${text.length} characters.`,
  )
}

interface Cited {
  readonly claim: string
  readonly path?: string | undefined
  readonly words: Span
}

/** Further words for a claim, or for a part of it that has some. */
export function citation(record: CaseRecord, { claim: word, path, words }: Cited): Draft {
  const { key, claim } = claimNamed(record, word)
  requireWords(record, claim.document, words)
  const list = path === undefined ? 'mentions' : `${slotNamed(claim, path)}.spans`
  const held = valueAt(claim, list)
  if (!Array.isArray(held)) {
    throw new OnrecordError('usage-path', `${path} has no value in ${claim.id}. Correct it first.`)
  }
  return { type: 'correct', claim: key, path: `${list}.${held.length}`, new: { ...words } }
}

/** The slot that a short name or a path leads to, of people hurt the first group in that state. */
function slotNamed(claim: Claim, name: string): string {
  const short = shortPathsOf(claim.kind).get(name)
  if (short?.state !== undefined && claim.kind === 'incident') {
    const at = claim.content.casualties.findIndex(({ state }) => state === short.state)
    return `${short.slot}.${at}.amount`
  }
  return (short?.slot ?? pathNamed(claim, name)).replace(/\.value(?:\..*)?$/, '')
}
