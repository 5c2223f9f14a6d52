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
  const most = Math.min(MOST_WORDS, gazetteer.wordsAfter(reading.key(index)))
  let key = ''
  let found: Toponym | undefined
  for (let count = 1; count <= most; count += 1) {
    const at = index + count - 1
    const word = reading.words[at]
    if (word === undefined || (count > 1 && !joins(reading, at))) break
    key = count === 1 ? reading.key(at) : `${key} ${reading.key(at)}`
    if (count > 1 || (word.capital && !lexicon().articles.has(key))) {
      const toponym = withSuffix(reading, listed(gazetteer, key), { index, end: at + 1, key })
      if (
        toponym !== undefined &&
        (word.capital || /\d/.test(word.text) || toponym.entries.some((entry) => entry.key < 0))
      )
        found = toponym
    }
    if (word.possessive) break
  }
  return found
}

/** What a key means; "Amazonas State" may be listed whole for one country and as Amazonas for the others. */
function listed(gazetteer: Gazetteer, key: string): readonly PlaceEntry[] {
  const whole = gazetteer.find(key)
  const group = whole.length === 0 ? undefined : ownSuffix(key)
  if (group === undefined) return whole
  const bare = gazetteer
    .find(key.slice(0, key.lastIndexOf(' ')))
    .filter(({ kind }) => allows(group, kind))
  return [...new Map([...whole, ...bare].map((entry) => [entry.key, entry])).values()]
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
  const group = suffix?.group ?? ownSuffix(key) ?? head
  const kept = fittingTo(group, entries) ?? likely(entries, key)
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

/** Those of a kind that is told; nothing where none is, or where none fits. */
function fittingTo(
  group: KindGroup | undefined,
  entries: readonly PlaceEntry[],
): readonly PlaceEntry[] | undefined {
  const fitting = group && entries.filter(({ kind }) => allows(group, kind))
  return fitting?.length === 0 ? undefined : fitting
}

/** Airfields are called by their town's name, but meant by a name that tells what they are. */
function likely(entries: readonly PlaceEntry[], key: string): readonly PlaceEntry[] {
  const isNamed = key.includes(' ') && NAMES_ITS_KIND.test(key)
  return isNamed || !entries.some(isAirfield) ? entries : entries.filter(isElse)
}

function isAirfield({ kind }: PlaceEntry): boolean {
  return kind === 'airfield'
}

function isElse(entry: PlaceEntry): boolean {
  return !isAirfield(entry)
}

/** "Walker County" is listed whole; its last word says what it is all the same. */
function ownSuffix(key: string): KindGroup | undefined {
  const group = key.includes(' ')
    ? lexicon().suffixes.get(key.slice(key.lastIndexOf(' ') + 1))
    : undefined
  return group === 'adm1' || group === 'adm2' ? group : undefined
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
