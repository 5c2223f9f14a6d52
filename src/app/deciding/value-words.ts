import { Amount, Party, When, Where } from '../../record/index.ts'
import { amountInWords, oneLine, partyName, whenInWords } from '../../view/index.ts'
import { dotted } from '../dotted.ts'

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Fields that only repeat the quote beside it, or are shown elsewhere. */
const repeated: ReadonlySet<string> = new Set(['words', 'spans', 'basis'])

function whenWords(when: When): string {
  const { edtf, precision, anchor, timeOfDay } = when
  const from = anchor && anchor.kind !== 'none' ? `counted from the date ${anchor.kind}` : ''
  return dotted([whenInWords(when), edtf, precision, timeOfDay ?? '', from])
}

function partyWords(party: Party): string {
  const { actor, country, sector, link } = party
  const tie = actor === undefined ? 'tied to nobody we know' : `${actor}, by its ${link}`
  return dotted([partyName(party), tie, country ?? '', sector ?? ''])
}

function whereWords({
  words,
  name,
  country,
  point,
  precision,
  radiusKm,
  geonameid,
}: Where): string {
  return dotted([
    oneLine(name ?? words),
    country ?? '',
    point ? `${point.lat}, ${point.lon}` : 'not on the map',
    radiusKm === undefined ? '' : `within ${radiusKm} km`,
    `precision ${precision}`,
    geonameid === undefined ? '' : `GeoNames ${geonameid}`,
  ])
}

function amountWords(amount: Amount): string {
  const { low, high, hedge, per } = amount
  const bounds = low === high ? '' : `${low ?? '…'} to ${high ?? '…'}`
  return dotted([amountInWords(amount), bounds, hedge, per === 'each' ? 'in each' : ''])
}

/** A value of a claim as a person reads it: dates, parties, places and numbers in words, codes as they are. */
export function valueWords(value: unknown): string {
  if (typeof value === 'string') return oneLine(value)
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (!isFields(value)) return String(value)
  if ('edtf' in value) return fitting(When, value, whenWords)
  if ('hedge' in value) return fitting(Amount, value, amountWords)
  if ('precision' in value) return fitting(Where, value, whereWords)
  if ('link' in value) return fitting(Party, value, partyWords)
  return fieldWords(value)
}

/** In words of its own when it has the shape, else by its fields: a corrected value may be anything. */
function fitting<T>(
  schema: { readonly safeParse: (value: unknown) => { readonly data?: T | undefined } },
  value: Fields,
  words: (value: T) => string,
): string {
  const { data } = schema.safeParse(value)
  return data === undefined ? fieldWords(value) : words(data)
}

function fieldWords(value: Fields): string {
  const fields = Object.entries(value).filter(
    ([name, held]) => !repeated.has(name) && held !== undefined,
  )
  return fields.map(([name, held]) => `${name} ${valueWords(held)}`).join(', ')
}
