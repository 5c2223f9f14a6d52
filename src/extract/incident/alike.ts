import type { Read, When, Where } from '../../record/index.ts'
import { daysBetween } from '../../text/index.ts'
import { lexicon } from './lexicon.ts'

/** "Attack" can speak of any; else the types must be of one family. */
export function isOneFamily(a: string, b: string): boolean {
  return Object.values(lexicon.families).some((family) => family.has(a) && family.has(b))
}

export function isGeneric(a: string, b: string): boolean {
  return (a === 'attack' || b === 'attack') && !lexicon.apart.has(a) && !lexicon.apart.has(b)
}

/** "Killed in a shooting", but not "arrested in a shooting". */
export function isAlike(a: string, b: string): boolean {
  return a === b || isOneFamily(a, b) || isGeneric(a, b)
}

/** Two stretches of time that have no day in common. */
export function isOtherTime(a: Read<When> | undefined, b: Read<When> | undefined): boolean {
  if (!a || !b) return false
  const { earliest: first = '', latest: last = '9' } = a.value
  const { earliest: from = '', latest: to = '9' } = b.value
  return last < from || to < first
}

/** Whether the one time is a part of the other, longer one. */
export function isWithin({ value: inner }: Read<When>, { value: outer }: Read<When>): boolean {
  const [from, to] = [outer.earliest, outer.latest]
  const [first, last] = [inner.earliest, inner.latest]
  if (from === undefined || to === undefined || first === undefined || last === undefined)
    return false
  return from <= first && last <= to && (from !== first || last !== to)
}

/** A time of two weeks at most: what two tellings can be recognised by. */
export function isNarrow(when: Read<When> | undefined): boolean {
  const { earliest, latest } = when?.value ?? {}
  return earliest !== undefined && latest !== undefined && daysBetween(earliest, latest) <= 14
}

function nameOf({ value }: Read<Where>): string {
  return (value.name ?? value.words).toLowerCase()
}

/** How far apart two points may lie to be one place of different fineness: a village and its district. */
const nearDegrees = 0.7

export function placesOf(a: Read<Where> | undefined, b: Read<Where> | undefined) {
  if (!a || !b) return { samePlace: false, otherPlace: false }
  const isSame = nameOf(a) === nameOf(b)
  const isWide = a.value.precision >= 6 || b.value.precision >= 6
  const isOtherCountry =
    a.value.country !== undefined &&
    b.value.country !== undefined &&
    a.value.country !== b.value.country
  const [p, q] = [a.value.point, b.value.point]
  const isNear =
    p !== undefined &&
    q !== undefined &&
    Math.abs(p.lat - q.lat) < nearDegrees &&
    Math.abs(p.lon - q.lon) < nearDegrees &&
    a.value.precision !== b.value.precision
  return {
    samePlace: isSame && a.value.precision < 6,
    otherPlace: isWide ? isOtherCountry : !isSame && !isNear && p !== undefined && q !== undefined,
  }
}
