import { shortened, type TimelineEntry, whenOrReported } from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, faint, type Line, strong } from './layout.ts'
import { citesOf, idsOf, underEntry } from './tellings.ts'

const manners: Readonly<Record<string, string>> = {
  planned: ' (planned)',
  conditional: ' (if a condition is met)',
  hypothetical: ' (thought possible)',
  denied: ' (denied)',
  generic: ' (in general)',
}

function entryLines(entry: TimelineEntry, page: Page): readonly Line[] {
  const { date, text, realis, what, tellings, kind } = entry
  const manner = what === 'deadline' || kind === 'commitment' ? '' : (manners[realis] ?? '')
  const words = shortened(text, 300)
  return [
    {
      indent: 2,
      label: strong(whenOrReported(date, tellings)),
      labelWidth: 30,
      parts: [
        what === 'deadline' ? alert(words) : words,
        manner,
        ' ',
        faint(`${citesOf(tellings)} ${idsOf(tellings.slice(0, 1), page)}`),
      ],
    },
    ...underEntry(tellings, page, 6),
  ]
}

function part(title: string, entries: readonly TimelineEntry[], page: Page): readonly Line[] {
  return entries.length === 0
    ? []
    : [{ parts: [strong(title)] }, ...entries.flatMap((entry) => entryLines(entry, page)), blank]
}

/** What has a day, and behind it what none tells the day of, which stands in order of its reports. */
export function renderTimeline(entries: readonly TimelineEntry[], page: Page): readonly Line[] {
  const of = (layer: TimelineEntry['layer'], isDated: boolean) =>
    entries.filter((entry) => entry.layer === layer && (entry.date !== 'undated') === isDated)
  return [
    ...part('News', of('foreground', true), page),
    ...part('News, on a day that no report tells', of('foreground', false), page),
    ...part('Background', of('background', true), page),
    ...part('Background, on a day that no report tells', of('background', false), page),
  ]
}
