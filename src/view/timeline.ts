import {
  type ClaimId,
  type Day,
  type EventType,
  type Kind,
  type Layer,
  overlaps,
  type Precision,
  type Realis,
  type When,
} from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { commitments } from './commitments.ts'
import { whenInWords } from './days.ts'
import { groupsOf } from './groups.ts'
import { headline } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { type Telling, tellingOf } from './telling.ts'
import { compareText } from './words.ts'

export interface TimelineEntry {
  readonly id: ClaimId
  readonly kind: Kind
  /** `deadline`: the last day of a promise, put where it falls. */
  readonly what: 'told' | 'deadline'
  readonly text: string
  /** With its precision, in words; "undated" without one. */
  readonly date: string
  readonly earliest?: Day
  readonly latest?: Day
  readonly precision?: Precision
  readonly approximate?: boolean
  readonly lasting?: boolean
  readonly layer: Layer
  readonly realis: Realis
  readonly tellings: readonly Telling[]
}

/** Tellings of one thing of whatever kind. */
interface Told {
  readonly first: Shown
  readonly members: readonly Shown[]
}

/** When a claim holds: what it says itself, and for counts the days they are meant for. */
function timeOf({ claim }: Shown): When | undefined {
  if (claim.kind === 'force-level') return (claim.content.asOf ?? claim.when)?.value
  if (claim.kind === 'tally') return (claim.content.period ?? claim.when)?.value
  return claim.when?.value
}

/** Days that a date leaves open; one with an open end is the least exact. */
function openness(when: When | undefined): number {
  if (!when) return Number.POSITIVE_INFINITY
  const { earliest, latest } = when
  if (earliest === undefined || latest === undefined) return Number.MAX_SAFE_INTEGER
  return Date.parse(latest) - Date.parse(earliest)
}

function dated(when: When | undefined) {
  if (!when) return { date: 'undated' }
  const { earliest, latest, precision, approximate, lasting } = when
  return {
    date: whenInWords(when),
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    precision,
    ...(approximate && { approximate }),
    ...(lasting && { lasting }),
  }
}

function entryOf(record: CaseRecord, group: Told): TimelineEntry {
  const best =
    [...group.members].sort((a, b) => openness(timeOf(a)) - openness(timeOf(b)))[0] ?? group.first
  return {
    id: group.first.claim.id,
    kind: group.first.claim.kind,
    what: 'told',
    text: headline(group.first.claim),
    ...dated(timeOf(best)),
    layer: group.members.every(({ claim }) => claim.layer === 'background')
      ? 'background'
      : 'foreground',
    realis: group.first.claim.realis,
    tellings: group.members.map((shown) => tellingOf(record, shown)),
  }
}

/** Promises that an event tells: it says so, or stands in the same sentence with the same parties. */
function toldByEvents(record: CaseRecord): ReadonlySet<ClaimId> {
  const found = new Set<ClaimId>()
  for (const { claim } of record.claims) {
    if (claim.kind === 'event') for (const id of claim.about) found.add(id)
    if (
      claim.kind === 'commitment' &&
      claim.about.some((id) => record.claim.get(id)?.claim.kind === 'event')
    ) {
      found.add(claim.id)
    }
  }
  const events = record.claims.flatMap(({ claim }) =>
    claim.kind === 'event' && agreeing.has(claim.content.type.value) ? [claim] : [],
  )
  for (const { claim } of record.claims) {
    const isTold = events.some(
      (event) => event.document === claim.document && overlaps(event.span, claim.span),
    )
    if (claim.kind === 'commitment' && isTold) found.add(claim.id)
  }
  return found
}

/** Sorts of event that give a word. */
const agreeing: ReadonlySet<EventType> = new Set(['agree', 'concede', 'threaten'])

function deadlines(record: CaseRecord): readonly TimelineEntry[] {
  return commitments(record).flatMap((entry): TimelineEntry[] => {
    const { deadline } = entry
    if (deadline?.latest === undefined) return []
    const who = entry.promisors.length > 0 ? `${entry.promisors.join(', ')}: ` : ''
    return [
      {
        id: entry.id,
        kind: 'commitment',
        what: 'deadline',
        text: `Deadline (${entry.status}): ${who}${entry.promise}`,
        date: deadline.inWords,
        latest: deadline.latest,
        earliest: deadline.latest,
        layer: entry.isBackground ? 'background' : 'foreground',
        realis: 'planned',
        tellings: entry.history.map(({ telling }) => telling),
      },
    ]
  })
}

/** By first possible day, then last; those without a date at the end, in order of their reports. */
function byDate(a: TimelineEntry, b: TimelineEntry): number {
  const first = (entry: TimelineEntry) => entry.earliest ?? entry.latest ?? '9999'
  const last = (entry: TimelineEntry) => entry.latest ?? '9999'
  return compareText(first(a), first(b)) || compareText(last(a), last(b))
}

/** Everything told that can have a time, each thing once. */
export function told(record: CaseRecord): readonly TimelineEntry[] {
  return [
    ...groupsOf(record, 'incident'),
    ...groupsOf(record, 'event'),
    ...groupsOf(record, 'force-level'),
    ...groupsOf(record, 'tally'),
    ...groupsOf(record, 'commitment'),
  ].map((group) => entryOf(record, group))
}

/**
 * What happened, is said to be so or is due, in order of time. A promise that an event tells in the same
 * words stands there as the event, and again on its last day.
 */
export function timeline(record: CaseRecord): readonly TimelineEntry[] {
  const byEvents = toldByEvents(record)
  const entries = told(record).filter(
    ({ kind, tellings }) =>
      kind !== 'commitment' || !tellings.every(({ claim }) => byEvents.has(claim)),
  )
  return [...entries, ...deadlines(record)].sort(byDate)
}
