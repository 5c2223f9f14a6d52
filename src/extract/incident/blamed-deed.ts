import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isAccused } from './figurative.ts'
import { lexicon } from './lexicon.ts'
import { isPerson } from './people.ts'

/** One person, by a name or a singular noun, or people who are counted. */
function isCountedPerson(reading: Reading, head: number): boolean {
  const isOne = /^NNP?$/.test(reading.tokens[head]?.penn ?? '')
  return isPerson(reading, head) && (isOne || reading.quantities.some(({ noun }) => noun === head))
}

/**
 * "Accused Chad of shelling the town on Tuesday", "charged with killing his cousin": blame that tells of one deed, by its day or by
 * the one it was done to. Blame for what somebody does to many tells of none.
 */
export function isOneBlamed(
  reading: Reading,
  { predicate, objects, span, parent }: Clause,
): boolean {
  const above = parent === undefined ? undefined : reading.clauses[parent]
  const isBlame =
    above !== undefined &&
    (lexicon.responsibility.blame.has(above.lemma) || lexicon.legal.has(above.lemma))
  if (!isBlame || above.negated) return false
  if (reading.tokens[predicate]?.penn !== 'VBG' || objects.length === 0) return false
  return (
    objects.some((head) => isCountedPerson(reading, head)) ||
    reading.timesIn(span).some(({ when }) => when?.precision === 'day')
  )
}

/** "Chad accused the rebels of shelling": whoever is accused did it, and not who accuses. */
export function accusedIn(reading: Reading, clause: Clause): readonly number[] | undefined {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return above && isAccused(reading, clause) ? above.objects : undefined
}
