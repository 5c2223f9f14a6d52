import {
  type Casualties,
  type Incident,
  isNothing,
  quote,
  type Responsibility,
  type Span,
  stated,
} from '../../record/index.ts'
import { realisOf, whenOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { findTolls, type Toll } from './casualties.ts'
import { lexicon } from './lexicon.ts'
import { gather, incidentFor, type Telling } from './merge.ts'
import { findStances, type Stance, statedBy } from './responsibility.ts'
import { damageIn, doersOf, targetsOf, weaponCountOf, weaponOf } from './slots.ts'
import { findTriggers, type Trigger } from './trigger.ts'

/** Plural definites ("those attacks") speak of a series, unless they were found to speak of one incident: their numbers are tallies. */
function isOfSeries(reading: Reading, tellings: readonly Telling[], toll: Toll): boolean {
  const sentence = reading.sentences[toll.sentence]
  const isTold = tellings.some(
    ({ triggers }) =>
      triggers.some(({ at }) => reading.tokens[at]?.sentence === toll.sentence) &&
      triggers[0]?.isPlural === false,
  )
  if (!sentence || isTold) return false
  return /\b(these|those|such|the) (\w+ ){0,2}(attacks|strikes|bombings|raids|clashes|operations|incidents)\b/i.test(
    quote(reading.document, sentence),
  )
}

/** A stated none and a number of people hurt cannot both be of one telling. */
function clashes(groups: readonly Casualties[], { group }: Toll): boolean {
  return groups.some((other) => {
    const isSame =
      other.state === group.state || other.state === 'casualties' || group.state === 'casualties'
    return isSame && isNothing(other.amount) !== isNothing(group.amount) && other.who === undefined
  })
}

interface Sorted {
  readonly tellings: readonly Telling[]
  /** Tolls at odds with their telling: each becomes a claim of its own. */
  readonly odd: readonly { readonly telling: Telling; readonly toll: Toll }[]
}

function sortTolls(reading: Reading, tellings: readonly Telling[]): Sorted {
  const sorted = [...tellings]
  const odd: { telling: Telling; toll: Toll }[] = []
  for (const toll of findTolls(reading)) {
    const at = isOfSeries(reading, sorted, toll) ? undefined : incidentFor(reading, sorted, toll.at)
    const telling = at === undefined ? undefined : sorted[at]
    if (at === undefined || !telling) continue
    if (
      clashes(
        telling.tolls.map(({ group }) => group),
        toll,
      )
    )
      odd.push({ telling, toll })
    else if (!isRepeat(telling, toll)) sorted[at] = { ...telling, tolls: [...telling.tolls, toll] }
  }
  return { tellings: sorted, odd }
}

/** The same number of the same state told again, in the headline and the lead. */
function isRepeat(telling: Telling, { group }: Toll): boolean {
  return telling.tolls.some(({ group: other }) => {
    if (other.state !== group.state || isNothing(other.amount) || isNothing(group.amount))
      return false
    return (
      other.amount.value.best === group.amount.value.best &&
      other.amount.value.low === group.amount.value.low &&
      (other.status?.value === group.status?.value || !group.status || !other.status)
    )
  })
}

/** "Such operations are sometimes claimed by …" says nothing of the one attack told before. */
function isOfOthers(reading: Reading, { triggers }: Telling, { at, sentence }: Stance): boolean {
  const [first] = triggers
  const isHere = triggers.some((trigger) => reading.tokens[trigger.at]?.sentence === sentence)
  const objects = reading.clauseOf(at)?.objects ?? []
  return (
    first?.isPlural === false &&
    !isHere &&
    objects.some((object) => reading.tokens[object]?.penn === 'NNS')
  )
}

function withStances(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  const sorted = [...tellings]
  for (const stance of findStances(reading)) {
    const at = incidentFor(reading, sorted, stance.at)
    const telling = at === undefined ? undefined : sorted[at]
    if (at !== undefined && telling && !isOfOthers(reading, telling, stance))
      sorted[at] = { ...telling, stances: [...telling.stances, stance] }
  }
  return sorted
}

/** A noun with "the" or a past day is presupposed, whatever the clause around it wants or denies. */
function isPresupposed(reading: Reading, { isNoun, isDefinite, at }: Trigger): boolean {
  if (!isNoun) return false
  const latest = whenOf(reading, at)?.value.latest
  const published = reading.published.latest
  return isDefinite || (latest !== undefined && published !== undefined && latest <= published)
}

function stageOf(reading: Reading, trigger: Trigger): Incident['stage'] {
  const { at, clause } = trigger
  const above = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  const governors = [
    clause?.lemma ?? '',
    above?.lemma ?? '',
    ...reading.tree.children(at).map((child) => reading.tokens[child]?.lower ?? ''),
  ]
  if (governors.some((word) => lexicon.foiled.has(word))) return 'foiled'
  if (governors.some((word) => lexicon.attempted.has(word))) return 'attempted'
  const realis = isPresupposed(reading, trigger) ? 'asserted' : realisOf(reading, at)
  if (realis === 'asserted' || realis === 'denied' || realis === 'generic') return 'accomplished'
  return governors.some((word) => lexicon.threatened.has(word)) || realis === 'conditional'
    ? 'threatened'
    : 'planned'
}

function responsibilityOf(
  reading: Reading,
  { triggers, stances }: Telling,
): readonly Responsibility[] {
  const told = stances.map(({ stance }) => stance)
  const doers = triggers.flatMap((trigger) =>
    doersOf(reading, trigger).map((party) => ({ party, trigger })),
  )
  const [first] = doers.filter(
    ({ party }) => !told.some((stance) => stance.party?.value.name === party.value.name),
  )
  const isSettled = told.some(({ stance }) => stance === 'stated')
  return first && !isSettled
    ? [statedBy(first.party, spanOf(reading, first.trigger), reading), ...told]
    : told
}

/** The clause that tells it, or the noun with what belongs to it. */
function spanOf(reading: Reading, { at, clause, span, isNoun }: Trigger): Span {
  if (!isNoun && clause) return clause.span
  const phrase = reading.phrase(at)
  return { start: Math.min(span.start, phrase.start), end: Math.max(span.end, phrase.end) }
}

function firstOf<T>(
  triggers: readonly Trigger[],
  read: (trigger: Trigger) => T | undefined,
): T | undefined {
  for (const trigger of triggers) {
    const found = read(trigger)
    if (found !== undefined) return found
  }
  return undefined
}

function contentOf(reading: Reading, telling: Telling, first: Trigger): Incident {
  const { triggers, tolls } = telling
  const weapon = firstOf(triggers, (trigger) => weaponOf(reading, trigger))
  const weaponCount = firstOf(triggers, (trigger) => weaponCountOf(reading, trigger))
  const clauses = [
    ...triggers.map(({ clause }) => clause),
    ...tolls.map(({ at }) => reading.clauseAt(at)),
  ]
  const damage = clauses
    .map((clause) => damageIn(reading, clause, lexicon.damage))
    .find((found) => found !== undefined)
  const targets = triggers.flatMap((trigger) => targetsOf(reading, trigger))
  const seen = new Set<string>()
  return {
    type: stated(first.rule.type, first.span),
    stage: stageOf(reading, first),
    clarity: first.isPlural ? 'aggregated' : 'single',
    ...(weapon && { weapon }),
    ...(weaponCount && { weaponCount }),
    targets: targets.filter(
      ({ value }) => !seen.has(value.words.toLowerCase()) && seen.add(value.words.toLowerCase()),
    ),
    casualties: tolls.map(({ group }) => group),
    ...(damage && { damage }),
    responsibility: responsibilityOf(reading, telling),
  }
}

function findingOf(reading: Reading, telling: Telling): Finding<'incident'> | undefined {
  const [first, ...others] = telling.triggers
  if (!first || isBareNoun(reading, telling, first)) return undefined
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
    when: telling.when ?? null,
    where: telling.where ?? null,
    ...(isPresupposed(reading, first) && { realis: 'asserted' as const }),
    content: contentOf(reading, telling, first),
  }
}

/** An event noun alone, with nothing around it, is talk of violence and not a telling of it. */
function isBareNoun(reading: Reading, telling: Telling, first: Trigger): boolean {
  if (!first.isNoun || telling.triggers.length > 1) return false
  const isBare =
    telling.when === undefined &&
    telling.where === undefined &&
    telling.tolls.length === 0 &&
    telling.stances.length === 0
  const content = isBare ? contentOf(reading, telling, first) : undefined
  return (
    content !== undefined && content.targets.length === 0 && content.responsibility.length === 0
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

/** Acts of violence, each once a report, with all that its sentences tell of it. */
export const incident: Extractor<'incident'> = {
  kind: 'incident',
  *extract(reading) {
    const { tellings, odd } = sortTolls(reading, gather(reading, findTriggers(reading)))
    for (const telling of withStances(reading, tellings)) {
      const finding = findingOf(reading, telling)
      if (finding) yield finding
    }
    for (const each of odd) {
      const finding = oddFinding(reading, each)
      if (finding) yield finding
    }
  },
}
