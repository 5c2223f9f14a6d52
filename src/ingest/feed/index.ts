import { loadPackage, OnrecordError } from '../../record/index.ts'
import { decodeText } from '../decode/index.ts'
import { loadFields } from '../fields/index.ts'
import { isMarkup, pageText } from '../html/page-text.ts'
import type { Failure, Item, Reader } from '../source.ts'

const entries = loadFields(new URL('fields.yaml', import.meta.url))

/**
 * RSS, Atom and RDF feeds: each entry is a report, with the fullest text that it carries. What an entry leaves out of its
 * source and language is the feed's.
 */
export const feed: Reader = {
  format: 'feed',
  extensions: ['rss', 'atom', 'rdf', 'xml'],

  recognises: (head) => /^\s*(?:<\?xml\b|<rss\b|<feed\b|<rdf:RDF\b)/i.test(head),

  *read({ name, bytes }) {
    const { text, notices } = decodeText(bytes, declaredEncoding(bytes))
    const parsed = parseFeed(text)
    const source = entries.field(parsed, 'title')?.value.trim()
    const language = entries.field(parsed, 'language')?.value
    const list = entriesOf(parsed)
    if (list.length === 0) throw new OnrecordError('empty', 'The feed holds no entry.')
    for (const [index, entry] of list.entries()) {
      yield readEntry(entry, { place: `${name} entry ${index + 1}`, source, language, notices })
    }
  },
}

type Surroundings = Pick<Item, 'place' | 'source' | 'language' | 'notices'>

function readEntry(
  entry: object,
  { place, source, language, notices }: Surroundings,
): Item | Failure {
  const stated = entries.stated(entry)
  const words = entries.field(entry, 'html')?.value
  if (words === undefined) {
    return { code: 'no-text', message: 'The entry has neither content nor description.', place }
  }
  const needsReading = isMarkup(words) || /&(?:#\d{1,6}|[a-z]{2,8});/i.test(words)
  const title =
    stated.title !== undefined && needsReading
      ? stated.title.replace(/<[^<>]{0,200}>/g, '')
      : stated.title
  return {
    ...stated,
    title,
    place,
    source: stated.source ?? source,
    language: stated.language ?? language,
    notices,
    ...(needsReading ? pageText(words) : { text: words }),
  }
}

interface Feedsmith {
  parseFeed(text: string): { readonly feed: object }
}

/** @throws {OnrecordError} `feed-malformed`. */
function parseFeed(text: string): object {
  // The part of feedsmith's interface that is used.
  const feedsmith = loadPackage(import.meta.resolve('feedsmith')) as Feedsmith
  try {
    return feedsmith.parseFeed(text).feed
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new OnrecordError(
      'feed-malformed',
      `This is no RSS, Atom or RDF feed that can be read (${reason}). Check that the file is whole, or name its format with --format.`,
      { cause },
    )
  }
}

function entriesOf(parsed: object): readonly object[] {
  const list: unknown =
    'items' in parsed ? parsed.items : 'entries' in parsed ? parsed.entries : undefined
  return Array.isArray(list)
    ? list.filter((entry) => typeof entry === 'object' && entry !== null)
    : []
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /<\?xml[^>]{0,100}encoding=["']([\w:-]{2,40})["']/i.exec(head)?.[1]
}
