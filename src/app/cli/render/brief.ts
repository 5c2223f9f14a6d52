import type { Brief, BriefLine, BriefSection } from '../../../view/index.ts'
import { capitalised, counted, shortened } from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, faint, type Line, strong } from './layout.ts'
import { reportLines } from './reports.ts'
import { cites, quoteLines } from './tellings.ts'

const longest = 260

function briefLine(entry: BriefLine, page: Page, labelWidth: number): readonly Line[] {
  const { label, text, tone, tellings, isSum } = entry
  const numbers = cites(entry.cites)
  const words = shortened(text, longest)
  return [
    {
      indent: 2,
      ...(label !== undefined && {
        label: tone === 'alert' ? alert(label) : strong(label),
        labelWidth,
      }),
      ...(label === undefined && labelWidth > 0 && { label: '', labelWidth }),
      parts: [tone === 'aside' ? faint(words) : words, ' ', faint(numbers)],
    },
    ...(page.quotes && !isSum ? quoteLines(tellings, 4) : []),
  ]
}

/** Wide enough for most labels; a longer one takes its own line's room. */
function widthFor(lines: readonly BriefLine[]): number {
  const widths = lines.map(({ label = '' }) => label.length + 2).filter((width) => width <= 30)
  return Math.max(0, ...widths)
}

const ledgers: Readonly<Record<BriefSection['id'], string>> = {
  latest: 'timeline',
  promises: 'commitments',
  forces: 'forces',
  incidents: 'incidents',
  'left-out': 'incidents',
  changes: 'changes',
  disagreements: 'discrepancies',
}

function moreLines(more: number, id: BriefSection['id']): readonly Line[] {
  if (more === 0) return []
  return [{ indent: 2, parts: [faint(`${more} more: onrecord ${ledgers[id]}`)] }, blank]
}

function section(title: string, lines: readonly BriefLine[], page: Page): readonly Line[] {
  const width = widthFor(lines)
  return [
    { parts: [strong(title)] },
    ...lines.flatMap((entry) => briefLine(entry, page, width)),
    blank,
  ]
}

function moreSources(more: number): readonly Line[] {
  if (more === 0) return []
  return [
    {
      indent: 2,
      parts: [faint(`${counted(more, 'more report')} that no line cites: onrecord reports`)],
    },
  ]
}

export function renderBrief({ situation, sections, sources }: Brief, page: Page): readonly Line[] {
  const shown = sections.filter(({ id, lines }) => id !== 'left-out' || lines.length > 0)
  return [
    ...section(
      'Situation',
      situation.map((each) => ({ ...each, label: capitalised(each.label ?? ''), isSum: true })),
      page,
    ),
    ...shown.flatMap(({ id, title, lines, empty, more }) =>
      lines.length > 0
        ? [...section(title, lines, page), ...moreLines(more, id)]
        : [{ parts: [strong(title)] }, { indent: 2, parts: [faint(empty)] }, blank],
    ),
    { parts: [strong('Sources')] },
    ...sources.flatMap((source) => reportLines(source, page)),
    ...moreSources(page.record.reports.length - sources.length),
  ]
}
