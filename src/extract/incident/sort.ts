import type { Clause } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { findTolls } from './casualties.ts'
import { isAtOdds } from './groups.ts'
import { lexicon } from './lexicon.ts'
import { incidentFor } from './merge.ts'
import type { Telling } from './one-incident.ts'
import { isOfMany } from './series.ts'
import { damageIn } from './slots.ts'
import type { Toll } from './toll.ts'

/** Plural definites ("those attacks") speak of a series, unless they were found to speak of one incident: their numbers are tallies. */
function isOfSeries(reading: Reading, tellings: readonly Telling[], toll: Toll): boolean {
  const sentence = reading.sentences[toll.sentence]
  const isTold = tellings.some(
    ({ triggers }) =>
      triggers.some(({ at }) => reading.tokens[at]?.sentence === toll.sentence) &&
      triggers[0]?.isPlural === false,
  )
  return (
    sentence !== undefined && !isTold && isOfMany(reading, sentence.firstToken, sentence.endToken)
  )
}

/** People die beside an arrest only where its own sentence says so. */
function canHave(reading: Reading, { triggers }: Telling, { sentence, group }: Toll): boolean {
  const isArrest = triggers.every(({ rule }) => lexicon.apart.has(rule.type))
  const isHere = triggers.some(({ at }) => reading.tokens[at]?.sentence === sentence)
  return !isArrest || isHere || /^(captured|abducted)$/.test(group.state)
}

/** Tellings with their tolls, and the tolls at odds with them: each of those becomes a claim of its own. */
export interface Sorted {
  readonly tellings: readonly Telling[]
  readonly odd: readonly { readonly telling: Telling; readonly toll: Toll }[]
}

/** Gives every toll to the incident it is of. */
export function sortTolls(reading: Reading, tellings: readonly Telling[]): Sorted {
  const sorted = [...tellings]
  const odd: { telling: Telling; toll: Toll }[] = []
  for (const toll of findTolls(reading)) {
    const at = isOfSeries(reading, sorted, toll)
      ? undefined
      : incidentFor(reading, sorted, toll, (each) => canHave(reading, each, toll))
    const telling = at === undefined ? undefined : sorted[at]
    if (at === undefined || !telling) continue
    if (isAtOdds(telling.tolls, toll)) odd.push({ telling, toll })
    else sorted[at] = { ...telling, tolls: [...telling.tolls, toll] }
  }
  return { tellings: withDamage(reading, sorted), odd }
}

/** What was meant to be destroyed was not, or not yet. */
function isTold(reading: Reading, { predicate, marker }: Clause): boolean {
  const realis = realisOf(reading, predicate)
  return marker !== 'to' && (realis === 'asserted' || realis === 'denied')
}

/** The first damage told of each incident, or its stated absence. */
function withDamage(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  const sorted = [...tellings]
  for (const clause of reading.clauses) {
    const damage = isTold(reading, clause) ? damageIn(reading, clause) : undefined
    const { predicate: at, sentence } = clause
    const index = damage && incidentFor(reading, sorted, { at, sentence })
    const telling = index === undefined ? undefined : sorted[index]
    if (index !== undefined && telling && damage && !telling.damage)
      sorted[index] = { ...telling, damage }
  }
  return sorted
}
