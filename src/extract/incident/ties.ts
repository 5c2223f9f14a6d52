import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isDay } from './figurative.ts'
import { lexicon } from './lexicon.ts'
import { behind, isOfViolence, isOneOf } from './stance.ts'
import { lowerAt } from './words.ts'

const words = lexicon.responsibility
const of = new Set(['of'])
const forIt = new Set(['for'])
const inIt = new Set(['in'])

/** "X was responsible for the blast", "behind the bombing", "involved in the raid", "its mastermind": tied to a deed. */
export function tiedToDeed(reading: Reading, clause: Clause): boolean {
  const { predicate, obliques } = clause
  const isOf = (prepositions: ReadonlySet<string>) =>
    obliques.some(
      ({ preposition, head }) => prepositions.has(preposition) && isOfViolence(reading, head),
    )
  const isBehind =
    isOfViolence(reading, predicate) &&
    reading.tree.childrenBy(predicate, 'case').some((mark) => lowerAt(reading, mark) === 'behind')
  return (
    isBehind ||
    (isOneOf(reading, [predicate], words.responsible) &&
      (isOf(forIt) || isAlone(reading, clause))) ||
    (isOneOf(reading, [predicate], words.partaking) && isOf(inIt)) ||
    (isOneOf(reading, [predicate], words.makers) && isOf(of))
  )
}

/** "The killing was the work of X", "it bore the hallmarks of X". */
export function makersOf(reading: Reading, clause: Clause): readonly number[] {
  const { predicate, subjects, objects, lemma } = clause
  if (!subjects.some((head) => isOfViolence(reading, head))) return []
  if (isOneOf(reading, [predicate], words.works)) return behind(reading, predicate, of)
  const mark = words.bearing.has(lemma)
    ? objects.find((head) => isOneOf(reading, [head], words.hallmarks))
    : undefined
  return mark === undefined ? [] : behind(reading, mark, of)
}

/** "Norway was responsible": nothing but a day is told beside the predicate, so that it is of what was told before. */
export function isAlone(reading: Reading, clause: Clause): boolean {
  return (
    clause.obliques.every(({ head }) => isDay(reading, head)) &&
    reading.clausesBelow(clause).length === 0
  )
}
