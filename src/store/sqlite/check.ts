import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { Claim, Decision, Document, Link, textHash } from '../../record/index.ts'
import { readClaims, readDecisions, readLinks, readReports } from '../sql/queries.ts'
import { caseId } from '../sql/rows.ts'
import type { Tables } from '../sql/tables.ts'
import type { Problem } from '../store.ts'

/** What the file itself says: SQLite's own check, and the search index against the texts. */
function* ofFile(database: Database.Database): Generator<Problem> {
  const said = database.prepare<[], string>('PRAGMA quick_check').pluck().all()
  for (const line of said) if (line !== 'ok') yield { code: 'file-damaged', message: line }
  const broken = database.prepare('PRAGMA foreign_key_check').all().length
  if (broken > 0) {
    yield { code: 'row-orphan', message: `${broken} rows name a report that is not kept.` }
  }
  if (database.readonly) return
  try {
    database.exec(
      "INSERT INTO documents_words (documents_words, rank) VALUES ('integrity-check', 1)",
    )
  } catch (error) {
    yield { code: 'index-damaged', message: `The search index does not fit the texts: ${error}` }
  }
}

/** Reports without an extraction, and the texts against their hashes. */
async function* ofReports(reader: Kysely<Tables>): AsyncGenerator<Problem> {
  const unread = await reader
    .selectFrom('documents as d')
    .leftJoin('extractions as t', (join) =>
      join.onRef('t.case_id', '=', 'd.case_id').onRef('t.document', '=', 'd.id'),
    )
    .select('d.id')
    .where('d.case_id', '=', caseId)
    .where('t.document', 'is', null)
    .execute()
  for (const { id } of unread) {
    yield { code: 'report-unread', message: `${id} is kept, but nothing was read from it.` }
  }
  for await (const { document, kept } of readReports(reader, {})) {
    const parsed = Document.safeParse(document)
    if (!parsed.success) yield invalid(document.id, parsed.error)
    const row = await reader
      .selectFrom('documents')
      .select('text_hash')
      .where('case_id', '=', caseId)
      .where('id', '=', kept.id)
      .executeTakeFirst()
    if (row?.text_hash !== textHash(kept.text)) {
      yield { code: 'text-changed', message: `The text of ${kept.id} is not the one recorded.` }
    }
  }
}

function invalid(id: string, error: { issues: readonly { message: string }[] }): Problem {
  return { code: 'row-invalid', message: `${id}: ${error.issues[0]?.message ?? 'invalid'}` }
}

/** Claims and links against their schemas, and against the texts and claims that they point at. */
async function* ofDerived(reader: Kysely<Tables>): AsyncGenerator<Problem> {
  const lengths = new Map<string, number>()
  for await (const { document } of readReports(reader, {})) {
    lengths.set(document.id, document.text.length)
  }
  const ids = new Set<string>()
  for await (const claim of readClaims(reader, {})) {
    ids.add(claim.id)
    const parsed = Claim.safeParse(claim)
    if (!parsed.success) yield invalid(claim.id, parsed.error)
    const length = lengths.get(claim.document) ?? 0
    if ([claim.span, ...claim.mentions].some(({ end }) => end > length)) {
      yield { code: 'span-outside', message: `${claim.id} points outside the text of its report.` }
    }
  }
  for await (const link of readLinks(reader, {})) {
    const parsed = Link.safeParse(link)
    if (!parsed.success) yield invalid(link.id, parsed.error)
    if (!ids.has(link.from) || !ids.has(link.to)) {
      yield { code: 'link-dangling', message: `${link.id} names a claim that is not here.` }
    }
  }
}

/** All that is wrong with a casefile, worst first. Rows are not looked at when the file is damaged. */
export async function check(
  database: Database.Database,
  reader: Kysely<Tables>,
): Promise<readonly Problem[]> {
  const problems = [...ofFile(database)]
  if (problems.some(({ code }) => code === 'file-damaged')) return problems
  for await (const problem of ofReports(reader)) problems.push(problem)
  for await (const problem of ofDerived(reader)) problems.push(problem)
  for (const decision of await readDecisions(reader, {})) {
    const parsed = Decision.safeParse(decision)
    if (!parsed.success) problems.push(invalid(decision.id, parsed.error))
  }
  return problems
}
