import type { Party, Read } from '../../record/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { lexicon, stateByVerb } from './lexicon.ts'
import { isPerson } from './people.ts'
import { isAttacker, isReducedPassive, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { lowerAt } from './words.ts'

/** Somebody who can do it: a state, armed people, and beside a verb any person; never a weapon or an event with a name. */
function canDo(
  reading: Reading,
  head: number,
  { value }: Read<Party>,
  isSubject: boolean,
): boolean {
  if (value.country !== undefined && value.sector === 'gov') return true
  if (isAttacker(reading, head)) return true
  return isSubject && (value.sector !== undefined || isPerson(reading, head))
}

function able(
  reading: Reading,
  heads: readonly number[],
  isSubject: boolean,
): readonly Read<Party>[] {
  const fit = heads.filter((head) =>
    partiesOf(reading, [head]).some((party) => canDo(reading, head, party, isSubject)),
  )
  return partiesOf(reading, fit)
}

const harmful: ReadonlySet<string> = new Set([...stateByVerb.keys(), ...lexicon.hit])

function subjectsOf(reading: Reading, { clause }: Trigger): readonly number[] {
  if (!clause || isReducedPassive(reading, clause, harmful)) return []
  const { objects } = clause
  return clause.subjects.filter((token) => !isWeapon(reading, token) && !objects.includes(token))
}

/** Who did it, as the words state: subject of the verb, "by" behind the noun, or a nationality before it. */
export function doersOf(reading: Reading, trigger: Trigger): readonly Read<Party>[] {
  const { at, clause, isNoun } = trigger
  if (!isNoun) return able(reading, subjectsOf(reading, trigger), true)
  const by = reading.tree
    .childrenBy(at, 'nmod')
    .filter((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'by'),
    )
  const before = reading.tree
    .childrenBy(at, 'nmod:poss', 'amod', 'compound')
    .filter((child) => reading.mentionAt(child)?.head === child && !isWeapon(reading, child))
  const carried =
    clause?.objects.includes(at) && lexicon.doing.has(clause.lemma)
      ? clause.subjects.filter((token) => !isWeapon(reading, token))
      : []
  return [
    ...able(reading, [...by.flatMap((head) => reading.tree.conjuncts(head)), ...carried], true),
    ...able(reading, before, false),
  ]
}
