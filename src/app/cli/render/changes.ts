import {
  type ChangeEntry,
  type Changes,
  codeInWords,
  dayInWords,
  listed,
} from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, faint, type Line, strong } from './layout.ts'
import { idsOf, quoteLines, reportWords } from './tellings.ts'

const alarming: ReadonlySet<string> = new Set(['reversed', 'contradicted', 'deadline-passed'])

function entryLines(entry: ChangeEntry, page: Page): readonly Line[] {
  const { type, also, text, before, after, differences, kind } = entry
  const label = codeInWords(type)
  const more = also.length > 0 ? ` (also ${listed(also.map(codeInWords))})` : ''
  return [
    {
      indent: 2,
      label: alarming.has(type) ? alert(label) : strong(label),
      labelWidth: 20,
      parts: [
        text,
        more,
        ' ',
        faint(`[${after.cited.number}] ${codeInWords(kind)} ${idsOf([after], page)}`),
      ],
    },
    ...(before && type !== 'confirmed'
      ? [{ indent: 22, parts: [faint(`before: ${before.text} [${before.cited.number}]`)] }]
      : []),
    ...(before && type === 'confirmed'
      ? [{ indent: 22, parts: [faint(`as told in [${before.cited.number}]`)] }]
      : []),
    ...(type === 'confirmed'
      ? []
      : differences.map(
          ({ feature, from, to }): Line => ({
            indent: 22,
            parts: [faint(`${feature}: ${from ?? '–'} → ${to ?? '–'}`)],
          }),
        )),
    ...(page.quotes ? quoteLines(before ? [before, after] : [after], 4) : []),
  ]
}

export function renderChanges({ entries, reports, since }: Changes, page: Page): readonly Line[] {
  const [only] = reports
  const first = entries.find(({ after }) => after.cited.number === only?.number)?.after
  const heading =
    reports.length === 1 && first
      ? `Brought by ${reportWords(first)}`
      : `After ${since === undefined ? 'the reports before' : dayInWords(since)}`
  return [
    { parts: [strong(heading)] },
    ...entries.flatMap((entry) => entryLines(entry, page)),
    blank,
  ]
}
