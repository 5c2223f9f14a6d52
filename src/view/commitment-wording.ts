import { type Amount, type CommitmentStrength, isNothing, type Slot } from '../record/index.ts'
import { currentOf } from './current.ts'
import { whenInWords } from './days.ts'
import { isOnDeadline } from './deadlines.ts'
import type { Group, ShownOf } from './groups.ts'
import type { CaseRecord } from './record.ts'
import { amountSlotInWords, oneLine, partyNames, wholeQuoted } from './words.ts'

type Commitment = ShownOf<'commitment'>

const strengths: readonly CommitmentStrength[] = ['binding', 'pledged', 'intended', 'offered']

/** The telling that words the promise: of the latest report that tells it the firmest, else the first. */
export function currentWording(record: CaseRecord, group: Group<'commitment'>): Commitment {
  const current = currentOf(record, group)
  if (record.pairs.preferred.has(current.claim.id)) return current
  const own = group.members.filter(({ claim }) => claim.document === current.claim.document)
  const firmness = ({ claim }: Commitment) => strengths.indexOf(claim.content.strength.value)
  return own.toSorted((a, b) => firmness(a) - firmness(b))[0] ?? current
}

/** A quantity in the report's own words, for its number alone does not say of what, dollars or doses; corrected, with both. */
function quantityInWords(quantity: Slot<Amount>, { corrections }: Commitment): string {
  const number = amountSlotInWords(quantity)
  if (isNothing(quantity)) return number
  const words = oneLine(quantity.value.words)
  const isCorrected = corrections.some(({ decision }) => /^content\.quantity\b/.test(decision.path))
  return isCorrected && number !== words ? `${number} (in the report: “${words}”)` : words
}

/** What the current telling says, in words. */
export function wording(told: Commitment) {
  const { content, when } = told.claim
  return {
    promisors: partyNames(content.promisors),
    beneficiaries: partyNames(content.beneficiaries),
    type: content.type,
    strength: content.strength.value,
    act: content.act.value,
    promise: wholeQuoted(oneLine(content.promise.value)),
    ...(content.object && { object: oneLine(content.object.value) }),
    ...(content.scope && { scope: oneLine(content.scope.value) }),
    ...(content.quantity && { quantity: quantityInWords(content.quantity, told) }),
    ...(when && !isOnDeadline(told.claim) && { made: whenInWords(when.value) }),
  }
}
