import type { Party } from '../record/index.ts'
import { partyName } from './words.ts'

/** Whether two parties of one report are one: by who they are, else by what they are called. */
export function isSameParty(one: Party, other: Party): boolean {
  return one.actor !== undefined && other.actor !== undefined
    ? one.actor === other.actor
    : partyName(one).toLowerCase() === partyName(other).toLowerCase()
}
