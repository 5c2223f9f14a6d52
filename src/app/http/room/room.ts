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
  /** Settles when the case was read for the first time. */
  readonly first: Promise<void>
  readonly contents: () => CaseContents
  readonly revision: () => string
  /** Which state of the store this is, by its own count. */
  readonly changes: () => number | undefined
  /** Whether the case is in memory. */
  readonly isRead: () => boolean
  /** As of these clocks; the last few are kept. */
  readonly record: (options?: RecordOptions) => CaseRecord
  /**
   * Sees to it that the case is here, and what others wrote to it since. Waits for the first reading, for others only a
   * moment: a big case is read in the background meanwhile, and what is known answers.
   */
  readonly refresh: () => Promise<void>
  /** Reads the case again and waits for it. */
  readonly reload: () => Promise<void>
  /** Calls back whenever the case was read anew. */
  readonly onRead: (hear: () => void) => void
  /** Keeps decisions, and has them in memory at once. */
  readonly keep: (decisions: readonly Decision[]) => Promise<void>
  /** Leaves off reading: the store may be closed then. */
  readonly stop: () => Promise<void>
}

/** Records by other clocks that are kept in memory beside the newest. */
const mostRecords = 12
/** How long an answer waits for a case that somebody else wrote to, in milliseconds. */
const patience = 400

interface Held {
  readonly contents: CaseContents
  readonly derived: string
  readonly revision: string
  /** The file as it was last found to hold this very case. */
  readonly stamp: string
  /** `changes` of the store. */
  readonly changes: number | undefined
  readonly records: Map<string, CaseRecord>
}

async function read(store: Store, location: string, pause: () => Promise<void>): Promise<Held> {
  // Taken before: what is written while it is read counts as new.
  const stamp = await stampOf(store, location)
  const changes = await store.changes()
  const contents = await readCase(store, pause)
  const derived = derivedDigest(contents)
  return {
    contents,
    derived,
    revision: revisionOf(derived, contents.decisions),
    stamp,
    changes,
    records: new Map(),
  }
}

/** What is held, if the case is still that, whatever else was done to its file; the stamp is taken first, for writes may come between. */
async function unchanged(
  held: Held,
  { store, location }: Pick<Room, 'store' | 'location'>,
): Promise<Held | undefined> {
  const stamp = await stampOf(store, location)
  if (stamp === held.stamp) return held
  const changes = await store.changes()
  return changes !== undefined && changes === held.changes ? { ...held, stamp } : undefined
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

/** Decisions are kept in the case, and in memory at once: what they leave as it was is not read again. */
async function withDecisions(
  { store, location }: Pick<Room, 'store' | 'location'>,
  held: () => Held,
  decisions: readonly Decision[],
): Promise<Held> {
  let added = 0
  for (const decision of decisions) if (await store.addDecision(decision)) added += 1
  const stamp = await stampOf(store, location)
  const changes = await store.changes()
  const before = held()
  const known = new Set(before.contents.decisions.map(({ id }) => id))
  // A reading that ended meanwhile may have them.
  const made = decisions.filter(({ id }) => !known.has(id))
  const contents = decidedSince(before.contents, made)
  const revision = revisionOf(before.derived, contents.decisions)
  // Otherwise somebody else wrote too, or these were read already: the next request looks.
  const isAll = before.changes !== undefined && changes === before.changes + added
  return {
    ...{ ...before, contents, revision, records: new Map() },
    ...(isAll && { stamp, changes }),
  }
}

interface Reader {
  /** What was read last. */
  readonly held: () => Held
  readonly keep: (held: Held) => void
  readonly isRead: () => boolean
  readonly isReading: () => boolean
  /** Reads, or waits for the reading under way. */
  readonly read: () => Promise<void>
  /** Ends a reading under way. */
  readonly stop: () => Promise<void>
}

/** Reads the case in turns with other work, one reading at a time. */
function createReader(store: Store, location: string, heard: () => void): Reader {
  let held: Held | undefined
  let reading: Promise<void> | undefined
  let isStopped = false
  const pause = async () => {
    await nextTurn()
    if (isStopped) throw new Error('The server was closed while it read the case.')
  }
  return {
    held: () => {
      if (!held) throw new Error('The case was asked for before it was read.')
      return held
    },
    keep: (next) => {
      held = next
    },
    isRead: () => held !== undefined,
    isReading: () => reading !== undefined || held === undefined,
    read: () => {
      reading ??= read(store, location, pause)
        .then((fresh) => {
          held = fresh
          heard()
        })
        .finally(() => {
          reading = undefined
        })
      return reading
    },
    stop: async () => {
      isStopped = true
      await reading?.catch(() => {})
    },
  }
}

/**
 * A case that is read into memory from now on. That takes some seconds for ten thousand reports: only what waited for
 * `refresh` or `reload` may look at it.
 */
export function openRoom(
  store: Store,
  { location, name }: { readonly location: string; readonly name?: string | undefined },
): Room {
  let hear = () => {}
  const reader = createReader(store, location, () => hear())
  const { held, read: reload } = reader
  const first = reload()
  // Whoever waits for it is told; nobody may.
  first.catch(() => {})
  return {
    store,
    location,
    name: name ?? basename(location).replace(/\.[a-z]+$/i, ''),
    first,
    contents: () => held().contents,
    revision: () => held().revision,
    changes: () => held().changes,
    isRead: reader.isRead,
    record: (options = {}) => recordIn(held(), options),
    refresh: async () => {
      await first
      const before = held()
      const same = reader.isReading() ? undefined : await unchanged(before, { store, location })
      if (!same) await Promise.race([reload(), sleep(patience)])
      else if (same !== before && held() === before) reader.keep(same)
    },
    reload: async () => {
      // One that is under way may have begun before what is waited for.
      if (reader.isReading()) await reload()
      await reload()
    },
    onRead: (told) => {
      hear = told
    },
    keep: async (decisions) => {
      reader.keep(await withDecisions({ store, location }, held, decisions))
    },
    stop: reader.stop,
  }
}
