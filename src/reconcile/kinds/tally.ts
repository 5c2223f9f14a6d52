import type { ClaimOf } from '../../record/index.ts'
import { feature } from '../feature.ts'
import {
  bestOf,
  compareAmounts,
  compareParties,
  compareTimes,
  compareWords,
} from '../features/index.ts'
import type { Comparison, Judgement, Setting } from '../judgement.ts'

type Tally = ClaimOf<'tally'>

function reasonsFor(from: Tally, to: Tally) {
  const who = (claim: Tally) => (claim.content.who ? [claim.content.who] : [])
  return [
    compareAmounts('amount', from.content.amount, to.content.amount),
    feature(
      'state',
      from.content.state?.value === to.content.state?.value ? 1 : 0,
      from.content.state?.value,
      to.content.state?.value,
    ),
    ...compareParties('who', who(from), who(to)),
    ...compareWords('of', from.content.of.value, to.content.of.value),
    ...compareTimes(from.content.period, to.content.period, 0),
  ]
}

function judge(from: Tally, to: Tally, { within, gapDays }: Setting): Judgement | undefined {
  const reasons = reasonsFor(from, to)
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score
  const isOneCount =
    score('state') === 1 &&
    score('who') !== 0 &&
    (score('of') ?? 0) >= 0.6 &&
    score('time') !== undefined &&
    score('time') !== 0
  if (!isOneCount || within || from.content.weapon?.value !== to.content.weapon?.value)
    return undefined
  if ((score('amount') ?? 0) >= 0.8) return { verdict: 'same', changes: ['confirmed'], reasons }
  if (gapDays === undefined || gapDays === 0)
    return { verdict: 'contradicts', changes: [], path: 'amount', reasons }
  const isMore = (bestOf(to.content.amount) ?? 0) > (bestOf(from.content.amount) ?? 0)
  return { verdict: 'updates', changes: [isMore ? 'revised-up' : 'revised-down'], reasons }
}

/** Counts over a series: comparable when they count the same over the same period. */
export const tally: Comparison<'tally'> = {
  keys: ({ content }) => [
    `${content.counted}|${content.state?.value ?? content.incidentType?.value ?? ''}`,
  ],
  judge,
}
