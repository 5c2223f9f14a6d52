import { overlaps, type Party, type Read, type Responsibility } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf, partiesOrWords } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { objectsOf } from './coordinated.ts'
import { toldInFull } from './in-full.ts'
import { lexicon } from './lexicon.ts'
import { isOwnSide } from './own-side.ts'
import { isPerson } from './people.ts'
import {
  behind,
  deedBelow,
  isOfViolence,
  isOneOf,
  isSameParty,
  type Speaker,
  speakerOf,
  spokenFor,
  stanceFrom,
  strengthOf,
  takenFor,
  textOf,
} from './stance.ts'
import { isAttacker, isState } from './surroundings.ts'
import { isAlone, makersOf, tiedToDeed } from './ties.ts'
import { hasMark, lowerAt } from './words.ts'

const words = lexicon.responsibility
const toThem = new Set(['on', 'to', 'upon', 'with'])

/** "A suspected insurgent": what stands before its noun says what somebody is taken for. */
function isAttribute(reading: Reading, { predicate }: Clause): boolean {
  const token = reading.tokens[predicate]
  return (
    token?.penn !== 'VBD' &&
    /^(NOUN|PROPN|ADJ)$/.test(reading.tokens[predicate + 1]?.tag ?? '') &&
    (token?.head ?? -1) > predicate
  )
}

/** Words that name somebody, or say what people they are: never the deed. */
export function blamable(reading: Reading, heads: readonly number[]): readonly number[] {
  return heads.filter(
    (head) =>
      !isOfViolence(reading, head) &&
      !/^W/.test(reading.tokens[head]?.penn ?? '') &&
      (partiesOf(reading, [head]).length > 0 ||
        isAttacker(reading, head) ||
        isPerson(reading, head) ||
        reading.tokens[head]?.tag === 'PROPN' ||
        hasMark(reading, head, lexicon.partitive)),
  )
}

function isAbout(reading: Reading, clause: Clause): boolean {
  const heads = [
    ...clause.objects,
    ...clause.objects.flatMap((head) => reading.tree.childrenBy(head, 'nmod')),
    ...clause.obliques.map(({ head }) => head),
  ]
  const isGuilt = reading
    .clausesBelow(clause)
    .some(({ predicate }) => isOneOf(reading, [predicate], words.responsible))
  return (
    isGuilt ||
    heads.some((head) => isOfViolence(reading, head)) ||
    deedBelow(reading, clause) !== undefined
  )
}

/** Who says it: the subject; of a passive without one, whoever the sentence quotes. */
export function accuserOf(reading: Reading, clause: Clause): Read<Party> | undefined {
  const isPronoun = clause.subjects.every((head) => reading.tokens[head]?.tag === 'PRON')
  const own = isPronoun
    ? partiesOf(reading, clause.subjects)[0]
    : partiesOrWords(reading, spokenFor(reading, clause.subjects))[0]
  return own ?? speakerOf(reading, clause)?.party
}

/** "They suspect the rebels", "Norway was blamed": armed people or a state, and nothing told of what for. */
function isBlameAlone(reading: Reading, clause: Clause): boolean {
  return (
    clause.objects.some((head) => isAttacker(reading, head) || isState(reading, head)) &&
    isAlone(reading, clause)
  )
}

/** "X blamed Y for", "attributed to Y", "Y was accused of": everybody who is blamed. */
export function blamed(reading: Reading, clause: Clause): readonly Responsibility[] {
  if (clause.negated || isAttribute(reading, clause)) return []
  const isOfDeed = clause.objects.some((head) => isOfViolence(reading, head))
  const isTold = isAbout(reading, clause) || isBlameAlone(reading, clause)
  if (words.attributing.has(clause.lemma) ? !isOfDeed : !isTold) return []
  const all = objectsOf(reading, clause)
  const deeds = all.filter((head) => isOfViolence(reading, head))
  const obliques = clause.obliques
    .filter(({ preposition }) => toThem.has(preposition))
    .map(({ head }) => head)
  const named = [...obliques, ...deeds.flatMap((deed) => behind(reading, deed, toThem))]
  const heads = blamable(reading, deeds.length > 0 ? named : all)
  const by = accuserOf(reading, clause)
  return toldInFull(reading, heads).map((party) =>
    stanceFrom(reading, clause, {
      stance: 'blamed',
      party,
      ...(by && { by }),
      strength: strengthOf(reading, clause, clause.lemma),
    }),
  )
}

/** What a clause that names the doer comes to: a claim by himself, blame by another, or the report's own word. */
function namedAs(
  reading: Reading,
  clause: Clause,
  party: Read<Party>,
  speaker: Speaker | undefined,
): Responsibility {
  const isOpen = party.value.actor === undefined || speaker?.party?.value.actor === undefined
  const isOwn = isSameParty(party, speaker?.party) || (party.value.link === 'pronoun' && isOpen)
  const over = speaker?.clause
  // "We struck the depot", said by a minister: his own side's claim.
  if (speaker && isOwnSide(reading, party, speaker.party)) {
    const own = { stance: clause.negated ? 'denied' : 'claimed', party } as const
    return stanceFrom(reading, clause, own, over)
  }
  if (speaker?.party && isOwn) {
    const own = { stance: clause.negated ? 'denied' : 'claimed', party: speaker.party } as const
    return stanceFrom(reading, clause, clause.negated ? { ...own, by: speaker.party } : own, over)
  }
  const strength = strengthOf(reading, clause, speaker?.verb)
  return speaker || strength !== 'accuse'
    ? stanceFrom(
        reading,
        clause,
        { stance: 'blamed', party, ...(speaker?.party && { by: speaker.party }), strength },
        over,
      )
    : { stance: 'stated', party, words: textOf(reading, clause.span) }
}

/** A clause that says of somebody that it was he, without a verb of blame. */
export function tied(reading: Reading, clause: Clause): readonly Responsibility[] {
  // "Accused him of being responsible": the verb of blame tells it.
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (above && (words.blame.has(above.lemma) || lexicon.legal.has(above.lemma))) return []
  const isTied = tiedToDeed(reading, clause)
  const makers = isTied ? [] : makersOf(reading, clause)
  const subjects = isTied ? clause.subjects : makers
  if (subjects.length === 0 || (clause.negated && !isTied)) return []
  const speaker = speakerOf(reading, clause)
  // In a turn or a quotation "he" is not who speaks.
  const own = speaker?.clause ? /^(it|they|we|he|she|i)$/ : /^(we|i)$/
  const isPronoun = subjects.every((head) => own.test(lowerAt(reading, head)))
  const parties =
    isPronoun && speaker?.party ? [speaker.party] : toldInFull(reading, blamable(reading, subjects))
  const isHallmark = makers.length > 0 && !isOneOf(reading, [clause.predicate], words.works)
  return parties.flatMap((party) => {
    const stance = namedAs(reading, clause, party, speaker)
    if (clause.negated && stance.stance !== 'denied') return []
    return isHallmark && stance.stance !== 'claimed'
      ? [{ ...stance, stance: 'blamed' as const, strength: 'imply' as const }]
      : [stance]
  })
}

/** "Held Russia responsible for the strike". */
export function heldResponsible(reading: Reading, clause: Clause): readonly Responsibility[] {
  // "Efforts to hold Russia responsible": not done yet.
  if (clause.lemma !== 'hold' || clause.negated || clause.marker === 'to') return []
  const isHeld = [
    ...reading.tree.childrenBy(clause.predicate, 'xcomp'),
    // "Held the rebels responsible", as a parse ties it to the noun before.
    ...clause.objects
      .filter((head) => /^(NOUN|PROPN)$/.test(reading.tokens[head]?.tag ?? ''))
      .flatMap((head) => reading.tree.childrenBy(head, 'amod').filter((child) => child > head)),
  ].some((child) => isOneOf(reading, [child], words.responsible))
  if (!isHeld) return []
  const by = accuserOf(reading, clause)
  return toldInFull(reading, blamable(reading, clause.objects)).map((party) =>
    stanceFrom(reading, clause, { stance: 'blamed', party, ...(by && { by }), strength: 'accuse' }),
  )
}

/** "Police are investigating whether": who asks, and that it is only held possible. */
function inquiry(reading: Reading, over: Clause | undefined): Speaker | undefined {
  if (!over || !words.inquiring.has(over.lemma)) return undefined
  return { party: partiesOrWords(reading, over.subjects)[0], verb: over.lemma, clause: over }
}

/** Somebody by name, or whoever the one who speaks means by "we" and "they": what others say of "gunmen" is the report's own word. */
function isNamed({ value: { actor, link } }: Read<Party>): boolean {
  return actor !== undefined || /^(name|demonym|metonym|pronoun)$/.test(link)
}

/**
 * The stance on somebody whom a clause tells to have done it: the report's own, or of whoever speaks there. `none`
 * when it is only asked.
 */
export function doerStance(
  reading: Reading,
  clause: Clause,
  party: Read<Party>,
): Responsibility | 'none' | 'own' {
  const over = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  const isAsked = clause.marker === 'whether' || clause.marker === 'if'
  const asking = isAsked ? inquiry(reading, over) : undefined
  if (isAsked && !asking) return 'none'
  const speaker = asking ?? speakerOf(reading, clause)
  // "According to witnesses and police, a man": those who tell it, taken for subjects.
  const isTeller =
    speaker?.verb === undefined &&
    speaker?.party?.spans.some((span) => party.spans.some((other) => overlaps(span, other)))
  if (isTeller && party.value.link !== 'pronoun') return 'none'
  const taken = takenFor(reading, party)
  if (taken) {
    const by = speaker?.party
    const stance = { stance: 'blamed', party, ...(by && { by }), strength: taken } as const
    return stanceFrom(reading, clause, stance, speaker?.clause ?? undefined)
  }
  const isSure = strengthOf(reading, clause, speaker?.verb) === 'accuse'
  if (isSure && !isNamed(party) && !isSameParty(party, speaker?.party)) return 'own'
  const named = namedAs(reading, clause, party, speaker)
  return named.stance === 'stated' ? 'own' : named
}
