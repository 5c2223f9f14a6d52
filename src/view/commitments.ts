import type { ClaimId, Day } from '../record/index.ts'
import { accordingTo } from './according-to.ts'
import { bearingOn } from './bearing.ts'
import type { CommitmentEntry, CommitmentStatus, CommitmentStep } from './commitment-entry.ts'
import { endOf, isUndecided, type Outcome, outcomeOf } from './commitment-outcome.ts'
import { currentWording, wording } from './commitment-wording.ts'
import { currentOf, isChanged } from './current.ts'
import { dayOrder } from './days.ts'
import { deadlineOf, judged, type LastingDeadline } from './deadlines.ts'
import { disputesOf } from './disputes.ts'
import { type Group, groupsOf, type ShownOf } from './groups.ts'
import { perGroup } from './per-group.ts'
import type { CaseRecord } from './record.ts'
import { reportOf, tellingOf } from './telling.ts'
import { inOrderOf, once, perRecord, type Thing } from './thing.ts'
import { oneLine } from './words.ts'

type Commitment = ShownOf<'commitment'>

function statusOf(
  record: CaseRecord,
  group: Group<'commitment'>,
  {
    deadline,
    outcome,
  }: { readonly deadline: LastingDeadline | undefined; readonly outcome: Outcome | undefined },
): CommitmentStatus | undefined {
  if (isUndecided(record, group)) return 'disputed'
  const ended = outcome && endOf(outcome)
  if (ended) return ended
  if (isChanged(record, group, 'reversed')) return 'reversed'
  return deadline?.latest === undefined ? 'open' : undefined
}

/** Of a promise with a last day: whether that passed. */
function statusBy(clock: Day | undefined, latest: Day | undefined): CommitmentStatus {
  return clock !== undefined && latest !== undefined && latest < clock ? 'overdue' : 'due'
}

function historyOf(
  record: CaseRecord,
  { members, links }: Group<'commitment'>,
): readonly CommitmentStep[] {
  return members.map((shown) => ({
    telling: tellingOf(record, shown),
    changes: [
      ...new Set(links.filter(({ to }) => to === shown.claim.id).flatMap(({ changes }) => changes)),
    ],
  }))
}

/** Where a promise stands whatever the clock says. */
interface Lasting {
  readonly group: Group<'commitment'>
  readonly current: Commitment
  readonly deadline: LastingDeadline | undefined
  readonly outcome: CommitmentEntry['outcome'] | undefined
  readonly isBackground: boolean
  /** By every clock, where it is not judged on one. */
  readonly status: CommitmentStatus | undefined
  /** The thing for each status that it has by one clock or another. */
  readonly things: Map<CommitmentStatus, CommitmentThing>
}

const lastingOf = perGroup((record, group: Group<'commitment'>): Lasting => {
  const deadline = deadlineOf(record, group)
  const outcome = outcomeOf(record, group)
  return {
    group,
    current: currentWording(record, group),
    deadline,
    outcome,
    isBackground: group.members.every(({ claim }) => claim.layer === 'background'),
    status: statusOf(record, group, { deadline, outcome: outcome?.value }),
    things: new Map(),
  }
})

function entryOf(
  record: CaseRecord,
  { group, current, deadline: lasting, outcome, isBackground }: Lasting,
  status: CommitmentStatus,
): CommitmentEntry {
  const deadline = judged(record, lasting)
  const { condition } = currentOf(
    record,
    group,
    ({ claim }) => claim.content.condition !== undefined,
  ).claim.content
  const { nextStep } = currentOf(record, group, ({ claim }) => claim.content.nextStep !== undefined)
    .claim.content
  const source = accordingTo(group.members.map(({ claim }) => claim))
  return {
    id: current.claim.id,
    ...wording(current),
    realis: current.claim.realis,
    ...(deadline && { deadline }),
    ...(condition && {
      condition: { type: condition.value.type, words: oneLine(condition.value.words) },
    }),
    ...(nextStep && { nextStep: oneLine(nextStep.value) }),
    ...(outcome && { outcome }),
    status,
    disputes: disputesOf(record, group.links),
    bearing: outcome ? [] : bearingOn(record, group),
    isBackground,
    ...(source !== undefined && { accordingTo: source }),
    isOnlyPossibly: group.members.every((each) => reportOf(record, each).reported === 'possibly'),
    history: historyOf(record, group),
  }
}

const rank: Readonly<Record<CommitmentStatus, number>> = {
  overdue: 0,
  due: 1,
  open: 2,
  disputed: 3,
  reversed: 4,
  broken: 5,
  compromise: 6,
  withdrawn: 7,
  kept: 8,
}

/** Overdue first, then by deadline, then those without one; history last. */
function urgency({ isBackground, status, due }: CommitmentThing): number {
  return ((isBackground ? 9 : 0) + rank[status]) * 4_000_000 + due
}

/** A promise, not told yet, with where it stands. */
export interface CommitmentThing
  extends Thing<CommitmentEntry>,
    Pick<CommitmentEntry, 'status' | 'isBackground' | 'realis'> {
  readonly id: ClaimId
  /** By no clock. */
  readonly deadline?: LastingDeadline
  /** The last day as `dayOrder`. */
  readonly due: number
  /** Where the claims of its tellings stand in the case. */
  readonly places: readonly number[]
  readonly said: () => Pick<CommitmentEntry, 'promisors' | 'promise'>
}

/** As `commitments`, not told yet. Their day is the last by which they are due. */
export const commitmentThings = perRecord((record): readonly CommitmentThing[] =>
  inOrderOf(
    groupsOf(record, 'commitment').map((group) => {
      const lasting = lastingOf(record, group)
      return thingWith(
        lasting,
        lasting.status ?? statusBy(record.clocks.clock, lasting.deadline?.latest),
      )
    }),
    urgency,
  ),
)

function thingWith(lasting: Lasting, status: CommitmentStatus): CommitmentThing {
  const known = lasting.things.get(status)
  if (known) return known
  const thing = thingOf(lasting, status)
  lasting.things.set(status, thing)
  return thing
}

function thingOf(lasting: Lasting, status: CommitmentStatus): CommitmentThing {
  const { group, deadline, isBackground, current } = lasting
  const due = deadline?.latest
  return {
    id: current.claim.id,
    members: group.members,
    places: group.places,
    ...(due !== undefined && { earliest: due, latest: due }),
    ...(deadline && { deadline }),
    due: dayOrder(due),
    status,
    isBackground,
    realis: current.claim.realis,
    said: () => wording(current),
    tell: once((own) => entryOf(own, lasting, status)),
  }
}

/**
 * Who promised what to whom and by when: each promise once, with its wordings across reports. Judged on
 * the record's clock.
 */
export function commitments(record: CaseRecord): readonly CommitmentEntry[] {
  return commitmentThings(record).map(({ tell }) => tell(record))
}
