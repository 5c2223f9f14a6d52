import type { Read, When } from '../../record/index.ts'
import { daysBetween, weekBefore } from '../../text/index.ts'
import type { Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { realisOf } from './realis.ts'

/** Whether a claim tells what has happened: violence that was done, or an act in the past tense. */
function isPast(reading: Reading, finding: Finding): boolean {
  if ((finding.realis ?? realisOf(reading, finding.at)) !== 'asserted') return false
  if ('stage' in finding.content) return finding.content.stage === 'accomplished'
  const clause = reading.clauseOf(finding.at)
  return finding.kind === 'event' && clause?.tense === 'past' && !clause.modal
}

const monthOrDay = /^(\d{4})((?:-\d{2}){1,2})$/

/** A month or a day a year earlier; none of what has no such day, as 29 February. */
function yearBefore(when: When): When | undefined {
  const [, year, rest = ''] = monthOrDay.exec(when.edtf) ?? []
  if (year === undefined || rest === '-02-29' || when.earliest === undefined) return undefined
  const back = (day: string | undefined) =>
    day === undefined ? day : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const [earliest, latest] = [back(when.earliest), back(when.latest)]
  return {
    ...when,
    edtf: `${Number(year) - 1}${rest}`,
    ...(earliest && { earliest }),
    ...(latest && { latest }),
  }
}

/** "Saturday", without a number, put ahead of the report: that of the week before. */
function lastOne(when: When): When | undefined {
  const day = when.edtf === when.earliest ? weekBefore(when.edtf) : undefined
  return day === undefined ? undefined : { ...when, edtf: day, earliest: day, latest: day }
}

/**
 * When it was, for what is told as past. "On October 7 … was shot", in a report of August, is of the year before: a date
 * without a year was put ahead of the report for want of a verb near it, and so "Saturday" is that of the week before.
 * What else lies ahead is no time of it.
 */
export function pastWhen(
  reading: Reading,
  finding: Finding,
  when: Read<When>,
): Read<When> | undefined {
  const published = reading.published.latest
  const { earliest, words } = when.value
  const isAhead = published !== undefined && earliest !== undefined && earliest > published
  if (!isAhead || !isPast(reading, finding)) return when
  if (when.basis !== 'inferred' || /\d{4}/.test(words)) return when
  const isWeekday = daysBetween(published, earliest) <= 7 && !/\d/.test(words)
  const value = isWeekday ? lastOne(when.value) : yearBefore(when.value)
  return value && { ...when, value, rule: 'when/past' }
}
