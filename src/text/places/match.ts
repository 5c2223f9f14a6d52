import { isNoAirfield, ofKind, ownKind } from './kind-told.ts'
import { allows, type KindGroup, lexicon } from './lexicon.ts'
import { abbreviationOf } from './lists.ts'
import type { Gazetteer, PlaceEntry } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'

const MOST_WORDS = 7
const STOPPED = new Set(['saint', 'sainte', 'fort', 'mount'])

/** The longest name of the gazetteer that starts at a word, with the word for its kind behind it; undefined when none does. */
export function matchAt(
  reading: Reading,
  gazetteer: Gazetteer,
  index: number,
): Toponym | undefined {
  const word = reading.words[index]
  if (word === undefined || !mayStart(reading, index)) return undefined
  return abbreviatedAt(reading, gazetteer, index) ?? namedAt(reading, gazetteer, index)
}

function mayStart(reading: Reading, index: number): boolean {
  const word = reading.words[index]
  if (word === undefined) return false
  if (word.capital) return true
  const next = reading.words[index + 1]
  return next?.gap === 'hyphen' && next.capital && lexicon().articles.has(reading.key(index))
}

function namedAt(reading: Reading, gazetteer: Gazetteer, index: number): Toponym | undefined {
  const most = mostWords(reading, gazetteer, index)
  let key = ''
  let found: Toponym | undefined
  for (let count = 1; count <= most; count += 1) {
    const at = index + count - 1
    const word = reading.words[at]
    if (word === undefined || (count > 1 && !joins(reading, at))) break
    key = count === 1 ? reading.key(at) : `${key} ${reading.key(at)}`
    if (count > 1 || (word.capital && !lexicon().articles.has(key))) {
      const told = { index, end: at + 1, key }
      const toponym =
        ofSaint(reading, gazetteer, told) ?? withSuffix(reading, listed(gazetteer, key), told)
      if (
        toponym !== undefined &&
        (word.capital || /\d/.test(word.text) || toponym.entries.some((entry) => entry.key < 0))
      )
        found = toponym
    }
    if (word.possessive) key = `${key}s`
  }
  return found
}

/** The possessive may be of the name: "Lee's Summit", "Prince George's County". */
function mostWords(reading: Reading, gazetteer: Gazetteer, index: number): number {
  const key = reading.key(index)
  const most = gazetteer.wordsAfter(reading.words[index]?.possessive === true ? `${key}s` : key)
  return Math.min(MOST_WORDS, Math.max(1, most))
}

/** Saints lend their names in the possessive: "St. John's" is another town than St. John. */
function ofSaint(
  reading: Reading,
  gazetteer: Gazetteer,
  { index, end, key }: { index: number; end: number; key: string },
): Toponym | undefined {
  const last = reading.words[end - 1]
  if (last?.possessive !== true || !key.startsWith('saint ')) return undefined
  const own = withSuffix(reading, listed(gazetteer, `${key}s`), { index, end, key: `${key}s` })
  return own && { ...own, end: last.end + POSSESSIVE, nameEnd: last.end + POSSESSIVE }
}

const POSSESSIVE = "'s".length

/** What a key means; "Amazonas State" may be listed whole for one country and as Amazonas for the others. */
function listed(gazetteer: Gazetteer, key: string): readonly PlaceEntry[] {
  const whole = gazetteer.find(key)
  const group = whole.length === 0 ? undefined : ownKind(key)
  if (group === undefined) return whole
  const bare = gazetteer.find(key.slice(0, key.lastIndexOf(' ')))
  const others = bare.filter(({ kind }) => allows(group, kind) && kind !== 'city')
  return [...new Map([...whole, ...others].map((entry) => [entry.key, entry])).values()]
}

/** Whether a word can go on a name begun before it. */
function joins(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (word === undefined || reading.sentenceOf[at] !== reading.sentenceOf[at - 1]) return false
  if (word.gap === 'stop') return STOPPED.has(reading.key(at - 1))
  return word.gap === 'space' || word.gap === 'hyphen' || word.gap === 'none'
}

function withSuffix(
  reading: Reading,
  entries: readonly PlaceEntry[],
  { index, end, key }: { index: number; end: number; key: string },
): Toponym | undefined {
  if (entries.length === 0) return undefined
  const suffix = reading.words[end - 1]?.possessive === true ? undefined : suffixAt(reading, end)
  const head = headBefore(reading, index)
  const group = suffix?.group ?? ownKind(key) ?? head
  const isNamed = suffix !== undefined && reading.words[end]?.capital === true
  const kept = group === undefined ? likely(entries, key) : ofKind(entries, group, isNamed)
  if (kept.length === 0) return undefined
  const last = suffix !== undefined ? suffix.end : end
  return {
    start: reading.words[index]?.start ?? 0,
    end: reading.words[last - 1]?.end ?? 0,
    nameEnd: reading.words[end - 1]?.end ?? 0,
    firstWord: index,
    endWord: last,
    key,
    entries: kept,
    ...(group === undefined ? {} : { group }),
    sentence: reading.sentenceOf[index] ?? 0,
  }
}

/** Airfields are called by their town's name, but meant by a name that tells what they are. */
function likely(entries: readonly PlaceEntry[], key: string): readonly PlaceEntry[] {
  const isNamed = key.includes(' ') && NAMES_ITS_KIND.test(key)
  return isNamed || entries.every(isNoAirfield) ? entries : entries.filter(isNoAirfield)
}

const NAMES_ITS_KIND = /\b(?:airport|airbase|base|airfield|afb|field|aerodrome|station)\b/

/** The word or words right behind a name that say what it is: "province", "air base". */
export function suffixAt(
  reading: Reading,
  at: number,
): { group: KindGroup; end: number } | undefined {
  const { suffixes } = lexicon()
  let phrase = ''
  let found: { group: KindGroup; end: number } | undefined
  for (let count = 1; count <= 3; count += 1) {
    const word = reading.words[at + count - 1]
    if (word === undefined || (word.gap !== 'space' && word.gap !== 'hyphen')) break
    phrase = count === 1 ? word.text.toLowerCase() : `${phrase} ${word.text.toLowerCase()}`
    const group = suffixes.get(phrase)
    if (group !== undefined) found = { group, end: at + count }
  }
  return found
}

/** "the province of Herat": what the words before the name say it is. */
function headBefore(reading: Reading, index: number): KindGroup | undefined {
  if (reading.words[index - 1]?.text !== 'of' || reading.words[index]?.gap !== 'space')
    return undefined
  return lexicon().heads.get(reading.words[index - 2]?.text.toLowerCase() ?? '')
}

function abbreviatedAt(reading: Reading, gazetteer: Gazetteer, index: number): Toponym | undefined {
  const word = reading.words[index]
  if (word === undefined) return undefined
  const form = reading.text.slice(word.start, word.end)
  const stopped = word.stop ? abbreviationOf(`${form}.`) : undefined
  // In capitals throughout, IN and OR are words; only a form with its stops is an abbreviation there.
  const abbreviation =
    stopped ?? (reading.isUpper(index) && !form.includes('.') ? undefined : abbreviationOf(form))
  if (abbreviation === undefined || (!abbreviation.alone && !afterPlace(reading, index)))
    return undefined
  const entries = gazetteer.division(abbreviation.code)
  if (entries.length === 0) return undefined
  return {
    start: word.start,
    end: word.end + (stopped === undefined ? 0 : 1),
    nameEnd: word.end,
    firstWord: index,
    endWord: index + 1,
    key: `=${abbreviation.code}`,
    entries,
    group: 'adm1',
    sentence: reading.sentenceOf[index] ?? 0,
  }
}

/** After a capitalised word and a comma ("Dayton, OH"), or hyphen and a party's letter ("R-Texas"). */
function afterPlace(reading: Reading, index: number): boolean {
  const word = reading.words[index]
  const before = reading.words[index - 1]
  if (word === undefined || before === undefined) return false
  if (word.gap === 'comma') return before.capital
  return word.gap === 'hyphen' && /^[RDI]$/.test(before.text)
}
