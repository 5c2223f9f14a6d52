import { type Party, quote, type Read, stated } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { lexicon, stateByVerb } from './lexicon.ts'
import { isPerson } from './people.ts'
import { isAttacker, isReducedPassive, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { victimAfter, victimBefore } from './victims.ts'
import { lowerAt, phraseUpTo } from './words.ts'

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
  const fit = heads.filter((head) => {
    const parties = partiesOf(reading, [head])
    return parties.length > 0
      ? parties.some((party) => canDo(reading, head, party, isSubject))
      : isAttacker(reading, head) || (isSubject && isPersons(reading, head))
  })
  return fit.flatMap((head) => {
    const parties = partiesOf(reading, [head])
    return parties.length > 0 ? parties : named(reading, head)
  })
}

/** People by a noun: never a number or a pronoun alone. */
function isPersons(reading: Reading, head: number): boolean {
  return /^(NOUN|PROPN)$/.test(reading.tokens[head]?.tag ?? '') && isPerson(reading, head)
}

/** "Three hooded individuals": nobody known, by the words for them. */
function named(reading: Reading, head: number): readonly Read<Party>[] {
  const span = phraseUpTo(reading, head)
  return [stated<Party>({ name: quote(reading.document, span), link: 'none' }, span)]
}

const harmful: ReadonlySet<string> = new Set([...stateByVerb.keys(), ...lexicon.hit])

function subjectsOf(reading: Reading, { clause }: Trigger): readonly number[] {
  if (!clause || isReducedPassive(reading, clause, harmful)) return []
  const { objects } = clause
  const told = clause.subjects.filter(
    (token) => !isWeapon(reading, token) && !objects.includes(token) && !isInAside(reading, token),
  )
  const isAble = told.some((token) => isAttacker(reading, token) || isPerson(reading, token))
  const agent = clause.passive || isAble ? undefined : victimBefore(reading, clause.predicate)
  return agent === undefined || objects.includes(agent) ? told : [agent]
}

/** "With support from Kenya, Oman and Peru": the last of a list behind a preposition is no subject. */
function isInAside(reading: Reading, head: number): boolean {
  let at = head - 1
  while (
    /^(PROPN|DET|CCONJ|PUNCT)$/.test(reading.tokens[at]?.tag ?? '') &&
    lowerAt(reading, at) !== '.'
  )
    at -= 1
  const isList = lowerAt(reading, head - 1) === 'and' || lowerAt(reading, head - 2) === 'and'
  return isList && head - at > 3 && reading.tokens[at]?.tag === 'ADP'
}

/** "Kidnapped by armed men", where the parse ties the people behind "by" to another word. */
function agentBehind(reading: Reading, { predicate, passive }: Clause): readonly number[] {
  const end = reading.sentences[reading.tokens[predicate]?.sentence ?? -1]?.endToken ?? 0
  if (!passive) return []
  for (let at = predicate + 1; at < Math.min(end, predicate + 14); at += 1) {
    if (reading.tokens[at]?.tag === 'VERB') return []
    if (lowerAt(reading, at) !== 'by') continue
    const head = victimAfter(reading, at)
    return head === undefined ? [] : [head]
  }
  return []
}

/** Who did it, as the words state: subject of the verb, "by" behind the noun, or a nationality before it. */
export function doersOf(reading: Reading, trigger: Trigger): readonly Read<Party>[] {
  const { at, clause, isNoun } = trigger
  if (!isNoun) {
    const subjects = able(reading, subjectsOf(reading, trigger), true)
    return subjects.length > 0 || !clause
      ? subjects
      : able(reading, agentBehind(reading, clause), true)
  }
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
      ? clause.subjects.filter((token) => !isWeapon(reading, token) && !isInAside(reading, token))
      : []
  return [
    ...able(reading, [...by.flatMap((head) => reading.tree.conjuncts(head)), ...carried], true),
    ...able(reading, before, false),
  ]
}
