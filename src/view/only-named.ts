import type { Shown } from '../store/index.ts'

/** "The 2014 election": an event that is only named, and of which nobody is said to have done anything. */
export function isOnlyNamed({ claim }: Pick<Shown, 'claim'>): boolean {
  return (
    claim.kind === 'event' &&
    claim.content.type.value === 'process' &&
    claim.content.actors.length === 0 &&
    claim.content.recipients.length === 0
  )
}
