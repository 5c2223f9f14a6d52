import { type Casualties, inferred, isNothing } from '../../record/index.ts'
import type { Toll } from './toll.ts'

/** People hurt, and the group that they are counted in. */
export interface Group {
  readonly toll: Toll
  readonly partOf?: number
}

/**
 * "Four people were shot, one fatally": whoever of them is not told to have died was wounded. Worked out only where both
 * numbers are exact and nobody else is told to be wounded.
 */
export function survivors(groups: readonly Group[]): Casualties | undefined {
  const isWhole = ({ partOf }: Group) => partOf === undefined
  if (groups.some(({ toll: { group, isPart } }) => group.state === 'wounded' && !isPart))
    return undefined
  const [shot, ...others] = groups.filter(
    (each) => each.toll.isOpen && each.toll.group.state === 'casualties' && isWhole(each),
  )
  const dead = groups.filter((each) => each.toll.group.state === 'killed' && isWhole(each))
  const [all, died] = [shot, dead[0]].map((each) => each && exactOf(each.toll.group))
  if (!shot || others.length > 0 || dead.length !== 1 || !all || !died || died.best >= all.best)
    return undefined
  const rest = all.best - died.best
  return {
    state: 'wounded',
    amount: inferred(
      { low: rest, best: rest, high: rest, hedge: 'exact', per: 'total', words: all.words },
      'incident/rest-of-shot',
      ...all.spans,
      ...died.spans,
    ),
  }
}

function exactOf({ amount }: Casualties) {
  if (isNothing(amount)) return undefined
  const { best, hedge, words } = amount.value
  return best === undefined || hedge !== 'exact' ? undefined : { best, words, spans: amount.spans }
}
