import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { behindSame, listed, objectsOf } from './coordinated.ts'
import { isDay } from './figurative.ts'
import { lexicon, stateByDeed, targetByWord } from './lexicon.ts'
import { withListed } from './name-lists.ts'
import { isPerson } from './people.ts'
import { contentHead, isAttacker, isTarget, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { victimAfter } from './victims.ts'
import { hasMark, isWord, lemmaAt, lowerAt } from './words.ts'
import { tornBy, wreckedBy } from './wrecked.ts'

/** "The mayor's murder": whose it was. */
function ownersOf(reading: Reading, at: number, isNoun: boolean): readonly number[] {
  const lemma = lemmaAt(reading, at)
  if (!isNoun || (!stateByDeed.has(lemma) && !lexicon.openDeeds.has(lemma))) return []
  return reading.tree
    .childrenBy(at, 'nmod:poss')
    .filter(
      (owner) =>
        reading.tokens[owner]?.tag !== 'PRON' &&
        isPerson(reading, owner) &&
        !isAttacker(reading, owner),
    )
}

/** "In front of a station": at a piece of it; "in front of their children" only tells who saw it. */
function isPieceOf(reading: Reading, preposition: string, head: number): boolean {
  return (
    preposition === 'in' &&
    hasMark(reading, head, lexicon.pieces) &&
    !isPerson(reading, contentHead(reading, head))
  )
}

/** Prepositions of what a deed is aimed at: a riot near a bank is not aimed at it, and nobody is arrested "at" somebody. */
function aims({ rule }: Trigger): ReadonlySet<string> {
  if (lexicon.apart.has(rule.type)) return lexicon.ofWord
  const isCrowd = lexicon.crowds.has(rule.type) && rule.type !== 'armed-clash'
  // "Threw stones at the police".
  if (isCrowd && rule.needs === 'target') return lexicon.shotAt
  return isCrowd ? lexicon.against : lexicon.aimed
}

/** "The attack of the rebels on Juba": behind "of" stands who did it, where the noun has "on" too and tells no victim by itself. */
export function ofWhom(reading: Reading, at: number): number | undefined {
  if (stateByDeed.has(lemmaAt(reading, at)) || lexicon.openDeeds.has(lemmaAt(reading, at)))
    return undefined
  const below = reading.tree.childrenBy(at, 'nmod')
  const marked = (words: (word: string) => boolean) =>
    below.find((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => words(lowerAt(reading, mark))),
    )
  const of = marked((word) => word === 'of')
  const own = marked((word) => lexicon.against.has(word))
  // "On" often hangs on the name before it.
  const aimed =
    own ??
    reading.tree
      .childrenBy(of ?? -1, 'nmod')
      .find((child) =>
        reading.tree
          .childrenBy(child, 'case')
          .some((mark) => hasMark(reading, mark, lexicon.against)),
      )
  return of !== undefined && aimed !== undefined && of < aimed && !isDay(reading, aimed)
    ? of
    : undefined
}

/** Nouns behind a noun of violence that say at what it was aimed, also where the parse ties them to its verb. */
function aimedAt(reading: Reading, trigger: Trigger): readonly number[] {
  const { at, clause } = trigger
  // "Blamed the massacre on the rebels": they are not what it was aimed at.
  if (clause && lexicon.responsibility.blame.has(clause.lemma) && clause.objects.includes(at))
    return []
  const doer = ofWhom(reading, at)
  const words = aims(trigger)
  const behind = reading.tree.childrenBy(at, 'nmod', 'obl', 'acl').filter((child) =>
    reading.tree.childrenBy(child, 'case').some((mark) => {
      const preposition = lowerAt(reading, mark)
      const isAimed =
        (words.has(preposition) &&
          !isNearPlace(reading, preposition, child) &&
          !isDoneThere(reading, at, preposition, child)) ||
        isPieceOf(reading, preposition, child) ||
        isBurstIn(reading, trigger, preposition, child)
      return child !== doer && isAimed && isTarget(reading, contentHead(reading, child))
    }),
  )
  const cut = clause?.predicate === at ? [] : (clause?.obliques ?? [])
  const tied = cut.filter(
    ({ preposition, head }) =>
      lexicon.against.has(preposition) &&
      reading.tree.childrenBy(head, 'case').some((mark) => mark === at + 1),
  )
  return [
    ...behind.flatMap((head) => reading.tree.conjuncts(head)),
    ...tied.map(({ head }) => head),
  ]
}

/** A bomb going off, whatever word tells it. */
function isBurst({ rule }: Trigger): boolean {
  return lexicon.families['bombing']?.has(rule.type) === true
}

/** "Exploded in a bar": a thing that a bomb goes off in or beside is what it strikes; a street or a town is where. */
function isBurstIn(reading: Reading, trigger: Trigger, preposition: string, head: number): boolean {
  const type = targetByWord.get(lowerAt(reading, contentHead(reading, head)))
  return (
    isBurst(trigger) &&
    lexicon.bursting.has(preposition) &&
    type !== undefined &&
    lexicon.burst.has(type)
  )
}

/** What a noun of violence was directed at, by participles on it and by whoever suffered it. */
function struckByNoun(reading: Reading, trigger: Trigger): readonly number[] {
  const { at, clause } = trigger
  const participles = reading.clausesOn(at).filter(({ relation }) => relation === 'acl')
  const directed = participles.flatMap(({ obliques, objects, lemma }) => [
    ...obliques.filter(({ preposition }) => lexicon.aimed.has(preposition)).map(({ head }) => head),
    // "An attack targeting the home of".
    ...(lexicon.aiming.has(lemma) ? objects : []),
  ])
  // "Came under mortar fire".
  const isUnder =
    clause?.lemma === 'come' &&
    reading.tree.childrenBy(at, 'case').some((mark) => lowerAt(reading, mark) === 'under')
  const suffered =
    clause && (isUnder || (clause.objects.includes(at) && lexicon.suffering.has(clause.lemma)))
      ? clause.subjects
      : []
  // "The bank was the target of an attack".
  const above = reading.tokens[at]?.head ?? -1
  const sought = hasMark(reading, above, lexicon.sought) ? reading.clauseOf(above) : undefined
  // "An explosion occurred in a bar".
  const happened =
    clause?.subjects.includes(at) && lexicon.happening.has(clause.lemma)
      ? clause.obliques
          .filter(({ preposition, head }) =>
            isBurstIn(reading, trigger, preposition === 'at' ? 'in' : preposition, head),
          )
          .map(({ head }) => head)
      : []
  return [
    ...aimedAt(reading, trigger),
    ...directed,
    ...ownersOf(reading, at, true),
    ...suffered,
    ...(sought?.subjects ?? []),
    ...wreckedBy(reading, trigger),
    ...tornBy(reading, trigger),
    ...happened,
  ]
}

function isBesideWeapon(reading: Reading, { objects, predicate }: Clause, head: number): boolean {
  const { relation = '', head: above = -1 } = reading.tokens[head] ?? {}
  const beside = above === predicate ? (objects[0] ?? -1) : above
  return relation.startsWith('conj') && isWeapon(reading, beside) && !isAttacker(reading, beside)
}

/** The objects of a verb; where the parse gives it none, whoever stands right behind it: "shot dead | a judge". */
function objectsBehind(reading: Reading, clause: Clause): readonly number[] {
  const after = clause.objects.length === 0 ? victimAfter(reading, clause.predicate) : undefined
  return after === undefined ? objectsOf(reading, clause) : [after]
}

/** Heads of what was struck: objects of a verb, nouns behind "on" or "against", the subject of "come under fire". */
export function struckHeads(reading: Reading, trigger: Trigger): readonly number[] {
  const { clause, isNoun } = trigger
  if (isNoun) return struckByNoun(reading, trigger)
  if (!clause) return []
  if (trigger.rule.needs === 'beset')
    return clause.subjects.flatMap((head) => listed(reading, head))
  const words = aims(trigger)
  const isCrowd = lexicon.crowds.has(trigger.rule.type)
  // "Launched rockets at Gao, and the rebels": what stands beside a weapon is not struck.
  const objects = withListed(
    reading,
    clause,
    objectsBehind(reading, clause).filter((head) => !isBesideWeapon(reading, clause, head)),
  )
  const isOfOther =
    objects.some(
      (head) =>
        !isWeapon(reading, head) &&
        reading.tokens[head]?.tag !== 'PRON' &&
        trigger.rule.carriers?.has(lemmaAt(reading, head)) !== true,
    ) || lowerAt(reading, clause.predicate + 1) === 'dead'
  const aimed = clause.obliques.filter(
    ({ preposition, head }) =>
      (words.has(preposition) &&
        !(isOfOther && lexicon.beside.has(preposition)) &&
        !isNearPlace(reading, preposition, head) &&
        !isOnStreet(reading, preposition, head) &&
        !isBeyond(reading, head)) ||
      (!isCrowd && isPieceOf(reading, preposition, head)) ||
      isBurstIn(reading, trigger, preposition, head),
  )
  return [
    ...objects,
    ...objects.flatMap((head) => aimedBehind(reading, head)),
    ...aimed.flatMap(({ preposition, head }) => behindSame(reading, head, preposition)),
  ]
}

/** "Fired a missile | at Riyadh", where the parse ties what it was fired at to the missile. */
function aimedBehind(reading: Reading, weapon: number): readonly number[] {
  if (!isWeapon(reading, weapon) || isAttacker(reading, weapon)) return []
  return reading.tree
    .childrenBy(weapon, 'nmod')
    .filter((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => hasMark(reading, mark, lexicon.shotAt)),
    )
}

/** "An ambush outside Gao", "near the town of Gao": where it was. */
function isNearPlace(reading: Reading, preposition: string, head: number): boolean {
  return (preposition === 'near' || preposition === 'outside') && isPlace(reading, head)
}

/** "Three shot on Elm Road": where it was. */
function isOnStreet(reading: Reading, preposition: string, head: number): boolean {
  return preposition === 'on' && isWord(reading, head, lexicon.streets)
}

/** "A post west of Gao": where it was. */
function isBeyond(reading: Reading, head: number): boolean {
  const [of = -1] = reading.tree.childrenBy(head, 'case')
  return lowerAt(reading, of) === 'of' && hasMark(reading, of - 1, lexicon.directions)
}

/** "A shooting on the South Side": what is done to people is done to nobody "on" a place. */
function isDoneThere(reading: Reading, at: number, preposition: string, head: number): boolean {
  const deed = lemmaAt(reading, at)
  const isOfPeople = stateByDeed.has(deed) || lexicon.openDeeds.has(deed)
  return preposition === 'on' && isOfPeople && isPlace(reading, head)
}

function isPlace(reading: Reading, head: number): boolean {
  const { start = 0 } = reading.tokens[head] ?? {}
  return (
    targetByWord.get(lowerAt(reading, head)) === 'settlement' ||
    reading.places.some((place) => place.start <= start && start < place.end)
  )
}
