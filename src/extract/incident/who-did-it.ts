import { overlaps, type Party, type Read, type Responsibility } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { doerStance } from './blaming.ts'
import { doersOf } from './doers.ts'
import { statusByWord } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import { statedBy } from './responsibility.ts'
import { isAttacker, isWeapon } from './surroundings.ts'
import { targetsOf } from './targets.ts'
import type { Toll } from './toll.ts'
import { spanOf, type Trigger } from './trigger.ts'
import { type Keeps, valueOfStance } from './value.ts'
import { lowerAt } from './words.ts'

/** Who is told to be hurt is not told to have done it; armed people may be both, further on. */
function isVictim(reading: Reading, party: Read<Party>, { tolls, triggers }: Telling): boolean {
  const hurt = tolls.flatMap(({ group }) => group.who?.spans ?? [])
  const isArmed = party.spans.some(({ end }) => isAttacker(reading, reading.tokenAt(end - 1)))
  const told = tolls
    .filter((toll) => !isArmed || isObject(reading, toll))
    .flatMap(({ group }) => group.words?.spans ?? [])
  // "Attacked two ships, killing five": what is struck does nothing, whatever subject the parse finds for the killing.
  const struck = isArmed
    ? []
    : triggers.flatMap((trigger) => targetsOf(reading, trigger)).flatMap(({ spans }) => spans)
  return party.spans.some((span) =>
    [...hurt, ...told, ...struck].some((other) => overlaps(span, other)),
  )
}

/** "Wounded a guard": struck in these very words. */
function isObject(reading: Reading, { at, head }: Toll): boolean {
  const clause = reading.clauseOf(at)
  return clause !== undefined && !clause.passive && clause.objects.includes(head)
}

/** Every stance on who did it, the report's own first. */
export function responsibilityOf(
  reading: Reading,
  telling: Telling,
  keeps: Keeps,
): readonly Responsibility[] {
  const told = telling.stances
    .filter((stance) => keeps(valueOfStance(stance)))
    .map(({ stance }) => datedApart(stance, telling))
    .filter(({ party }) => !party || isSomebody(reading, party))
    .filter(isNew)
  const isSettled = told.some(({ stance }) => stance === 'stated')
  const known = (party: Read<Party>) =>
    told.some(
      (stance) =>
        stance.party?.value.name === party.value.name ||
        stance.party?.spans.some((span) => party.spans.some((own) => overlaps(span, own))),
    )
  const doers = tellers(reading, telling, keeps).filter(({ party }) => !known(party))
  return [...(isSettled ? [] : doers.map(({ stance }) => stance)), ...told]
}

/** Two words of one clause take the same stance. */
function isNew(
  { stance, party, words }: Responsibility,
  index: number,
  all: readonly Responsibility[],
): boolean {
  return (
    all.findIndex(
      (other) =>
        other.stance === stance &&
        other.party?.value.name === party?.value.name &&
        other.words.spans[0]?.start === words.spans[0]?.start,
    ) === index
  )
}

/** Blame without the day of the deed itself, which is not when it was laid. */
function datedApart({ when, ...stance }: Responsibility, telling: Telling): Responsibility {
  const isOfDeed = when?.spans.some((span) =>
    telling.when?.spans.some((other) => overlaps(span, other)),
  )
  return when && !(isOfDeed && stance.stance === 'blamed') ? { ...stance, when } : stance
}

/** "Jets took part in the strikes": what is used is nobody. */
function isSomebody(reading: Reading, { value, spans: [span] }: Read<Party>): boolean {
  if (value.actor !== undefined || !span) return true
  const last = reading.tokenAt(span.end - 1)
  return !isWeapon(reading, last) || statusByWord.get(lowerAt(reading, last)) === 'militant'
}

interface Doer {
  readonly party: Read<Party>
  readonly stance: Responsibility
}

/** Whoever the first word of violence that names somebody tells to have done it; nobody by name, the next name too. */
function tellers(reading: Reading, telling: Telling, keeps: Keeps): readonly Doer[] {
  const { triggers } = telling
  const all = triggers.map((trigger) =>
    doersOf(reading, trigger)
      .filter((party) => !isVictim(reading, party, telling))
      .filter((party) => isSomebody(reading, party))
      .filter(({ spans: [span] }) => span && keeps({ sort: 'doer', span, owner: trigger }))
      .flatMap((party) => doerTold(reading, trigger, party))
      .map((doer) => ({ ...doer, stance: datedApart(doer.stance, telling) }))
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
