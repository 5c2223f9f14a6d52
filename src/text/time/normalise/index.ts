import type { Normaliser } from '../reading.ts'
import { ago, yearAgo } from './ago.ts'
import { bareYear, calendar, dateTimeGroup, isoDate, month, slashDate } from './calendar.ts'
import { clock, daypart } from './clock.ts'
import { beforeLast, nthWeekday, thisDayIn, weekdaysAgo } from './counted.ts'
import { beforeEvent, duration, firstUnits, vagueDuration, window } from './duration.ts'
import { quarter, quarterOfMonth, season } from './fiscal.ts'
import { partUnit } from './fraction.ts'
import { elidedDay, weekOfDay, weekOfMonth } from './month-parts.ts'
import { namedDay } from './named.ts'
import { adverbSet, every, everyWeekday } from './repeated.ts'
import { samePeriod } from './same-period.ts'
import { shiftUnit, toldUnit } from './shift.ts'
import { thatUnit, theUnit, unitEnd } from './told.ts'
import { futureRef, pastRef, presentRef } from './vague.ts'
import { deictic, weekday } from './weekday.ts'
import { century, decade, fiscalYear, shortYear, year, yearRangeEnd } from './year.ts'

/** What a rule may name in `normalise`. */
export const normalisers = {
  adverbSet,
  ago,
  bareYear,
  beforeEvent,
  beforeLast,
  calendar,
  century,
  clock,
  dateTimeGroup,
  daypart,
  decade,
  deictic,
  duration,
  elidedDay,
  every,
  everyWeekday,
  firstUnits,
  fiscalYear,
  futureRef,
  isoDate,
  month,
  namedDay,
  nthWeekday,
  partUnit,
  pastRef,
  presentRef,
  quarter,
  quarterOfMonth,
  samePeriod,
  season,
  shiftUnit,
  shortYear,
  slashDate,
  thatUnit,
  thisDayIn,
  toldUnit,
  theUnit,
  unitEnd,
  vagueDuration,
  weekday,
  weekdaysAgo,
  weekOfDay,
  weekOfMonth,
  window,
  year,
  yearAgo,
  yearRangeEnd,
} as const satisfies Record<string, Normaliser>

export type NormaliserName = keyof typeof normalisers

export function isNormaliser(name: string): name is NormaliserName {
  return Object.hasOwn(normalisers, name)
}
