import type { Published } from '../../record/index.ts'
import type { Term } from './entries.ts'

/** Earliest and latest day of a date that may be a month or a year. */
export function firstDay(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`.slice(0, 10)
}

export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  const [year = 0, month = 0] = date.split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${date}-${days}`
}

/** Whether a term can have run on some day of an interval; an unknown bound limits nothing. */
export function mayCover(
  term: Term,
  { earliest, latest }: Pick<Published, 'earliest' | 'latest'>,
): boolean {
  const began = term.from === undefined || latest === undefined || firstDay(term.from) <= latest
  const ended = term.to === undefined || earliest === undefined || lastDay(term.to) >= earliest
  return began && ended
}

/** Whether a term runs through every day of an interval that is bounded on both sides. */
export function covers(
  term: Term,
  { earliest, latest }: Pick<Published, 'earliest' | 'latest'>,
): boolean {
  if (earliest === undefined || latest === undefined || term.from === undefined) return false
  return lastDay(term.from) <= earliest && (term.to === undefined || firstDay(term.to) >= latest)
}

/** Titles that one office goes by: a `leader` is a head of state or government, whichever, or of a party in a parliament. */
export function sameOffice(stated: string, held: string): boolean {
  return (
    stated === held ||
    (held === 'leader' && ['president', 'prime-minister', 'king', 'leader'].includes(stated)) ||
    (stated === 'leader' &&
      ['president', 'prime-minister', 'king', 'supreme-leader'].includes(held)) ||
    (stated === 'leader' && /^(?:majority|minority)-leader$/.test(held)) ||
    (stated === 'secretary-general' && held.endsWith('secretary-general'))
  )
}
