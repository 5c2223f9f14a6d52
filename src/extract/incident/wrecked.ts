import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { listed, objectsOf } from './coordinated.ts'
import { lexicon, targetByWord } from './lexicon.ts'
import { contentHead } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** "The blast damaged two shops", "destroyed by a bomb": what the deed does to things, when its noun is the subject. */
export function wreckedBy(reading: Reading, { at, clause }: Trigger): readonly number[] {
  if (!clause || clause.negated || !clause.subjects.includes(at)) return []
  const isWrecking = lexicon.wrecks.has(clause.lemma)
  if (!isWrecking && !lexicon.aiming.has(clause.lemma)) return []
  return objectsOf(reading, clause).filter(
    (head) => head !== at && (!isWrecking || isThing(reading, head)),
  )
}

/** "The blast tore through two shops", "rocked the ministry". */
export function tornBy(reading: Reading, { at, clause }: Trigger): readonly number[] {
  if (!clause || clause.negated || !clause.subjects.includes(at)) return []
  if (!hasMark(reading, clause.predicate, lexicon.tearing)) return []
  const behind = clause.obliques
    .filter(({ preposition }) => preposition === 'through')
    .flatMap(({ head }) => listed(reading, head))
  return [...behind, ...objectsOf(reading, clause)].filter((head) => isThing(reading, head))
}

/** Something that can be struck and is nobody. */
function isThing(reading: Reading, head: number): boolean {
  const type = targetByWord.get(lowerAt(reading, contentHead(reading, head)))
  return type !== undefined && type !== 'people'
}

/** Things told to be damaged or destroyed in a clause: "two shops were damaged", "the school suffered damage". */
export function wreckedIn(reading: Reading, clause: Clause): readonly number[] {
  const { objects, subjects, lemma } = clause
  const isDamage = (head: number) => isWord(reading, head, lexicon.damage)
  const noun = [...objects, ...subjects].find(isDamage)
  const behind = noun === undefined ? [] : behindTo(reading, clause, noun)
  const suffering = noun !== undefined && lexicon.sustaining.has(lemma) ? subjects : []
  const done = lexicon.wrecks.has(lemma) ? objectsOf(reading, clause) : []
  return [...done, ...suffering, ...behind]
    .flatMap((head) => listed(reading, head))
    .filter((head) => isThing(reading, head))
}

/** "Damage to two shops". */
function behindTo(reading: Reading, { obliques }: Clause, noun: number): readonly number[] {
  const below = reading.tree
    .childrenBy(noun, 'nmod')
    .filter((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'to'),
    )
  return [
    ...below,
    ...obliques.filter(({ preposition }) => preposition === 'to').map(({ head }) => head),
  ]
}
