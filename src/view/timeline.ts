import type { Kind, Layer, When } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { withSource } from './according-to.ts'
import { sameClaims } from './case-index.ts'
import { whenInWords } from './days.ts'
import { isOnDeadline } from './deadlines.ts'
import { mostExact } from './exactness.ts'
import { groupsOf, groupWith } from './groups.ts'
import { headline } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { tellingOf } from './telling.ts'
import { inOrderOf, once, perPlace, perRecord, perThing } from './thing.ts'
import { deadlines } from './timeline-deadlines.ts'
import { bounds, orderOf, type TimelineEntry, type TimelineThing } from './timeline-thing.ts'
import { toldByEvents } from './told-by-events.ts'

/** Tellings of one thing of whatever kind. */
interface Told {
  readonly first: Shown
  readonly members: readonly Shown[]
  readonly places: readonly number[]
}

/** When a claim holds: what it says itself, and for counts the days they are meant for. */
function timeOf({ claim }: Shown): When | undefined {
  if (claim.kind === 'force-level') return (claim.content.asOf ?? claim.when)?.value
  if (claim.kind === 'tally') return (claim.content.period ?? claim.when)?.value
  if (claim.kind === 'commitment' && isOnDeadline(claim)) return undefined
  return claim.when?.value
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

/** When a thing was, by the telling with the most exact time. A promise has that of its first: later ones word and date it anew. */
function whenOf({ first, members }: Told): When | undefined {
  return timeOf(first.claim.kind === 'commitment' ? first : (mostExact(members, timeOf) ?? first))
}

function layerOf({ members }: Told): Layer {
  return members.every(({ claim }) => claim.layer === 'background') ? 'background' : 'foreground'
}

const thingAt = perPlace((group: Told): TimelineThing => {
  const { id, kind, realis } = group.first.claim
  const when = whenOf(group)
  const layer = layerOf(group)
  const claims = group.members.map(({ claim }) => claim)
  const text = () => withSource(headline(group.first.claim), claims)
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
    places: group.places,
    ...bounds(when?.earliest, when?.latest),
    order: orderOf(when ?? {}),
    head,
    tell: once((record) => ({
      ...head(),
      tellings: group.members.map((shown) => tellingOf(record, shown)),
    })),
  }
})

/** The thing that a claim tells of, as it stands among all that are told. */
export function toldThing(record: CaseRecord, place: number, kind: Kind): TimelineThing {
  const group = groupWith(record, place, kind)
  return thingAt(record)(group.places[0] ?? -1, group)
}

/** A number for where each claim of a case begins: the same for two that begin at one letter of one report. */
const beginnings = perThing((shown: readonly Shown[]): Int32Array => {
  const found = new Int32Array(shown.length)
  for (let place = 1; place < shown.length; place += 1) {
    const [before, own] = [shown[place - 1]?.claim, shown[place]?.claim]
    const isSame = before?.document === own?.document && before?.span.start === own?.span.start
    found[place] = isSame ? (found[place - 1] ?? 0) : place
  }
  return found
})

/** By first possible day, then last; those without a date at the end, in order of their reports. */
function inOrder({ ties }: CaseRecord, things: readonly TimelineThing[]): readonly TimelineThing[] {
  const begins = beginnings(sameClaims(ties.index, ties.shown))
  const days = Float64Array.from(new Set(Array.from(things, ({ order }) => order))).sort()
  const rank = new Map(Array.from(days, (order, at) => [order, at]))
  return inOrderOf(
    things,
    ({ order, places }) => (rank.get(order) ?? 0) * begins.length + (begins[places[0] ?? 0] ?? 0),
  )
}

/** Everything told that can have a time, each thing once. */
const toldThings = perRecord((record): readonly TimelineThing[] => {
  const thing = thingAt(record)
  return [
    ...groupsOf(record, 'incident'),
    ...groupsOf(record, 'event'),
    ...groupsOf(record, 'force-level'),
    ...groupsOf(record, 'tally'),
    ...groupsOf(record, 'commitment'),
  ].map((group) => thing(group.places[0] ?? -1, group))
})

/** As `timeline`, not told yet. */
export const timelineThings = perRecord((record): readonly TimelineThing[] => {
  const byEvents = toldByEvents(record)
  const due = deadlines(record)
  const isDue = new Uint8Array(byEvents.length)
  for (const { places } of due) for (const place of places) isDue[place] = 1
  const isTold = ({ places, earliest, latest }: TimelineThing) =>
    places.every((place) => byEvents[place] === 1) ||
    (earliest === undefined && latest === undefined && places.some((place) => isDue[place] === 1))
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
