import {
  codeInWords,
  type Discrepancies,
  type Dispute,
  type TallyCheck,
} from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { alert, blank, dotted, faint, type Line, strong } from './layout.ts'
import { chainWords, passageParts, quoteLines, reportWords } from './tellings.ts'

/** Both sides always with their sentences: a discrepancy cannot be judged without them. */
export function disputeLines(dispute: Dispute, page: Page): readonly Line[] {
  const { id, kind, path, isWithinReport, from, to, values, settled } = dispute
  const what = codeInWords((path ?? '').replaceAll('.', ', '))
  const compared =
    values?.from !== undefined && values.to !== undefined ? `: ${values.from} — ${values.to}` : ''
  const side = (telling: Dispute['from']): readonly Line[] => [
    { indent: 4, parts: [telling.text, ' ', faint(page.short(telling.claim))] },
    { indent: 6, parts: [faint(reportWords(telling))] },
    { indent: 6, parts: passageParts(telling.passage) },
    ...(page.quotes
      ? [{ indent: 6, parts: [faint(dotted([chainWords(telling), `read by ${telling.rule}`]))] }]
      : []),
  ]
  return [
    {
      indent: 2,
      parts: [
        alert(dotted([codeInWords(kind), what]) + compared),
        faint(
          ` ${dotted([isWithinReport ? 'within one report' : 'between reports', settled === undefined ? '' : `settled: ${settled}`, page.short(id)])}`,
        ),
      ],
    },
    ...side(from),
    ...side(to),
  ]
}

function tallyLines(
  { inWords, verdict, telling, period }: TallyCheck,
  page: Page,
): readonly Line[] {
  const text = `${inWords}${period === undefined ? '' : ` (${period})`}`
  return [
    {
      indent: 2,
      parts: [
        verdict === 'record-exceeds' ? alert(text) : text,
        faint(` [${telling.cited.number}] ${page.short(telling.claim)}`),
      ],
    },
    ...(page.quotes
      ? quoteLines([telling], 4)
      : [{ indent: 4, parts: passageParts(telling.passage) }]),
  ]
}

function part(title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [{ parts: [strong(title)] }, ...lines, blank]
}

/** Pairs of the same two figures once, whoever carries them. */
function oncePerPair(disputes: readonly Dispute[]): readonly Dispute[] {
  const pairs = new Map(
    disputes.toReversed().map((each) => [`${each.from.text} / ${each.to.text}`, each]),
  )
  return disputes.filter((each) => pairs.get(`${each.from.text} / ${each.to.text}`) === each)
}

export function renderDiscrepancies(answer: Discrepancies, page: Page): readonly Line[] {
  const { open, settled, tallies, notComparable } = answer
  const none: Line = { indent: 2, parts: ['No report contradicts another or itself.'] }
  return [
    ...part(
      'Contradictions',
      open.length === 0 ? [none] : open.flatMap((each) => disputeLines(each, page)),
    ),
    ...part(
      'Settled by a person',
      settled.flatMap((each) => disputeLines(each, page)),
    ),
    ...part(
      "Counts beside the record's own list",
      tallies.flatMap((each) => tallyLines(each, page)),
    ),
    ...part(
      'Alike but not comparable',
      oncePerPair(notComparable).flatMap((each) => disputeLines(each, page)),
    ),
  ]
}
