import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const Names = z.object({
  months: z.array(z.array(z.string())).length(12),
  weekdays: z.array(z.array(z.string())).length(7),
})

const names = readYaml(new URL('en.yaml', import.meta.url), Names)

/** 1 to 12 by lower-cased name or short form without its full stop. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  names.months.flatMap((forms, index) =>
    forms.map((form) => [form.toLowerCase(), index + 1] as const),
  ),
)

/**
 * Any word that can be a month's name: whether it is one is for `readDate` to say. Spelling the names out would make each rule's
 * expression many times larger, and compiling them is what starting up costs.
 */
const month = '[A-Za-z]{3,9}\\b\\.?'
const shortWeekdays = names.weekdays.flat().filter((name) => !name.endsWith('day'))
const weekday = `(?:[A-Za-z]{3,6}(?:day|DAY)|${shortWeekdays.map((name) => `${name}|${name.toUpperCase()}`).join('|')})\\b\\.?`
const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b'
const gap = '[ \\t\\u00A0]{1,3}'
const clock = `(?:,?${gap}(?:(?:at|[-–|@])${gap})?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:${gap}?[AaPp]\\.?[Mm]\\b\\.?)?(?:${gap}(?:[A-Z]{2,5}\\b|[+-]\\d{2}:?\\d{2}))?)`
const numeric =
  '\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:?\\d{2}(?::?\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}'
const spelt = `${month}${gap}${day},?${gap}\\d{4}|${day}(?:${gap}of)?${gap}${month},?${gap}\\d{4}`

/** What `{…}` in a rule's pattern stands for. None of them captures. */
export const dateSlots: Readonly<Record<string, string>> = {
  /** A whole date, weekday and time of day included. */
  date: `(?:(?:${weekday},?${gap})?(?:${numeric}|${spelt})${clock}?)`,
  /** A date that may leave out its year, or shorten it to two digits. */
  shortDate: `(?:(?:${weekday},?${gap})?(?:${spelt}|${day}${gap}${month}(?:${gap}\\d{2})?\\b|${month}${gap}${day}(?:,${gap}\\d{4})?))`,
  weekday,
  clock,
}
