import type { LogEntry } from '../../deciding/log.ts'
import { valueInWords } from '../../deciding/value-in-words.ts'
import { alert, faint, type Line, strong } from '../render/layout.ts'
import { decisionLines } from './decided.ts'

function entryLines(
  { decision, undone, stale, readAnew: read, claims }: LogEntry,
  short: (id: string) => string,
): readonly Line[] {
  const why = decision.why === undefined ? '' : `: ${decision.why}`
  return [
    {
      parts: [
        strong(decision.type),
        decision.type === 'undo' ? ` of ${short(decision.decision)}` : '',
        ` by ${decision.by} on ${decision.at}${why}`,
        undone ? alert(' (taken back)') : '',
        faint(`  ${short(decision.id)}`),
      ],
    },
    ...decisionLines(decision, claims, short),
    ...(read === undefined
      ? []
      : [{ indent: 2, parts: [alert(`the report is read as ${valueInWords(read)} by now`)] }]),
    ...(stale === undefined ? [] : [{ indent: 2, parts: [alert(`stale: ${stale}`)] }]),
  ]
}

export function logLines(
  entries: readonly LogEntry[],
  short: (id: string) => string,
): readonly Line[] {
  if (entries.length === 0) return [{ parts: ['Nobody decided anything yet.'] }]
  return entries.flatMap((entry) => entryLines(entry, short))
}
