import { type Read, stated, type Where } from '../../record/index.ts'
import { distanceKm, type Place } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { scoreOf } from './decision.ts'
import {
  isBeside,
  isIn,
  isInHeadline,
  isOfDateline,
  isOfForce,
  isOfInstitution,
  isScene,
  isStreet,
} from './town-evidence.ts'

/** Towns and districts on the lists; a street or a whole region is no place to put a report at. */
function isTown({ where }: Place): boolean {
  if (isOpen(where)) return where.precision <= 2
  return where.country !== undefined && where.precision <= 4 && where.geonameid !== undefined
}

/** Counties that the lists of towns lack. */
function isCounty({ where }: Place): boolean {
  if (where.precision !== 3 || where.geonameid !== undefined) return false
  return where.point !== undefined || isOpen(where)
}

/** On the lists, and open which of its name it is. */
function isOpen({ name, point }: Where): boolean {
  return name !== undefined && point === undefined
}

/** What speaks for a town of which these are the mentions. */
function townFeatures(reading: Reading, mentions: readonly Place[]) {
  const forces = mentions.filter((place) => isOfForce(reading, place)).length
  return {
    force: Math.min(forces, 2),
    dateline: mentions.some((place) => isOfDateline(reading, place)),
    scene: mentions.some((place) => isScene(reading, place)),
    beside: mentions.some((place) => isBeside(reading, place)),
    headline: mentions.some((place) => isInHeadline(reading, place)),
    lead: mentions.some((place) => isIn(reading, 'lead', place)),
    town: mentions.some(({ where }) => where.precision <= 2),
    mentions: Math.min(mentions.length, 4),
  }
}

/** A town or a county that a report names, and how much speaks for the report being from there. */
export interface Town {
  readonly where: Where
  readonly mentions: readonly Place[]
  readonly features: ReturnType<typeof townFeatures> & {
    readonly stray?: boolean
    readonly sole?: boolean
  }
  readonly score: number
}

const known = new WeakMap<Reading, readonly Town[]>()

/** The towns of a report that are on the lists, the one for which most speaks first. */
export function townsOf(reading: Reading): readonly Town[] {
  const found = known.get(reading) ?? scoredTowns(reading, isTown)
  known.set(reading, found)
  return found
}

function scoredTowns(reading: Reading, isOne: (place: Place) => boolean): readonly Town[] {
  const towns = reading.places.filter(
    (place) => isOne(place) && !isStreet(reading, place) && !isOfInstitution(reading, place),
  )
  const found = [...Map.groupBy(towns, ({ where }) => where.name ?? where.words).values()].flatMap(
    (mentions): Omit<Town, 'score'>[] => {
      const [first] = mentions
      const features = townFeatures(reading, mentions)
      return first ? [{ where: first.where, mentions, features }] : []
    },
  )
  const named = reading.places.flatMap(({ where }) => (where.precision >= 3 ? [where] : []))
  return found
    .map((town) => {
      const isSole = found.length === 1
      const features = { ...town.features, stray: isStray(town, found, named), sole: isSole }
      return { ...town, features, score: scoreOf('town', features) }
    })
    .sort((a, b) => b.score - a.score)
}

/** Counties, states and parts of a country that are on the map. */
function isArea({ where }: Place): boolean {
  return where.precision >= 3 && where.precision <= 5 && where.point !== undefined
}

/** What is this far off is in no one's town; of what is this wide every reader knows where it is. */
const farKm = 100
const wellKnownKm = 5

/**
 * "Shot in Bath, Lyon police said": a quarter that bears the name of a town far off. It has no police and no dateline of its
 * own, while another town has; and no area or country that the report names holds it, while one holds the other, or it is small.
 */
function isStray(
  { where, features }: Omit<Town, 'score'>,
  towns: readonly Omit<Town, 'score'>[],
  named: readonly Where[],
): boolean {
  if (features.force > 0 || features.dateline) return false
  const isHeld = (town: Where) => named.some((area) => area.precision <= 5 && liesIn(town, area))
  const isSmall = (where.radiusKm ?? 0) <= wellKnownKm
  const anchors = towns.filter(
    (town) =>
      (town.features.force > 0 && isSmall) ||
      ((town.features.force > 0 || town.features.dateline) && isHeld(town.where)),
  )
  const isAbroad = named.some(
    ({ country }) =>
      country === where.country && anchors.every((town) => town.where.country !== country),
  )
  if (anchors.length === 0 || isAbroad || isHeld(where)) return false
  return anchors.every((town) => isFar(town.where, where))
}

/** Or open where it is: nothing says that it is near. */
function isFar(a: Where, b: Where): boolean {
  if (isOpen(b)) return true
  return a.point !== undefined && b.point !== undefined && distanceKm(a.point, b.point) > farKm
}

/**
 * Where a local report is from: the town for which most speaks, of the police it names, its dateline, its headline and its
 * lead; where two are alike it is left open. What the town lies in is no
 * rival of it. For a crime that the report tells of without saying where, because its readers know.
 */
export function reportPlace(reading: Reading): Read<Where> | undefined {
  const towns = townsOf(reading)
  const isLikely = towns.some(({ score }) => score >= least)
  const best = isLikely ? leading(towns) : countyOf(reading, towns)
  const found = best?.mentions.find((place) => isOfForce(reading, place)) ?? best?.mentions[0]
  if (!best || !found) return undefined
  if (best.features.force === 0 && isElsewhere(reading, best.where)) return undefined
  return {
    ...stated(found.where, { start: found.start, end: found.end }),
    basis: 'inferred',
    rule: 'incident/report-place',
  }
}

/** Where no town is likely the county of its sheriff; the only town in it that is told of beside the crime. */
function countyOf(reading: Reading, towns: readonly Town[]): Town | undefined {
  const county = leading(scoredTowns(reading, isCounty))
  const inside = county && towns.filter(({ where }) => liesIn(where, county.where))
  const [town, ...others] = inside ?? []
  return town && others.length === 0 && town.features.beside ? town : county
}

/** The town for which enough speaks, and more than for any other. */
function leading(towns: readonly Town[]): Town | undefined {
  const best = likeliest(towns)
  const second = towns.find((town) => town !== best && !(best && liesIn(best.where, town.where)))
  return best && isEnough(best.score, second?.score) ? best : undefined
}

/** "Lyon (AP) -- Two were shot in Picardy": an area where the report says that something was done, which does not hold the town, and none that does. */
function isElsewhere(reading: Reading, town: Where): boolean {
  const areas = reading.places.filter(isArea)
  return (
    !areas.some(({ where }) => liesIn(town, where)) && areas.some((area) => isScene(reading, area))
  )
}

/** The town that leads, or a likely one in the county or state that leads. */
export function likeliest(towns: readonly Town[]): Town | undefined {
  const [first] = towns
  if (!first || first.where.precision <= 2) return first
  const inside = towns.find(
    ({ where, score }) => where.precision <= 2 && score >= least && liesIn(where, first.where),
  )
  return inside ?? first
}

/** Whether one place lies in another, which is taken for this wide at least. */
export function liesIn(inner: Where, outer: Where, leastKm = 0): boolean {
  if (!inner.point || !outer.point || inner.country !== outer.country) return false
  const km = Math.max(outer.radiusKm ?? 0, leastKm)
  return outer.precision >= inner.precision && distanceKm(inner.point, outer.point) <= km
}

/** Least score of a town, and how far it must be ahead of the next. */
const least = 3
const ahead = 1

function isEnough(score: number, next = 0): boolean {
  return score >= least && score - next >= ahead
}
