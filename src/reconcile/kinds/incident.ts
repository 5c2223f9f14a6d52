import {
  type Amount,
  type Casualties,
  type Change,
  type ClaimOf,
  isNothing,
  type Slot,
} from '../../record/index.ts'
import { type Feature, feature } from '../feature.ts'
import {
  bestOf,
  compareAmounts,
  compareParties,
  comparePlaces,
  compareTimes,
  wordsOf,
} from '../features/index.ts'
import type { Comparison, Judgement, Setting } from '../judgement.ts'
import { familyOfIncident } from './incident-families.ts'

type Incident = ClaimOf<'incident'>

const states = ['killed', 'wounded', 'missing', 'captured', 'abducted'] as const

/** The whole number of one state, summed over the groups a claim names; undefined when it names none. */
function totalOf(
  groups: readonly Casualties[],
  state: Casualties['state'],
): Slot<Amount> | undefined {
  const own = groups.filter((group) => group.state === state && group.partOf === undefined)
  const none = groups.find((group) => group.state === 'casualties' && isNothing(group.amount))
  const [first] = own
  if (!first) return none?.amount
  if (own.length === 1) return first.amount
  const best = own.map(({ amount }) => bestOf(amount))
  if (best.includes(undefined)) return undefined
  const sum = best.reduce((total: number, each) => total + (each ?? 0), 0)
  const amount: Amount = {
    low: sum,
    best: sum,
    high: sum,
    hedge: 'exact',
    per: 'total',
    words: own.map((group) => wordsOf(group.amount)).join(' + '),
  }
  return {
    value: amount,
    spans: own.flatMap((group) => group.amount.spans),
    basis: 'inferred',
    rule: 'incident/sum',
  }
}

function compareCasualties(from: Incident, to: Incident): readonly Feature[] {
  return states.flatMap((state) => {
    const before = totalOf(from.content.casualties, state)
    const after = totalOf(to.content.casualties, state)
    return before && after ? [compareAmounts(state, before, after)] : []
  })
}

/** What happened, where and when. */
function compareSettings(from: Incident, to: Incident): readonly Feature[] {
  const a = familyOfIncident(from.content.type.value)
  const b = familyOfIncident(to.content.type.value)
  return [
    feature(
      'type',
      from.content.type.value === to.content.type.value ? 1 : a === b ? 0.7 : 0,
      from.content.type.value,
      to.content.type.value,
    ),
    ...comparePlaces(from.where, to.where),
    ...compareTimes(from.when, to.when, 1),
  ]
}

function compareHarm(from: Incident, to: Incident): readonly Feature[] {
  const targets = (claim: Incident) =>
    claim.content.targets.flatMap(({ value, ...rest }) =>
      value.party ? [{ ...rest, value: value.party }] : [],
    )
  return [...compareParties('targets', targets(from), targets(to)), ...compareCasualties(from, to)]
}

function numbersChanged(
  reasons: readonly Feature[],
  from: Incident,
  to: Incident,
): readonly Change[] {
  const changed = states.filter((state) =>
    reasons.some((each) => each.feature === state && each.score === 0),
  )
  return changed.map((state) => {
    const before = totalOf(from.content.casualties, state)
    const after = totalOf(to.content.casualties, state)
    return before && after && (bestOf(after) ?? 0) < (bestOf(before) ?? 0)
      ? 'revised-down'
      : 'revised-up'
  })
}

/** Whether the two are of different sorts, places or times. */
function isElsewhere(settings: readonly Feature[]): boolean {
  const score = (name: string) => settings.find((each) => each.feature === name)?.score
  return (score('type') ?? 0) < 0.7 || score('place') === 0 || score('time') === 0
}

/** Whether enough speaks for the two being one incident. */
function isComparable(reasons: readonly Feature[], { within }: Setting): boolean {
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score
  const support = (score('place') ?? 0.2) + (score('time') ?? 0.2) + (score('targets') ?? 0)
  return support >= (within ? 1.2 : 1.4)
}

function judge(from: Incident, to: Incident, setting: Setting): Judgement | undefined {
  if (
    from.content.clarity !== 'single' ||
    to.content.clarity !== 'single' ||
    from.realis !== to.realis
  )
    return undefined
  const settings = compareSettings(from, to)
  if (isElsewhere(settings)) return undefined
  const reasons = [...settings, ...compareHarm(from, to)]
  if (!isComparable(reasons, setting)) return undefined
  const disputed = states.find((state) =>
    reasons.some((each) => each.feature === state && each.score === 0),
  )
  const path = disputed && `casualties.${disputed}`
  if (setting.within)
    return path ? { verdict: 'contradicts', changes: [], path, reasons } : undefined
  if (!path) return { verdict: 'same', changes: ['confirmed'], reasons }
  // Reports of one day disagree; a later one corrects.
  if (setting.gapDays === undefined || setting.gapDays < 1)
    return { verdict: 'contradicts', changes: [], path, reasons }
  return { verdict: 'updates', changes: numbersChanged(reasons, from, to), reasons }
}

/** Incidents: one when type, place and time can be the same and at least two of them are told. */
export const incident: Comparison<'incident'> = {
  keys: ({ content, where }) => {
    const family = familyOfIncident(content.type.value)
    return [`${family}|${where?.value.country ?? ''}`, `${family}|`]
  },
  judge,
}
