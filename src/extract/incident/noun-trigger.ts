import type { Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isCondemned } from './condemned.ts'
import { isAbstract, isDay, isLegal, isSpokenOf, isSubjectUnreal, isUnreal } from './figurative.ts'
import { fits } from './fits.ts'
import { byNoun, type IncidentRule, lexicon, stateByVerb, statusByWord } from './lexicon.ts'
import { isCounted, isRepeated } from './series.ts'
import { placeOf, timeOf } from './setting.ts'
import { around, isAttacker, isTarget, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isHeadline, isWord, lemmaAt, lowerAt, verbOf, weaponBeside } from './words.ts'

/** "a suicide bombing" read as a verb: a gerund with an article or a noun before it is a noun. */
export function isNominal(reading: Reading, token: Token): boolean {
  const { index, penn } = token
  if (penn !== 'VBG') return false
  const next = reading.tokens[index + 1]
  // "a drive-by shooting": a hyphen ties it to what stands before.
  if (lowerAt(reading, index - 2) === '-') return true
  const hasArticle =
    reading.tree.child(index, 'det') !== undefined ||
    (reading.tokens[index - 1]?.tag === 'DET' && isDay(reading, index + 1))
  const isFollowed = /^(PROPN|NOUN|DET|NUM|PRON)$/.test(next?.tag ?? 'X') && next?.penn !== 'WDT'
  if (isFollowed && !hasArticle) return false
  // "Died in fighting near Gao".
  if (byNoun.has(token.lower) && hasMark(reading, index - 1, lexicon.amid)) return true
  if (hasArticle && isDay(reading, index + 1)) return true
  if ((nounRule(reading, token)?.first ?? index) < index) return true
  // "By blowing up the bridge": what belongs to the verb makes no noun of it.
  return reading.tree
    .childrenBy(index, 'det', 'compound', 'amod', 'nummod')
    .some((child) => reading.tokens[child]?.relation !== 'compound:prt')
}

function nounRule(
  reading: Reading,
  token: Token,
): { readonly rule: IncidentRule; readonly first: number } | undefined {
  const candidates = byNoun.get(token.lower) ?? byNoun.get(token.lemma.toLowerCase()) ?? []
  for (const { words, rule } of candidates) {
    const first = token.index - words.length + 1
    const isHere = words.slice(0, -1).every((word, at) => isPart(reading, first + at, word))
    const isShared = candidates.some(
      (other) => other.rule !== rule && other.words.length === words.length,
    )
    if (isHere && (!isShared || isCarried(reading, rule, token.index))) return { rule, first }
  }
  return undefined
}

/** "Clashes between fans and police": a noun that several rules share is of the one whose carriers stand by it. */
function isCarried(reading: Reading, { carriers }: IncidentRule, noun: number): boolean {
  if (!carriers) return true
  const { subjects, others } = besideNoun(reading, noun)
  return [...subjects, ...others].some((token) => isWord(reading, token, carriers))
}

function isPart(reading: Reading, token: number, word: string): boolean {
  return lowerAt(reading, token) === word || lemmaAt(reading, token) === word
}

/** The words around a noun that may say who struck, with what and whom: its own, and those of its clause. */
function besideNoun(reading: Reading, noun: number) {
  const clause = reading.clauseAt(noun)
  const modifiers = reading.tree
    .childrenBy(noun, 'nmod', 'amod', 'compound', 'nmod:poss')
    .flatMap((child) => reading.tree.conjuncts(child))
  const struck =
    clause && clause.predicate !== noun ? around(reading, clause) : { subjects: [], others: [] }
  const patients = reading.tree
    .childrenBy(noun, 'nmod', 'nmod:poss')
    .filter((child) =>
      reading.tree
        .childrenBy(child, 'case')
        .every((mark) => hasMark(reading, mark, lexicon.ofWhom)),
    )
  return {
    patients,
    subjects: [...modifiers, ...struck.subjects],
    others: [...modifiers, ...struck.others, ...struck.subjects],
  }
}

/** "The bombing that killed five guards": whom it struck, as a clause on the noun tells. */
function struckIn(reading: Reading, noun: number): readonly number[] {
  return reading.tree
    .childrenBy(noun, 'acl:relcl')
    .flatMap((child) => reading.clauseOf(child) ?? [])
    .filter(
      (clause) =>
        !clause.passive &&
        (stateByVerb.has(clause.lemma) || lexicon.aiming.has(clause.lemma)) &&
        clause.subjects.some((head) => head === noun || reading.tokens[head]?.penn === 'WDT'),
    )
    .flatMap(({ objects }) => objects)
}

function hasArticle(reading: Reading, noun: number): boolean {
  return [noun, weaponBeside(reading, noun) ?? noun]
    .flatMap((head) => reading.tree.childrenBy(head, 'det'))
    .some((child) => isWord(reading, child, lexicon.definite))
}

/** "Monday's attack": the one of that day. */
function isOfDay(reading: Reading, noun: number): boolean {
  return reading.tree.childrenBy(noun, 'nmod:poss').some((child) => isDay(reading, child))
}

/** A noun that tells of violence. */
export function nounTrigger(reading: Reading, token: Token): Trigger | undefined {
  if (!byNoun.has(token.lower) && !byNoun.has(token.lemma.toLowerCase())) return undefined
  const isNoun = token.tag === 'NOUN' || token.tag === 'PROPN' || isNominal(reading, token)
  const found = isNoun ? nounRule(reading, token) : undefined
  if (
    !found ||
    isUnreal(reading, token.index, undefined) ||
    isSubjectUnreal(reading, token.index) ||
    lexicon.peaceful.has(lowerAt(reading, token.index - 1)) ||
    (/^(compound|amod)/.test(token.relation) && !isDay(reading, token.head)) ||
    isLegal(reading, token) ||
    isCrimeByName(reading, token) ||
    isPartOfWord(reading, token) ||
    (found.first === token.index && isAbstract(reading, token.index))
  )
    return undefined
  const clause = reading.clauseAt(token.index)
  const isDefinite = isOfDay(reading, token.index) || hasArticle(reading, token.index)
  const near = besideNoun(reading, token.index)
  const isTold =
    fits(reading, found.rule, found.rule.nounNeeds ?? found.rule.needs, near) ||
    (!found.rule.strict && isPlaced(reading, token.index)) ||
    isCondemned(reading, token.index) ||
    struckIn(reading, token.index).some((head) => isTarget(reading, head))
  if ((!isTold && !isDefinite) || isCounted(reading, token) || isSpokenOf(reading, token))
    return undefined
  if (isOfWar(reading, token, near.patients) || isTaken(reading, token)) return undefined
  if (found.rule.name === 'incident/explosion' && isMishap(reading, token)) return undefined
  return {
    rule: found.rule,
    at: token.index,
    span: { start: reading.tokens[found.first]?.start ?? token.start, end: token.end },
    clause,
    isDefinite,
    isPlural: /S$/.test(token.penn) || isRepeated(reading, token.index),
    isNoun: true,
    isAnaphor: !isTold || isLabel(reading, token.index),
  }
}

/** "Counted it as a mass shooting": what something told is called. */
function isLabel(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'case')
    .some((mark) => hasMark(reading, mark, lexicon.asWhom))
}

/** "An explosion at a chemical plant": what blows up of itself, where the sentence has neither arms nor armed people. */
export function isMishap(reading: Reading, { sentence, index }: Token): boolean {
  const { firstToken = 0, endToken = 0 } = reading.sentences[sentence] ?? {}
  const has = (test: (at: number) => boolean) => {
    for (let at = firstToken; at < endToken; at += 1) if (at !== index && test(at)) return true
    return false
  }
  return (
    has((at) => isWord(reading, at, lexicon.mishaps)) &&
    !has((at) => isArms(reading, at) || isAttacker(reading, at)) &&
    !has((at) => hasMark(reading, at, lexicon.suspicion))
  )
}

/** A weapon; the gas of "a gas explosion" is none. */
function isArms(reading: Reading, at: number): boolean {
  return isWeapon(reading, at) && !isWord(reading, at, lexicon.mishaps)
}

/** "Three suicide bombers were arrested": people who struck nobody in this. */
function isTaken(reading: Reading, { index, lower }: Token): boolean {
  const clause = statusByWord.has(lower) ? reading.clauseAt(index) : undefined
  return (
    clause?.objects.includes(index) === true &&
    /^(captured|killed)$/.test(stateByVerb.get(verbOf(clause)) ?? '')
  )
}

/** "Murder carries the death penalty": the name of a crime, with nothing that makes it a deed; headlines leave articles out. */
function isCrimeByName(reading: Reading, { index, penn, lower }: Token): boolean {
  const below = reading.tree.children(index).map((child) => reading.tokens[child]?.relation ?? '')
  return (
    penn === 'NN' &&
    lexicon.crimes.has(lower) &&
    !below.some((relation) => /^(det|nmod|nummod|amod|compound|obl)/.test(relation)) &&
    !isHeadline(reading, index)
  )
}

/** "Dr. Battle", "a bomb-making guide": a surname, or the first half of another word. */
function isPartOfWord(reading: Reading, token: Token): boolean {
  const next = reading.tokens[token.index + 1]
  return (
    isSurname(reading, token) ||
    (next?.lower === '-' && next.start === token.end) ||
    lexicon.makings.has(next?.lower ?? '')
  )
}

/** "Dr. Battle": a word of violence that ends the name of somebody. */
function isSurname(reading: Reading, { tag, text }: Token): boolean {
  return (
    tag === 'PROPN' &&
    reading.names.some((name) => name.type === 'person' && name.text.endsWith(text))
  )
}

/** Precision of a place as coarse as a country. */
const COUNTRY = 6

/** "The fighting in Libya", "the killing must stop": a war, and no incident of it. */
function isOfWar(reading: Reading, { index, lower }: Token, patients: readonly number[]): boolean {
  if (!lexicon.uncounted.has(lower) || patients.length > 0) return false
  const word = { at: index, clause: reading.clauseAt(index), isNoun: true }
  const place = placeOf(reading, word)
  return (
    timeOf(reading, word)?.value.precision !== 'day' &&
    (place === undefined || place.value.precision >= COUNTRY)
  )
}

/** A noun of violence with a day or a place of its own was told as something that happened. */
function isPlaced(reading: Reading, noun: number): boolean {
  const word = { at: noun, clause: reading.clauseAt(noun), isNoun: true }
  return timeOf(reading, word)?.value.precision === 'day' || placeOf(reading, word) !== undefined
}
