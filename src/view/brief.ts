import type { ClaimId } from '../record/index.ts'
import { countLines, disagreementLines } from './brief-disagreements.ts'
import { type Drafts, finished, followedBy, type LineLimits } from './brief-drafts.ts'
import { latestLines } from './brief-latest.ts'
import { changeLines, forceLines, incidentLines, leftOutLines } from './brief-lines.ts'
import { promiseLines } from './brief-promises.ts'
import { situation } from './brief-situation.ts'
import type { CaseRecord, RecordClocks } from './record.ts'
import { type ReportEntry, reportEntry } from './reports.ts'
import type { Telling } from './telling.ts'

/** One thing to know, with the numbers of the reports that say so. */
export interface BriefLine {
  /** What comes first: a date, a status, a side. */
  readonly label?: string
  readonly text: string
  readonly cites: readonly number[]
  readonly claims: readonly ClaimId[]
  /** `alert`: overdue or contradicted; `aside`: what is left out or may not yet be known. */
  readonly tone?: 'alert' | 'aside'
  /** It sums up lines that follow, or stand in another section. */
  readonly isSum?: boolean
  readonly tellings: readonly Telling[]
}

export interface BriefSection {
  readonly id:
    | 'latest'
    | 'promises'
    | 'forces'
    | 'incidents'
    | 'left-out'
    | 'changes'
    | 'disagreements'
  readonly title: string
  readonly lines: readonly BriefLine[]
  /** Lines that are left to the ledger: the brief stays brief. */
  readonly more: number
  /** What to say when there are none. */
  readonly empty: string
}

export interface Brief {
  readonly clocks: RecordClocks
  /** Who, what, the latest, what is due, what is disputed. */
  readonly situation: readonly BriefLine[]
  readonly sections: readonly BriefSection[]
  /** What the numbers stand for; of a large case only the reports that the sections cite. */
  readonly sources: readonly ReportEntry[]
}

/** Lines of a section, and reports from which on only those that are cited are listed. */
const most = { lines: 16, sources: 40 }

type Drafted = Omit<BriefSection, 'lines' | 'more'> & { readonly lines: Drafts }

function sectionsOf(record: CaseRecord): readonly Drafted[] {
  return [
    {
      id: 'latest',
      title: 'Latest developments',
      lines: latestLines(record),
      empty: 'Nothing is told as news.',
    },
    {
      id: 'promises',
      title: 'Promises',
      lines: promiseLines(record),
      empty: 'No promises are told.',
    },
    {
      id: 'forces',
      title: 'Forces',
      lines: forceLines(record),
      empty: 'No numbers of forces are told.',
    },
    {
      id: 'incidents',
      title: 'Incidents',
      lines: incidentLines(record),
      empty: 'No acts of violence are told.',
    },
    {
      id: 'left-out',
      title: 'What the totals leave out',
      lines: followedBy(leftOutLines(record), countLines(record)),
      empty: 'Nothing.',
    },
    {
      id: 'changes',
      title: 'What changed',
      lines: changeLines(record),
      empty: 'No report changes what an earlier one says.',
    },
    {
      id: 'disagreements',
      title: 'Disagreements',
      lines: disagreementLines(record),
      empty: 'No report contradicts another or itself.',
    },
  ]
}

function shortenedSection(
  record: CaseRecord,
  { lines, ...section }: Drafted,
  limits: LineLimits,
): BriefSection {
  const { id, title, empty } = section
  const first = lines.first(most.lines).map((draft) => finished(record, draft, limits))
  return { id, title, lines: first, empty, more: Math.max(0, lines.count - most.lines) }
}

/** What a brief says, with its sources not told yet. */
export interface BriefOfLines extends Omit<Brief, 'sources'> {
  readonly cited: CaseRecord['reports']
}

/** As `brief`, for those who show few of its sources. */
export function briefLines(record: CaseRecord, limits: LineLimits = {}): BriefOfLines {
  const sections = sectionsOf(record).map((each) => shortenedSection(record, each, limits))
  const isCited = new Uint8Array(record.reports.length + 1)
  for (const { lines } of sections) {
    for (const { isSum, cites } of lines)
      if (!isSum) for (const number of cites) isCited[number] = 1
  }
  const isShort = record.reports.length <= most.sources
  return {
    clocks: record.clocks,
    situation: situation(record).map((draft) => finished(record, draft, limits)),
    sections,
    cited: record.reports.filter(({ number }) => isShort || isCited[number] === 1),
  }
}

/**
 * The situation in about a dozen lines, then what stands behind it, each line with its numbered sources and
 * the words of all claims behind it, or of so many.
 */
export function brief(record: CaseRecord, limits: LineLimits = {}): Brief {
  const { cited, ...lines } = briefLines(record, limits)
  return { ...lines, sources: cited.map((report) => reportEntry(record, report)) }
}
