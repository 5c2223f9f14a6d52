import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Decision } from '../../../record/index.ts'
import type { Store } from '../../../store/index.ts'
import {
  type CaseContents,
  type CaseRecord,
  decidedSince,
  type RecordOptions,
  readCase,
  recordOf,
} from '../../../view/index.ts'
import { derivedDigest, revisionOf } from './revision.ts'
import { stampOf } from './stamp.ts'

/** The case as it is in memory, and how it stays true to its file. */
export interface Room {
  readonly store: Store
  readonly location: string
  /** What the case is called. */
  readonly name: string
  readonly contents: () => CaseContents
  readonly revision: () => string
  /** As of these clocks; the last few are kept. */
  readonly record: (options?: RecordOptions) => CaseRecord
  /**
   * Sees to it that what others wrote to the case is here. Waits a moment for it; a big case is read in the
   * background meanwhile, and what is known answers.
   */
  readonly refresh: () => Promise<void>
  /** Reads the case again and waits for it. */
  readonly reload: () => Promise<void>
  /** Calls back whenever the case was read anew. */
  readonly onRead: (hear: () => void) => void
  /** Keeps decisions, and has them in memory at once. */
  readonly keep: (decisions: readonly Decision[]) => Promise<void>
}

/** Records by other clocks that are kept in memory beside the newest. */
const mostRecords = 12
/** How long an answer waits for a case that somebody else wrote to, in milliseconds. */
const patience = 400

interface Held {
  readonly contents: CaseContents
  readonly derived: string
  readonly revision: string
  readonly stamp: string
  readonly records: Map<string, CaseRecord>
}

async function read(store: Store, location: string): Promise<Held> {
  // Taken before: what is written while it is read counts as new.
  const stamp = await stampOf(store, location)
  const contents = await readCase(store, () => nextTurn())
  const derived = derivedDigest(contents)
  return {
    contents,
    derived,
    revision: revisionOf(derived, contents.decisions),
    stamp,
    records: new Map(),
  }
}

function recordIn({ contents, records }: Held, options: RecordOptions): CaseRecord {
  const key = JSON.stringify(Object.entries(options).toSorted())
  const kept = records.get(key) ?? recordOf(contents, options)
  // The one asked for last is forgotten last.
  records.delete(key)
  records.set(key, kept)
  const [oldest] = records.keys()
  if (records.size > mostRecords && oldest !== undefined) records.delete(oldest)
  return kept
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

/** Reads a case into memory. Takes some seconds for ten thousand reports. */
export async function openRoom(
  store: Store,
  { location, name }: { readonly location: string; readonly name?: string | undefined },
): Promise<Room> {
  let held = await read(store, location)
  let reading: Promise<void> | undefined
  let hear = () => {}
  const reload = () => {
    reading ??= read(store, location)
      .then((fresh) => {
        held = fresh
        hear()
      })
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  const isStale = async () => (await stampOf(store, location)) !== held.stamp
  return {
    store,
    location,
    name: name ?? basename(location).replace(/\.[a-z]+$/i, ''),
    contents: () => held.contents,
    revision: () => held.revision,
    record: (options = {}) => recordIn(held, options),
    refresh: async () => {
      if (reading || (await isStale())) await Promise.race([reload(), sleep(patience)])
    },
    reload: async () => {
      // One that is under way may have begun before what is waited for.
      await reading
      await reload()
    },
    onRead: (told) => {
      hear = told
    },
    keep: async (decisions) => {
      const isClean = !(await isStale())
      for (const decision of decisions) await store.addDecision(decision)
      const known = new Set(held.contents.decisions.map(({ id }) => id))
      // A reading that ended meanwhile may have them.
      const made = decisions.filter(({ id }) => !known.has(id))
      const contents = decidedSince(held.contents, made)
      const revision = revisionOf(held.derived, contents.decisions)
      const stamp = isClean ? await stampOf(store, location) : held.stamp
      held = { ...held, contents, revision, stamp, records: new Map() }
    },
  }
}
