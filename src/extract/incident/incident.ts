import type { Read, When } from '../../record/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { belongs } from './belonging.ts'
import { isCondemned, isOfNoneInParticular } from './condemned.ts'
import { contentOf } from './content.ts'
import { type Candidate, isOfAll, isOneDeed } from './deed.ts'
import { isInName, isOfNature } from './holds.ts'
import { lexicon, stateByVerb } from './lexicon.ts'
import { around, gather } from './merge.ts'
import type { Telling } from './one-incident.ts'
import { isQuarrel } from './quarrel.ts'
import { isOrdered, isPresupposed, isTalk, stageOf } from './reality.ts'
import { reportArea } from './report-area.ts'
import { withScenes } from './scene.ts'
import { isRepeated, isSummedUp } from './series.ts'
import { unlistedPlaceOf } from './setting.ts'
import { type Sorted, sortTolls } from './sort.ts'
import { withStances } from './stances-told.ts'
import { isNone } from './toll.ts'
import { findTriggers, spanOf, type Trigger } from './trigger.ts'
import type { Keeps, Value } from './value.ts'
import { hasMark, verbOf } from './words.ts'

function candidateOf(reading: Reading, telling: Telling): Candidate | undefined {
  const [first] = telling.triggers
  if (!first || isBare(reading, telling, first) || isTalk(reading, first)) return undefined
  if (isNeverDone(reading, telling, first) || isInGeneral(reading, telling)) return undefined
  if (isOverTime(reading, first) || isHabit(reading, telling, first)) return undefined
  if (isInName(reading, first) || isOfNature(reading, telling)) return undefined
  const content = contentOf(reading, telling, first)
  const isSet = telling.when !== undefined || telling.where !== undefined
  return isQuarrel(reading, first, isSet, content) ? undefined : { telling, first, content }
}

function findingOf(
  reading: Reading,
  telling: Telling,
  keeps: Keeps,
): Finding<'incident'> | undefined {
  const [first, ...others] = telling.triggers
  if (!first) return undefined
  const { when, where } = settingKept(telling, keeps)
  return {
    kind: 'incident',
    rule: first.rule.name,
    span: spanOf(reading, first),
    at: first.at,
    mentions: [
      ...others.map((trigger) => spanOf(reading, trigger)),
      ...telling.tolls.map(({ span }) => span),
      ...telling.stances.map(({ stance }) => stance.words.spans[0] ?? first.span),
    ],
    when: when ?? null,
    where: where ?? reportArea(reading, telling) ?? unlistedPlaceOf(reading, first) ?? null,
    ...(isOrdered(first) && { realis: 'planned' as const }),
    ...(isPresupposed(reading, first) && { realis: 'asserted' as const }),
    content: contentOf(reading, telling, first, keeps),
  }
}

/** Its day and its place, unless they are more likely those of something else. */
function settingKept({ when, where }: Telling, keeps: Keeps): Pick<Telling, 'when' | 'where'> {
  const isKept = (sort: Value['sort'], read: Read<unknown> | undefined) => {
    const [span] = read?.spans ?? []
    return span !== undefined && keeps({ sort, span, rule: read?.rule })
  }
  return {
    when: isKept('time', when) ? when : undefined,
    where: isKept('place', where) ? where : undefined,
  }
}

/** A deed denied with nothing more told of it: "we will not let them attack us", "we have seen no attacks". */
function isNeverDone(reading: Reading, telling: Telling, first: Trigger): boolean {
  const isDenied = ({ isNoun, isDefinite, at, clause }: Trigger) =>
    (!isNoun || (!isDefinite && clause?.objects.includes(at) === true)) &&
    realisOf(reading, at) === 'denied'
  const hasMore = telling.tolls.some((toll) => !isNone(toll)) || !telling.triggers.every(isDenied)
  return isDenied(first) && !hasMore && stageOf(reading, first) === 'accomplished'
}

/**
 * A word of violence alone, of no day, place, toll or doer, is talk of violence and not a telling of it; a
 * noun that names what was struck tells, a verb below another does not ("groups who take hostages").
 */
function isBare(reading: Reading, telling: Telling, first: Trigger): boolean {
  const isBelow = first.clause?.parent !== undefined
  if (first.isNoun && isCondemned(reading, first.at)) return false
  if ((!first.isNoun && !isBelow) || telling.triggers.length > 1) return false
  const hasNothing =
    telling.when === undefined &&
    telling.where === undefined &&
    telling.tolls.length === 0 &&
    telling.stances.length === 0
  const content = hasNothing ? contentOf(reading, telling, first) : undefined
  return (
    content !== undefined &&
    (!first.isNoun || content.targets.length === 0) &&
    content.responsibility.length === 0
  )
}

/** "The war has killed thousands": a sum of people, which a tally tells. */
function isOverTime(reading: Reading, { isNoun, clause }: Trigger): boolean {
  return (
    !isNoun &&
    clause !== undefined &&
    stateByVerb.has(verbOf(clause)) &&
    isSummedUp(reading, clause)
  )
}

/** "The detention of nationals abroad", "the murder of journalists": what is done to all of a kind is a habit, unless a deed has its day or place. */
function isHabit(
  reading: Reading,
  { when, where, triggers }: Telling,
  { at, isNoun, rule }: Trigger,
): boolean {
  if (!isNoun) return false
  const isSet = when !== undefined || where !== undefined || triggers.length > 1
  const isArrest = lexicon.apart.has(rule.type)
  if (isSet && !isArrest) return false
  const patients = reading.tree
    .childrenBy(at, 'nmod')
    .filter((head) => isArrest || isOf(reading, head))
  return patients.length > 0 && patients.every((head) => isOfAll(reading, head))
}

function isOf(reading: Reading, head: number): boolean {
  return reading.tree
    .childrenBy(head, 'case')
    .some((mark) => hasMark(reading, mark, lexicon.ofWord))
}

/** "Two murders in 2014", as statistics count them: no day and no month. */
function isYears({ precision }: When): boolean {
  return precision === 'year'
}

/** "Attacks on civilians", of no number, day, place, toll or doer: violence in general. */
function isInGeneral(reading: Reading, telling: Telling): boolean {
  const { triggers, when, where, tolls, stances } = telling
  // "Militants have carried out similar attacks in the past".
  const isAlikeOnly = triggers.every(
    ({ isNoun, isPlural, at }) =>
      isNoun &&
      isPlural &&
      reading.tree.childrenBy(at, 'amod').some((child) => hasMark(reading, child, lexicon.alike)),
  )
  if (isAlikeOnly && where === undefined && (when === undefined || isYears(when.value))) return true
  const isTold = ({ at, clause }: Trigger) =>
    isRepeated(reading, at) ||
    (isCondemned(reading, at) && !isOfNoneInParticular(reading, at)) ||
    (when === undefined && reading.quantities.some(({ noun }) => noun === at)) ||
    (clause !== undefined &&
      (lexicon.doing.has(clause.lemma) || lexicon.suffering.has(clause.lemma)))
  return (
    (when === undefined ||
      (isYears(when.value) && !triggers.some(({ isDefinite }) => isDefinite))) &&
    where === undefined &&
    tolls.length + stances.length === 0 &&
    triggers.every(({ isNoun, isPlural }) => isNoun && isPlural) &&
    !triggers.some(isTold)
  )
}

/** A number at odds with what was told before: the same incident, claimed once more with this number alone. */
function oddFinding(
  reading: Reading,
  { telling, toll }: Sorted['odd'][number],
): Finding<'incident'> | undefined {
  const [first] = telling.triggers
  const source = first && contentOf(reading, { ...telling, tolls: [toll], stances: [] }, first)
  if (!first || !source) return undefined
  return {
    kind: 'incident',
    rule: 'incident/odd-toll',
    span: toll.span,
    at: toll.at,
    when: telling.when
      ? { ...telling.when, basis: 'inferred', rule: 'incident/same-incident' }
      : null,
    where: telling.where
      ? { ...telling.where, basis: 'inferred', rule: 'incident/same-incident' }
      : null,
    content: {
      ...source,
      type: { ...source.type, basis: 'inferred', rule: 'incident/same-incident' },
      targets: [],
      responsibility: [],
    },
  }
}

function settled(reading: Reading, gathered: readonly Telling[]): Sorted {
  if (gathered.length === 0) return { tellings: [], odd: [] }
  const { tellings, odd } = sortTolls(reading, gathered)
  return { tellings: withStances(reading, tellings), odd }
}

/** Each telling that passes for violence, with its numbers and stances. */
export function candidatesOf(
  reading: Reading,
  { tellings }: Sorted = settled(reading, gathered(reading)),
): readonly Candidate[] {
  return tellings.flatMap((telling) => candidateOf(reading, telling) ?? [])
}

export function gathered(reading: Reading): readonly Telling[] {
  return withScenes(reading, gather(reading, findTriggers(reading)))
}

/** What tells of one deed. What went to talk of violence is given anew to what does. */
export function deedsOf(reading: Reading, all = gathered(reading)): Sorted {
  const first = settled(reading, all)
  const deeds = new Set(
    candidatesOf(reading, first)
      .filter((candidate) => isOneDeed(reading, candidate))
      .map(({ first: { at } }) => at),
  )
  const isDeed = ({ triggers: [trigger] }: Telling) =>
    trigger !== undefined && deeds.has(trigger.at)
  const hasLost = first.tellings.some(
    (telling) => !isDeed(telling) && telling.tolls.length + telling.stances.length > 0,
  )
  if (!hasLost) return { ...first, tellings: first.tellings.filter(isDeed) }
  return settled(reading, all.filter(isDeed))
}

/** Acts of violence, each once a report, with all that its sentences tell of it. */
export const incident: Extractor<'incident'> = {
  kind: 'incident',
  *extract(reading) {
    const all = gathered(reading)
    const { tellings, odd } = deedsOf(reading, all)
    for (const telling of tellings) {
      const near = around(all, telling)
      const finding = findingOf(reading, telling, (value) => belongs(reading, telling, near, value))
      if (finding) yield finding
    }
    for (const each of odd) {
      const finding = oddFinding(reading, each)
      if (finding) yield finding
    }
  },
}
