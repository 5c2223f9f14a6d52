import type { Name } from '../analysis.ts'
import { judge, type Verdict } from './accept.ts'
import { fold } from './fold.ts'
import { lexicon } from './lexicon.ts'
import { isCommonWord } from './lists.ts'
import { matchAt, suffixAt } from './match.ts'
import type { Gazetteer, PlaceEntry } from './place-entry.ts'
import type { Reading } from './reading.ts'
import { isLocative } from './surroundings.ts'
import type { Toponym } from './toponym.ts'

/** The toponyms of a text in order, not overlapping; with names found as places that no list knows. */
export function findToponyms(
  reading: Reading,
  names: readonly Name[],
  gazetteer: Gazetteer,
): readonly Toponym[] {
  const surnames = surnamesOf(names)
  const judged: { toponym: Toponym; verdict: Verdict }[] = []
  const refused: Toponym[] = []
  let free = 0
  for (let index = 0; index < reading.words.length; index += 1) {
    if (index < free) continue
    const toponym = matchAt(reading, gazetteer, index)
    if (toponym === undefined) continue
    const verdict = judge(reading, toponym, { gazetteer, surnames })
    if (verdict === 'no') {
      refused.push(toponym)
      continue
    }
    judged.push({ toponym, verdict })
    free = toponym.endWord
  }
  const known = new Set(
    judged.filter(({ verdict }) => verdict === 'yes').map(({ toponym }) => toponym.key),
  )
  const found = judged
    .filter(({ toponym, verdict }) => verdict === 'yes' || known.has(toponym.key))
    .map(({ toponym }) => toponym)
  const others = unlisted(reading, names, { found, refused, surnames, gazetteer })
  return [...found, ...others, ...headed(reading, [...found, ...others])].toSorted(
    (a, b) => a.start - b.start,
  )
}

/** First and last words of the names of people: what else may stand for them. */
function surnamesOf(names: readonly Name[]): ReadonlySet<string> {
  const parts = names
    .filter((name) => name.type === 'person')
    .map((name) => fold(name.text).split(' '))
    .filter((words) => words.length > 1)
  return new Set(parts.flatMap((words) => [words[0] ?? '', words.at(-1) ?? '']))
}

/** Names of places and facilities that no list knows; a facility lies in the town its name starts with, others have no point. */
function unlisted(
  reading: Reading,
  names: readonly Name[],
  {
    found,
    refused,
    surnames,
    gazetteer,
  }: {
    found: readonly Toponym[]
    refused: readonly Toponym[]
    surnames: ReadonlySet<string>
    gazetteer: Gazetteer
  },
): readonly Toponym[] {
  const taken = new Uint8Array(reading.words.length)
  for (const { firstWord, endWord } of found) taken.fill(1, firstWord, endWord)
  const noPlaces = new Set(refused.map(({ start, end }) => `${start} ${end}`))
  const toponyms: Toponym[] = []
  let at = 0
  for (const name of names) {
    while (at < reading.words.length && (reading.words[at]?.start ?? 0) < name.start) at += 1
    if (name.type !== 'place' && name.type !== 'facility') continue
    if (noPlaces.has(`${name.start} ${name.end}`)) continue
    let end = at
    while (end < reading.words.length && (reading.words[end]?.start ?? 0) < name.end) end += 1
    if (
      end === at ||
      taken.subarray(at, end).includes(1) ||
      !isLikely(reading, name, { at, end, surnames, gazetteer })
    )
      continue
    const inner = name.type === 'facility' ? matchAt(reading, gazetteer, at) : undefined
    toponyms.push(
      unlistedAt(reading, name, { at, end, entries: inner?.entries.filter(isTown) ?? [] }),
    )
  }
  return toponyms
}

const INNER_TOWN = 4

function isTown({ kind, people }: PlaceEntry): boolean {
  return kind === 'city' && people >= INNER_TOWN
}

function unlistedAt(
  reading: Reading,
  name: Name,
  { at, end, entries }: { at: number; end: number; entries: readonly PlaceEntry[] },
): Toponym {
  const suffix = suffixAt(reading, end)
  return {
    start: name.start,
    end: suffix === undefined ? name.end : (reading.words[suffix.end - 1]?.end ?? name.end),
    nameEnd: name.end,
    firstWord: at,
    endWord: suffix?.end ?? end,
    key: fold(name.text),
    entries,
    ...(suffix === undefined ? {} : { group: suffix.group }),
    sentence: reading.sentenceOf[at] ?? 0,
  }
}

/** One word alone may be anybody's name; it is held a place where the words before it say so. */
function isLikely(
  reading: Reading,
  name: Name,
  {
    at,
    end,
    surnames,
    gazetteer,
  }: { at: number; end: number; surnames: ReadonlySet<string>; gazetteer: Gazetteer },
): boolean {
  if (!/\p{Lu}/u.test(name.text)) return false
  if (reading.isUpper(at)) return false
  const { speaking, suffixes } = lexicon()
  const after = reading.words[end]
  if (
    after !== undefined &&
    (speaking.has(after.text) || (after.gap === 'hyphen' && after.capital))
  )
    return false
  if (lexicon().months.has(reading.key(at))) return false
  const inside = reading.words.slice(at, end)
  if (inside.every(({ upper, text }) => upper || /\d/.test(text)) || /\s{2}|\n/.test(name.text))
    return false
  if (end - at > 1) return true
  if (reading.words[at - 1]?.text.toLowerCase() === 'the') return false
  const key = reading.key(at)
  return (
    !surnames.has(key) &&
    !isCommonWord(key) &&
    (suffixes.has(after?.text ?? '') ||
      isLocative(reading, at) ||
      isBeforeDivision(reading, gazetteer, end))
  )
}

/** "Qarblatu, Helmand province". */
function isBeforeDivision(reading: Reading, gazetteer: Gazetteer, end: number): boolean {
  if (reading.words[end]?.gap !== 'comma') return false
  return matchAt(reading, gazetteer, end)?.entries.some(({ kind }) => kind === 'adm1') ?? false
}

/** "the village of Qarblatu", where nothing else says that it is a place. */
function headed(reading: Reading, found: readonly Toponym[]): readonly Toponym[] {
  const { heads } = lexicon()
  const taken = new Uint8Array(reading.words.length)
  for (const { firstWord, endWord } of found) taken.fill(1, firstWord, endWord)
  const toponyms: Toponym[] = []
  for (let at = 2; at < reading.words.length; at += 1) {
    const first = reading.words[at]
    if (first?.capital !== true || first.gap !== 'space' || reading.words[at - 1]?.text !== 'of')
      continue
    const group = heads.get(reading.words[at - 2]?.text ?? '')
    if (group === undefined || reading.words[at - 1]?.gap !== 'space') continue
    let end = at
    while (isNamePart(reading, end, at) && taken[end] === 0) end += 1
    if (end === at || reading.nameOf(at)?.type === 'person') continue
    const span = { start: first.start, end: reading.words[end - 1]?.end ?? first.end }
    toponyms.push({
      ...span,
      nameEnd: span.end,
      firstWord: at,
      endWord: end,
      key: fold(reading.text.slice(span.start, span.end)),
      entries: [],
      group,
      sentence: reading.sentenceOf[at] ?? 0,
    })
  }
  return toponyms
}

function isNamePart(reading: Reading, index: number, first: number): boolean {
  const word = reading.words[index]
  if (word?.capital !== true || reading.isUpper(index)) return false
  return (
    index === first ||
    ((word.gap === 'space' || word.gap === 'hyphen') &&
      reading.words[index - 1]?.possessive !== true)
  )
}
