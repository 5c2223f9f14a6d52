import {
  type ClaimId,
  type ClaimOf,
  type Day,
  type EventType,
  isNothing,
  type Kind,
  type Layer,
  overlaps,
  type Precision,
  type Realis,
  type When,
} from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { type CommitmentThing, commitmentThings } from './commitments.ts'
import { whenInWords } from './days.ts'
import { claimsOf, groupsOf } from './groups.ts'
import { headline } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { type Telling, tellingOf } from './telling.ts'
import { once, perRecord, perThing, type Thing } from './thing.ts'
import { compareText, promised } from './words.ts'

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

export type TimelineHead = Omit<TimelineEntry, 'tellings'>

/** Tellings of one thing of whatever kind. */
interface Told {
  readonly first: Shown
  readonly members: readonly Shown[]
}

/** When a claim holds: what it says itself, and for counts the days they are meant for. */
function timeOf({ claim }: Shown): When | undefined {
  if (claim.kind === 'force-level') return (claim.content.asOf ?? claim.when)?.value
  if (claim.kind === 'tally') return (claim.content.period ?? claim.when)?.value
  if (claim.kind === 'commitment' && isItsDeadline(claim)) return undefined
  return claim.when?.value
}

/** A promise told with the date of its deadline only does not say when it was made. */
function isItsDeadline({ when, content: { deadline } }: ClaimOf<'commitment'>): boolean {
  return (
    deadline !== undefined && !isNothing(deadline) && deadline.value.latest === when?.value.latest
  )
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

/** The telling with the most exact time. A promise has that of its first: later ones word and date it anew. */
function mostExact({ first, members }: Told): Shown {
  if (first.claim.kind === 'commitment') return first
  const byOpenness = (a: Shown, b: Shown) =>
    compareNumbers(openness(timeOf(a)), openness(timeOf(b)))
  return members.toSorted(byOpenness)[0] ?? first
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : Number(a > b)
}

/** An entry of the timeline, not told yet. */
export interface TimelineThing extends Thing<TimelineEntry> {
  readonly kind: Kind
  readonly what: TimelineEntry['what']
  readonly layer: Layer
  readonly realis: Realis
  /** What stands in a list of many, without the words behind it. */
  readonly head: () => TimelineHead
}

function layerOf({ members }: Told): Layer {
  return members.every(({ claim }) => claim.layer === 'background') ? 'background' : 'foreground'
}

const thingOf = perThing((group: Told): TimelineThing => {
  const { id, kind, realis } = group.first.claim
  const when = timeOf(mostExact(group))
  const layer = layerOf(group)
  const text = () => headline(group.first.claim)
  const head = () => ({
    id,
    kind,
    what: 'told' as const,
    text: text(),
    ...dated(when),
    layer,
    realis,
  })
  return {
    id,
    kind,
    what: 'told',
    layer,
    realis,
    members: group.members,
    ...bounds(when?.earliest, when?.latest),
    head,
    tell: once((record) => ({
      ...head(),
      tellings: group.members.map((shown) => tellingOf(record, shown)),
    })),
  }
})

function bounds(earliest: Day | undefined, latest: Day | undefined) {
  return {
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
  }
}

/** Promises that an event tells: it says so, or stands in the same sentence with the same parties. */
function toldByEvents(record: CaseRecord): ReadonlySet<ClaimId> {
  const events = claimsOf(record, 'event')
  const spans = Map.groupBy(
    events.filter(({ claim }) => agreeing.has(claim.content.type.value)),
    ({ claim }) => claim.document,
  )
  const told = claimsOf(record, 'commitment').filter(
    ({ claim }) =>
      claim.about.some((id) => record.claim.get(id)?.claim.kind === 'event') ||
      spans.get(claim.document)?.some((event) => overlaps(event.claim.span, claim.span)),
  )
  return new Set([
    ...events.flatMap(({ claim }) => claim.about),
    ...told.map(({ claim }) => claim.id),
  ])
}

/** Sorts of event that give a word. */
const agreeing: ReadonlySet<EventType> = new Set(['agree', 'concede', 'threaten'])

function deadlines(record: CaseRecord): readonly TimelineThing[] {
  return commitmentThings(record).flatMap((thing): TimelineThing[] => {
    const { id, members, deadline, isBackground, tell } = thing
    const { latest } = deadline ?? {}
    if (latest === undefined) return []
    const head = () => deadlineHead(thing, latest)
    return [
      {
        id,
        kind: 'commitment',
        what: 'deadline',
        layer: isBackground ? 'background' : 'foreground',
        realis: 'planned',
        members,
        ...bounds(latest, latest),
        head,
        tell: once((own) => ({
          ...head(),
          tellings: tell(own).history.map(({ telling }) => telling),
        })),
      },
    ]
  })
}

function deadlineHead(
  { id, status, said, deadline, isBackground }: CommitmentThing,
  latest: Day,
): TimelineHead {
  const { promisors, promise } = said()
  return {
    id,
    kind: 'commitment',
    what: 'deadline',
    text: `Deadline (${status}): ${promised(promisors, promise)}`,
    date: deadline?.inWords ?? '',
    latest,
    earliest: latest,
    layer: isBackground ? 'background' : 'foreground',
    realis: 'planned',
  }
}

const daysOf = perThing(
  ({ earliest, latest }: TimelineThing) => `${earliest ?? latest ?? '9999'} ${latest ?? '9999'}`,
)

/** By first possible day, then last; those without a date at the end, in order of their reports. */
function inOrder(record: CaseRecord, things: readonly TimelineThing[]): readonly TimelineThing[] {
  // Keys are made once a thing: there are many more comparisons than things.
  const keyed = things.map((thing) => {
    const claim = thing.members[0]?.claim
    return {
      thing,
      days: daysOf(thing),
      number: claim ? (record.report.get(claim.document)?.number ?? 0) : 0,
      start: claim?.span.start ?? 0,
    }
  })
  return keyed
    .sort((a, b) => compareText(a.days, b.days) || a.number - b.number || a.start - b.start)
    .map(({ thing }) => thing)
}

/** Everything told that can have a time, each thing once. */
export const toldThings = perRecord((record): readonly TimelineThing[] =>
  [
    ...groupsOf(record, 'incident'),
    ...groupsOf(record, 'event'),
    ...groupsOf(record, 'force-level'),
    ...groupsOf(record, 'tally'),
    ...groupsOf(record, 'commitment'),
  ].map(thingOf),
)

/** As `timeline`, not told yet. */
export const timelineThings = perRecord((record): readonly TimelineThing[] => {
  const byEvents = toldByEvents(record)
  const due = deadlines(record)
  const dated = new Set(due.flatMap(({ members }) => members.map(({ claim }) => claim.id)))
  const isTold = ({ members, earliest, latest }: TimelineThing) =>
    members.every(({ claim }) => byEvents.has(claim.id)) ||
    (earliest === undefined &&
      latest === undefined &&
      members.some(({ claim }) => dated.has(claim.id)))
  const things = toldThings(record).filter((thing) => thing.kind !== 'commitment' || !isTold(thing))
  return inOrder(record, [...things, ...due])
})

/**
 * What happened, is said to be so or is due, in order of time. A promise that an event tells in the same
 * words stands there as the event, one without a day of its own only on its last day.
 */
export function timeline(record: CaseRecord): readonly TimelineEntry[] {
  return timelineThings(record).map(({ tell }) => tell(record))
}
