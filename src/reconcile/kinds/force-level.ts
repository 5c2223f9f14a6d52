import type { Change, ClaimOf, Read, When } from '../../record/index.ts'
import { type Feature, feature } from '../feature.ts'
import {
  bestOf,
  compareAmounts,
  compareParties,
  comparePlaces,
  compareTimes,
  gapDays,
} from '../features/index.ts'
import type { Comparison, Judgement, Setting } from '../judgement.ts'

type ForceLevel = ClaimOf<'force-level'>

/** The day a figure is meant for. */
function dayOf({ content, when }: ForceLevel): Read<When> | undefined {
  return content.asOf ?? when
}

function compareCodes(name: string, from: string | undefined, to: string | undefined): Feature {
  return feature(name, from === to ? 1 : 0, from ?? 'not stated', to ?? 'not stated')
}

function reasonsFor(from: ForceLevel, to: ForceLevel): readonly Feature[] {
  const owners = [from.content.owner, to.content.owner]
  return [
    compareAmounts('amount', from.content.amount, to.content.amount),
    ...compareParties('owner', owners[0] ? [owners[0]] : [], owners[1] ? [owners[1]] : []),
    ...comparePlaces(from.where, to.where),
    compareCodes('component', from.content.component?.value, to.content.component?.value),
    compareCodes('basis', from.content.basis.value, to.content.basis.value),
    ...compareTimes(dayOf(from), dayOf(to), 0),
  ]
}

function direction(from: ForceLevel, to: ForceLevel): readonly Change[] {
  const before = bestOf(from.content.amount)
  const after = bestOf(to.content.amount)
  if (before === undefined || after === undefined || before === after) return []
  return [after > before ? 'revised-up' : 'revised-down']
}

/** Whether both figures are meant for days that can be one; without days, reports of one week are taken so. */
function isSameDay(from: ForceLevel, to: ForceLevel, { within, gapDays: gap }: Setting): boolean {
  const before = dayOf(from)
  const after = dayOf(to)
  if (before && after) return gapDays(before.value, after.value) === 0
  return within || (gap !== undefined && gap <= 7)
}

/** Only like is compared with like: owner, place, component and basis; else the scope differs. */
function judge(from: ForceLevel, to: ForceLevel, setting: Setting): Judgement | undefined {
  const reasons = reasonsFor(from, to)
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score
  if (
    (score('owner') ?? 0) < 1 ||
    (score('place') ?? 0) < 0.7 ||
    from.content.of.value !== to.content.of.value
  )
    return undefined
  if (score('component') === 0 || score('basis') === 0)
    return setting.within ? undefined : { verdict: 'scope-differs', changes: [], reasons }
  if ((score('amount') ?? 0) >= 0.8)
    return setting.within
      ? undefined
      : { verdict: 'same', changes: score('amount') === 1 ? ['confirmed'] : [], reasons }
  if (isSameDay(from, to, setting))
    return { verdict: 'contradicts', changes: [], path: 'amount', reasons }
  return { verdict: 'updates', changes: direction(from, to), reasons }
}

/** Figures for one force in one place. */
export const forceLevel: Comparison<'force-level'> = {
  keys: ({ content, where }) => {
    const owner = content.owner?.value.country ?? content.owner?.value.actor
    const place = where?.value.country ?? where?.value.name
    return owner === undefined || place === undefined
      ? []
      : [`${owner}|${place}|${content.of.value}`]
  },
  judge,
}
