import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { incidentFor } from './merge.ts'
import { isReal, type Telling } from './one-incident.ts'
import { findStances, type Stance } from './responsibility.ts'
import { isOfViolence } from './stance.ts'
import { isByState } from './told-apart.ts'

/** "Such operations are sometimes claimed by …" says nothing of the one attack told before. */
function isOfOthers(reading: Reading, { triggers }: Telling, { at, sentence }: Stance): boolean {
  const [first] = triggers
  const isHere = triggers.some((trigger) => reading.tokens[trigger.at]?.sentence === sentence)
  const objects = reading.clauseOf(at)?.objects ?? []
  return (
    first?.isPlural === false &&
    !isHere &&
    objects.some(
      (object) => reading.tokens[object]?.penn === 'NNS' && isOfViolence(reading, object),
    )
  )
}

/** Who is blamed or claims it did something else than the arrest told beside it. */
function isOfArrest({ triggers }: Telling): boolean {
  return triggers.every(({ rule }) => lexicon.apart.has(rule.type))
}

/** "Police shot two suspects. The group claimed the attack": nobody claims what the police did. */
function isClaimedAway(
  reading: Reading,
  { triggers: [first] }: Telling,
  { stance }: Stance,
): boolean {
  return stance.stance === 'claimed' && isByState(reading, first?.clause)
}

/** "No group has claimed responsibility", paragraphs below: of the only deed that the report told until then. */
function soleBefore(
  reading: Reading,
  tellings: readonly Telling[],
  { sentence }: Stance,
  canBe: (telling: Telling) => boolean,
): number | undefined {
  const told = tellings.filter(
    (telling) =>
      canBe(telling) &&
      telling.triggers.some(({ at }) => (reading.tokens[at]?.sentence ?? sentence) < sentence),
  )
  const [only] = told
  const isOne =
    told.length === 1 &&
    only?.triggers[0]?.isPlural === false &&
    only.triggers.some(({ at }) => isReal(reading, at))
  return isOne ? tellings.indexOf(only) : undefined
}

/** Each telling with what is claimed, blamed and denied of it. */
export function withStances(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  const sorted = [...tellings]
  for (const stance of findStances(reading)) {
    // Who is blamed or denies in news of an arrest is so of what the one arrested did.
    const canBe = (telling: Telling) =>
      !isOfArrest(telling) && !isClaimedAway(reading, telling, stance)
    const at =
      incidentFor(reading, sorted, stance, canBe) ?? soleBefore(reading, sorted, stance, canBe)
    const telling = at === undefined ? undefined : sorted[at]
    if (at !== undefined && telling && !isOfOthers(reading, telling, stance))
      sorted[at] = { ...telling, stances: [...telling.stances, stance] }
  }
  return sorted
}
