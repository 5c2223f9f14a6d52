import type { Span } from '../../record/index.ts'
import type { Mention } from '../analysis.ts'
import type { Term } from './entries.ts'
import type { TitleReading } from './headline.ts'
import { loadLexicon } from './lexicon.ts'
import { type ActorIndex, loadActors } from './load-actors.ts'
import { readOffice } from './stated-office.ts'
import { firstDay, lastDay, sameOffice } from './terms.ts'
import { namesSpeaker } from './voice.ts'

/** A stretch of days in an office, inclusive; a side that our lists do not bound is left out. */
export interface Tenure {
  readonly earliest?: string
  readonly latest?: string
}

/** What an office stated as held says of the day of a report. */
export interface OfficeHint {
  /** The title and name; absent when they stand in the document's title, which is no part of its text. */
  readonly span?: Span
  /** Id of the holder. */
  readonly holder: string
  /** Each term, in order. */
  readonly tenures: readonly Tenure[]
  /** The document's title tells that its words are the holder's: nobody who left office long ago. */
  readonly speaks: boolean
  readonly reason: string
}

/**
 * When a report can have been written, by the offices it states with a name and as held: "President Joe Biden" is
 * from 2021-01-20 to 2025-01-20. Former, late and elected holders and candidates give nothing. A report that tells
 * history without "former" gives hints that do not meet: trust what most share.
 */
export function officeHints(
  mentions: readonly Mention[],
  text: string,
  actors: ActorIndex = loadActors(),
): OfficeHint[] {
  return mentions.flatMap((mention): OfficeHint[] => {
    const held = heldBy(mention, text, actors)
    const { start, end } = mention
    const quoted = `"${text.slice(start, end).replace(/\s+/g, ' ')}"`
    return held
      ? [{ ...held, span: { start, end }, speaks: false, reason: `${quoted}: ${held.reason}` }]
      : []
  })
}

/** The same of the document's title: "Statement by President Joe Biden on the Flood". */
export function officeHintsOfTitle(
  title: string | undefined,
  readTitle: () => TitleReading,
  actors: ActorIndex = loadActors(),
): OfficeHint[] {
  if (title === undefined) return []
  const speaks = namesSpeaker(title)
  const { text, mentions } = readTitle()
  return mentions.flatMap((mention): OfficeHint[] => {
    const held = heldBy(mention, text, actors)
    return held
      ? [
          {
            ...held,
            speaks,
            reason: `The title names ${mention.parties[0]?.label ?? mention.text}: ${held.reason}`,
          },
        ]
      : []
  })
}

function heldBy(
  mention: Mention,
  text: string,
  actors: ActorIndex,
): Pick<OfficeHint, 'holder' | 'tenures' | 'reason'> | undefined {
  const [party] = mention.parties
  if (mention.title === undefined || mention.antecedent !== undefined) return undefined
  if (party?.actor === undefined || isNotYet(mention, text)) return undefined
  const stated = readOffice(text.slice(mention.title.start, mention.title.end), actors)
  if (stated === undefined || !stated.current) return undefined
  const terms = (actors.terms.get(party.actor) ?? []).filter(
    (term) =>
      sameOffice(stated.office, term.office) &&
      (term.country === undefined || term.country === party.country),
  )
  const tenures = terms
    .map(tenureOf)
    .sort((a, b) => ((a.earliest ?? '') < (b.earliest ?? '') ? -1 : 1))
  if (tenures.every(({ earliest, latest }) => earliest === undefined && latest === undefined))
    return undefined
  const days = tenures.map(({ earliest, latest }) =>
    latest === undefined ? `since ${earliest ?? 'long'}` : `${earliest ?? '…'} to ${latest}`,
  )
  const country = party.country && (actors.countries.get(party.country)?.label ?? party.country)
  const of = country === undefined ? '' : ` of ${country}`
  const reason = `${stated.office.replaceAll('-', ' ')}${of}, in office ${days.join(' and ')}.`
  return { holder: party.actor, tenures, reason }
}

/** Who seeks an office or stands in for its holder: "the nominee for president", "Alternate Prime Minister". */
function isNotYet({ start, end, title }: Mention, text: string): boolean {
  const from = Math.min(start, title?.start ?? start)
  const before = /(\p{L}{1,20})[\s-]{1,3}$/u.exec(text.slice(Math.max(0, from - 24), from))?.[1]
  const words = text
    .slice(from, end)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return [before?.toLowerCase() ?? '', ...words].some((word) =>
    loadLexicon()['not-in-office'].has(word),
  )
}

function tenureOf({ from, to }: Term): Tenure {
  return {
    ...(from === undefined ? {} : { earliest: firstDay(from) }),
    ...(to === undefined ? {} : { latest: lastDay(to) }),
  }
}
