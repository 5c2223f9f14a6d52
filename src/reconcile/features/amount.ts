import { type Amount, isNothing, type Slot } from '../../record/index.ts'
import { type Feature, feature } from '../feature.ts'

/** Lowest and highest number that the words allow; a stated none is exactly 0, a withheld number is anything. */
export function boundsOf(slot: Slot<Amount>): { readonly low: number; readonly high: number } {
  if (isNothing(slot))
    return slot.nothing === 'stated-none'
      ? { low: 0, high: 0 }
      : { low: 0, high: Number.POSITIVE_INFINITY }
  const { low, best, high, hedge } = slot.value
  const middle = best ?? low ?? high ?? 0
  // "About" is read as within a tenth either way.
  const slack = hedge === 'about' ? middle / 10 : 0
  const isOpen =
    hedge === 'at-least' || hedge === 'more-than' || (high === undefined && best === undefined)
  return {
    low: (low ?? (hedge === 'at-most' || hedge === 'less-than' ? 0 : middle)) - slack,
    high: isOpen ? Number.POSITIVE_INFINITY : (high ?? middle) + slack,
  }
}

export function wordsOf(slot: Slot<Amount>): string {
  return isNothing(slot)
    ? slot.nothing === 'stated-none'
      ? 'none'
      : 'not disclosed'
    : slot.value.words
}

/** The number to compare by, where there is one. */
export function bestOf(slot: Slot<Amount>): number | undefined {
  if (isNothing(slot)) return slot.nothing === 'stated-none' ? 0 : undefined
  return slot.value.best ?? slot.value.low ?? slot.value.high
}

/** The smaller to the larger; 1 when either is unknown. */
function ratio(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined || a === b) return 1
  return Math.min(a, b) / Math.max(a, b)
}

/** 1 the same number, 0.8 numbers that can be the same, 0.5 bounds far apart, 0 numbers that cannot. */
export function compareAmounts(name: string, from: Slot<Amount>, to: Slot<Amount>): Feature {
  const a = boundsOf(from)
  const b = boundsOf(to)
  const overlap = a.low <= b.high && b.low <= a.high
  const isEqual = bestOf(from) === bestOf(to) && bestOf(from) !== undefined
  // "At least 400" and "at least 900" can both be so; they are not one figure.
  const isApart = overlap && ratio(bestOf(from), bestOf(to)) < 0.75
  const score = !overlap ? 0 : isEqual ? 1 : isApart ? 0.5 : 0.8
  return feature(name, score, wordsOf(from), wordsOf(to))
}
