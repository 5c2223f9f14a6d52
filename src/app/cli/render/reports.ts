import { counted, oneLine, type ReportEntry, type StoryEntry } from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { dotted, faint, type Line, strong } from './layout.ts'
import { cites } from './tellings.ts'

const bases: Readonly<Record<string, string>> = {
  given: 'given',
  metadata: 'from its metadata',
  inline: 'from its text',
  dateline: 'from its dateline',
  inferred: 'inferred',
}

/** One report on two lines: what it is, and what is known of it. */
export function reportLines(entry: ReportEntry, page: Page): readonly Line[] {
  const { number, title, source, published, reported, carriesTextOf, claims, id } = entry
  const isDated = published.earliest !== undefined || published.latest !== undefined
  const basis =
    published.basis === undefined || !isDated
      ? ''
      : ` (${bases[published.basis] ?? published.basis})`
  const unsure = reported === 'possibly' ? 'may not yet have been reported' : ''
  const copy = carriesTextOf ? `carries the text of [${carriesTextOf.number}]` : ''
  return [
    {
      indent: 2,
      label: strong(`[${number}]`),
      labelWidth: 5,
      parts: [oneLine(title)],
    },
    {
      indent: 7,
      parts: [
        faint(
          dotted([
            source ?? 'source not stated',
            published.inWords + basis,
            unsure,
            copy,
            counted(claims, 'claim'),
            page.short(id),
          ]),
        ),
      ],
    },
  ]
}

function noticeLines({ notices, published }: ReportEntry): readonly Line[] {
  return [
    ...published.reasons.map((reason): Line => ({ indent: 7, parts: [faint(`date: ${reason}`)] })),
    ...notices.map(({ code, message }): Line => ({ indent: 7, parts: [`! ${message} (${code})`] })),
  ]
}

export function renderReports(entries: readonly ReportEntry[], page: Page): readonly Line[] {
  return entries.flatMap((entry) => [...reportLines(entry, page), ...noticeLines(entry)])
}

export function renderStories(entries: readonly StoryEntry[], page: Page): readonly Line[] {
  return entries.flatMap(({ id, title, reports, origins, from, to, claims, actors }): Line[] => [
    { parts: [strong(page.short(id)), '  ', oneLine(title)] },
    {
      indent: 4,
      parts: [
        faint(
          dotted([
            `${counted(reports.length, 'report')} of ${counted(origins, 'origin')}`,
            from === undefined ? 'undated' : from === to ? from : `${from} to ${to ?? '…'}`,
            counted(claims, 'claim'),
            actors.map(oneLine).join(', '),
          ]),
        ),
      ],
    },
    { indent: 4, parts: [faint(cites(reports.map(({ number }) => number)))] },
  ])
}
