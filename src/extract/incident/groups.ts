import { type Casualties, isNothing } from '../../record/index.ts'
import { canShare, isNamesake, numberOf, settled } from './settled.ts'
import { type Group, survivors } from './survivors.ts'
import { isNone, type Toll } from './toll.ts'

/** Whether two tolls can speak of the same people. */
function canBeOnePeople(a: Toll, b: Toll): boolean {
  return (
    a.group.state === b.group.state &&
    canShare(a.group.status?.value, b.group.status?.value) &&
    canShare(a.group.who?.value.country, b.group.who?.value.country)
  )
}

/** The same people told again: in the headline and the lead, by name, as "the boy". */
function isRepeat(told: Toll, toll: Toll): boolean {
  if (told.group.state !== toll.group.state) return false
  // "Fatally shot and killed": told twice of the same people.
  if (told.head === toll.head) return true
  if (toll.isMore) return false
  if (isNone(told) || isNone(toll))
    return isNone(told) && isNone(toll) && canBeOnePeople(told, toll)
  const number = numberOf(toll.group)
  // "The envoy and his wife were killed": of one clause they are two.
  if (toll.isKnown && number === 1) return told.at !== toll.at
  if (told.name !== undefined && toll.name !== undefined) return isNamesake(told, toll)
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
      number < whole &&
      !(number > 1 && settles(toll.group, group.toll.group))
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
    group.toll.sentence < toll.sentence &&
    canBeOnePeople(group.toll, toll) &&
    number !== undefined &&
    part !== undefined &&
    !(group.toll.name !== undefined && isLoose(toll.group)) &&
    ((toll.group.status === undefined && part < number) ||
      // "Several suspects … four suspects": the number itself.
      (part > 1 && number > 1 && settles(toll.group, group.toll.group)))
  )
}

/** "Several", "numerous": no number, and one told later settles it. */
function isLoose({ amount }: Casualties): boolean {
  return !isNothing(amount) && amount.value.best === undefined
}

/** "Several suspects … four suspects"; but twelve are among "more than 600", and settle nothing. */
function settles(exact: Casualties, loose: Casualties): boolean {
  const [number = 0, least = 0] = [exact, loose].map(numberOf)
  return isLoose(loose) && !isLoose(exact) && (least <= 12 || number >= least)
}

/** "A commander and another man … the two men": together as many as the groups told one by one before. */
function isSumOf(groups: readonly Group[], toll: Toll): boolean {
  const told = groups.filter(
    (each) => each.partOf === undefined && each.toll.group.state === toll.group.state,
  )
  const numbers = told.map((each) => numberOf(each.toll.group))
  const sum = numbers.reduce<number>((all, each) => all + (each ?? Number.NaN), 0)
  return (
    told.length > 1 &&
    !toll.isMore &&
    !toll.isPart &&
    sum === numberOf(toll.group) &&
    told.every((each) => !isNone(each.toll) && each.toll.sentence < toll.sentence)
  )
}

/** Where these people, now told as a part, were told by themselves before. */
function toldBefore(groups: readonly Group[], toll: Toll): number {
  return groups.findIndex((each) => each.partOf === undefined && isRepeat(each.toll, toll))
}

/** "A leader was detained … they detained several men, including the leader": the leader of before is one of them. */
function tieToWhole(groups: Group[], toll: Toll): void {
  const before = toldBefore(groups, toll)
  const told = groups[before]
  const whole = groups.findLastIndex(
    ({ toll: other, partOf }) =>
      partOf === undefined && other.at === toll.at && other.group.state === toll.group.state,
  )
  if (toll.isPart && told && whole > before) groups[before] = { ...told, partOf: whole }
}

/** The people hurt in one incident, each group once, parts tied to their wholes. */
export function groupsOf(tolls: readonly Toll[]): readonly Casualties[] {
  const groups: Group[] = []
  for (const open of tolls) {
    const group = settled(open, tolls)
    const toll = group && { ...open, group }
    if (!toll) continue
    if (groups.some(({ toll: told }) => isRepeat(told, toll))) {
      tieToWhole(groups, toll)
      continue
    }
    const isSum = isSumOf(groups, toll)
    const partOf = isSum ? undefined : wholeOf(groups, toll)
    const at = groups.length
    if (partOf === undefined)
      groups.forEach((told, index) => {
        const isTold = told.partOf === undefined && told.toll.group.state === toll.group.state
        if ((isSum && isTold) || takesIn(told, toll)) groups[index] = { ...told, partOf: at }
      })
    groups.push(partOf === undefined ? { toll } : { toll, partOf })
  }
  const rest = survivors(groups)
  return [
    ...groups.map(({ toll: { group }, partOf }) =>
      partOf === undefined ? group : { ...group, partOf },
    ),
    ...(rest ? [rest] : []),
  ]
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
