import type { Day } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import type { CaseRecord } from './record.ts'

/**
 * An entry of a list before it is told: enough to filter and to sort by. Telling is what takes time. Where two
 * records show the same of it, it is the very same in both.
 */
export interface Thing<Entry> {
  readonly id: string
  /** The claims that tell of it, in order of their reports. */
  readonly members: readonly Shown[]
  /** Days that it lies between. */
  readonly earliest?: Day
  readonly latest?: Day
  /** Made once for each record, at the first call. */
  readonly tell: (record: CaseRecord) => Entry
}

/** In order of a whole number that is made of each; what has the same stays as it stands. */
export function inOrderOf<T>(items: readonly T[], order: (item: T) => number): readonly T[] {
  const most = items.length
  const keys = new Float64Array(most)
  let last = 0
  for (let at = 0; at < most; at += 1) {
    // Within the length.
    const key = order(items[at] as T) * most + at
    keys[at] = key
    if (key > last) last = key
  }
  // Larger numbers are no longer told apart.
  if (last > Number.MAX_SAFE_INTEGER) return items.toSorted((a, b) => order(a) - order(b))
  return Array.from(keys.sort(), (key) => items[key % most] as T)
}

/** What is made of a record at the first call and kept with it. */
export function once<T>(make: (record: CaseRecord) => T): (record: CaseRecord) => T {
  // There are many more that are never asked for.
  let kept: ReturnType<typeof perRecord<T>> | undefined
  return (record) => {
    kept ??= perRecord(make)
    return kept(record)
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

/** What is made once for each of some things that never change, such as claims, and of nothing else. */
export function perThing<Key extends object, T>(make: (thing: Key) => T): (thing: Key) => T {
  const kept = new WeakMap<Key, { readonly made: T }>()
  return (thing) => {
    const held = kept.get(thing) ?? { made: make(thing) }
    kept.set(thing, held)
    return held.made
  }
}

/** What is kept of a whole case, whatever a record shows of it. */
export function perCase<T>(make: () => T): (record: CaseRecord) => T {
  const key = {}
  return ({
    ties: {
      index: { kept },
    },
  }) => {
    // Under a key of its own stands what it made.
    const held = (kept.get(key) as { readonly made: T } | undefined) ?? { made: make() }
    kept.set(key, held)
    return held.made
  }
}

/** As `perThing`, of things that stand at a place of the case: the last of each place is kept, and found without a search. */
export function perPlace<Key extends object, T>(
  make: (thing: Key, place: number) => T,
): (record: CaseRecord) => (place: number, thing: Key) => T {
  const kept = perCase((): ({ readonly thing: Key; readonly made: T } | undefined)[] => [])
  return (record) => {
    const all = kept(record)
    return (place, thing) => {
      const held = all[place]
      if (held?.thing === thing) return held.made
      const made = make(thing, place)
      all[place] = { thing, made }
      return made
    }
  }
}

/** Things in the order that they were met, each with its number. */
export interface Numbered<T> {
  readonly all: readonly T[]
  /** By a key that tells things apart. */
  readonly numberOf: (key: string, thing: T) => number
}

export function numbered<T>(): Numbered<T> {
  const all: T[] = []
  const numbers = new Map<string, number>()
  return {
    all,
    numberOf: (key, thing) => {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, all.length)
      return all.push(thing) - 1
    },
  }
}
