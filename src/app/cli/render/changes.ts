import {
  type ChangeEntry,
  type Changes,
  codeInWords,
  dayInWords,
  listed,
} from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, faint, type Line, strong } from './layout.ts'
import { citationWords, claimWords, idsOf, quoteLines } from './tellings.ts'

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
        claimWords({ text }),
        more,
        ' ',
        faint(`[${after.cited.number}] ${codeInWords(kind)} ${idsOf([after], page)}`),
      ],
    },
    ...(before && type !== 'confirmed'
      ? [{ indent: 22, parts: [faint(`before: ${claimWords(before)} [${before.cited.number}]`)] }]
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

/** New claims of one sentence as one entry, with the kinds of the others: "also event, statement". */
function oncePerSentence(
  entries: readonly ChangeEntry[],
): readonly (readonly [ChangeEntry, string])[] {
  const bySentence = new Map<string, ChangeEntry[]>()
  for (const entry of entries) {
    const { cited, passage } = entry.after
    const sentence = `${cited.report} ${passage.span.start - passage.before.length}`
    const key = entry.type === 'new' ? sentence : entry.id + entry.type + (entry.link ?? '')
    bySentence.set(key, [...(bySentence.get(key) ?? []), entry])
  }
  return [...bySentence.values()].flatMap(([first, ...rest]) =>
    first
      ? [[first, [...new Set(rest.map(({ kind }) => codeInWords(kind)))].join(', ')] as const]
      : [],
  )
}

/** Which reports changed nothing, when there are any. */
export function nothingChanged({ reports, since }: Changes): string | undefined {
  const [only] = reports
  if (!only) return undefined
  const who =
    reports.length === 1 || since === undefined
      ? `The newest report changed nothing: ${citationWords(only)}.`
      : `The ${reports.length} reports after ${dayInWords(since)} changed nothing.`
  return `${who} What others changed: --since with an earlier day.`
}

export function renderChanges({ entries, reports, since }: Changes, page: Page): readonly Line[] {
  const [only] = reports
  const heading =
    reports.length === 1 && only
      ? `Brought by ${citationWords(only)}`
      : `After ${since === undefined ? 'the reports before' : dayInWords(since)}`
  const lines = oncePerSentence(entries).flatMap(([entry, others]): readonly Line[] => [
    ...entryLines(entry, page),
    ...(others === ''
      ? []
      : [{ indent: 22, parts: [faint(`the same sentence is also read as ${others}`)] }]),
  ])
  return [{ parts: [strong(heading)] }, ...lines, blank]
}
