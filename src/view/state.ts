import { totalsOf } from './brief-lines.ts'
import { newPromises } from './brief-promises.ts'
import { sourcesInWords } from './brief-situation.ts'
import { discrepancies } from './discrepancies.ts'
import { forceThings } from './forces.ts'
import type { CaseRecord } from './record.ts'
import { capitalised, counted, listed } from './words.ts'

/** What the reports tell of: "7 incidents (between 3 and 5 killed), 13 promises and 3 lines of force figures". */
function toldInWords(record: CaseRecord): string {
  const { incidents, states } = totalsOf(record)
  const harm = states.map(({ inWords }) => inWords).join(', ')
  const promises = newPromises(record).length
  const forces = forceThings(record).length
  const parts = [
    incidents > 0 ? `${counted(incidents, 'incident')}${harm === '' ? '' : ` (${harm})`}` : '',
    promises > 0 ? counted(promises, 'promise') : '',
    forces > 0 ? counted(forces, 'line of force figures', 'lines of force figures') : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no incident, promise or force figure' : listed(parts)
}

/** What is open: deadlines passed and ahead, contradictions. */
function openInWords(record: CaseRecord): string {
  const promises = newPromises(record)
  const [overdue = 0, due = 0] = ['overdue', 'due'].map(
    (wanted) => promises.filter(({ status }) => status === wanted).length,
  )
  const disputes = discrepancies(record).open.length
  const parts = [
    overdue > 0
      ? `${counted(overdue, 'deadline')} ${overdue === 1 ? 'has' : 'have'} passed with no outcome reported`
      : '',
    due > 0 ? `${counted(due, 'deadline')} ${due === 1 ? 'lies' : 'lie'} ahead` : '',
    disputes > 0
      ? `${counted(disputes, 'contradiction')} ${disputes === 1 ? 'stands' : 'stand'} unsettled`
      : '',
  ].filter((part) => part !== '')
  return parts.length === 0
    ? 'No deadline is pending, and no report contradicts another or itself'
    : capitalised(listed(parts))
}

/** The state of a record in two sentences: what its reports tell of, and what is open. Nothing for a record without reports. */
export function stateInWords(record: CaseRecord): string {
  if (record.reports.length === 0) return ''
  const tell = record.reports.length === 1 ? 'tells' : 'tell'
  return `${sourcesInWords(record)} ${tell} of ${toldInWords(record)}. ${openInWords(record)}.`
}
