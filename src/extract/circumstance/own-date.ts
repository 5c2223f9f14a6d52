import type { When } from '../../record/index.ts'
import { daysOf, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

/** "In the lead up to the July 2014 summit": the date before a noun is the noun's own, whatever bound stands before both. */
export function ownOf(reading: Reading, time: TimeExpression, token: number): When | undefined {
  const { governor, when, value, type } = time
  const noun = reading.tokens[token]
  const isBound = when?.earliest === undefined || when.latest === undefined
  if (!when || !noun || !governor || !isBound || type !== 'DATE') return undefined
  const isBefore = /^N/.test(noun.penn) && time.end <= noun.start
  const isInside = reading.tree.subtree(token).includes(reading.tokenAt(time.start))
  const days = isBefore && isInside ? daysOf(value) : undefined
  return days && { ...when, ...days, edtf: value }
}
