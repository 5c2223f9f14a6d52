import type { Read, When } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import { type Feature, feature } from '../feature.ts'

/** Days by which two times miss each other: 0 when they can be one. */
export function gapDays(a: When, b: When): number {
  if (a.latest !== undefined && b.earliest !== undefined && a.latest < b.earliest)
    return daysBetween(a.latest, b.earliest)
  if (b.latest !== undefined && a.earliest !== undefined && b.latest < a.earliest)
    return daysBetween(b.latest, a.earliest)
  return 0
}

function isVague(when: When): boolean {
  return (
    when.earliest === undefined ||
    when.latest === undefined ||
    when.precision === 'decade' ||
    when.precision === 'interval'
  )
}

/** How well two times fit: 1 the same days, less when one is vague, 0 when they are apart by more than `slackDays`. */
export function compareTimes(
  from: Read<When> | undefined,
  to: Read<When> | undefined,
  slackDays: number,
): readonly Feature[] {
  if (!from || !to) return []
  const gap = gapDays(from.value, to.value)
  const isEqual = from.value.earliest === to.value.earliest && from.value.latest === to.value.latest
  const close = gap <= slackDays ? 0.3 : 0
  const score =
    gap > 0 ? close : isEqual ? 1 : isVague(from.value) || isVague(to.value) ? 0.7 : 0.85
  return [feature('time', score, from.value.edtf, to.value.edtf)]
}
