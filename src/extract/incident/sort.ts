import { isNothing } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { findTolls } from './casualties.ts'
import { damageIn } from './damage.ts'
import { isAtOdds } from './groups.ts'
import { findIdentified } from './identified.ts'
import { byNoun, lexicon, stateByVerb } from './lexicon.ts'
import { incidentFor } from './merge.ts'
import type { Telling } from './one-incident.ts'
import { isOfMany } from './series.ts'
import { damagedIn, identifiedAs } from './targets.ts'
import type { Toll } from './toll.ts'
import { hasMark, isHeadline, isWord, lemmaAt, lowerAt } from './words.ts'

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

/** "The riots over the death of", "her death, of which the planner of the attack spoke": a death told beside the deed as something else. */
function isBeside(reading: Reading, { triggers }: Telling, { at, head }: Toll): boolean {
  if (reading.tokens[at]?.tag !== 'NOUN') return false
  return triggers.some(
    (trigger) =>
      isBehind(reading, at, trigger.at, lexicon.occasions) ||
      isInRelative(reading, trigger.at, [at, head]),
  )
}

/** Whether a word hangs below another behind one of these prepositions: "over the death of". */
function isBehind(
  reading: Reading,
  low: number,
  high: number,
  prepositions: ReadonlySet<string>,
): boolean {
  for (let at = low, steps = 0; at >= 0 && steps < 6; steps += 1) {
    const above = reading.tokens[at]?.head ?? -1
    const isMarked = reading.tree
      .childrenBy(at, 'case')
      .some(
        (mark) =>
          hasMark(reading, mark, prepositions) ||
          (lowerAt(reading, mark) === 'to' && lowerAt(reading, above) === 'related'),
      )
    if (isMarked && isBelow(reading, above, high)) return true
    if (above === high) return false
    at = above
  }
  return false
}

function isBelow(reading: Reading, low: number, high: number): boolean {
  const { relation = '', head: first = -1 } = reading.tokens[high] ?? {}
  for (let at = low, steps = 0; at >= 0 && steps < 4; steps += 1) {
    // "Marches and riots over": what hangs on the first is of both.
    if (at === high || (relation.startsWith('conj') && at === first)) return true
    at = reading.tokens[at]?.head ?? -1
  }
  return false
}

/** Whether a word stands in a relative clause on a noun that does not tell of harm. */
function isInRelative(reading: Reading, low: number, nouns: readonly number[]): boolean {
  for (let at = low, steps = 0; at >= 0 && steps < 10; steps += 1) {
    const { relation = '', head = -1, lemma = '' } = reading.tokens[at] ?? {}
    if (nouns.includes(head) && relation === 'acl:relcl')
      return !stateByVerb.has(lemma) && !lexicon.hit.has(lemma)
    at = head
  }
  return false
}

/** "Killed two gunmen, ending a siege that left 95 dead": what another event came to, told on its noun. */
function isOfOtherNoun(reading: Reading, { triggers }: Telling, { at }: Toll): boolean {
  const clause = reading.clauseAt(at)
  if (clause?.relation !== 'acl:relcl') return false
  const noun = reading.tokens[clause.predicate]?.head ?? -1
  const isEvent = isWord(reading, noun, lexicon.wars) || byNoun.has(lemmaAt(reading, noun))
  const isCause = clause.subjects.some(
    (head) => head === noun || reading.tokens[head]?.penn === 'WDT',
  )
  const isIts = reading.tree
    .childrenBy(noun, 'case')
    .some((mark) => hasMark(reading, mark, lexicon.befalling))
  return isEvent && isCause && !isIts && !triggers.some((trigger) => trigger.at === noun)
}

/** People die beside an arrest only where its own sentence says so. */
function canHave(reading: Reading, telling: Telling, toll: Toll): boolean {
  const { triggers } = telling
  const { sentence, group } = toll
  const isArrest = triggers.every(({ rule }) => lexicon.apart.has(rule.type))
  const isHere = triggers.some(({ at }) => reading.tokens[at]?.sentence === sentence)
  const isHeld = /^(captured|abducted)$/.test(group.state)
  // Rape and riots: whoever else was hurt was hurt by something else, unless the sentence says so.
  const isOfOther = triggers.every(
    ({ rule }) => rule.type === 'sexual-violence' || lexicon.crowds.has(rule.type),
  )
  if (isBeside(reading, telling, toll) || isOfOtherNoun(reading, telling, toll)) return false
  // "Another man was arrested": in an arrest of his own.
  if (isArrest && toll.isMore && !isHere) return false
  return (!isArrest && !isOfOther) || isHere || (isArrest && isHeld)
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
  return { tellings: withIdentified(reading, withDamage(reading, sorted)), odd }
}

/** What was meant to be destroyed was not, or not yet. */
function isTold(reading: Reading, { predicate, marker, tense, perfect }: Clause): boolean {
  const realis = realisOf(reading, predicate)
  // "Russia destroys what we build": what is done again and again; headlines tell in the present what is past.
  if (tense === 'present' && !perfect && !isHeadline(reading, predicate)) return false
  return marker !== 'to' && (realis === 'asserted' || realis === 'denied')
}

/** The first damage told of each incident, or its stated absence, and all things damaged. */
function withDamage(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  const sorted = [...tellings]
  for (const clause of reading.clauses) {
    const damage = isTold(reading, clause) ? damageIn(reading, clause) : undefined
    const { predicate: at, sentence } = clause
    const index =
      damage &&
      incidentFor(reading, sorted, { at, sentence }, ({ triggers }) =>
        triggers.some(({ rule }) => !lexicon.apart.has(rule.type)),
      )
    const telling = index === undefined ? undefined : sorted[index]
    if (index !== undefined && telling && damage) {
      const things = isNothing(damage) ? [] : damagedIn(reading, clause)
      const further = [...(telling.further ?? []), ...things]
      sorted[index] = { ...telling, damage: telling.damage ?? damage, further }
    }
  }
  return sorted
}

/** Those whom the sentences behind a deed name as its victims. */
function withIdentified(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  const sorted = [...tellings]
  for (const { at, heads } of findIdentified(reading)) {
    const sentence = reading.tokens[at]?.sentence ?? 0
    const index = incidentFor(reading, sorted, { at, sentence }, isOfPeople)
    const telling = index === undefined ? undefined : sorted[index]
    if (index === undefined || !telling) continue
    const named = [...(telling.further ?? []), ...identifiedAs(reading, heads)]
    sorted[index] = { ...telling, further: named }
  }
  return sorted
}

/** Nobody calls whom the police arrested its victims. */
function isOfPeople({ triggers }: Telling): boolean {
  return triggers.some(({ rule }) => !lexicon.apart.has(rule.type))
}
