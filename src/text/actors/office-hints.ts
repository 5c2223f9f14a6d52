import type { Span } from '../../record/index.ts'
import type { Mention } from '../analysis.ts'
import type { Term } from './entries.ts'
import { type ActorIndex, loadActors } from './load-actors.ts'
import { readOffice } from './stated-office.ts'
import { firstDay, lastDay, sameOffice } from './terms.ts'

/** What an office stated as held says of the day of a report. */
export interface OfficeHint {
  /** The title and name. */
  readonly span: Span
  /** Inclusive days; a side that our lists do not bound is left out. */
  readonly earliest?: string
  readonly latest?: string
  readonly reason: string
}

/**
 * When a report can have been written, by the offices it states with a name and as held: "President Joe Biden" is
 * from 2021-01-20 to 2025-01-20. Two terms give the stretch from the first to the last. Former, late and elected
 * holders give nothing. A report that tells history without "former" gives hints that do not meet: trust what most share.
 */
export function officeHints(
  mentions: readonly Mention[],
  text: string,
  actors: ActorIndex = loadActors(),
): OfficeHint[] {
  return mentions.flatMap((mention) => {
    const [party] = mention.parties
    if (
      mention.title === undefined ||
      mention.antecedent !== undefined ||
      party?.actor === undefined
    )
      return []
    const stated = readOffice(text.slice(mention.title.start, mention.title.end), actors)
    if (stated === undefined || !stated.current) return []
    const terms = (actors.terms.get(party.actor) ?? []).filter(
      (term) =>
        sameOffice(stated.office, term.office) &&
        (term.country === undefined || term.country === party.country),
    )
    const bounds = boundsOf(terms)
    if (bounds.earliest === undefined && bounds.latest === undefined) return []
    const reason = `${party.label ?? party.name} is called ${stated.office}${party.country === undefined ? '' : ` of ${party.country}`}: ${bounds.earliest ?? 'unknown'} to ${bounds.latest ?? 'open'}.`
    return [{ span: { start: mention.start, end: mention.end }, ...bounds, reason }]
  })
}

function boundsOf(terms: readonly Term[]): Pick<OfficeHint, 'earliest' | 'latest'> {
  const first = terms.map(({ from }) => from)
  const last = terms.map(({ to }) => to)
  const starts = first
    .filter((day) => day !== undefined)
    .map(firstDay)
    .sort()
  const ends = last
    .filter((day) => day !== undefined)
    .map(lastDay)
    .sort()
  const earliest = starts.length === terms.length ? starts[0] : undefined
  const latest = ends.length === terms.length ? ends.at(-1) : undefined
  return {
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  }
}
