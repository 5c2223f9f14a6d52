import { hasWord, textOf } from '../match.ts'
import { type Normaliser, unplaced } from '../reading.ts'
import { periodOf } from './duration.ts'

/** A quarter century, half-hour talks, a quarter of an hour: the unit is the last word, for "quarter" is a unit too. */
export const partUnit: Normaliser = (match) => {
  const unit = textOf(match, 'unit', match.end - 1)
  if (unit === undefined) return undefined
  return unplaced('DURATION', periodOf(hasWord(match, 'half') ? 1 / 2 : 1 / 4, unit))
}
