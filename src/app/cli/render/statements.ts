import { listed, reportedInWords, type StatementEntry, shortened } from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { dotted, faint, type Line, strong } from './layout.ts'
import { citesOf, idsOf, underEntry } from './tellings.ts'

/** Characters of a statement in the list: a speech has pages, and `show` has all of it. */
const longestSaid = 400

/** The day it was said and that of the report, each by its name where they differ. */
function saidAndReported(said: string | undefined, published: string | undefined): string {
  if (published === undefined) return said ?? ''
  if (said === undefined) return reportedInWords(published)
  return said === published ? said : `said ${said}, ${reportedInWords(published)}`
}

function entryLines(entry: StatementEntry, page: Page): readonly Line[] {
  const { speakers, stance, speech, medium, addressees, content, isExpected, when, tellings } =
    entry
  const who = speakers.length > 0 ? listed(speakers) : 'Somebody not named'
  const words =
    speech === 'direct'
      ? `“${shortened(content.replace(/^["“]|["”]$/g, ''), longestSaid)}”`
      : shortened(content, longestSaid)
  const details = dotted([
    stance,
    speech,
    medium ?? '',
    saidAndReported(when, tellings[0]?.cited.published),
    addressees.length > 0 ? `to ${listed(addressees)}` : '',
    isExpected ? 'expected, not made yet' : '',
  ])
  return [
    { indent: 2, parts: [strong(`${who}: `), words, ' ', faint(citesOf(tellings))] },
    { indent: 4, parts: [faint(`${details} · ${idsOf(tellings, page)}`)] },
    ...underEntry(tellings, page),
  ]
}

export function renderStatements(entries: readonly StatementEntry[], page: Page): readonly Line[] {
  return entries.flatMap((entry) => entryLines(entry, page))
}
