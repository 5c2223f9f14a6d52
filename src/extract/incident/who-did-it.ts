import { overlaps, type Party, type Read, type Responsibility } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { doerStance } from './blaming.ts'
import { doersOf } from './doers.ts'
import type { Telling } from './one-incident.ts'
import { statedBy } from './responsibility.ts'
import type { Toll } from './toll.ts'
import { spanOf, type Trigger } from './trigger.ts'

/** Who is told to be hurt is not told to have done it. */
function isVictim(party: Read<Party>, tolls: readonly Toll[]): boolean {
  const hurt = tolls.flatMap(({ group }) => group.who?.spans ?? [])
  return party.spans.some((span) => hurt.some((other) => overlaps(span, other)))
}

/** Every stance on who did it, the report's own first. */
export function responsibilityOf(reading: Reading, telling: Telling): readonly Responsibility[] {
  const told = telling.stances.map(({ stance }) => stance)
  const isSettled = told.some(({ stance }) => stance === 'stated')
  const known = (party: Read<Party>) =>
    told.some((stance) => stance.party?.value.name === party.value.name)
  const doers = tellers(reading, telling).filter(({ party }) => !known(party))
  return [...(isSettled ? [] : doers.map(({ stance }) => stance)), ...told]
}

interface Doer {
  readonly party: Read<Party>
  readonly stance: Responsibility
}

/** Whoever the first word of violence that names somebody tells to have done it; nobody by name, the next name too. */
function tellers(reading: Reading, { triggers, tolls }: Telling): readonly Doer[] {
  const all = triggers.map((trigger) =>
    doersOf(reading, trigger)
      .filter((party) => !isVictim(party, tolls))
      .flatMap((party) => doerTold(reading, trigger, party))
      .filter(isFirst),
  )
  const first = all.find((doers) => doers.length > 0) ?? []
  const named = all.find((doers) => doers.some(hasName)) ?? []
  return first.some(hasName) ? first : [...first, ...named]
}

/** Two words of a clause may name one party. */
function isFirst({ party }: Doer, index: number, all: readonly Doer[]): boolean {
  return all.findIndex((other) => other.party.value.name === party.value.name) === index
}

function hasName({ party: { value } }: Doer): boolean {
  return value.actor !== undefined || value.link === 'name'
}

function doerTold(reading: Reading, trigger: Trigger, party: Read<Party>): readonly Doer[] {
  const clause = trigger.clause ?? reading.clauseAt(trigger.at)
  const stance = clause ? doerStance(reading, clause, party) : 'own'
  if (stance === 'none') return []
  const told = stance === 'own' ? statedBy(party, spanOf(reading, trigger), reading) : stance
  return [{ party: told.party ?? party, stance: told }]
}
