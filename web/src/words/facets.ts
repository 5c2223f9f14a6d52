import { statusOf } from '../parts/status-words.ts'
import { listStatus, stances } from './facet-values.ts'
import { capital, codeWords, isKind, kinds } from './kinds.ts'
import { languageInWords } from './languages.ts'
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

/** What "Kind" and "Status" are of on the screens where they are something of their own. */
const ownTitles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { reports: 'Language' },
  status: {
    statements: 'How it is given',
    reports: 'How dated',
    review: 'Why look',
    actors: 'How named',
  },
}

export function facetTitle(name: string, screen = ''): string {
  return ownTitles[name]?.[screen] ?? titles[name] ?? capital(codeWords(name))
}

/** A value of a facet: codes in words, names as they are. */
export function facetLabel(name: string, value: string, label: string, screen = ''): string {
  if (name === 'kind' && value === 'deadline') return 'Deadlines'
  if (name === 'kind' && screen === 'reports') return capital(languageInWords(value))
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
