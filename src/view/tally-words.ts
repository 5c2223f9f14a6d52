import type { ClaimOf } from '../record/index.ts'
import type { TallyCheck } from './tallies.ts'
import { amountSlotInWords, oneLine } from './words.ts'

/** What a count and the case's own list come to, in words. */
export function explain(verdict: TallyCheck['verdict'], known: string, told: string): string {
  switch (verdict) {
    case 'agrees':
      return `The report counts ${told}; the case knows ${known} in that period.`
    case 'record-incomplete':
      return `The report counts ${told}; the case knows ${known} in that period, and need not be complete.`
    case 'record-exceeds':
      return `The report counts ${told}; the case knows ${known} in that period, more than the report allows.`
    case 'not-checked':
      return `The report counts ${told}, with no period or number to check it by.`
  }
}

/** "14: the fourteenth attack since January": the number with the words it stands in. */
export function toldInWords(content: ClaimOf<'tally'>['content']): string {
  const number = amountSlotInWords(content.amount)
  const words = oneLine(content.of.value)
  if (content.ordinal) return `up to the ${words.replace(/^the /i, '')}`
  return words.includes(number) ? `“${words}”` : number
}
