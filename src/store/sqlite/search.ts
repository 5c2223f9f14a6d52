import type Database from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { type DocumentId, OnrecordError, type Span } from '../../record/index.ts'
import { visible } from '../sql/conditions.ts'
import { caseId, storable } from '../sql/rows.ts'
import { phrases, snippet } from '../sql/search-words.ts'
import { segmented, wordBreak } from '../sql/segmented.ts'
import type { Tables } from '../sql/tables.ts'
import type { Clocks, SearchHit, SearchOptions } from '../store.ts'

/** What the full-text index is asked: every phrase quoted, so that nothing in it is an operator. */
function question(words: string): string {
  return phrases(storable(words))
    .map((phrase) => `"${segmented(phrase) ?? phrase}"`)
    .join(' ')
}

/** Best first. A word in a title counts four times. */
function ranked(database: Kysely<Tables>, asked: string, options: Omit<SearchOptions, 'limit'>) {
  const { documents } = options
  return database
    .selectFrom(sql<{ rowid: number }>`documents_words(${asked})`.as('w'))
    .innerJoin('documents as d', 'd.row', 'w.rowid')
    .innerJoin('extractions as t', (join) =>
      join.onRef('t.case_id', '=', 'd.case_id').onRef('t.document', '=', 'd.id'),
    )
    .select(['d.row', 'd.id'])
    .where('d.case_id', '=', caseId)
    .$if(documents !== undefined, (query) => query.where('d.id', 'in', documents ?? []))
    .where((eb) => eb.and(visible(options)))
    .orderBy(sql`bm25(documents_words, 4.0, 1.0, 1.0)`)
    .orderBy('t.order_day')
    .orderBy('d.id')
}

/** Ids of all reports that hold the words, best first. */
export async function rank(
  reader: Kysely<Tables>,
  words: string,
  clocks: Clocks,
): Promise<DocumentId[]> {
  const asked = question(words)
  if (asked === '') return []
  // Written from a DocumentId by `documentRow`.
  return (await ranked(reader, asked, clocks).execute()).map(({ id }) => id as DocumentId)
}

/** Two marks that a text does not hold, to put around words found in it. */
function marks(text: string): readonly [string, string] {
  for (let code = 0xe000; code < 0xf8fe; code += 2) {
    const pair = [String.fromCharCode(code), String.fromCharCode(code + 1)] as const
    if (!pair.some((mark) => text.includes(mark))) return pair
  }
  throw new OnrecordError('search-unmarkable', 'A report uses every private character there is.')
}

/**
 * Spans of a text from a copy of it with marks around the words found and, possibly, breaks between words.
 */
function marked(text: string, copy: string, [open, close]: readonly [string, string]): Span[] {
  const spans: Span[] = []
  let at = 0
  let start = 0
  for (let index = 0; index < copy.length; index += 1) {
    const unit = copy[index]
    if (unit === open) start = at
    else if (unit === close) spans.push({ start, end: at })
    else if (unit === text[at]) at += 1
    else if (unit !== wordBreak) break
  }
  return spans.filter(({ start, end }) => start < end)
}

/** Where the words are in one report's text. The index marks them, so they are what it matched. */
function found(
  database: Database.Database,
  asked: string,
  row: { row: number; text: string; segmented: string | null },
): Span[] {
  const pair = marks(row.text)
  const column = row.segmented === null ? 1 : 2
  const copy = database
    .prepare<unknown[], string>(
      `SELECT highlight(documents_words, ${column}, ?, ?) FROM documents_words WHERE documents_words MATCH ? AND rowid = ?`,
    )
    .pluck()
    // As a whole number: a plain one is bound as a real, which does not limit a full-text index to its row.
    .get(...pair, asked, BigInt(row.row))
  return marked(row.text, copy ?? '', pair)
}

export async function search(
  database: Database.Database,
  reader: Kysely<Tables>,
  words: string,
  options: SearchOptions,
): Promise<SearchHit[]> {
  const asked = question(words)
  if (asked === '') return []
  const rows = await ranked(reader, asked, options)
    .select(['d.text', 'd.segmented'])
    .limit(options.limit ?? 20)
    .execute()
  return rows.map((row) => {
    const spans = found(database, asked, row)
    // Written from a DocumentId by `documentRow`.
    return { document: row.id as DocumentId, spans, snippet: snippet(row.text, spans) }
  })
}
