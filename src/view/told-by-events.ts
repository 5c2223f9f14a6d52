import { type Claim, type EventType, type Kind, overlaps } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { sameClaims } from './case-index.ts'
import type { CaseRecord } from './record.ts'
import { perThing } from './thing.ts'

/** Pairs of an event and a promise, by their places, that it tells: one says so, or they stand in the same words. */
const tellingEvents = perThing(
  (shown: readonly Shown[]): readonly (readonly [number, number])[] => {
    const byReport = Map.groupBy(shown.keys(), (place) => shown[place]?.claim.document)
    return [...byReport.values()].flatMap((places) => {
      const of = (kind: Kind) => places.filter((place) => shown[place]?.claim.kind === kind)
      const promises = of('commitment')
      if (promises.length === 0) return []
      return of('event').flatMap((event) =>
        promises
          .filter((promise) => tells(shown[event]?.claim, shown[promise]?.claim))
          .map((promise) => [event, promise] as const),
      )
    })
  },
)

function tells(event: Claim | undefined, promise: Claim | undefined): boolean {
  if (event?.kind !== 'event' || !promise) return false
  return (
    event.about.includes(promise.id) ||
    promise.about.includes(event.id) ||
    (agreeing.has(event.content.type.value) && overlaps(event.span, promise.span))
  )
}

/** Promises that an event of the record tells: 1 at their places. */
export function toldByEvents({ ties: { index, shown, alive } }: CaseRecord): Uint8Array {
  const told = new Uint8Array(alive.length)
  for (const [event, promise] of tellingEvents(sameClaims(index, shown)))
    if (alive[event] === 1) told[promise] = 1
  return told
}

/** Sorts of event that give a word. */
const agreeing: ReadonlySet<EventType> = new Set(['agree', 'concede', 'threaten'])
