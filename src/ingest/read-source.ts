import { type Document, makeId, type Notice, OnrecordError } from '../record/index.ts'
import { refuseSignature } from './decode/index.ts'
import { detectLanguage } from './language/index.ts'
import { choosePublished } from './published/index.ts'
import { chooseReader } from './readers.ts'
import { segment } from './segment/index.ts'
import { type Failure, type Given, type Item, isFailure, type Source } from './source.ts'

/** Longer texts are dumps, not reports: 20 MB as UTF-8. */
const LONGEST_TEXT_BYTES = 20_000_000
/** Languages whose reports are read for claims. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(['en', 'und'])

/** A document with what its source says beside it. */
export interface Report {
  readonly document: Document
  /** Where it stood: the source's name and the line, entry or index within. */
  readonly place: string
  /** The source's own id for the report, as a string. */
  readonly sourceId?: string
  /** What an input line of `extract` hands over for a task, unread. */
  readonly given?: unknown
}

/**
 * The reports in a source, in its order, with a failure in the place of each that cannot be read. Never throws for what the
 * bytes are; what is yielded before a failure stays good.
 */
export function* readReports(source: Source): Iterable<Report | Failure> {
  const place = source.name
  try {
    if (source.bytes.length === 0) throw new OnrecordError('empty', 'The file is empty.')
    refuseSignature(source.bytes)
    for (const item of chooseReader(source).read(source)) {
      yield isFailure(item) ? item : readItem(item, source.given ?? {})
    }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    yield { code: error.code, message: error.message, place }
  }
}

/** `readReports` without what stands beside the documents. */
export function* readSource(source: Source): Iterable<Document | Failure> {
  for (const report of readReports(source)) yield isFailure(report) ? report : report.document
}

function readItem(item: Item, given: Given): Report | Failure {
  const problem = unreadable(item.text)
  if (problem) return { ...problem, place: item.place }
  return {
    document: toDocument(item, given),
    place: item.place,
    ...(item.sourceId !== undefined && { sourceId: item.sourceId }),
    ...(item.given !== undefined && { given: item.given }),
  }
}

function unreadable(text: string): { readonly code: string; readonly message: string } | undefined {
  if (!/\S/.test(text))
    return { code: 'empty', message: 'There is no text in it, only white space.' }
  // A code unit takes at most three bytes: most texts need no counting.
  if (text.length * 3 > LONGEST_TEXT_BYTES && Buffer.byteLength(text) > LONGEST_TEXT_BYTES) {
    return { code: 'over-long', message: 'The text is over 20 MB. Split it into its reports.' }
  }
  return undefined
}

function toDocument(item: Item, given: Given): Document {
  const { text } = item
  const source = given.source ?? item.source
  const url = given.url ?? item.url
  const stated = given.title ?? item.title
  const segments = segment(text, stated, item.marks)
  const { published, notices } = choosePublished(item, given.published, segments)
  const { language, notices: languageNotices } = chooseLanguage(item, given)
  const headline = segments.find(({ kind }) => kind === 'headline')
  const title =
    stated ?? (headline && plainHeading(text.slice(headline.span.start, headline.span.end)))
  return {
    id: makeId('doc', text, source ?? '', url ?? ''),
    text,
    ...(source !== undefined && { source }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    language,
    ...(published && { published }),
    segments,
    notices: [...(item.notices ?? []), ...notices, ...languageNotices],
  }
}

/** Given, else what the words say, else what the source states of itself: pages often state the wrong one. */
function chooseLanguage(
  item: Item,
  given: Given,
): { readonly language: string; readonly notices: readonly Notice[] } {
  const detected = given.language === undefined ? detectLanguage(item.text) : 'und'
  const language =
    primary(given.language) ?? (detected === 'und' ? primary(item.language) : detected) ?? 'und'
  if (READ_LANGUAGES.has(language)) return { language, notices: [] }
  const message = `The report is in a language that is not read ("${language}"); it is kept without claims.`
  return { language, notices: [{ code: 'language-unread', message }] }
}

/** The primary subtag of a BCP 47 tag, `en` of `en-GB`. */
function primary(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?![a-z])/.exec(tag?.trim().toLowerCase() ?? '')?.[0]
}

/** A headline without the marks of a Markdown heading, before or under it. */
function plainHeading(words: string): string {
  return words
    .replace(/^\s{0,3}#{1,6}\s+|\s+#{1,6}\s*$|\r?\n\s{0,3}(?:={2,}|-{2,})\s*$/g, '')
    .trim()
}
