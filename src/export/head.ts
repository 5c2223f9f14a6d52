import { type CaseRecord, counted, dayInWords, type RecordClocks } from '../view/index.ts'
import type { ExportOptions } from './exporter.ts'

/** Version of what the exports hold; a change that could break a reader raises the first number. */
export const exportVersion = '1.0'

/** What an export is of: the same in every format. */
export interface ExportHead {
  readonly name?: string
  /** Licence or credit, in the words of whoever exports. */
  readonly licence?: string
  readonly version: string
  readonly asOf?: string
  readonly recordedBy?: string
  readonly story?: string
  /** The day deadlines are judged on, and where it comes from. */
  readonly clock?: string
  readonly clockBasis: RecordClocks['clockBasis']
  /** Versions of the engine that read the reports. */
  readonly engines: readonly string[]
  readonly reports: number
  /** Without the rejected. */
  readonly claims: number
}

export function headOf(
  { clocks, reports, claims }: CaseRecord,
  { name, licence }: ExportOptions,
): ExportHead {
  const { asOf, recordedBy, story, clock, clockBasis } = clocks
  return {
    ...(name !== undefined && { name }),
    ...(licence !== undefined && { licence }),
    version: exportVersion,
    ...(asOf !== undefined && { asOf }),
    ...(recordedBy !== undefined && { recordedBy }),
    ...(story !== undefined && { story }),
    ...(clock !== undefined && { clock }),
    clockBasis,
    engines: [...new Set(reports.map(({ engine }) => engine))].sort(),
    reports: reports.length,
    claims: claims.length,
  }
}

/** The same as one line for people, without its end. */
export function headInWords(head: ExportHead): string {
  const { asOf, recordedBy, story, clock, clockBasis, engines, licence } = head
  const newest = clockBasis === 'newest-report' ? ' (newest report)' : ''
  const facts = [
    `${counted(head.reports, 'report')}, ${counted(head.claims, 'claim')}`,
    story === undefined ? '' : `only the story ${story}`,
    asOf === undefined ? '' : `as known on ${dayInWords(asOf)}`,
    recordedBy === undefined ? '' : `as recorded by ${recordedBy}`,
    clock === undefined ? '' : `deadlines judged on ${dayInWords(clock)}${newest}`,
    `read by Onrecord ${engines.join(', ')}`,
    licence ?? '',
  ]
  return facts.filter((fact) => fact !== '').join('; ')
}
