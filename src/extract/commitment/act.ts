import {
  type CommitmentAct,
  type CommitmentType,
  inferred,
  type Read,
  stated,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { actOfPair, actOfWord, lexicon } from './lexicon.ts'
import { givenAs } from './money.ts'
import {
  isAbstract,
  isArmed,
  isGuarded,
  isHostingMany,
  isKeepingOn,
  isLeavingAsIs,
  isLetting,
  isNeverStopping,
  isPunishing,
  isSpendingTime,
  movesForces,
  movesPeople,
} from './senses.ts'

function readAt(reading: Reading, act: CommitmentAct, token: number): Read<CommitmentAct> {
  const { start, end } = reading.tokens[token] ?? { start: 0, end: 1 }
  return stated(act, { start, end })
}

const ofAct = new Set(['to', 'on', 'with', 'in', 'of', 'for', 'into'])

/** Words below a light verb that may tell the act: its complement first, then objects, then obliques. */
function belowLight(reading: Reading, predicate: number): readonly number[] {
  const clause = reading.clauseOf(predicate)
  // "Provide packages to meet needs": the purpose is not the act.
  const relations = clause?.objects.length ? ['xcomp', 'ccomp'] : ['xcomp', 'ccomp', 'advcl']
  const complements = reading.tree
    .childrenBy(predicate, ...relations)
    .filter((below) => !isAside(reading, below) && !isOfAnother(reading, predicate, below))
    .filter((below) => !isForUse(reading, predicate, below))
  const nouns = [
    ...(clause?.objects ?? []),
    ...(clause?.obliques ?? [])
      // "To that end": what stands before the verb says why.
      .filter(({ preposition, head }) => ofAct.has(preposition) && head > predicate)
      .map(({ head }) => head),
  ]
  // "Take advantage of a visit": the whole is an idiom, and its nouns tell no act.
  const isIdiom = clause?.objects.some((object) =>
    lexicon.idioms.has(reading.tokens[object]?.lemma ?? ''),
  )
  return isIdiom ? complements : [...complements, ...nouns]
}

/** "Although the troops are leaving": beside what is promised, unlike "to train". */
function isAside(reading: Reading, below: number): boolean {
  return (
    reading.tokens[below]?.relation.startsWith('advcl') === true &&
    reading.clauseOf(below)?.marker !== 'to'
  )
}

/** "Provide supplies to set up clinics": what others do with what is given. */
function isForUse(reading: Reading, predicate: number, below: number): boolean {
  const { lemma = '', objects = [] } = reading.clauseOf(predicate) ?? {}
  return (
    /^(?:provide|give|dedicate)$/.test(lemma) &&
    objects.length > 0 &&
    reading.clauseOf(below)?.marker === 'to'
  )
}

/** "Ensure that the rebels never build a bomb": what somebody else does. */
function isOfAnother(reading: Reading, promise: number, below: number): boolean {
  const clause = reading.clauseOf(promise)
  // "Have their teams meet", "help them build": what one brings about is one's own act.
  if (!/^(ensure|see|guarantee|make)$/.test(clause?.lemma ?? '')) return false
  const own = clause?.subjects ?? []
  const others = reading.clauseOf(below)?.subjects ?? []
  return others.length > 0 && !others.some((other) => own.includes(other))
}

/** What the noun names, or what modifies it: the "training" of "training tasks". */
function actOfNoun(reading: Reading, noun: number): Read<CommitmentAct> | undefined {
  const participles = reading.tree
    .childrenBy(noun, 'amod')
    .filter((child) => reading.tokens[child]?.penn === 'VBG')
    // "A surge, raising | access for many": behind a comma, and no word of the noun's own.
    .filter((child) => reading.tokens[child - 1]?.text !== ',')
  const compounds = reading.tree
    .childrenBy(noun, 'compound')
    // "A second-strike capability": half of a word does not tell.
    .filter((child) => reading.tokens[child - 1]?.penn !== 'HYPH')
    .filter((child) => isOfItsSort(reading, noun, child))
  const words = [noun, ...compounds, ...participles, ...givenAs(reading, noun)]
  for (const word of words) {
    const act = actOfWord(reading.tokens[word]?.lemma ?? '')
    if (act) return readAt(reading, act, word)
  }
  return undefined
}

/** "Sanctions evasion", "an attack helicopter": a deed before a noun is what the noun names only if that is a sort of it. */
function isOfItsSort(reading: Reading, noun: number, compound: number): boolean {
  const act = actOfWord(reading.tokens[compound]?.lemma ?? '')
  return (
    (act !== 'sanction' && act !== 'attack') ||
    lexicon.rounds.has(reading.tokens[noun]?.lemma ?? '')
  )
}

/** A verb with its preposition or its object: "stand with", "lift sanctions". */
function actOfPhrase(
  reading: Reading,
  lemma: string,
  clause: Clause | undefined,
): CommitmentAct | undefined {
  for (const { preposition, head } of clause?.obliques ?? []) {
    // "Take the road in the north" is no "take in".
    if (preposition === 'in' && (clause?.objects ?? []).some((object) => object < head)) continue
    const act = actOfPair(`${lemma} ${preposition}`)
    if (act) return act
  }
  // "Work together to end the war": what it is for comes of it.
  for (const adverb of reading.tree.childrenBy(clause?.predicate ?? -1, 'advmod')) {
    const act = actOfPair(`${lemma} ${reading.tokens[adverb]?.lower ?? ''}`)
    if (act) return act
  }
  for (const object of clause?.objects ?? []) {
    const act = actOfPair(`${lemma} ${reading.tokens[object]?.lemma ?? ''}`)
    if (act) return act
  }
  return undefined
}

/** The act promised at a predicate or an event noun; what cannot be told is left to the caller. */
export function actAt(reading: Reading, token: number, depth = 0): Read<CommitmentAct> | undefined {
  const clause = reading.clauseOf(token)
  const lemma = clause?.lemma ?? reading.tokens[token]?.lemma ?? ''
  const phrase = actOfPhrase(reading, lemma, clause)
  if (phrase) return readAt(reading, phrase, token)
  if (clause && isEnding(reading, clause)) {
    const { start, end } = reading.tokens[token] ?? { start: 0, end: 1 }
    return inferred('end', 'commitment/no-longer', { start, end })
  }
  if (isNeverStopping(reading, clause)) {
    const { start, end } = reading.tokens[token] ?? { start: 0, end: 1 }
    return inferred('continue', 'commitment/never-stop', { start, end })
  }
  if (!lexicon.light.has(lemma))
    return clause ? withAct(reading, lemma, token) : actOfNoun(reading, token)
  const below = depth < 3 ? belowLight(reading, token) : []
  for (const word of below) {
    const act = reading.clauseOf(word) ? actAt(reading, word, depth + 1) : actOfNoun(reading, word)
    if (act) return act
  }
  return withAct(reading, lemma, token)
}

function withAct(reading: Reading, lemma: string, token: number): Read<CommitmentAct> | undefined {
  const act = actOfWord(lemma)
  const clause = reading.clauseOf(token)
  if (isLetting(reading, clause)) return otherAct(reading, token)
  if (act === 'supply' && isAbstract(reading, clause)) return otherAct(reading, token)
  if (isSpendingTime(reading, clause)) return undefined
  if (isHostingMany(reading, clause) || isLeavingAsIs(reading, clause))
    return otherAct(reading, token)
  if (isKeepingOn(reading, clause))
    return clause?.objects.length ? otherAct(reading, token) : readAt(reading, 'continue', token)
  if (act === 'attack' && lexicon.ofArms.has(lemma) && !isArmed(reading, token))
    return lemma === 'launch' ? readAt(reading, 'begin', token) : undefined
  if (lemma === 'secure' && !isGuarded(reading, token)) return undefined
  if (lemma === 'ban' && !isPunishing(reading, token)) return otherAct(reading, token)
  const instead = Object.hasOwn(lexicon.ofForces, lemma) ? lexicon.ofForces[lemma] : undefined
  if (instead && !movesForces(reading, token)) {
    if (movesPeople(reading, token)) return otherAct(reading, token)
    // "Deploy a tool" is promised all the same; "remove doubts" may be no promise at all.
    if (instead === 'other') return lemma === 'deploy' ? otherAct(reading, token) : undefined
    return readAt(reading, instead, token)
  }
  const arranged = lexicon.arranging.has(lemma) ? arrangedAt(reading, token) : undefined
  return arranged ?? (act && readAt(reading, act, token))
}

/** "Establish a dialogue", "convene a meeting": the talks that are set up. */
function arrangedAt(reading: Reading, token: number): Read<CommitmentAct> | undefined {
  return reading
    .clauseOf(token)
    ?.objects.map((object) => actOfNoun(reading, object))
    .find((act) => act?.value === 'meet' || act?.value === 'negotiate')
}

/** The first act told by an infinitive of the promise: "its role will be to be available, to train". */
export function actBelow(
  reading: Reading,
  promise: number,
  depth = 0,
): Read<CommitmentAct> | undefined {
  const clause = reading.clauseOf(promise)
  // "Explore ways to train": a verb that says something itself has its purpose below it.
  const isFull = reading.tokens[promise]?.tag === 'VERB' && !lexicon.light.has(clause?.lemma ?? '')
  const relations = isFull
    ? clause?.objects.length
      ? []
      : ['xcomp']
    : ['xcomp', 'advcl', 'conj', 'ccomp']
  for (const word of reading.tree.childrenBy(promise, ...relations)) {
    if (!reading.clauseOf(word) || isOfAnother(reading, promise, word)) continue
    // "To act if Chad sells arms": what others do.
    if (/^(?:if|unless|until|once)$/.test(reading.clauseOf(word)?.marker ?? '')) continue
    const act = actAt(reading, word) ?? (depth < 2 ? actBelow(reading, word, depth + 1) : undefined)
    if (act) return act
  }
  return undefined
}

/** "will no longer be in a combat mission": what was is to end. */
function isEnding(reading: Reading, clause: Clause): boolean {
  return (
    clause.negated &&
    reading.tree
      .children(clause.predicate)
      .some((child) => reading.tokens[child]?.lower === 'longer')
  )
}

/** An act that the words tell without naming one we know. */
export function otherAct(reading: Reading, token: number): Read<CommitmentAct> {
  const { start, end } = reading.tokens[token] ?? { start: 0, end: 1 }
  return inferred('other', 'commitment/act-other', { start, end })
}

/** Whether the act is to be done, left undone, kept up or let happen. */
export function typeOf(
  reading: Reading,
  clause: Clause | undefined,
  { value: act, rule }: Read<CommitmentAct>,
): CommitmentType {
  // "Will no longer" undertakes to end what was.
  if (rule === 'commitment/no-longer') return 'undertake'
  if (rule === 'commitment/never-stop') return 'maintain'
  if (clause?.negated || (clause && lexicon.refrain.has(clause.lemma))) return 'refrain'
  if (lexicon.violent.has(act)) return 'threaten'
  if (clause && lexicon.facilitate.has(clause.lemma)) return 'facilitate'
  // "To remain united": kept, with the verb as an auxiliary.
  const verbs = clause ? reading.tree.childrenBy(clause.predicate, 'cop', 'aux:pass') : []
  const lemmas = [clause?.lemma ?? '', ...verbs.map((verb) => reading.tokens[verb]?.lemma ?? '')]
  return lemmas.some((lemma) => lexicon.maintain.has(lemma)) ? 'maintain' : 'undertake'
}
