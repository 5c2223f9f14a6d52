import type { Token } from '../analysis.ts'
import { tokenise } from '../tokens/index.ts'
import { foldToken, isSmallPlain, plain, SMALL_A, SMALL_Z } from './fold.ts'

/** Something found over tokens `[first, end)`. */
export interface Match<T> {
  readonly first: number
  readonly end: number
  readonly values: readonly T[]
}

interface Phrase<T> {
  /** Keys of its words after the first. */
  readonly rest: readonly string[]
  readonly joined: string
  /** The spelling it must have, where capitals tell it from a common word. */
  readonly exact?: string
  readonly values: T[]
}

/** How a token's text is looked up; empty for marks that a name may have or lack. */
export type KeyOf = (text: string) => string

/** Phrases by their first word, the longest first: one look-up a token, however many phrases there are. */
export interface PhraseIndex<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>
  /** By {@link sieveHash}: whether a phrase may start with such a word. Most words of a text fall through. */
  readonly sieve: Uint8Array
  readonly keyOf: KeyOf
}

const SIEVE = 2 ** 14

/** Of a word's length and its first two and last letters. */
function sieveHash(key: string): number {
  const first = key.charCodeAt(0) * 31 + key.charCodeAt(1)
  return ((first * 31 + key.charCodeAt(key.length - 1)) * 31 + key.length) & (SIEVE - 1)
}

/** Whether a phrase starts with a word of this key. */
export function startsPhrase<T>({ sieve, byFirst }: PhraseIndex<T>, key: string): boolean {
  return sieve[sieveHash(key)] === 1 && byFirst.has(key)
}

/** A phrase to look for. */
export interface Entry<T> {
  readonly words: string
  readonly value: T
  /** The spelling counts, capitals and all. */
  readonly exact?: boolean
}

/** Index over `entries`. Entries with the same words share one phrase, in the order given. */
export function buildIndex<T>(entries: Iterable<Entry<T>>, keyOf: KeyOf): PhraseIndex<T> {
  const byFirst = new Map<string, Phrase<T>[]>()
  for (const { words, value, exact } of entries) {
    const [first, ...rest] = wordsOf(words)
      .map(keyOf)
      .filter((key) => key !== '')
    if (first === undefined) continue
    const phrases = byFirst.get(first) ?? []
    const spelling = exact === true ? words.replace(/[\s.]/g, '') : undefined
    const joined = rest.join(' ')
    const same = phrases.find((phrase) => phrase.joined === joined && phrase.exact === spelling)
    if (same?.values.includes(value) === true) continue
    if (same) same.values.push(value)
    else
      phrases.push({
        rest,
        joined,
        values: [value],
        ...(spelling === undefined ? {} : { exact: spelling }),
      })
    byFirst.set(first, phrases)
  }
  for (const phrases of byFirst.values())
    phrases.sort(
      (a, b) =>
        b.rest.length - a.rest.length ||
        Number(b.exact !== undefined) - Number(a.exact !== undefined),
    )
  const sieve = new Uint8Array(SIEVE)
  for (const key of byFirst.keys()) sieve[sieveHash(key)] = 1
  return { byFirst, sieve, keyOf }
}

/** Words as the tokeniser cuts them: hyphens and a possessive 's stand alone. */
function wordsOf(name: string): readonly string[] {
  if (/^[a-z\d ]*$/i.test(name)) return name.split(' ')
  // "Co-founder": behind some prefixes the tokeniser keeps the hyphen.
  if (/^[a-z]{2,7}-/.test(name))
    return tokenise(name, { start: 0, end: name.length }).map(({ start, end }) =>
      name.slice(start, end),
    )
  return name.match(/['’]s\b|[\p{L}\p{M}\p{N}.&]+(?:['’](?!s\b)[\p{L}\p{M}]+)*|[^\s]/gu) ?? []
}

/** Key of a word in our lists. A hyphen, slash or apostrophe has none. */
export function plainKey(text: string): string {
  if (isSmallPlain(text)) return text
  return /^[-–—‑/'’‘"“”]+$/.test(text) ? '' : plain(text)
}

/** How names of people are looked up: folded, marks kept apart from letters. */
export function personKey(text: string): string {
  // Most names are plain letters: classes of Unicode are slow to compile and to run.
  const first = text.charCodeAt(0) | 32
  return (first >= SMALL_A && first <= SMALL_Z) || /^[\p{L}\p{N}]/u.test(text)
    ? foldToken(text)
    : plainKey(text)
}

/** The longest phrase that starts at token `at` and ends before `limit`. `keys` are `keyOf` over all tokens. */
export function matchAt<T>(
  index: PhraseIndex<T>,
  { tokens, keys }: { readonly tokens: readonly Token[]; readonly keys: readonly string[] },
  at: number,
  limit: number,
): Match<T> | undefined {
  const key = keys[at] ?? ''
  const phrases = index.sieve[sieveHash(key)] === 1 ? index.byFirst.get(key) : undefined
  if (phrases === undefined) return undefined
  for (const phrase of phrases) {
    const end = endOf(phrase.rest, keys, at + 1, limit)
    if (end < 0) continue
    if (phrase.exact !== undefined && spellingOf(tokens, at, end) !== phrase.exact) continue
    return { first: at, end, values: phrase.values }
  }
  return undefined
}

function endOf(
  rest: readonly string[],
  keys: readonly string[],
  from: number,
  limit: number,
): number {
  let at = from
  for (const key of rest) {
    while (at < limit && keys[at] === '') at++
    if (at >= limit || keys[at] !== key) return -1
    at++
  }
  return at
}

function spellingOf(tokens: readonly Token[], first: number, end: number): string {
  let spelling = ''
  for (let at = first; at < end; at++) spelling += tokens[at]?.text ?? ''
  return spelling.replace(/\./g, '')
}
