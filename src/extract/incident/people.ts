import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { byNoun, lexicon, statusByWord, targetByWord } from './lexicon.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** Whether the word is in the name of a person. */
export function isPersonName(reading: Reading, head: number): boolean {
  const mention = reading.mentionAt(head)
  return (
    reading.tokens[head]?.tag === 'PROPN' &&
    mention !== undefined &&
    reading.namesOver(mention).some(({ type }) => type === 'person')
  )
}

/** "Killed Ana, Carmel and Eden": names listed with names of people are no towns. */
export function isAmongPeople(reading: Reading, head: number): boolean {
  const { relation = '', head: above = -1 } = reading.tokens[head] ?? {}
  const first = relation.startsWith('conj') ? above : head
  return reading.tree.conjuncts(first).some((each) => each !== head && isPersonName(reading, each))
}

/** "a 9-year-old": an age that stands for the person. */
export function isAged(reading: Reading, token: number): boolean {
  return lowerAt(reading, token) === 'old' && hasMark(reading, token - 2, lexicon.aged)
}

/** Endings of nouns for people. */
const agentive =
  /(?:men|man|women|woman|workers?|holders?|keepers?|[a-z]{3}(?:[^l]|[aeo]l)ists?|crats?|goers?|rebels?|traffickers?|smugglers?|fighters?|killers?|suppliers?|coordinators?|financiers?|recruiters?|handlers?|trainers?|builders?|makers?|planners?)$/

/** "The driver Sunil Dias": a noun with the name of a person right behind it. */
export function isNamedBehind(reading: Reading, head: number): boolean {
  return reading.tree
    .childrenBy(head, 'appos', 'flat')
    .some((child) => child === head + 1 && isPersonName(reading, child))
}

/** "Taken hostage", "held captive": what is done, and nobody more. */
export function isBareHostage(reading: Reading, head: number): boolean {
  return (
    hasMark(reading, head, lexicon.bareHostage) &&
    reading.tree.childrenBy(head, 'det', 'nummod', 'amod', 'nmod:poss').length === 0
  )
}

/** Whether the word can be a person hurt: never a thing, a place or a weapon. */
export function isPerson(reading: Reading, head: number): boolean {
  const token = reading.tokens[head]
  if (!token || targetByWord.has(token.lower) || isBareHostage(reading, head)) return false
  if (token.tag === 'NUM' || statusByWord.has(token.lower) || isPersonName(reading, head))
    return true
  // "A Kabul bombing" is named after a government's town and is nobody.
  if (token.tag === 'NOUN' && byNoun.has(token.lower)) return false
  return (
    isWord(reading, head, lexicon.persons) ||
    (token.tag === 'NOUN' && (agentive.test(token.lower) || isNamedBehind(reading, head))) ||
    isAged(reading, head) ||
    (token.tag === 'NOUN' && reading.mentionAt(head)?.kind === 'person') ||
    partiesOf(reading, [head]).some(
      ({ value: { sector } }) => sector !== undefined && lexicon.humanSectors.has(sector),
    )
  )
}

/** The letters that navies and lines put before a ship's name. */
const beforeShips =
  /^(?:USS|USNS|HMS|HMAS|HMCS|HMNZS|HDMS|HNoMS|HNLMS|INS|BNS|PNS|TCG|BAP|ARV|RMS|MV|MT|SS|M[/]V)$/

/** "The USS Barton", "HMS Kent": a name with the letters of a ship before it. */
export function isShip(reading: Reading, head: number): boolean {
  const { start } = reading.mentionAt(head) ?? {}
  const first = start === undefined ? head : reading.tokenAt(start)
  return [first, head - 1].some((at) => beforeShips.test(reading.tokens[at]?.text ?? ''))
}

/** "The ferry *Konya*": named behind the noun for it. */
export function isOfShip(reading: Reading, first: number): boolean {
  const before = /^\p{P}$/u.test(lowerAt(reading, first - 1)) ? first - 2 : first - 1
  return hasMark(reading, before, lexicon.targets.ship ?? noWords) || isShip(reading, first)
}

const noWords: ReadonlySet<string> = new Set()
