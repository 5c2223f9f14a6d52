import type { Day } from '../record/index.ts'
import { type CommitmentThing, commitmentThings } from './commitments.ts'
import type { CaseRecord } from './record.ts'
import { once, perPlace } from './thing.ts'
import { bounds, orderOf, type TimelineHead, type TimelineThing } from './timeline-thing.ts'
import { promised } from './words.ts'
/** The last days of promises, each where it falls. */
export function deadlines(record: CaseRecord): readonly TimelineThing[] {
  const thingOf = deadlineThing(record)
  const found: TimelineThing[] = []
  for (const thing of commitmentThings(record)) {
    const own = thing.deadline && thingOf(thing.places[0] ?? -1, thing)
    if (own) found.push(own)
  }
  return found
}

const deadlineThing = perPlace((thing: CommitmentThing): TimelineThing | undefined => {
  const { id, members, places, deadline, isBackground, tell } = thing
  const { latest } = deadline ?? {}
  if (latest === undefined) return undefined
  const head = () => deadlineHead(thing, latest)
  return {
    id,
    kind: 'commitment',
    what: 'deadline',
    layer: isBackground ? 'background' : 'foreground',
    realis: 'planned',
    members,
    places,
    ...bounds(latest, latest),
    order: orderOf({ latest }),
    head,
    tell: once((own) => ({
      ...head(),
      tellings: tell(own).history.map(({ telling }) => telling),
    })),
  }
})

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
