import type { Claim } from '../../record/index.ts'
import { valueAt } from '../../store/index.ts'
import { shortPathsOf } from './short-paths.ts'
import { valueInWords } from './value-in-words.ts'

/** A part of a claim that can be corrected by its short name. */
interface Part {
  readonly name: string
  readonly takes: string
  /** What it is now, in words; absent where the report does not mention it. */
  readonly value?: string
}

function currentOf(claim: Claim, slot: string, state: string | undefined): unknown {
  if (state === undefined) return valueAt(claim, slot)
  const groups = claim.kind === 'incident' ? claim.content.casualties : []
  return groups.find((group) => group.state === state)?.amount
}

/** The parts of a claim by the short names that a correction takes. */
export function partsOf(claim: Claim): readonly Part[] {
  return [...shortPathsOf(claim.kind)].map(([name, { takes, slot, state }]) => {
    const value = currentOf(claim, slot, state)
    return { name, takes, ...(value !== undefined && { value: valueInWords(value) }) }
  })
}
