import { statusOf } from '../parts/status-words.ts'
import { listStatus, stances } from './facet-values.ts'
import { capital, codeWords, isKind, kinds } from './kinds.ts'
import { sectorInWords } from './sectors.ts'

const titles: Readonly<Record<string, string>> = {
  kind: 'Kind',
  form: 'Form of event',
  status: 'Status',
  actor: 'Who',
  place: 'Where',
  source: 'Source',
  report: 'Report',
  state: 'Review',
  certainty: 'Certainty',
  q: 'Words',
  from: 'From',
  to: 'To',
}

/** What "Status" is of on the screens where it is something of their own. */
const statusTitles: Readonly<Record<string, string>> = {
  statements: 'How it is given',
  reports: 'How dated',
  review: 'Why look',
  actors: 'How named',
}

export function facetTitle(name: string, screen = ''): string {
  return (
    (name === 'status' ? statusTitles[screen] : undefined) ??
    titles[name] ??
    capital(codeWords(name))
  )
}

/** A value of a facet: codes in words, names as they are. */
export function facetLabel(name: string, value: string, label: string, screen = ''): string {
  if (name === 'kind' && value === 'deadline') return 'Deadlines'
  if (name === 'kind')
    return capital(
      isKind(value)
        ? kinds[value][1]
        : sectorInWords(value) || (stances[value] ?? codeWords(value)),
    )
  if (name === 'status' || name === 'state' || name === 'certainty') {
    // Of promises that are open there is more to say.
    if (screen === 'discrepancies' && value === 'open') return 'Disputed'
    return capital(listStatus[value] ?? statusOf(value).words)
  }
  return label
}
