import { type Failure, formatOf, isFailure, readSource } from '../../../ingest/index.ts'
import { type Document, type DocumentId, textHash } from '../../../record/index.ts'
import type { CaseContents } from '../../../view/index.ts'
import { publishedInWords, titleOf } from '../../../view/index.ts'
import { longText } from '../../adding/long-text.ts'

/** A file as it was uploaded. */
export interface UploadedFile {
  /** The last part of its name alone: it is shown, never opened. */
  readonly name: string
  readonly bytes: Uint8Array
}

interface Carrier {
  readonly id: DocumentId
  readonly title: string
}

function foundReport(
  document: Document,
  known: ReadonlySet<string>,
  carriers: Map<string, Carrier>,
) {
  const { id, published, source, language, text, notices } = document
  const hash = textHash(text)
  const long = longText(document)
  const carrier = carriers.get(hash)
  if (!carrier) carriers.set(hash, { id, title: titleOf(document) })
  return {
    id,
    title: titleOf(document),
    ...(source !== undefined && { source }),
    language,
    published: {
      ...(published && { value: published.value, basis: published.basis }),
      inWords: publishedInWords(published),
      ...(published?.earliest !== undefined && { earliest: published.earliest }),
      ...(published?.latest !== undefined && { latest: published.latest }),
    },
    length: text.length,
    isKnown: known.has(id),
    ...(carrier && carrier.id !== id && { sameTextAs: carrier }),
    notices: [
      ...(long === undefined ? [] : [{ code: 'long-text', message: long }]),
      ...notices.map(({ code, message }) => ({ code, message })),
    ],
  }
}

function fileOf(file: UploadedFile, known: Set<string>, carriers: Map<string, Carrier>) {
  const reports: ReturnType<typeof foundReport>[] = []
  const failures: Failure[] = []
  for (const document of readSource(file)) {
    if (isFailure(document)) {
      failures.push(document)
      continue
    }
    reports.push(foundReport(document, known, carriers))
    // Twice in one upload is known the second time.
    known.add(document.id)
  }
  const format = reports.length > 0 ? formatOf(file) : undefined
  return {
    name: file.name,
    bytes: file.bytes.length,
    ...(format !== undefined && { format }),
    reports,
    failures,
  }
}

/** What files hold, beside what the case has. Nothing is kept. */
export async function dryRun(files: readonly UploadedFile[], contents: CaseContents) {
  const documents = contents.reports.map(({ document }) => document)
  const known = new Set<string>(documents.map(({ id }) => id))
  const carriers = new Map(
    documents.map((each) => [textHash(each.text), { id: each.id, title: titleOf(each) }]),
  )
  const found: ReturnType<typeof fileOf>[] = []
  for (const file of files) {
    found.push(fileOf(file, known, carriers))
    // Others are answered between two files.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const reports = found.flatMap((each) => each.reports)
  const isKnown = reports.filter((report) => report.isKnown).length
  return {
    files: found,
    totals: {
      reports: reports.length,
      new: reports.length - isKnown,
      known: isKnown,
      failed: found.reduce((sum, { failures }) => sum + failures.length, 0),
    },
  }
}
