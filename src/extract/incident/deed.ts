import { type Incident, isNothing } from '../../record/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { isCondemned } from './condemned.ts'
import { type Features, isEnough } from './decision.ts'
import { lexicon } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import { isPresupposed } from './reality.ts'
import { timeOf } from './setting.ts'
import { isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isHeadline, isWord, lowerAt } from './words.ts'

/** What may be told as an incident. */
export interface Candidate {
  readonly telling: Telling
  readonly first: Trigger
  readonly content: Incident
}

/** "Civilians", "merchant ships": nobody in particular, by a plural without article, number or owner. */
export function isOfAll(reading: Reading, head: number): boolean {
  if (!/^NNP?S$/.test(reading.tokens[head]?.penn ?? '')) return false
  if (reading.quantities.some(({ noun }) => noun === head)) return false
  return reading.tree.child(head, 'det', 'nummod', 'nmod:poss') === undefined
}

/** How the verb is put in time; headlines tell in the present what is past, and news of people counted in the perfect. */
function tenseOf(reading: Reading, { at, clause, isNoun }: Trigger, isCounted: boolean): Features {
  if (isNoun || !clause) return {}
  const { tense, perfect, progressive, relation } = clause
  // "A bomb exploded": a past form whose tense the parse lost.
  const isLost =
    tense === 'none' &&
    /^VB[DN]$/.test(reading.tokens[at]?.penn ?? '') &&
    (/^(root|conj|parataxis|ccomp)/.test(relation) || reading.tree.child(at, 'nsubj') !== undefined)
  return {
    past: isLost || (tense === 'past' && !perfect && !progressive),
    perfect: perfect && tense !== 'none' && !isCounted,
    present: tense === 'present' && !perfect && !isHeadline(reading, at),
  }
}

/** "Continued to", "constantly": words beside it of what lasts or comes again. */
function isLasting(reading: Reading, { at, clause, isNoun }: Trigger): boolean {
  const above = reading.tokens[at]?.head ?? -1
  const near = [
    ...reading.tree.children(at),
    ...(isNoun ? [above] : []),
    ...(clause && !isNoun ? reading.tree.children(clause.predicate) : []),
  ]
  return near.some((word) => isWord(reading, word, lexicon.lasting))
}

/** "A series of attacks", "the threat of strikes": several, or none yet, by the noun above. */
function isAmongMany(reading: Reading, { at, isNoun }: Trigger): boolean {
  const above = isNoun ? (reading.tokens[at]?.head ?? -1) : -1
  return (
    above >= 0 &&
    isWord(reading, above, lexicon.manifold) &&
    reading.tree.childrenBy(at, 'case').some((mark) => hasMark(reading, mark, lexicon.ofWhom))
  )
}

/** "More than 100 times", "dozens of times". */
function isManyTimes(reading: Reading, { clause, isNoun }: Trigger): boolean {
  if (isNoun || !clause) return false
  return reading.quantities.some(
    ({ noun, amount, start, end }) =>
      noun !== undefined &&
      reading.tokens[noun]?.lower === 'times' &&
      (amount.best ?? amount.low ?? 0) > 2 &&
      clause.span.start <= start &&
      end <= clause.span.end,
  )
}

/** "Three attacks", "all four blasts", "both raids": several that are counted. */
function isNumbered(reading: Reading, { at, isNoun }: Trigger): boolean {
  return (
    isNoun &&
    (reading.quantities.some(({ noun, amount }) => noun === at && (amount.best ?? 0) > 1) ||
      reading.tree.childrenBy(at, 'det').some((child) => lowerAt(reading, child) === 'both'))
  )
}

/** "Conducted strikes", "the attack took place": the noun with a verb that does it, told as done. */
function isDone({ at, clause, isNoun }: Trigger): boolean {
  if (!isNoun || !clause || clause.predicate === at || clause.modal || clause.negated) return false
  const isIts =
    (lexicon.doing.has(clause.lemma) && clause.objects.includes(at)) ||
    (lexicon.eventive.has(clause.lemma) && clause.subjects.includes(at))
  return isIts && (clause.tense === 'past' || (clause.tense === 'present' && clause.perfect))
}

/** "After the raid": told as what came before. */
function isBehindIt(reading: Reading, { at, isNoun }: Trigger): boolean {
  return (
    isNoun &&
    reading.tree.childrenBy(at, 'case').some((mark) => hasMark(reading, mark, lexicon.behindIt))
  )
}

/** Whom it hit, who did it and with what, as far as that is told. */
function partsOf({ content }: Candidate): Features {
  return {
    counted: content.casualties.some(
      ({ amount }) => !isNothing(amount) && amount.value.best !== undefined,
    ),
    doer: content.responsibility.length > 0,
    leader: content.responsibility.some(
      ({ party }) => party?.value.sector === 'gov' && party.value.actor?.includes('-') === true,
    ),
    weapon: content.weapon !== undefined,
  }
}

function settingOf(reading: Reading, { telling: { when, where }, first }: Candidate): Features {
  const own = timeOf(reading, first)
  const precision = own?.value.precision
  return {
    onDay: precision === 'day',
    inTime: precision !== undefined && !/^(day|decade|interval)$/.test(precision),
    dayElsewhere: own === undefined && when?.value.precision === 'day',
    inTown: where !== undefined && where.value.precision < 4,
  }
}

/** "Those held abroad", "who are detained abroad": how they are, by a participle without anybody who does it or in the present. */
function isState({ clause, rule }: Trigger): boolean {
  if (clause?.tense === 'present')
    return clause.passive && !clause.perfect && lexicon.apart.has(rule.type)
  return clause?.tense === 'none' && clause.subjects.length === 0
}

const captivity = /^(arrest|hostage-taking|abduction)/

function formOf(reading: Reading, { first }: Candidate, isCounted: boolean): Features {
  const { clause, isNoun, at, isPlural } = first
  const isOwned = reading.tree.child(at, 'nmod:poss') !== undefined
  const isThe = reading.tree
    .childrenBy(at, 'det')
    .some((child) => isWord(reading, child, lexicon.definite))
  return {
    noun: isNoun,
    owned: isNoun && isOwned,
    some: isNoun && isPlural && !isThe && !isOwned,
    known: isNoun && isThe,
    plural: isPlural,
    weak: first.isWeak === true,
    subordinate: !isNoun && /^(acl|advcl|ccomp|xcomp)/.test(clause?.relation ?? ''),
    captive:
      captivity.test(first.rule.type) && !isNoun && isState(first) && !isHeadline(reading, at),
    sustained:
      isNoun &&
      !isCounted &&
      (hasMark(reading, at, lexicon.uncounted) || hasMark(reading, at, lexicon.sustained)),
  }
}

/** Planned, denied or supposed; "the next strike". */
function isUnreal(reading: Reading, first: Trigger): boolean {
  const isNext = reading.tree
    .childrenBy(first.at, 'amod')
    .some((child) => hasMark(reading, child, lexicon.toCome))
  return isNext || (realisOf(reading, first.at) !== 'asserted' && !isPresupposed(reading, first))
}

const voices = new WeakMap<Reading, boolean>()

/** Remarks, letters and statements: a text that says "I" and "we", and speaks of violence where news tells of it; what is quoted is another's. */
export function isInFirstPerson(reading: Reading): boolean {
  const before = voices.get(reading)
  if (before !== undefined) return before
  let own = 0
  let isQuoted = false
  for (const { lower, text } of reading.tokens) {
    if (lower === '“') isQuoted = true
    else if (lower === '”') isQuoted = false
    else if (lower === '"') isQuoted = !isQuoted
    // "US" is a country.
    else if (!isQuoted && text !== 'US' && lexicon.ourselves.has(lower)) own += 1
  }
  const isSpoken = own > reading.tokens.length / 100
  voices.set(reading, isSpoken)
  return isSpoken
}

/** What speaks for and against a candidate telling of one deed, and not of war, of a series or of violence in general. */
export function deedFeatures(reading: Reading, candidate: Candidate): Features {
  const { first, telling } = candidate
  const heads = first.isNoun
    ? candidate.content.targets.map(({ spans }) => reading.tokenAt((spans[0]?.end ?? 1) - 1))
    : (first.clause?.objects ?? []).filter((head) => !isWeapon(reading, head))
  const parts = partsOf(candidate)
  const isForAll = heads.length > 0 && heads.every((head) => isOfAll(reading, head))
  return {
    ...tenseOf(reading, first, parts['counted'] === true),
    ...parts,
    ...settingOf(reading, candidate),
    ...formOf(reading, candidate, parts['counted'] === true),
    ofAll: isForAll,
    struck: heads.length > 0 && !isForAll,
    numbered: isNumbered(reading, first),
    lasting: isLasting(reading, first),
    manifold: isAmongMany(reading, first),
    times: isManyTimes(reading, first),
    rate: reading.tree.children(first.at).some((word) => hasMark(reading, word, lexicon.rates)),
    done: isDone(first),
    behindIt: isBehindIt(reading, first),
    unreal: isUnreal(reading, first),
    condemned: first.isNoun && isCondemned(reading, first.at),
    again: telling.triggers.length > 1,
    spoken: isInFirstPerson(reading),
  }
}

/** Whether it was one deed, or several told as one event. */
export function isOneDeed(reading: Reading, candidate: Candidate): boolean {
  return isEnough('deed', deedFeatures(reading, candidate))
}
