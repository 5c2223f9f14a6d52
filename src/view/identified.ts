import { Claim, type Decision, type Party } from '../record/index.ts'
import { type Shown, standing } from '../store/index.ts'
import { findParties, type PartyFound } from './parties-of.ts'
import { foldedName, partyIds } from './party-ids.ts'

type Identify = Extract<Decision, { type: 'identify' }>

/** A copy with some parties replaced, each known by what it is and not by what it says. */
function replaced(value: unknown, parties: ReadonlyMap<unknown, Party>): unknown {
  const party = parties.get(value)
  if (party) return party
  if (Array.isArray(value)) return value.map((item) => replaced(item, parties))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaced(item, parties)]),
  )
}

function isMeant({ party }: PartyFound, { name }: Identify): boolean {
  return name === undefined || foldedName(party.name) === foldedName(name)
}

function identified(all: readonly Shown[], decision: Identify): readonly Shown[] {
  const found = all.map(({ claim }) => findParties(claim))
  const { idOf } = partyIds(found.flat())
  return all.map((shown, index) => {
    const meant = (found[index] ?? []).filter(
      (each) => idOf(each) === decision.actor && isMeant(each, decision),
    )
    if (meant.length === 0) return shown
    const parties = new Map(meant.map(({ party }) => [party, { ...party, ...decision.as }]))
    const content = replaced(shown.claim.content, parties)
    return {
      ...shown,
      claim: Claim.parse({ ...shown.claim, content }),
      decisions: [...shown.decisions, { decision, undone: false, undos: [] }],
    }
  })
}

/** Claims with the actors that people told apart, took for one or named anew; one decision after the other. */
export function withIdentified(
  all: readonly Shown[],
  decisions: readonly Decision[],
): readonly Shown[] {
  // Most cases have none, and who is who takes a look at every claim.
  if (!decisions.some(({ type }) => type === 'identify')) return all
  return standing(decisions).reduce(
    (shown, decision) => (decision.type === 'identify' ? identified(shown, decision) : shown),
    all,
  )
}

/** The id that an actor goes by once people took it for another: its own where nobody did. */
export function identifiedAs(decisions: readonly Decision[], id: string): string {
  const merged = new Map(
    standing(decisions).flatMap((each) =>
      each.type === 'identify' && each.name === undefined
        ? [[each.actor, each.as.actor] as const]
        : [],
    ),
  )
  let found = id
  // A forged log may go round in a ring.
  for (let steps = 0; steps < merged.size; steps += 1) found = merged.get(found) ?? found
  return found
}
