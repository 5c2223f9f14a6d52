import { Amount, When } from '../../record/index.ts'
import { amountInWords, whenInWords } from '../../view/index.ts'
import { valueWords } from './value-words.ts'

/** A value of a claim, or a slot with its value, for a person: days and numbers in words. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    if ('spans' in value && 'value' in value) return valueInWords(value.value)
    // A group of people hurt.
    if ('state' in value && 'amount' in value) {
      return `${valueInWords(value.amount)} ${valueInWords(value.state)}`
    }
    if ('nothing' in value && typeof value.nothing === 'string') return value.nothing
  }
  const when = When.safeParse(value)
  if (when.success) return whenInWords(when.data)
  const amount = Amount.safeParse(value)
  if (amount.success) return amountInWords(amount.data)
  return valueWords(value)
}
