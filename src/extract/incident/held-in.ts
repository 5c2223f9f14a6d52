import type { Reading } from '../reading.ts'
import { isAlike } from './alike.ts'
import { lexicon } from './lexicon.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, lowerAt } from './words.ts'

/** "Two were killed and eight hurt when a rocket hit a house": the clause that tells what befell them. */
function isOccasion(reading: Reading, { clause: a }: Trigger, { clause: b }: Trigger): boolean {
  if (!a || !b || b.parent === undefined || b.relation !== 'advcl') return false
  const above = reading.clauses[b.parent]
  const isOfIt = above === a || (above?.relation === 'conj' && above.parent === a.index)
  return (
    isOfIt && reading.tree.children(b.predicate).some((child) => lowerAt(reading, child) === 'when')
  )
}

/** "The army killed him in a strike": one clause, and a noun that nothing ties to another deed. */
function isOwnDeed(before: Trigger, trigger: Trigger): boolean {
  return (
    !before.isNoun &&
    before.clause !== undefined &&
    before.clause === trigger.clause &&
    !trigger.isDefinite &&
    isAlike(before.rule.type, trigger.rule.type)
  )
}

/** "The killing of Ana Diaz in an airstrike": the second noun hangs on the first, or on who was struck. */
function isOnNoun(reading: Reading, before: Trigger, trigger: Trigger): boolean {
  if (!before.isNoun || before.isPlural || trigger.isPlural || trigger.isDefinite) return false
  if (!isAlike(before.rule.type, trigger.rule.type)) return false
  const above = reading.tokens[trigger.at]?.head ?? -1
  return (
    above === before.at ||
    (reading.tokens[above]?.head === before.at && /^nmod/.test(reading.tokens[above].relation))
  )
}

/** "Two were killed and eight hurt in a bombing", "the army killed him in a strike": what befell people, and the noun of what it befell them in. */
export function isHeldIn(reading: Reading, before: Trigger, trigger: Trigger): boolean {
  if (before.isWeak === true && isOccasion(reading, before, trigger)) return true
  const isTied =
    before.isWeak === true || isOwnDeed(before, trigger) || isOnNoun(reading, before, trigger)
  return (
    isTied &&
    trigger.isNoun &&
    reading.tokens[before.at]?.sentence === reading.tokens[trigger.at]?.sentence &&
    reading.tree
      .childrenBy(trigger.at, 'case')
      .some((mark) => hasMark(reading, mark, lexicon.befalling))
  )
}
