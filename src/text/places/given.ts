import type { Span } from '../../record/index.ts'
import { fold } from './fold.ts'
import { allows, type KindGroup, lexicon } from './lexicon.ts'
import { abbreviationOf, isCommonWord } from './lists.ts'
import type { Gazetteer, PlaceEntry } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'

/** Toponyms at exactly the spans handed over: adjectives and names of nations stand for their country. */
export function givenToponyms(
  reading: Reading,
  spans: readonly Span[],
  gazetteer: Gazetteer,
): readonly Toponym[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let word = 0
  return sorted.map((span) => {
    while (word + 1 < reading.words.length && (reading.words[word]?.end ?? 0) <= span.start)
      word += 1
    let end = word + 1
    while (end < reading.words.length && (reading.words[end]?.start ?? 0) < span.end) end += 1
    const text = reading.text.slice(span.start, span.end)
    const meaning = meaningOf(text, reading.text.slice(span.end, span.end + 24), gazetteer)
    return {
      ...span,
      nameEnd: span.end,
      firstWord: word,
      endWord: end,
      sentence: reading.sentenceOf[word] ?? 0,
      ...meaning,
    }
  })
}

interface Meaning {
  readonly key: string
  readonly entries: readonly PlaceEntry[]
  readonly group?: KindGroup
  readonly nationality?: boolean
}

function meaningOf(text: string, after: string, gazetteer: Gazetteer): Meaning {
  const abbreviation = abbreviationOf(text) ?? abbreviationOf(`${text}.`)
  if (abbreviation !== undefined)
    return {
      key: `=${abbreviation.code}`,
      entries: gazetteer.division(abbreviation.code),
      group: 'adm1',
    }
  const key = fold(text)
  const named = bare(key, gazetteer) ?? { key, entries: gazetteer.find(key) }
  if (named.entries.length > 0) return behind(named, after)
  const nation = gazetteer.countries.get(
    gazetteer.nations.get(key) ?? gazetteer.nations.get(key.replace(/s$/, '')) ?? '',
  )
  if (nation !== undefined) return { key, entries: [nation], nationality: true }
  return shortened(key, gazetteer)
}

/** "Walker County" is the county Walker; "Baghdad province" the province. */
function bare(key: string, gazetteer: Gazetteer): Meaning | undefined {
  const words = key.split(' ')
  for (let count = Math.min(2, words.length - 1); count >= 1; count -= 1) {
    const group = lexicon().suffixes.get(words.slice(-count).join(' '))
    if (group === undefined) continue
    const name = words.slice(0, -count).join(' ')
    const whole = gazetteer.find(key).filter((entry) => allows(group, entry.kind))
    const entries =
      whole.length > 0 && group === 'city'
        ? whole
        : [...whole, ...gazetteer.find(name).filter((entry) => allows(group, entry.kind))]
    if (entries.length > 0) return { key, entries, group }
  }
  return undefined
}

/** The word right behind a given span speaks too: "Herat" in "Herat province". */
function behind(meaning: Meaning, after: string): Meaning {
  if (meaning.group !== undefined) return meaning
  const words = /^\s(\p{L}+)(?:\s(\p{L}+))?/u.exec(after)
  const { suffixes } = lexicon()
  const group =
    suffixes.get(`${words?.[1] ?? ''} ${words?.[2] ?? ''}`.toLowerCase()) ??
    suffixes.get(words?.[1]?.toLowerCase() ?? '')
  const fitting =
    group === undefined ? [] : meaning.entries.filter((entry) => allows(group, entry.kind))
  if (group !== undefined && fitting.length > 0) return { ...meaning, entries: fitting, group }
  const settled = meaning.entries.filter((entry) => entry.kind !== 'airfield')
  return { ...meaning, entries: settled.length > 0 ? settled : meaning.entries }
}

/** A name longer than any we know: without a direction before it ("East Cambridgeshire"), else by a well-known name that it starts with. */
function shortened(key: string, gazetteer: Gazetteer): Meaning {
  const words = key.split(' ')
  const { parts } = lexicon()
  for (let from = 1; from < words.length && parts.has(words[from - 1] ?? ''); from += 1) {
    const entries = gazetteer
      .find(words.slice(from).join(' '))
      .filter((entry) => entry.kind !== 'airfield')
    if (entries.length > 0) return { key, entries }
  }
  for (let count = words.length - 1; count >= 1; count -= 1) {
    const name = words.slice(0, count).join(' ')
    const entries =
      isCommonWord(name) || name.length < 4 ? [] : gazetteer.find(name).filter(isWellKnown)
    if (entries.length > 0) return { key, entries }
  }
  return { key, entries: [] }
}

function isWellKnown(entry: PlaceEntry): boolean {
  return entry.kind === 'adm1' || (entry.kind === 'city' && entry.people >= 4.5)
}
