import type { Read, When } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isDay } from './figurative.ts'
import { lexicon } from './lexicon.ts'
import type { Trigger } from './trigger.ts'
import { hasMark } from './words.ts'

interface Timed {
  readonly when: Read<When> | undefined
}

/** "The rebels' attack", "his murder": known by whose it is, as by "the". */
export function isOwned(reading: Reading, { at, isNoun }: Trigger): boolean {
  return isNoun && reading.tree.child(at, 'nmod:poss') !== undefined
}

/** "Yesterday's attack", "the attack of 7 May", "the rebels' attack on 7 May": the day is the noun's own, and that of the one told before. */
export function isOfThatDay(reading: Reading, trigger: Trigger, { when }: Timed): boolean {
  const { isNoun, at, isDefinite } = trigger
  if (!isNoun || (!isDefinite && !isOwned(reading, trigger))) return false
  const { earliest, latest } = when?.value ?? {}
  const day = reading.tree.children(at).find((child) => isDay(reading, child))
  const token = reading.tokens[day ?? -1]
  if (token === undefined || earliest === undefined || earliest !== latest) return false
  return reading
    .timesOver(token)
    .some(
      (time) =>
        time.start <= token.start &&
        token.end <= time.end &&
        time.when?.earliest === earliest &&
        time.when.latest === latest,
    )
}

/** "The recent attack", behind one of years ago. */
export function isRecent(reading: Reading, { when }: Timed, { at, isNoun }: Trigger): boolean {
  const [last, published] = [when?.value.latest, reading.published.earliest]
  if (!isNoun || last === undefined || published === undefined) return false
  const isLate = reading.tree
    .childrenBy(at, 'amod')
    .some((word) => hasMark(reading, word, lexicon.lately))
  return isLate && daysBetween(last, published) > 366
}

/** "The shooting", "this brazen attack": with nothing that says which, it can only be one told before. */
export function isBareAgain(reading: Reading, { at, isNoun, isDefinite }: Trigger): boolean {
  if (!isNoun || !isDefinite) return false
  return reading.tree
    .children(at)
    .every((child) => /^(det|case|amod|punct)$/.test(reading.tokens[child]?.relation ?? ''))
}
