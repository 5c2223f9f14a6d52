import {
  type Change,
  type ClaimOf,
  isNothing,
  type Party,
  type Slot,
  type When,
} from '../../record/index.ts'
import { type Feature, feature } from '../feature.ts'
import {
  compareAmounts,
  compareParties,
  comparePlaces,
  compareWords,
  stems,
  withoutNames,
  wordOverlap,
} from '../features/index.ts'
import type { Comparison, Judgement } from '../judgement.ts'
import { breadthOf, familyOf, isLoose, strengthRank } from './commitment-scale.ts'

type Commitment = ClaimOf<'commitment'>

/** Every side that the promise binds or serves: who promised and to whom often trade places between reports. */
function sides(claim: Commitment): readonly Commitment['content']['promisors'][number][] {
  return [...claim.content.promisors, ...claim.content.beneficiaries]
}

function sideKey(party: Party): string {
  return party.country ?? party.actor ?? party.name.toLowerCase()
}

function dueOf(deadline: Slot<When> | undefined): string | undefined {
  return deadline && !isNothing(deadline) ? deadline.value.latest : undefined
}

function dueWords(deadline: Slot<When> | undefined): string {
  return deadline && !isNothing(deadline) ? deadline.value.words : 'no deadline'
}

/** Two acts of one family: an end to a mission and a withdrawal speak of the same presence. */
function compareActs({ content: from }: Commitment, { content: to }: Commitment): Feature {
  const score =
    from.act.value === to.act.value
      ? 1
      : familyOf(from.act.value) !== undefined &&
          familyOf(from.act.value) === familyOf(to.act.value)
        ? 0.7
        : 0
  return feature('act', score, from.act.value, to.act.value)
}

function deadlineChange(
  { content: from }: Commitment,
  { content: to }: Commitment,
): readonly Change[] {
  const before = dueOf(from.deadline)
  const after = dueOf(to.deadline)
  if (before === after) return []
  if (before === undefined) return ['deadline-added']
  // A later report that is silent on the day has not dropped it.
  if (after === undefined) return to.deadline && isNothing(to.deadline) ? ['deadline-dropped'] : []
  return ['deadline-moved']
}

function scopeChange(from: Commitment, to: Commitment): readonly Change[] {
  const before = breadthOf(from.content)
  const after = breadthOf(to.content)
  if (before === undefined || after === undefined || before === after) return []
  return [after < before ? 'scope-narrowed' : 'scope-widened']
}

function strengthChange(from: Commitment, to: Commitment): readonly Change[] {
  const step = strengthRank(to.content.strength.value) - strengthRank(from.content.strength.value)
  if (Math.abs(step) < 1) return []
  return [step > 0 ? 'hardened' : 'softened']
}

function outcomeChange(from: Commitment, to: Commitment): readonly Change[] {
  return to.content.outcome && to.content.outcome.value !== from.content.outcome?.value
    ? ['status-changed']
    : []
}

const endings: ReadonlySet<unknown> = new Set(['kept', 'broken', 'compromise', 'withdrawn'])

/** Two ends that a promise cannot both have come to, unless one came after the other. */
function opposedEnds(from: Commitment, to: Commitment): Feature | undefined {
  const [before, after] = [from.content.outcome?.value, to.content.outcome?.value]
  if (before === undefined || after === undefined || before === after) return undefined
  return endings.has(before) && endings.has(after)
    ? feature('outcome', 0, before, after)
    : undefined
}

function objectOf({ content }: Commitment): string | undefined {
  return content.object && withoutNames(content.object.value)
}

function reasonsFor(from: Commitment, to: Commitment): readonly Feature[] {
  const dropped = deadlineChange(from, to).length > 0
  return [
    ...compareParties('parties', sides(from), sides(to)),
    compareActs(from, to),
    ...compareWords('object', objectOf(from), objectOf(to)),
    ...comparePlaces(from.where, to.where),
    feature(
      'deadline',
      dropped ? 0.5 : 1,
      dueWords(from.content.deadline),
      dueWords(to.content.deadline),
    ),
  ]
}

/** Whether the two can be one promise: a shared promisor, acts of one family, and an object in common or none named. */
function isComparable(from: Commitment, to: Commitment, reasons: readonly Feature[]): boolean {
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score
  if ((score('parties') ?? 0) < 0.5 || (score('act') ?? 0) < 0.7 || score('place') === 0)
    return false
  if (
    !from.content.promisors.some(({ value }) =>
      sides(to).some((other) => sideKey(value) === sideKey(other.value)),
    )
  )
    return false
  // Where both name what it is done to, that decides; else the words of the promises do.
  return (score('object') ?? overlapBesideAct(from, to)) >= neededOverlap(from, to, score('act'))
}

/** To continue, to help, to work with somebody is promised of everything: the words must tell that it is of one thing. */
function neededOverlap(from: Commitment, to: Commitment, act: number | undefined): number {
  if (isLoose(from.content.act.value) || isLoose(to.content.act.value)) return 0.6
  const [a, b] = [from.content.quantity, to.content.quantity]
  if (a && b && compareAmounts('quantity', a, b).score === 0) return 0.6
  return act === 1 ? 0.3 : 0.2
}

/** Words that both promises share, their act's own left out: to build roads is not to build a school. */
function overlapBesideAct({ content: from }: Commitment, { content: to }: Commitment): number {
  const acts = stems(`${from.act.value} ${to.act.value}`)
  const beside = (words: string) =>
    [...stems(withoutNames(words))].filter((word) => !acts.has(word)).join(' ')
  const [a, b] = [beside(from.promise.value), beside(to.promise.value)]
  return a === '' || b === '' ? 1 : wordOverlap(a, b)
}

function isOpposed(from: Commitment, to: Commitment): boolean {
  const refrains = [from, to].filter(({ content }) => content.type === 'refrain').length
  return refrains === 1 && from.content.act.value === to.content.act.value
}

function judge(
  from: Commitment,
  to: Commitment,
  { within, gapDays }: { readonly within: boolean; readonly gapDays: number | undefined },
): Judgement | undefined {
  const reasons = reasonsFor(from, to)
  if (!isComparable(from, to, reasons)) return undefined
  if (isOpposed(from, to)) {
    return within || gapDays === 0
      ? { verdict: 'contradicts', changes: [], path: 'type', reasons }
      : { verdict: 'updates', changes: ['reversed'], reasons }
  }
  if (within) return undefined
  const ends = gapDays === undefined || gapDays === 0 ? opposedEnds(from, to) : undefined
  if (ends)
    return { verdict: 'contradicts', changes: [], path: 'outcome', reasons: [...reasons, ends] }
  const changes = [
    ...outcomeChange(from, to),
    ...deadlineChange(from, to),
    ...scopeChange(from, to),
    ...strengthChange(from, to),
  ]
  return changes.length === 0
    ? { verdict: 'same', changes: ['confirmed'], reasons }
    : { verdict: 'updates', changes, reasons }
}

/** Promises: one when somebody promised the same family of act on the same object. */
export const commitment: Comparison<'commitment'> = {
  keys: (claim) => {
    const family = familyOf(claim.content.act.value) ?? claim.content.act.value
    return claim.content.promisors.map(({ value }) => `${sideKey(value)}|${family}`)
  },
  judge,
}
