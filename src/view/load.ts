import { type DocumentId, OnrecordError } from '../record/index.ts'
import type { Shown, Store } from '../store/index.ts'
import { type CaseIndex, indexOf } from './case-index.ts'
import { type CaseContents, decided, readCase } from './contents.ts'
import { claimLookup, cutFrom, type Documents } from './cut.ts'
import { decidedPairs, pairKey } from './decided-pairs.ts'
import { withIdentified } from './identified.ts'
import { withNarrowedDates } from './narrowed-dates.ts'
import type { CaseRecord, RecordOptions, RecordReport, Ties } from './record.ts'
import { perThing } from './thing.ts'
import { clocksOf, visibleReports } from './visible-reports.ts'

/** A day that is none would be compared as words, and judge deadlines wrongly. */
function checkDay(name: 'asOf' | 'clock', day: string | undefined): void {
  if (day === undefined) return
  const time = Date.parse(`${day}T00:00:00Z`)
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day.length === 10)
    return
  throw new OnrecordError('day-invalid', `${name} is a day such as 2021-05-01, not "${day}".`)
}

/**
 * Reads a case into memory as of its clocks.
 *
 * @throws {OnrecordError} `day-invalid` for a day that is not in the calendar.
 */
export async function loadRecord(store: Store, options: RecordOptions = {}): Promise<CaseRecord> {
  checkDay('asOf', options.asOf)
  checkDay('clock', options.clock)
  return recordOf(await readCase(store), options)
}

/** A case that is in memory as of these clocks. */
export function recordOf(all: CaseContents, options: RecordOptions = {}): CaseRecord {
  const contents = asRecordedBy(all, options.recordedBy)
  const { decisions, stale } = contents
  const index = indexOf(contents)
  const { reports: asRead, places } = visibleReports(contents, options)
  const isHere = new Uint8Array(contents.reports.length)
  for (const place of places) isHere[place] = 1
  const shown = identifiedWhere(contents, (place) => isHere[index.reportOf[place] ?? 0] === 1)
  const alive = aliveIn(shown, isHere, index)
  const { split } = decidedPairs(() => shown, decisions)
  const dating =
    split.size === 0
      ? index.dating
      : index.dating.filter(({ from, to }) => !split.has(pairKey(from, to)))
  const reports = withNarrowedDates(asRead, claimLookup({ index, shown, alive }), dating)
  const ties = { index, shown, alive, reports: byPlace(contents, reports, places) }
  const rejected = () =>
    shown.filter(
      ({ state }, place) => state === 'rejected' && isHere[index.reportOf[place] ?? 0] === 1,
    )
  return cutFrom(ties, {
    clocks: clocksOf(reports, options),
    reports,
    rejected,
    groups: (groups) => visibleGroups(groups, isHere, index),
    contents,
    decisions,
    stale,
  })
}

/** By the place of each report in the case. */
function byPlace(
  contents: CaseContents,
  reports: readonly RecordReport[],
  places: readonly number[],
): Ties['reports'] {
  const found = new Array<RecordReport | undefined>(contents.reports.length).fill(undefined)
  for (let at = 0; at < places.length; at += 1) found[places[at] ?? -1] = reports[at]
  return found
}

/** 1 for each claim that nobody rejected: the same for all records of these claims. */
const notRejected = perThing((shown: readonly Shown[]) =>
  Uint8Array.from(shown, ({ state }) => Number(state !== 'rejected')),
)

function aliveIn(shown: readonly Shown[], isHere: Uint8Array, { reportOf }: CaseIndex): Uint8Array {
  const alive = notRejected(shown).slice()
  for (let place = 0; place < alive.length; place += 1) {
    if (isHere[reportOf[place] ?? 0] === 0) alive[place] = 0
  }
  return alive
}

/** All claims of a case, those seen with the actors that people told apart or took for one: who is who goes by what is seen. */
function identifiedWhere(
  { shown, decisions }: CaseContents,
  isSeen: (place: number) => boolean,
): readonly Shown[] {
  if (!decisions.some(({ type }) => type === 'identify')) return shown
  const seen = shown.filter((_, place) => isSeen(place))
  const identified = withIdentified(seen, decisions)
  if (identified === seen) return shown
  const next = identified.values()
  return shown.map((each, place) => (isSeen(place) ? (next.next().value ?? each) : each))
}

/** Groups of reports, narrowed to those that are here; empty ones are left out. */
function visibleGroups<T extends Documents>(
  groups: readonly T[],
  isHere: Uint8Array,
  { reportAt }: CaseIndex,
): readonly T[] {
  const placesOf = groupPlaces(reportAt)
  const found: T[] = []
  for (const group of groups) {
    const { documents } = group
    const places = placesOf(documents)
    let count = 0
    for (const place of places) if (isHere[place] === 1) count += 1
    if (count === documents.length) found.push(group)
    else if (count > 0)
      found.push({
        ...group,
        documents: documents.filter((_, at) => isHere[places[at] ?? -1] === 1),
      })
  }
  return found
}

/** Where the reports of a group stand in a case; -1 for one that is not there. */
const groupPlaces = perThing((reportAt: CaseIndex['reportAt']) =>
  perThing((documents: readonly DocumentId[]) =>
    Int32Array.from(documents, (id) => reportAt.get(id) ?? -1),
  ),
)

/** With the decisions made by then alone; reports are narrowed with the other clock. */
function asRecordedBy(contents: CaseContents, recordedBy: string | undefined): CaseContents {
  if (recordedBy === undefined) return contents
  const last = Date.parse(recordedBy)
  const known = contents.decisions.filter(({ at }) => Date.parse(at) <= last)
  return known.length === contents.decisions.length ? contents : decided(contents, known)
}
