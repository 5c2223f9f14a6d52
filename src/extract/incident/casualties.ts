import type { Amount, CasualtyState, Slot, Span } from '../../record/index.ts'
import type { Clause, Token } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { listed, objectsOf } from './coordinated.ts'
import { isDay } from './figurative.ts'
import { lexicon, stateByDeed, stateByNoun, stateByVerb } from './lexicon.ts'
import { isOfAccident } from './otherwise.ts'
import { partsOf } from './parts.ts'
import { isPerson } from './people.ts'
import { isReducedPassive, startsPhrase } from './surroundings.ts'
import { eitherState, type Harm, isPurpose, isSecondOfEither, type Toll, tollOf } from './toll.ts'
import {
  amountOf,
  cutConjuncts,
  followingConjuncts,
  isKnown,
  isNobody,
  nameOf,
  quantityAt,
  statusOf,
  victimAfter,
  victimBefore,
  whoOf,
  wordsOf,
} from './victims.ts'
import { hasMark, isWord, lemmaAt, lightPhrases, lowerAt, verbOf } from './words.ts'

function harmOf(reading: Reading, word: number, lemma: string): Harm | undefined {
  const state = eitherState(reading, word) ?? stateByVerb.get(lemma)
  if (state) return { state, isOpen: false }
  if (!lexicon.hit.has(lemma)) return undefined
  const isFatal = [...reading.tree.children(word), word - 1, word + 1].some((child) =>
    lexicon.fatal.has(lowerAt(reading, child)),
  )
  return isFatal ? { state: 'killed', isOpen: false } : { state: 'wounded', isOpen: true }
}

/** The verb of harm, with what belongs to it: "shoot", "take into custody". */
function harmVerb(reading: Reading, clause: Clause): string {
  const verb = verbOf(clause)
  if (harmVerbs.has(verb)) return verb
  if (!firstsOfPhrases.has(verb)) return verb
  return lightPhrases(reading, clause).find((phrase) => harmVerbs.has(phrase)) ?? verb
}

/** Objects of what harms, subjects of what befalls. */
function affected(reading: Reading, clause: Clause, verb: string): readonly number[] {
  const isSubject = lexicon.intransitive.has(verb) || isReducedPassive(reading, clause, harmVerbs)
  const told = isSubject
    ? clause.subjects
    : objectsOf(reading, clause).flatMap((head) => livesOf(reading, head))
  const before = told.length > 0 ? undefined : surfaceVictim(reading, clause)
  const heads = before === undefined ? told : [before]
  const along = clause.obliques.flatMap(({ preposition, head }) =>
    lexicon.alongside.has(preposition) ? listed(reading, head) : [],
  )
  return [
    ...new Set([
      ...heads.flatMap((head) => [
        head,
        ...cutConjuncts(reading, head),
        ...followingConjuncts(reading, clause, head),
      ]),
      ...along,
    ]),
  ].filter((head) => !isOrigin(reading, head))
}

/** "Claimed the lives of two clerks": whose lives they were. */
function livesOf(reading: Reading, head: number): readonly number[] {
  if (lemmaAt(reading, head) !== 'life') return [head]
  const owners = reading.tree.childrenBy(head, 'nmod', 'nmod:poss')
  return owners.length === 0 ? [head] : owners.flatMap((owner) => listed(reading, owner))
}

/** "Ana Diaz, 18, of Tulsa": a town that the parse lists beside who is from there. */
function isOrigin(reading: Reading, head: number): boolean {
  return reading.tokens[head]?.tag === 'PROPN' && hasMark(reading, head - 1, lexicon.origins)
}

const harmVerbs: ReadonlySet<string> = new Set([...stateByVerb.keys(), ...lexicon.hit])
const firstsOfPhrases: ReadonlySet<string> = new Set(
  [...harmVerbs].flatMap((verb) => (verb.includes(' ') ? verb.slice(0, verb.indexOf(' ')) : [])),
)

/** Where the parse gives a verb of harm no people: those right before it, unless something follows that can be its object. */
function surfaceVictim(reading: Reading, clause: Clause): number | undefined {
  const { predicate } = clause
  const isOpenEnded = startsPhrase(reading, predicate + 1)
  const isPast = /^(VB[DN]|JJ)$/.test(reading.tokens[predicate]?.penn ?? '')
  if (!isPast || (isOpenEnded && !lexicon.intransitive.has(verbOf(clause))))
    return clause.passive ? undefined : victimAfter(reading, predicate)
  return victimBefore(reading, predicate)
}

/** "Died of an infection": of what is no wound. */
function isOfDisease(reading: Reading, clause: Clause): boolean {
  return (
    lexicon.natural.has(clause.lemma) &&
    clause.obliques.some(
      ({ preposition, head }) =>
        preposition === 'of' && !isWord(reading, head, lexicon.wounds) && !isDay(reading, head),
    )
  )
}

function isAccidental(reading: Reading, clause: Clause): boolean {
  if (isOfDisease(reading, clause)) return true
  const near = [...clause.subjects, ...clause.obliques.map(({ head }) => head)]
  return near.some((token) => isWord(reading, token, lexicon.accidents))
}

function verbTolls(reading: Reading, clause: Clause): readonly Toll[] {
  const verb = harmVerb(reading, clause)
  const harm = harmOf(reading, clause.predicate, verb)
  if (!harm || isAccidental(reading, clause) || isPurpose(reading, clause)) return []
  if (isSecondOfEither(reading, clause.predicate)) return []
  if (harm.isOpen && clause.obliques.some(({ preposition }) => preposition === 'at')) return []
  const realis = realisOf(reading, clause.predicate)
  if (realis !== 'asserted' && realis !== 'denied') return []
  const where = { at: clause.predicate, span: clause.span, isNegated: clause.negated }
  return affected(reading, clause, verb).flatMap((head) => tollOf(reading, harm, head, where) ?? [])
}

function spanOf(reading: Reading, word: number): Span {
  return reading.clauseAt(word)?.span ?? reading.phrase(word)
}

/** "no casualties", "without loss of life", "no reports of injuries". */
function isNoneOf(reading: Reading, token: number): boolean {
  const clause = reading.clauseAt(token)
  const above = reading.tokens[token]?.head ?? -1
  return (
    isNobody(reading, token) ||
    reading.tree.childrenBy(token, 'case').some((mark) => lowerAt(reading, mark) === 'without') ||
    (isWord(reading, above, lexicon.telling) && isNobody(reading, above)) ||
    (clause?.negated === true &&
      lexicon.causing.has(clause.lemma) &&
      clause.objects.includes(token))
  )
}

/** "no casualties", "12 dead", "the deaths of five soldiers". */
function nounToll(reading: Reading, { index, lower, lemma, start, end }: Token): Toll | undefined {
  const state = stateByNoun.get(lower) ?? stateByNoun.get(lemma)
  if (!state || isOfAccident(reading, index)) return undefined
  const isNone = isNoneOf(reading, index)
  const of = reading.tree.childrenBy(index, 'nmod')[0] ?? reading.tree.child(index, 'nmod:poss')
  const own = quantityAt(reading, index)
  const head = own || of === undefined || !isPerson(reading, of) ? index : of
  const amount: Slot<Amount> | undefined = isNone
    ? { nothing: 'stated-none', spans: [{ start, end }] }
    : (own ?? (head === of ? amountOf(reading, of) : undefined))
  const where = { at: index, span: spanOf(reading, index), isNegated: false }
  if (!amount) return adjectiveToll(reading, index, state)
  const people = of !== undefined && isPerson(reading, of) ? of : index
  const who = whoOf(reading, people)
  const status = statusOf(reading, people)
  const words = people === of ? wordsOf(reading, of) : undefined
  return {
    ...where,
    head,
    sentence: reading.tokens[index]?.sentence ?? 0,
    group: {
      state,
      amount,
      ...(who && { who }),
      ...(status && { status }),
      ...(words && { words }),
    },
    name: nameOf(reading, head),
    isKnown: own === undefined && isKnown(reading, head),
    isPart: false,
    isMore: false,
    isOpen: false,
  }
}

/** "the murder of a judge", "the shooting of four miners". */
function deedToll(reading: Reading, { index, lemma, lower }: Token): Toll | undefined {
  const state = stateByDeed.get(lower) ?? stateByDeed.get(lemma)
  const isOpen = lexicon.openDeeds.has(lemma) || lexicon.openDeeds.has(lower)
  const head =
    reading.tree
      .childrenBy(index, 'nmod')
      .find((child) =>
        reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'of'),
      ) ?? reading.tree.child(index, 'nmod:poss')
  if (head === undefined || (!state && !isOpen) || !isPerson(reading, head)) return undefined
  if (realisOf(reading, index) !== 'asserted') return undefined
  const where = { at: index, span: spanOf(reading, index), isNegated: false }
  const isFatal = reading.tree
    .children(index)
    .some((child) => lexicon.fatal.has(lowerAt(reading, child)))
  const told: Harm = { state: state ?? 'wounded', isOpen }
  return tollOf(reading, isFatal ? { state: 'killed', isOpen: false } : told, head, where)
}

/** "left two nurses dead", "four people are missing". */
function adjectiveToll(reading: Reading, word: number, state: CasualtyState): Toll | undefined {
  const isAdjective = reading.tokens[word]?.tag !== 'NOUN'
  const isFree = reading.tokens[word + 1]?.tag !== 'NOUN'
  const head = isAdjective && isFree ? victimBefore(reading, word) : undefined
  if (head === undefined) return undefined
  const realis = realisOf(reading, word)
  const isNegated = reading.clauseAt(word)?.negated === true
  if (realis !== 'asserted' && realis !== 'denied') return undefined
  const where = { at: word, span: spanOf(reading, word), isNegated }
  return tollOf(reading, { state, isOpen: false }, head, where)
}

const known = new WeakMap<Reading, readonly Toll[]>()

/** Every telling of people hurt, in order of the text; worked out once a reading. */
export function findTolls(reading: Reading): readonly Toll[] {
  const before = known.get(reading)
  if (before) return before
  const tolls = readTolls(reading)
  known.set(reading, tolls)
  return tolls
}

const tollNouns: ReadonlySet<string> = new Set([
  ...stateByNoun.keys(),
  ...stateByDeed.keys(),
  ...lexicon.openDeeds,
])

function readTolls(reading: Reading): readonly Toll[] {
  const verbs = reading.clauses.flatMap((clause) => verbTolls(reading, clause))
  const taken = new Set(verbs.flatMap(({ at, head }) => [at, head]))
  const telling = reading.tokens.filter(
    ({ lower, lemma }) => tollNouns.has(lower) || tollNouns.has(lemma),
  )
  const nouns = telling.flatMap((token) => {
    const toll = taken.has(token.index)
      ? undefined
      : (nounToll(reading, token) ?? deedToll(reading, token))
    return toll && !taken.has(toll.head) ? [toll] : []
  })
  return [...verbs, ...nouns]
    .flatMap((toll) => [toll, ...partsOf(reading, toll)])
    .sort((a, b) => a.at - b.at || a.head - b.head)
}
