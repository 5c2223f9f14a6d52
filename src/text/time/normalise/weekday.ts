import { weekdayOf } from '../calendar.ts'
import { hasWord, type Match, numberOf, textOf, valueIn } from '../match.ts'
import { weekdayNear } from '../near.ts'
import { dayPeriod, periodAround } from '../period.ts'
import { dated, type Normaliser } from '../reading.ts'
import { type Direction, type Resolution, resolve, type Scene, toldReference } from '../scene.ts'
import { atPart, partWords, toldBehindOr, toldOr } from './grain.ts'
import { isTitle } from './title.ts'
import { withinToldWeek } from './within-told.ts'

/** Today, yesterday, tonight, this morning, last night. */
export const deictic: Normaliser = (match, scene) => {
  if (isTitle(match)) return undefined
  const shift = numberOf(match, 'deictic')
  const part = textOf(match, 'daypart') ?? (hasWord(match, 'tonight', 'tonite') ? 'NI' : undefined)
  const offset =
    hasWord(match, 'the') && shift !== undefined
      ? shift * 2
      : (shift ?? (hasWord(match, 'last') ? -1 : 0))
  const reading = dated(resolve(scene.reference, 'XXXX-XX-XX', (day) => dayPeriod(day + offset)))
  return atPart(reading, part, partWords(match) || 'night')
}

function weekdayAt(match: Match, scene: Scene, weekday: number): Resolution {
  const unknown = `XXXX-WXX-${weekday}`
  const shift = valueIn(match, 'shift')
  if (hasWord(match, 'week')) {
    const weeks = typeof shift === 'number' ? shift : 0
    return resolve(scene.reference, unknown, (day) => {
      const week = periodAround('week', day, weeks)
      return dayPeriod(week.first + weekday - 1)
    })
  }
  if (hasWord(match, 'last', 'past', 'previous')) {
    const isTold = hasWord(match, 'previous') && scene.toldDay !== undefined
    return resolve(isTold ? toldBehindOr(scene, 'day') : scene.reference, unknown, (day) =>
      weekdayNear(day - 1, weekday, 'past'),
    )
  }
  if (hasWord(match, 'next', 'coming', 'following')) {
    const reference = hasWord(match, 'following') ? toldOr(scene, 'day') : scene.reference
    return resolve(reference, unknown, (day) => weekdayNear(day + 1, weekday, 'future'))
  }
  if (hasWord(match, 'this')) {
    return resolve(scene.reference, unknown, (day) =>
      dayPeriod(periodAround('week', day).first + weekday - 1),
    )
  }
  if (scene.narrative && scene.toldDay !== undefined) {
    return resolve(toldReference(scene.toldDay, 'section'), unknown, (day) =>
      weekdayNear(day, weekday, 'future'),
    )
  }
  if (scene.toldDay !== undefined && endsRange(match)) {
    return resolve(toldReference(scene.toldDay, 'event'), unknown, (day) =>
      weekdayNear(day, weekday, 'future'),
    )
  }
  const ofWeek = withinToldWeek(match, scene, weekday)
  if (ofWeek !== undefined) return ofWeek
  const direction = scene.direction()
  return resolve(scene.reference, unknown, (day) =>
    weekdayNear(day, weekday, bareDirection(match, direction, weekday - weekdayOf(day))),
  )
}

/** "From Monday to Thursday": the Thursday after that Monday, wherever verbs point. */
function endsRange({ scan, lexicon, first }: Match): boolean {
  const before = scan.signatures.charAt(first - 2)
  return (
    /^(?:to|through|until|till|[-–—])$/.test(scan.words[first - 1]?.lower ?? '') &&
    before !== '' &&
    lexicon.charactersOf('weekday').includes(before)
  )
}

/**
 * Which way a weekday without more points. The nearer of the two wins where the verbs are silent or, for yesterday,
 * speak of plans alone: few write "Tuesday" on a Wednesday and mean the one to come.
 */
function bareDirection(match: Match, told: Direction | undefined, ahead: number): Direction {
  const days = (ahead + 7) % 7
  if (told === undefined) return days === 1 ? 'future' : 'past'
  return told === 'future' && days === 6 && !isFirm(match) ? 'past' : told
}

/** Words looked back over for what can only be to come. */
const REACH = 20

function isFirm({ scan, lexicon, first }: Match): boolean {
  const firm = lexicon.charactersOf('firmFuture')
  const stops = lexicon.charactersOf('stop')
  for (let index = first - 1; index >= Math.max(0, first - REACH); index -= 1) {
    const signature = scan.signatures.charAt(index)
    if (firm.includes(signature)) return true
    if (stops.includes(signature)) return false
  }
  return false
}

/** A day of the week. Bare, it is the last one, the report's own day included, unless verbs point ahead. */
export const weekday: Normaliser = (match, scene) => {
  const number = numberOf(match, 'weekday') ?? numberOf(match, 'shortWeekday')
  if (number === undefined) return undefined
  return atPart(dated(weekdayAt(match, scene, number)), textOf(match, 'daypart'), partWords(match))
}
