import { type Casualties, isNothing } from '../../record/index.ts'
import { isNone, type Toll } from './toll.ts'

interface Group {
  readonly toll: Toll
  readonly partOf?: number
}

function numberOf({ amount }: Casualties): number | undefined {
  return isNothing(amount) ? undefined : (amount.value.best ?? amount.value.low)
}

function canShare(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

/** Whether two tolls can speak of the same people. */
function canBeOnePeople(a: Toll, b: Toll): boolean {
  return (
    a.group.state === b.group.state &&
    canShare(a.group.status?.value, b.group.status?.value) &&
    canShare(a.group.who?.value.country, b.group.who?.value.country)
  )
}

/** One word for people, read as a part and once more as one of a list: "including 12 women". */
function isSame(told: Toll, toll: Toll): boolean {
  return told.head === toll.head && told.group.state === toll.group.state
}

/** The same people told again: in the headline and the lead, by name, as "the boy". */
function isRepeat(told: Toll, toll: Toll): boolean {
  if (told.group.state !== toll.group.state || toll.isMore) return false
  if (isNone(told) || isNone(toll))
    return isNone(told) && isNone(toll) && canBeOnePeople(told, toll)
  const number = numberOf(toll.group)
  // "The envoy and his wife were killed": of one clause they are two.
  if (toll.isKnown && number === 1) return told.at !== toll.at
  if (told.name !== undefined && toll.name !== undefined)
    return told.name === toll.name || told.name.endsWith(` ${toll.name}`)
  return (
    number === numberOf(told.group) &&
    canBeOnePeople(told, toll) &&
    (told.sentence !== toll.sentence || number === undefined)
  )
}

/** The whole that a toll is counted in: told to be so, or told before as a larger number of no one kind. */
function wholeOf(groups: readonly Group[], toll: Toll): number | undefined {
  const isWhole = ({ toll: other, partOf }: Group) =>
    partOf === undefined && other.group.state === toll.group.state && !isNone(other)
  if (toll.isPart) {
    const at = groups.findLastIndex(isWhole)
    return at < 0 ? undefined : at
  }
  if (toll.isMore) return undefined
  const number = numberOf(toll.group)
  const at = groups.findIndex((group) => {
    const whole = numberOf(group.toll.group)
    return (
      isWhole(group) &&
      group.toll.sentence < toll.sentence &&
      canBeOnePeople(group.toll, toll) &&
      whole !== undefined &&
      number !== undefined &&
      number < whole
    )
  })
  return at < 0 ? undefined : at
}

/** A later, larger number of no one kind takes in what was told before: "the toll rose to 15". */
function takesIn(group: Group, toll: Toll): boolean {
  const number = numberOf(toll.group)
  const part = numberOf(group.toll.group)
  return (
    !toll.isPart &&
    !toll.isMore &&
    group.partOf === undefined &&
    toll.group.status === undefined &&
    group.toll.sentence < toll.sentence &&
    canBeOnePeople(group.toll, toll) &&
    number !== undefined &&
    part !== undefined &&
    part < number
  )
}

/** "Six people were shot … two of them are dead": a smaller number told later. */
function canBeAmong(dead: Toll, shot: Toll): boolean {
  const number = numberOf(dead.group) ?? 0
  return dead.sentence > shot.sentence && number < (numberOf(shot.group) ?? 0)
}

/** Shot people of whom somebody is told to have died are hurt, and no more is known. */
function settled(toll: Toll, tolls: readonly Toll[]): Casualties | undefined {
  if (!toll.isOpen) return toll.group
  if (tolls.some(({ head, isOpen }) => head === toll.head && !isOpen)) return undefined
  const hasDied = tolls.some(
    (other) =>
      other.group.state === 'killed' &&
      !isNone(other) &&
      (other.isKnown || canBeAmong(other, toll) || (other.name ?? 0) === toll.name),
  )
  return hasDied ? { ...toll.group, state: 'casualties' } : toll.group
}

/** The people hurt in one incident, each group once, parts tied to their wholes. */
export function groupsOf(tolls: readonly Toll[]): readonly Casualties[] {
  const groups: Group[] = []
  for (const open of tolls) {
    const group = settled(open, tolls)
    const toll = group && { ...open, group }
    if (!toll || groups.some(({ toll: told }) => isSame(told, toll) || isRepeat(told, toll)))
      continue
    const partOf = wholeOf(groups, toll)
    const at = groups.length
    if (partOf === undefined)
      groups.forEach((told, index) => {
        if (takesIn(told, toll)) groups[index] = { ...told, partOf: at }
      })
    groups.push(partOf === undefined ? { toll } : { toll, partOf })
  }
  return groups.map(({ toll: { group }, partOf }) =>
    partOf === undefined ? group : { ...group, partOf },
  )
}

/** A stated none and a number of the same people hurt cannot both be of one telling. */
export function isAtOdds(told: readonly Toll[], toll: Toll): boolean {
  return told.some((other) => {
    const isOfOne =
      other.group.state === toll.group.state ||
      other.group.state === 'casualties' ||
      toll.group.state === 'casualties'
    const none = isNone(other) ? other : toll
    const number = isNone(other) ? toll : other
    const status = none.group.status?.value
    return (
      isOfOne &&
      isNone(other) !== isNone(toll) &&
      (status === undefined || status === number.group.status?.value)
    )
  })
}
