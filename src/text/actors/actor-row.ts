import { z } from 'zod'
import { OnrecordError, readRows, Sector } from '../../record/index.ts'

/**
 * One actor of `data/actors/actors.tsv`, and of a user's own file of the same columns: id, name, other names,
 * acronyms, sector, country, further countries it acts in, kind, basis; several values parted by `;`, cells by
 * tabs, `#` for comments. Columns from the third on may be empty or left out.
 */
export const ActorRow = z
  .object({
    /** A slug of lower-case letters, digits and hyphens, or a Wikidata id. */
    id: z.string().regex(/^(?:[a-z0-9-]{1,200}|Q\d{1,12})$/),
    name: z.string().min(1),
    aliases: z.array(z.string()).readonly(),
    /** Matched in capitals only, so that "IS" is not "is". */
    acronyms: z.array(z.string()).readonly(),
    sector: Sector.optional(),
    /** ISO 3166-1 alpha-3. */
    country: z.string().length(3).optional(),
    /** Further countries it acts in: they decide between actors that share an acronym. */
    theatres: z.array(z.string().length(3)).readonly(),
    kind: z.string().optional(),
  })
  .readonly()
export type ActorRow = z.infer<typeof ActorRow>

/**
 * Actors from the text of a tab-separated file.
 *
 * @throws {OnrecordError} `actors-invalid` with the line's number.
 */
export function parseActors(text: string): readonly ActorRow[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const row = ActorRow.safeParse(toRow(line.split('\t')))
    if (row.success) return [row.data]
    const issue = row.error.issues[0]
    throw new OnrecordError(
      'actors-invalid',
      `Line ${at + 1} of the list of actors: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}.`,
    )
  })
}

/** Our own rows: their columns are checked by a test, so that loading them stays a matter of milliseconds. */
export function readActors(file: URL): readonly ActorRow[] {
  return readRows(file).map((cells) => toRow(cells) as ActorRow) // Checked by actor-row.test.ts.
}

function toRow([
  id = '',
  name = '',
  aliases,
  acronyms,
  sector,
  country,
  theatres,
  kind,
]: readonly string[]): unknown {
  return {
    id: id.trim(),
    name: name.trim(),
    aliases: values(aliases),
    acronyms: values(acronyms),
    ...(sector ? { sector } : {}),
    ...(country ? { country } : {}),
    theatres: values(theatres),
    ...(kind ? { kind } : {}),
  }
}

/** A cell's several values. */
export function values(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split(';').map((value) => value.trim())
}
