import { civilDate, dayNumber } from '../calendar.ts'
import { hasWord, type Match, textOf } from '../match.ts'
import { type Grain, type Period, periodAround, yearPeriod } from '../period.ts'
import { dated, type Normaliser } from '../reading.ts'
import { resolve, type Scene, toldReference } from '../scene.ts'
import { unknownOf } from './grain.ts'
import { latestQuarter } from './shift.ts'
import { yearIn } from './year.ts'

/** "The same quarter a year ago", "the like 2003 period": what is told now, in that year, to compare with. */
export const samePeriod: Normaliser = (match, scene) => {
  const year = yearIn(match, scene, match.first)
  const grain = grainTold(match, scene)
  const { reference, base } = comparedWith(grain, scene)
  const unknown = year === undefined ? unknownOf[grain] : String(year)
  return dated(
    resolve(reference, unknown, (day) => {
      const from = base?.first ?? day
      return inYear(grain, from, year ?? civilDate(from).year - 1)
    }),
    { compared: true },
  )
}

function grainTold(match: Match, { toldQuarter }: Scene): Grain {
  if (hasWord(match, 'quarter')) return 'quarter'
  if (hasWord(match, 'half')) return 'half'
  if (hasWord(match, 'period')) return toldQuarter === undefined ? 'year' : 'quarter'
  return textOf(match, 'unit') === 'M' ? 'month' : 'week'
}

function comparedWith(grain: Grain, scene: Scene) {
  const { reference, told, toldQuarter } = scene
  const quarter = toldQuarter ?? (grain === 'quarter' ? latestQuarter(scene) : undefined)
  if (grain === 'quarter') return { reference, base: quarter?.period }
  if (told !== undefined && told.period.grain === grain)
    return { reference: toldReference(told, 'event'), base: told.period }
  return { reference, base: undefined }
}

function inYear(grain: Grain, from: number, year: number): Period {
  const { month, day } = civilDate(from)
  if (grain === 'year') return yearPeriod(year)
  return periodAround(grain, dayNumber(year, month, grain === 'week' ? Math.min(day, 28) : 1))
}
