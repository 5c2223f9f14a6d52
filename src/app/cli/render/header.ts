import { type CaseRecord, counted, dayInWords } from '../../../view/index.ts'
import { dotted, faint, type Line } from './layout.ts'

/** Which reports are looked at and on what day deadlines are judged: above every answer. */
export function headerLines({ reports, clocks, stale, rejected }: CaseRecord): readonly Line[] {
  const { asOf, recordedBy, clock, clockBasis, story } = clocks
  const unsure = reports.filter(({ reported }) => reported === 'possibly').length
  const judged =
    clock === undefined
      ? 'no day to judge deadlines on'
      : `deadlines judged on ${dayInWords(clock)}`
  const parts = [
    counted(reports.length, 'report'),
    story === undefined ? '' : `story ${story}`,
    asOf === undefined ? '' : `as known on ${dayInWords(asOf)}`,
    recordedBy === undefined ? '' : `as recorded by ${recordedBy}`,
    judged + (clockBasis === 'newest-report' ? ' (newest report)' : ''),
    unsure > 0 ? `${counted(unsure, 'undated report')} may not yet have been out` : '',
    rejected.length > 0 ? `${counted(rejected.length, 'rejected claim')} left out` : '',
    stale.length > 0 ? `${counted(stale.length, 'stale decision')}` : '',
  ]
  return [{ parts: [faint(dotted(parts))] }]
}
