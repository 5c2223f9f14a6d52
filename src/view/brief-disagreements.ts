import type { Shown } from '../store/index.ts'
import type { DraftLine, Drafts } from './brief-drafts.ts'
import { discrepancies } from './discrepancies.ts'
import type { Dispute } from './disputes.ts'
import type { CaseRecord } from './record.ts'
import { type TallyCheck, tallyChecks } from './tallies.ts'
import { codeInWords, shortened } from './words.ts'

/** What both sides speak of, said once, then the values; both in full where no values were compared. */
function disputeText({ from, to, values, kind }: Dispute): string {
  const [one, other] = [`[${from.cited.number}]`, `[${to.cited.number}]`]
  if (values?.from === undefined || values.to === undefined)
    return `${from.text} ${one}, but ${to.text} ${other}`
  const subject = kind === 'incident' ? (from.text.split(': ')[0] ?? from.text) : from.text
  return `${shortened(subject, 120)}: ${values.from} ${one}, but ${values.to} ${other}`
}

export function disputeLine(record: CaseRecord, dispute: Dispute): DraftLine {
  const { path, from, isWithinReport } = dispute
  return {
    label: codeInWords((path ?? from.kind).replaceAll('.', ', ')),
    text: `${disputeText(dispute)} (${isWithinReport ? 'within one report' : 'between reports'})`,
    tone: 'alert',
    members: sidesOf(record, [dispute]),
  }
}

/** The claims on both sides. */
export function sidesOf(record: CaseRecord, disputes: readonly Dispute[]): readonly Shown[] {
  return disputes.flatMap(({ from, to }) =>
    [from, to].flatMap(({ claim }) => record.claim.get(claim) ?? []),
  )
}

const mostApart = 4

/** Pairs of the same two figures once, whoever carries them. */
function notComparableLines(
  record: CaseRecord,
  disputes: readonly Dispute[],
): readonly DraftLine[] {
  const pairs = Map.groupBy(disputes, ({ from, to }) => `${from.text} and ${to.text}`)
  const more = pairs.size - mostApart
  const head = { label: 'not comparable', tone: 'aside' as const }
  const lines = [...pairs].slice(0, mostApart).map(([text, own]) => ({
    label: head.label,
    text,
    tone: head.tone,
    members: sidesOf(record, own),
  }))
  const rest = { label: head.label, text: `${more} more pairs of figures`, tone: head.tone }
  return [...lines, ...(more > 0 ? [{ ...rest, members: [] }] : [])]
}

function countLine(
  record: CaseRecord,
  { id, inWords, period }: TallyCheck,
  tone: 'alert' | 'aside',
): DraftLine {
  const text = period === undefined ? inWords : `${inWords} (${period})`
  return { label: 'count', text, tone, members: [record.claim.get(id) ?? []].flat() }
}

/** How many counts over a series the brief sets beside what the case knows. */
const mostCounts = 4

/** Counts over a series with how many of them the case knows: as an aside, since it need not know all. */
export function countLines(record: CaseRecord): readonly DraftLine[] {
  return tallyChecks(record)
    .filter(
      ({ verdict, listed: known }) =>
        verdict === 'agrees' || (verdict === 'record-incomplete' && known > 0),
    )
    .slice(0, mostCounts)
    .map((each) => countLine(record, each, 'aside'))
}

export function disagreementLines(record: CaseRecord): Drafts {
  const { open, tallies, notComparable } = discrepancies(record)
  const exceeded = tallies.filter(({ verdict }) => verdict === 'record-exceeds')
  const counts = exceeded.map((each) => countLine(record, each, 'alert'))
  const others = [...counts, ...notComparableLines(record, notComparable)]
  return {
    count: open.length + others.length,
    first: (most) =>
      [...open.slice(0, most).map((each) => disputeLine(record, each)), ...others].slice(0, most),
  }
}
