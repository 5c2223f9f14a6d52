import type { Read, Where } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { liesIn, likeliest, reportPlace, type Town, townsOf } from './report-place.ts'
import { isWord } from './words.ts'

/** The least radius of a town, for one whose extent is not known. */
const townKm = 10

/** A town in the state, county or part of a country that the sentence names; in a county only where it is told what happened there. */
function isFiner({ features, where: town }: Town, { value: own }: Read<Where>): boolean {
  if (town.precision > 2 || own.precision < 3 || !liesIn(town, own)) return false
  return own.precision > 3 || features.scene
}

/** How much more must speak for the town of the report than for a place far from it. */
const ahead = 3

/** "In the Austin area", of a report from Chicago: a quarter by its own words, or far less likely than the town of the police. */
function isMistaken(reading: Reading, towns: readonly Town[], { value, spans }: Read<Where>) {
  const town = likeliest(towns)
  if (!town || value.precision > 3 || liesIn(value, town.where, 2 * townKm)) return false
  const [{ end } = { end: 0 }] = spans
  const isQuarter = isWord(reading, reading.tokenAt(end - 1), lexicon.quarters)
  const own = towns.find(({ where }) => where.name === value.name)
  if (isQuarter || own?.features.stray) return true
  return town.features.force > 0 && town.score - (own?.score ?? 0) >= ahead
}

/**
 * Where a crime was that a local report tells of: where its sentence says, unless that is a whole state or county in which
 * the town of the report lies, or a place far off that bears the name of a quarter.
 */
export function localPlace(
  reading: Reading,
  own: Read<Where> | undefined,
): Read<Where> | undefined {
  const town = reportPlace(reading)
  if (!own || !town) return own ?? town
  const towns = townsOf(reading)
  const best = likeliest(towns)
  return best && (isFiner(best, own) || isMistaken(reading, towns, own)) ? town : own
}
