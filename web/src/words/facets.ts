import { statusOf } from '../parts/status-words.ts'
import { listStatus, stances } from './facet-values.ts'
import { capital, codeWords, isKind, kinds } from './kinds.ts'
import { sectorInWords } from './sectors.ts'

const titles: Readonly<Record<string, string>> = {
  kind: 'Kind',
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

export function facetTitle(name: string): string {
  return titles[name] ?? capital(codeWords(name))
}

/** A value of a facet: codes in words, names as they are. */
export function facetLabel(name: string, value: string, label: string): string {
  if (name === 'kind')
    return capital(
      isKind(value)
        ? kinds[value][1]
        : sectorInWords(value) || (stances[value] ?? codeWords(value)),
    )
  if (name === 'status' || name === 'state' || name === 'certainty') {
    return capital(label === value ? (listStatus[value] ?? statusOf(value).words) : label)
  }
  return label
}
