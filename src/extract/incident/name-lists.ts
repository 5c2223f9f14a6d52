import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isPerson, isPersonName } from './people.ts'
import { lowerAt } from './words.ts'

/** How far a list of names may run. */
const longest = 120
/** How far behind those it names a colon may stand. */
const toColon = 14

/** What a list of names cannot run across: a verb of its own, a clause, whoever did it. */
function isEnd(reading: Reading, at: number): boolean {
  const { tag = 'X', penn = '', lower = '' } = reading.tokens[at] ?? {}
  if (tag === 'VERB' || tag === 'AUX') return !/^VB[GN]$/.test(penn) || lower === 'according'
  return tag === 'SCONJ' || /^(?:W|PRP$|-LRB-|``|'')/.test(penn) || /^(?:by|["“”.()])$/.test(lower)
}

/** A name of the list itself: behind a comma, an "and" or a title; not "of" somebody, and nobody's owner. */
function isListedName(reading: Reading, first: number, last: number): boolean {
  const before = reading.tokens[first - 1]
  const isOwner = /^['’]s?$/.test(lowerAt(reading, last + 1))
  if (before === undefined || isOwner) return !isOwner
  if (before.tag === 'ADP') return false
  const isTitled = /^(NOUN|PROPN|ADJ|NUM|DET)$/.test(before.tag)
  // "Son of the late | Ana Diaz": behind the same preposition as its title.
  let at = first - 1
  while (at > 0 && /^(NOUN|PROPN|ADJ|DET)$/.test(reading.tokens[at]?.tag ?? '')) at -= 1
  const isBehind = isTitled && reading.tokens[at]?.tag === 'ADP'
  return !isBehind || /^(?:as|with|alongside|including)$/.test(lowerAt(reading, at))
}

/** Last words of the names of people between two words, where each is listed. */
function namesBetween(reading: Reading, from: number, to: number): readonly number[] {
  const [start, end] = [reading.tokens[from]?.start ?? 0, reading.tokens[to]?.end ?? 0]
  return reading.names
    .filter((name) => name.type === 'person' && start <= name.start && name.end <= end)
    .flatMap((name) => {
      const [first, last] = [reading.tokenAt(name.start), reading.tokenAt(name.end - 1)]
      const head = reading.mentionAt(last)?.head ?? last
      const own = isPersonName(reading, head) ? head : last
      return first === from || isListedName(reading, first, last) ? [own] : []
    })
}

/** The people of a list that begins at a word and runs on to the right, by their names. */
export function namesFrom(reading: Reading, from: number): readonly number[] {
  const sentence = reading.tokens[from]?.sentence
  let last = from - 1
  while (
    last - from < longest &&
    reading.tokens[last + 1]?.sentence === sentence &&
    !isEnd(reading, last + 1)
  )
    last += 1
  return namesBetween(reading, from, last)
}

/** "Killed Ana Diaz, Paul Oti said": whoever tells of it, taken for one of the list. */
function isTeller(reading: Reading, head: number): boolean {
  const { end } = reading.mentionAt(head) ?? reading.tokens[head] ?? { end: 0 }
  const next = reading.tokens[reading.tokenAt(end)]
  return (
    next !== undefined &&
    /^VB[DZP]$/.test(next.penn) &&
    lexicon.saying.has(next.lemma) &&
    lowerAt(reading, reading.tokenAt(reading.mentionAt(head)?.start ?? 0) - 1) === ','
  )
}

/** The people of a list that ends right before a word. */
function namesUpTo(reading: Reading, to: number): readonly number[] {
  const sentence = reading.tokens[to]?.sentence
  let first = to
  while (
    to - first < longest &&
    reading.tokens[first - 1]?.sentence === sentence &&
    !isEnd(reading, first - 1)
  )
    first -= 1
  return first < to ? namesBetween(reading, first, to - 1) : []
}

/** "Her cook, Ana Diaz": told by the name, and not once more by what she is. */
function isNamedByNext(reading: Reading, head: number, names: readonly number[]): boolean {
  if (reading.tokens[head]?.tag !== 'NOUN' || lowerAt(reading, head + 1) !== ',') return false
  return names.some((name) => {
    const start = reading.tokenAt(reading.mentionAt(name)?.start ?? 0)
    return start === head + 2 && isPerson(reading, head)
  })
}

/**
 * Those a verb was done to, with everybody whom a list of names holds that the parse cut: "Ana Diaz, a nurse; Paul Oti;
 * and Rosa Lind were kidnapped". A list has two names at least, and one of them, or the noun it opens with, is known to
 * be one of them.
 */
export function withListed(
  reading: Reading,
  clause: Clause,
  heads: readonly number[],
): readonly number[] {
  const told = heads.filter((head) => !isTeller(reading, head))
  const people = told.filter((head) => isPerson(reading, head))
  if (people.length === 0) return told
  const { predicate, passive } = clause
  const isBefore = people.every((head) => head < predicate)
  const first = firstAuxiliary(reading, predicate)
  const from = Math.min(...people)
  const names = isBefore
    ? passive || reading.tokens[predicate]?.penn === 'VBN'
      ? namesUpTo(reading, first)
      : []
    : from > predicate
      ? listOpenedBy(reading, from)
      : []
  if (names.length < 2) return told
  const all = [...new Set([...told, ...names])].filter((head) => !isTeller(reading, head))
  return all.filter((head) => !isNamedByNext(reading, head, names))
}

/** "Three reporters: Ana Diaz, …", "Ana Diaz, …, and Paul Oti": names from the first of them on. */
function listOpenedBy(reading: Reading, first: number): readonly number[] {
  if (isPersonName(reading, first)) {
    const start = reading.tokenAt(reading.mentionAt(first)?.start ?? 0)
    return namesFrom(reading, Math.min(start, first))
  }
  const isMany = /^NNP?S$/.test(reading.tokens[first]?.penn ?? '')
  if (!isMany) return []
  for (let at = first + 1; at < first + toColon && !isEnd(reading, at); at += 1)
    if (lowerAt(reading, at) === ':' || (at === first + 1 && lowerAt(reading, at) === ','))
      return namesFrom(reading, at + 1)
  return []
}

function firstAuxiliary(reading: Reading, predicate: number): number {
  let at = predicate
  while (/^(AUX|ADV|PART)$/.test(reading.tokens[at - 1]?.tag ?? '')) at -= 1
  return at
}
