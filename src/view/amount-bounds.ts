import { type Amount, isNothing, type Slot } from '../record/index.ts'

/** Least and most; `high` is absent where nothing bounds it. */
export interface Bounds {
  readonly low: number
  readonly high?: number
}

/**
 * The least and the most that the words of a number allow. "At least 50" has no most, "up to 40" no least but 0;
 * "about 200" stands as 200.
 */
export function boundsOf(slot: Slot<Amount>): Bounds {
  if (isNothing(slot)) return slot.nothing === 'stated-none' ? { low: 0, high: 0 } : { low: 0 }
  const { low, best, high, hedge } = slot.value
  const isOpenAbove = hedge === 'at-least' || hedge === 'more-than'
  const isOpenBelow = hedge === 'at-most' || hedge === 'less-than'
  const top = isOpenAbove ? high : (high ?? best)
  return {
    low: low ?? (isOpenBelow ? 0 : (best ?? 0)),
    ...(top !== undefined && { high: top }),
  }
}

/** Several added up; open above where one of them is. */
export function sumOf(bounds: readonly Bounds[]): Bounds {
  const highs = bounds.map(({ high }) => high)
  const high = highs.includes(undefined)
    ? undefined
    : highs.reduce<number>((all, each) => all + (each ?? 0), 0)
  return { low: bounds.reduce((all, { low }) => all + low, 0), ...(high !== undefined && { high }) }
}

/**
 * From the least to the most that any of several says of one number. What is open above is bounded by the others
 * where they reach it: "at least 20" and "27" are 20 to 27, "at least 30" and "27" are 27 or more.
 */
export function spanOf(bounds: readonly Bounds[]): Bounds {
  const highs = bounds.flatMap(({ high }) => high ?? [])
  const most = Math.max(...highs)
  const isOpen = bounds.some(
    ({ low, high }) => high === undefined && (highs.length === 0 || low > most),
  )
  return { low: Math.min(...bounds.map(({ low }) => low)), ...(!isOpen && { high: most }) }
}
