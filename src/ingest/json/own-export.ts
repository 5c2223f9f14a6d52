import { OnrecordError } from '../../record/index.ts'

/** A field of what may be anything. */
function of(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([own]) => own === name)?.[1]
    : undefined
}

/** Whether an object is a claim of our own exports: read as a report, it would become its own evidence. */
export function isOwnClaim(value: unknown): boolean {
  return /^clm_/.test(String(of(value, 'id'))) && /^doc_/.test(String(of(value, 'document')))
}

/** A day that stood beside a text; one that was read in the text is read there again. */
function dayBeside(report: unknown): unknown {
  const published = of(report, 'published')
  const basis = of(published, 'basis')
  return basis === 'metadata' || basis === 'given' ? of(published, 'value') : undefined
}

/**
 * The reports of a record that was exported as JSON with their texts; undefined for any other object. What was read from
 * them is left where it is: they are read anew.
 *
 * @throws {OnrecordError} `own-export` when their texts were left out.
 */
export function ownReports(value: unknown): readonly unknown[] | undefined {
  const reports = of(value, 'reports')
  if (of(value, 'format') !== 'onrecord-record' || !Array.isArray(reports)) return undefined
  const told = reports.filter((report) => typeof of(report, 'text') === 'string')
  if (told.length === 0) {
    throw new OnrecordError(
      'own-export',
      'This record was exported without the texts of its reports, so there is nothing to read. Export it as JSON with --include-text ("The whole text of each report").',
    )
  }
  return told.map((report: object) => ({ ...report, published: dayBeside(report) }))
}
