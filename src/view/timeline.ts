import type { ClaimId, Day, Kind, Layer, Precision, Realis, When } from '../record/index.ts'
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

/** Claims that an event in the same words already tells: they are shown once. */
function toldByEvents(record: CaseRecord): ReadonlySet<ClaimId> {
  const events = record.claims.filter(({ claim }) => claim.kind === 'event')
  const told = new Set(events.flatMap(({ claim }) => claim.about))
  for (const { claim } of events) {
    for (const link of record.claims) {
      if (link.claim.about.includes(claim.id) && link.claim.kind === 'commitment')
        told.add(link.claim.id)
    }
  }
  return told
}

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
export function byDate(a: TimelineEntry, b: TimelineEntry): number {
  const first = (entry: TimelineEntry) => entry.earliest ?? entry.latest ?? '9999'
  const last = (entry: TimelineEntry) => entry.latest ?? '9999'
  return compareText(first(a), first(b)) || compareText(last(a), last(b))
}

/**
 * What happened, is said to be so or is due, in order of time. A promise that an event tells in the same
 * words stands there as the event, and again on its last day.
 */
export function timeline(record: CaseRecord): readonly TimelineEntry[] {
  const told = toldByEvents(record)
  return [
    ...groupsOf(record, 'incident').map((group) => entryOf(record, group)),
    ...groupsOf(record, 'event').map((group) => entryOf(record, group)),
    ...groupsOf(record, 'force-level').map((group) => entryOf(record, group)),
    ...groupsOf(record, 'tally').map((group) => entryOf(record, group)),
    ...groupsOf(record, 'commitment')
      .filter(({ members }) => !members.every(({ claim }) => told.has(claim.id)))
      .map((group) => entryOf(record, group)),
    ...deadlines(record),
  ].sort(byDate)
}
