import { addDays, longDay } from './days.ts'
import { codeWords } from './kinds.ts'

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : undefined
}

function text(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? value.toLocaleString('en')
      : undefined
}

function isAmount(fields: Fields): boolean {
  return 'hedge' in fields && 'per' in fields
}

/** Bounds are inclusive: "more than 40" is kept as from 41. */
const shifts: Readonly<Record<string, readonly [bound: string, by: number]>> = {
  'more-than': ['low', -1],
  'less-than': ['high', 1],
}

/** The number that the report's words have beside "more than" and "less than". */
function boundAsTold(fields: Fields, hedge: string): string | undefined {
  const [bound = '', by = 0] = shifts[hedge] ?? []
  const value = fields[bound]
  return typeof value === 'number' ? (value + by).toLocaleString('en') : undefined
}

function amount(fields: Fields): string {
  const [low, best, high] = ['low', 'best', 'high'].map((name) => text(fields, name))
  const hedge = text(fields, 'hedge') ?? 'exact'
  if (hedge === 'undisclosed') return 'a number kept back'
  const range =
    low !== undefined && high !== undefined && low !== high ? `${low} to ${high}` : undefined
  const value =
    boundAsTold(fields, hedge) ?? range ?? best ?? low ?? high ?? text(fields, 'words') ?? ''
  const each = fields['per'] === 'each' ? ' each' : ''
  return `${hedge === 'exact' ? '' : `${codeWords(hedge)} `}${value}${each}`
}

/** "2021" and "July 2021" for the year and the month that two days are the ends of. */
function whole(first: string, last: string): string | undefined {
  if (first === last) return longDay(first)
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)]
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year
  const isMonth =
    first === `${month}-01` && addDays(last, 1) > `${month}-31` && last.startsWith(month)
  return isMonth ? longDay(first).slice(2) : undefined
}

/** "Today" of a report that only one side limits: a day on that side, nothing that went on. */
function countsFromUndated(fields: Fields): boolean {
  const anchor = fieldsOf(fields['anchor'])
  if (anchor === undefined || text(anchor, 'kind') !== 'published') return false
  return fields['lasting'] !== true && !('earliest' in anchor && 'latest' in anchor)
}

function time(fields: Fields): string {
  const about = fields['approximate'] === true ? 'about ' : ''
  const [first, last] = [text(fields, 'earliest'), text(fields, 'latest')]
  if (first === undefined)
    return last === undefined
      ? `${about}${text(fields, 'words') ?? ''}`
      : `${countsFromUndated(fields) ? 'on or before' : 'by'} ${about}${longDay(last)}`
  if (last === undefined)
    return `${countsFromUndated(fields) ? 'on or after' : 'since'} ${about}${longDay(first)}`
  const one = whole(first, last)
  if (one !== undefined) return about + one
  return fields['lasting'] === true
    ? `from ${about}${longDay(first)} to ${longDay(last)}`
    : `between ${about}${longDay(first)} and ${longDay(last)}`
}

function place(fields: Fields): string {
  const resolved = text(fields, 'name')
  const written = text(fields, 'words') ?? ''
  return resolved === undefined || resolved === written ? written : `${written} (${resolved})`
}

function party(fields: Fields): string {
  return text(fields, 'label') ?? text(fields, 'name') ?? ''
}

/** Any value of a claim in a few words. What it is made of is on the item's own page. */
export function valueInWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return longDay(value)
  if (typeof value === 'string')
    return /^[a-z]+(?:-[a-z]+)+$/.test(value) ? codeWords(value) : value
  if (typeof value === 'number') return value.toLocaleString('en')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(valueInWords).join(', ')
  const fields = fieldsOf(value) ?? {}
  if (isAmount(fields)) return amount(fields)
  if ('edtf' in fields) return time(fields)
  if ('link' in fields && 'name' in fields) return party(fields)
  if ('words' in fields) return place(fields)
  if ('value' in fields) return valueInWords(fields['value'])
  if (fields['nothing'] === 'stated-none') return 'none'
  if (fields['nothing'] === 'withheld') return 'kept back'
  return JSON.stringify(value)
}

/** Codes of events that are no plain words by themselves. */
const eventWords: Readonly<Record<string, string>> = {
  process: 'act of an institution',
  state: 'statement',
  demo: 'demonstration',
  hunger: 'hunger strike',
  primitive: 'simple weapons',
  targeted: 'targeted killing',
  relations: 'relations cut or reduced',
  access: 'access granted',
  'third-party': 'through a third party',
  cbrn: 'chemical, biological, radiological or nuclear',
}

/** A value that stands at a path of a claim: what sort of event it is in plain words. */
export function valueAt(path: string, value: unknown): string {
  const isSort = /(?:^|\.)(?:type|mode|contexts(?:\.\d+)?)(?:\.value)?$/.test(path)
  const words = isSort && typeof value === 'string' ? eventWords[value] : undefined
  return words ?? valueInWords(value)
}

/** Groups of values by what they are of. */
const groups: Readonly<Record<string, string>> = {
  casualties: 'hurt',
  stated: 'done by',
  claimed: 'claimed by',
  blamed: 'blamed',
  denied: 'denied by',
  unclaimed: 'claimed by nobody',
}

/** What a value of a group is; the one that the group is named for goes without saying. */
const inGroups: Readonly<Record<string, string>> = {
  amount: '',
  party: '',
  words: 'in the words',
  by: 'by whom',
  who: 'who',
  status: 'sort of people',
}

/** "content.casualties.0.status" → "casualties 1 · status"; with what the group is `of`: "killed · sort of people". */
export function pathInWords(path: string, of?: string): string {
  const parts = path.split('.').filter((part) => part !== 'content' && part !== 'value')
  // "casualties 1" says less than "killed".
  if (of !== undefined) {
    const [, , ...within] = parts
    const said = within.map((part) => inGroups[part] ?? part).filter((part) => part !== '')
    parts.splice(0, parts.length, groups[of] ?? of, ...said)
  }
  const words = parts.map((part) =>
    /^\d+$/.test(part)
      ? `${Number(part) + 1}`
      : part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  )
  return words
    .join(' · ')
    .replace(/ · (\d+)/g, ' $1')
    .replace(/ 1$/, '')
}

/** Why a value that a report fills with nothing is nothing. */
export function nothingInWords(nothing: string): string {
  return nothing === 'withheld' ? 'kept back' : 'none, says the report'
}

/** "named-official" and its like as one would say them. */
export function sourceClassInWords(code: string): string {
  if (code === 'outlet-narration') return 'in its own words'
  // An office may speak as well as a person whom nobody names.
  return code === 'anonymous-official' ? 'official, no person named' : codeWords(code)
}
