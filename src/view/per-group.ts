import type { Kind } from '../record/index.ts'
import type { Group } from './groups.ts'
import type { CaseRecord } from './record.ts'
import { perCase } from './thing.ts'

interface Held<T> {
  readonly group: unknown
  readonly made: T
  readonly reports: readonly unknown[]
  readonly pairs: unknown
}

/** What is made of a group and of how its reports are known; for records that show these alike only once. */
export function perGroup<K extends Kind, T>(
  make: (record: CaseRecord, group: Group<K>) => T,
): (record: CaseRecord, group: Group<K>) => T {
  const byPlace = perCase((): (Held<T> | undefined)[] => [])
  return (record, group) => {
    const kept = byPlace(record)
    const { places } = group
    const first = places[0] ?? -1
    const held = kept[first]
    const { reports: shown, index } = record.ties
    const reportAt = (place: number) => shown[index.reportOf[place] ?? -1]
    if (held?.group === group && held.pairs === record.pairs) {
      let at = 0
      while (at < places.length && held.reports[at] === reportAt(places[at] ?? -1)) at += 1
      if (at === places.length) return held.made
    }
    const made = make(record, group)
    kept[first] = { group, made, reports: places.map(reportAt), pairs: record.pairs }
    return made
  }
}
