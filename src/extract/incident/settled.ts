import { type Casualties, isNothing } from '../../record/index.ts'
import { isNone, type Toll } from './toll.ts'

export function numberOf({ amount }: Casualties): number | undefined {
  return isNothing(amount) ? undefined : (amount.value.best ?? amount.value.low)
}

export function canShare(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

export function isNamesake(a: Toll, b: Toll): boolean {
  const [{ name }, { name: other }] = [a, b]
  const who = a.group.who?.value.actor
  return (
    name !== undefined &&
    other !== undefined &&
    (isNameOf(name, other) ||
      isNameOf(other, name) ||
      // "Ana … Diaz": of one person.
      (who !== undefined && who === b.group.who?.value.actor))
  )
}

/** "Ana Diaz" and "Diaz" are one. */
function isNameOf(full: string, short: string): boolean {
  return full === short || full.endsWith(` ${short}`)
}

/** "Six people were shot … two of them are dead": a smaller number told later. */
function canBeAmong(dead: Toll, shot: Toll): boolean {
  const number = numberOf(dead.group) ?? 0
  const isBehind =
    dead.sentence > shot.sentence ||
    (dead.sentence === shot.sentence &&
      dead.at > shot.at &&
      dead.at !== shot.at &&
      dead.head > shot.head)
  return isBehind && number < (numberOf(shot.group) ?? 0)
}

/** "The girl was shot … Ana Diaz was killed": one was shot and one died, and one of the two tellings only says who. */
function isOneAndSame(dead: Toll, shot: Toll): boolean {
  const isOne = numberOf(dead.group) === 1 && numberOf(shot.group) === 1
  const hasOtherName = dead.name !== undefined && shot.name !== undefined && dead.name !== shot.name
  if (!isOne || hasOtherName || dead.isMore || shot.isMore) return false
  if (dead.at === shot.at || !canShare(dead.group.status?.value, shot.group.status?.value))
    return false
  return shot.isKnown || (dead.name !== undefined && dead.sentence > shot.sentence)
}

/** Shot people of whom somebody is told to have died are hurt, and no more is known. */
export function settled(toll: Toll, tolls: readonly Toll[]): Casualties | undefined {
  if (!toll.isOpen) return toll.group
  if (tolls.some(({ head, isOpen }) => head === toll.head && !isOpen)) return undefined
  // "The fatal shooting of Ana Diaz … shot Diaz": told once as dead.
  if (tolls.some((other) => other.group.state === 'killed' && isNamesake(other, toll)))
    return undefined
  const hasDied = tolls.some(
    (other) =>
      other.group.state === 'killed' &&
      !isNone(other) &&
      (other.isKnown || canBeAmong(other, toll) || isOneAndSame(other, toll)),
  )
  // "Diaz was killed … Gil shot him": the one who died.
  const isHim =
    toll.isKnown &&
    numberOf(toll.group) === 1 &&
    tolls.some((other) => isOneAndSame(other, toll) && other.group.state === 'killed')
  if (isHim) return undefined
  return hasDied ? { ...toll.group, state: 'casualties' } : toll.group
}
