import type { ClaimId } from '../record/index.ts'
import { latestLines } from './brief-latest.ts'
import {
  changeLines,
  disagreementLines,
  forceLines,
  incidentLines,
  leftOutLines,
  promiseLines,
} from './brief-lines.ts'
import { situation } from './brief-situation.ts'
import type { CaseRecord, RecordClocks } from './record.ts'
import { type ReportEntry, reports } from './reports.ts'
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
  /** What to say when there are none. */
  readonly empty: string
}

export interface Brief {
  readonly clocks: RecordClocks
  /** Who, what, the latest, what is due, what is disputed. */
  readonly situation: readonly BriefLine[]
  readonly sections: readonly BriefSection[]
  /** What the numbers stand for. */
  readonly sources: readonly ReportEntry[]
}

/** The situation in about a dozen lines, then what stands behind it, each line with its numbered sources. */
export function brief(record: CaseRecord): Brief {
  return {
    clocks: record.clocks,
    situation: situation(record),
    sections: [
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
        lines: leftOutLines(record),
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
    ],
    sources: reports(record),
  }
}
