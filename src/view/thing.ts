import type { Day } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import type { CaseRecord } from './record.ts'

/** An entry of a list before it is told: enough to filter and to sort by. Telling is what takes time. */
export interface Thing<Entry> {
  readonly id: string
  /** The claims that tell of it, in order of their reports. */
  readonly members: readonly Shown[]
  /** Days that it lies between. */
  readonly earliest?: Day
  readonly latest?: Day
  /** Made once, at the first call. */
  readonly tell: () => Entry
}

/** What is made at the first call and kept. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly made: T } | undefined
  return () => {
    kept ??= { made: make() }
    return kept.made
  }
}

/** A function of a record that is worked out once for each: records never change. */
export function perRecord<T>(make: (record: CaseRecord) => T): (record: CaseRecord) => T {
  const kept = new WeakMap<CaseRecord, { readonly made: T }>()
  return (record) => {
    const held = kept.get(record) ?? { made: make(record) }
    kept.set(record, held)
    return held.made
  }
}
