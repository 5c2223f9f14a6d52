import type { Incident, Party, Read } from '../../record/index.ts'
import { isOnePerson } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import type { Trigger } from './trigger.ts'

/** Somebody by name, and no armed man. */
function isPersonage(reading: Reading, party: Read<Party>): boolean {
  return isOnePerson(reading, party) && !lexicon.armedSectors.has(party.value.sector ?? '')
}

/** "His attacks", "Lind's attack". */
function isOfSomebody(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'nmod:poss')
    .some(
      (owner) =>
        /^(?:his|her)$/.test(reading.tokens[owner]?.lower ?? '') ||
        reading.mentionAt(owner)?.kind === 'person',
    )
}

/**
 * "Her attacks on Lind", "Lind fired at Diaz": one politician and another, with no arms, nobody hurt and nobody else who did
 * it, strike with words. `isSet` where a day or a place is told of a deed of nobody.
 */
export function isQuarrel(
  reading: Reading,
  { rule, at }: Trigger,
  isSet: boolean,
  { targets, casualties, weapon, responsibility }: Incident,
): boolean {
  if (!/^incident\/(?:attack|fired-on|targeting)$/.test(rule.name)) return false
  if (casualties.length > 0 || weapon?.basis === 'stated') return false
  const struck = targets.flatMap(({ value, spans }) =>
    value.party ? [{ value: value.party, spans, basis: 'stated' as const }] : [],
  )
  const doers = responsibility.flatMap(({ party }) => (party ? [party] : []))
  return (
    struck.length > 0 &&
    struck.length === targets.length &&
    struck.every((party) => isPersonage(reading, party)) &&
    (doers.length > 0
      ? doers.every((party) => isPersonage(reading, party))
      : !isSet || isOfSomebody(reading, at))
  )
}
