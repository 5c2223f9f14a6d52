import { isNothing } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { listed, objectsOf } from './coordinated.ts'
import { isDay } from './figurative.ts'
import { findIdentified, type Identified } from './identified.ts'
import { lexicon, stateByDeed, stateByNoun, stateByVerb } from './lexicon.ts'
import { withListed } from './name-lists.ts'
import { deedToll, nounToll } from './noun-tolls.ts'
import { partsOf } from './parts.ts'
import { isPerson } from './people.ts'
import { isAttacker, isReducedPassive, startsPhrase } from './surroundings.ts'
import { eitherState, type Harm, isPurpose, isSecondOfEither, type Toll, tollOf } from './toll.ts'
import {
  cutConjuncts,
  followingConjuncts,
  quantityAt,
  victimAfter,
  victimBefore,
} from './victims.ts'
import { hasMark, isWord, lemmaAt, lightPhrases, lowerAt, verbOf } from './words.ts'

function harmOf(reading: Reading, word: number, lemma: string): Harm | undefined {
  const state = eitherState(reading, word) ?? stateByVerb.get(lemma)
  if (state) return { state, isOpen: false }
  if (!lexicon.hit.has(lemma)) return undefined
  // "Shot him dead", "shot two men dead", whatever the parse hangs it on.
  const dead = [2, 3, 4].map((far) => word + far).find((at) => lowerAt(reading, at) === 'dead')
  const isHim =
    dead !== undefined &&
    /^(PRON|NOUN|PROPN)$/.test(reading.tokens[dead - 1]?.tag ?? '') &&
    !reading.tokens.slice(word + 1, dead).some(({ tag }) => /^(VERB|AUX|PUNCT|ADP)$/.test(tag))
  const isFatal =
    isHim ||
    [...reading.tree.children(word), word - 1, word + 1].some(
      // "Four were shot, one fatally": of the others it is not told.
      (child) =>
        lexicon.fatal.has(lowerAt(reading, child)) && reading.tokens[child - 1]?.tag !== 'NUM',
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
    ? undergone(reading, clause)
    : objectsOf(reading, clause).flatMap((head) => livesOf(reading, head))
  const shared = sharedVictim(reading, clause)
  const before = shared ?? (told.length > 0 ? undefined : surfaceVictim(reading, clause))
  const heads = before === undefined ? told : [before]
  const along = clause.obliques.flatMap(({ preposition, head }) =>
    lexicon.alongside.has(preposition) ? listed(reading, head) : [],
  )
  const all = [
    ...new Set([
      ...heads.flatMap((head) => [
        head,
        ...cutConjuncts(reading, head),
        ...followingConjuncts(reading, clause, head),
      ]),
      ...along,
    ]),
  ].filter((head) => !isOrigin(reading, head))
  return withListed(reading, clause, all)
}

/** "He mourned the sailor killed in": whoever stands right before the participle, whatever subject the parse gives it. */
function undergone(reading: Reading, { predicate, subjects }: Clause): readonly number[] {
  const before = predicate - 1
  const isRight =
    reading.tree.child(predicate, 'nsubj', 'nsubj:pass') === undefined &&
    /^(NOUN|PROPN)$/.test(reading.tokens[before]?.tag ?? '') &&
    isPerson(reading, before)
  return isRight ? [before] : subjects
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
  // "Two bombers struck in Gao": they did it.
  if (clause.lemma === 'strike' && clause.subjects.some((head) => isAttacker(reading, head)))
    return undefined
  const isOpenEnded = startsPhrase(reading, predicate + 1)
  const isPast = /^(VB[DN]|JJ)$/.test(reading.tokens[predicate]?.penn ?? '')
  if (!isPast || (isOpenEnded && !lexicon.intransitive.has(verbOf(clause))))
    return clause.passive ? undefined : victimAfter(reading, predicate)
  return victimBefore(reading, predicate)
}

/** "Shot and killed Ana Diaz": whom the second verb has, the first has too. */
function sharedVictim(reading: Reading, { predicate, passive }: Clause): number | undefined {
  const second = predicate + 2
  const isListed =
    !passive &&
    lowerAt(reading, predicate + 1) === 'and' &&
    /^VB[DN]$/.test(reading.tokens[second]?.penn ?? '') &&
    harmVerbs.has(lemmaAt(reading, second))
  return isListed ? victimAfter(reading, second) : undefined
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
  // "Shot at the guards": whether anybody was hit is not told.
  const isAimed = clause.obliques.some(({ preposition }) => preposition === 'at')
  if (harm.isOpen && isAimed && clause.objects.length === 0) return []
  // "The worst since four guards died": told to compare with.
  if (clause.marker === 'since') return []
  const realis = realisOf(reading, clause.predicate)
  if (realis !== 'asserted' && realis !== 'denied') return []
  const where = { at: clause.predicate, span: clause.span, isNegated: clause.negated }
  const tolls = affected(reading, clause, verb).flatMap(
    (head) => tollOf(reading, harm, head, where) ?? [],
  )
  return tolls
    .filter((toll, index) => !isNumberOf(toll, tolls[index + 1]))
    .map((toll, _, [first]) => ({ ...toll, isPart: isBehindColon(reading, first?.head, toll) }))
}

/** "Killed three reporters: Ana Diaz and Paul Oti": counted already. */
function isBehindColon(reading: Reading, first: number | undefined, { head }: Toll): boolean {
  if (first === undefined || first >= head) return false
  const colon = first + reading.tokens.slice(first, head).findIndex(({ text }) => text === ':')
  return colon > first
}

/** "Forty-six of our clerks": the number of those behind "of", and nobody beside them. */
function isNumberOf({ group }: Toll, next: Toll | undefined): boolean {
  return (
    next !== undefined &&
    !isNothing(group.amount) &&
    group.amount.spans[0]?.start === next.group.amount.spans[0]?.start
  )
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

/** "Ana Diaz, a nurse who died": told by her name already. */
function isApposed(reading: Reading, { head, group }: Toll, all: readonly Toll[]): boolean {
  const token = reading.tokens[head]
  return (
    token?.relation === 'appos' &&
    !quantityAt(reading, head) &&
    all.some((other) => other.head === token.head && other.group.state === group.state)
  )
}

/** "The dead were Ana Diaz and Paul Oti": each of them one, as said of those hurt; of victims nothing is said. */
function identifiedTolls(reading: Reading, { at, heads, state }: Identified): readonly Toll[] {
  if (state === undefined) return []
  const span = reading.clauseAt(at)?.span ?? reading.phrase(at)
  const where = { at, span, isNegated: false }
  return heads.flatMap((head) => {
    const toll = tollOf(reading, { state, isOpen: false }, head, where)
    return toll ? [{ ...toll, isKnown: false }] : []
  })
}

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
  const told = findIdentified(reading).flatMap((each) => identifiedTolls(reading, each))
  return [...verbs, ...nouns, ...told.filter(({ head }) => !taken.has(head))]
    .filter((toll, _, all) => !isApposed(reading, toll, all))
    .flatMap((toll) => [toll, ...partsOf(reading, toll)])
    .sort((a, b) => a.at - b.at || a.head - b.head)
}
