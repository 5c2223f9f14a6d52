import type { Published } from '../../record/index.ts'
import type { Name, Place, Sentence, Token } from '../analysis.ts'
import type { TokenSpan } from './found.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { type ActorIndex, loadActors } from './load-actors.ts'
import { namesakesAbroad } from './namesakes.ts'

/** A report as the finders see it, with what they look up made ready once. */
export interface Scene {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly text: string
  readonly published: Published | undefined
  readonly actors: ActorIndex
  readonly lexicon: Lexicon
  /** Per token: how our lists of names look it up. */
  readonly keys: readonly string[]
  /** Per token: the same by lemma, for nouns in the plural. */
  readonly lemmas: readonly string[]
  /** Per token: which quotation it stands in, counted from 1; 0 outside. */
  readonly quoted: readonly number[]
  /** By the first token of a place, or of the phrase that locates it: its country. */
  readonly placed: ReadonlyMap<number, string>
  /** The same tokens where the place is a town or smaller. */
  readonly towns: ReadonlySet<number>
}

export function makeScene(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
  {
    text,
    published,
    actors,
    places = [],
  }: {
    readonly text: string
    readonly published?: Published | undefined
    readonly actors?: ActorIndex | undefined
    readonly places?: readonly Place[] | undefined
  },
): Scene {
  const index = actors ?? loadActors()
  const { keyOf } = index.names
  const keys: string[] = []
  const lemmas: string[] = []
  for (const token of tokens) {
    const key = keyOf(token.text)
    keys.push(key)
    lemmas.push(token.lemma === token.text ? key : keyOf(token.lemma))
  }
  const lexicon = loadLexicon()
  const abroad = namesakesAbroad({ tokens, keys, lexicon, actors: index }, places)
  return {
    tokens,
    sentences,
    names,
    text,
    published,
    actors: index,
    lexicon,
    keys,
    lemmas,
    quoted: markQuoted(tokens, sentences, text),
    ...countriesAt(tokens, places, abroad),
  }
}

/** Precision of a place that is no division or country. */
const TOWN = 2
const COUNTRY = 6

function countriesAt(
  tokens: readonly Token[],
  places: readonly Place[],
  abroad: ReadonlySet<string>,
): Pick<Scene, 'placed' | 'towns'> {
  const placed = new Map<number, string>()
  const towns = new Set<number>()
  let at = 0
  for (const { start, where } of places) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++
    if (abroad.has(where.country ?? '') || isAcronym(tokens[at]?.text ?? '', where)) continue
    if (where.country !== undefined) placed.set(at, where.country)
    if (where.country !== undefined && where.precision <= TOWN) towns.add(at)
  }
  return { placed, towns }
}

/** "A SWAT team" is not of Swat Valley. */
function isAcronym(text: string, { name, precision }: Place['where']): boolean {
  if (precision >= COUNTRY || !/^\p{Lu}{2,5}$/u.test(text)) return false
  return name !== undefined && name.toUpperCase() !== text
}

/**
 * Quotation marks in pairs; one left open ends with its segment. A plain mark opens after white space only, so that
 * one that closes what nobody opened does not turn the rest inside out.
 */
function markQuoted(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  source: string,
): readonly number[] {
  const quoted: number[] = []
  let count = 0
  let current = 0
  let segment = -1
  for (const { text, sentence, start, end } of tokens) {
    const here = sentences[sentence]?.segment ?? -1
    if (here !== segment) current = 0
    segment = here
    const plain = text === '"' || text === "''"
    const isOpening = text === '“' || text === '``' || (plain && isFree(source, start, end))
    if (isOpening) current = ++count
    quoted.push(current)
    if (!isOpening && (plain || text === '”')) current = 0
  }
  return quoted
}

/** Whether a mark stands at the beginning of a word. */
function isFree(text: string, start: number, end: number): boolean {
  return /[\s([—-]/.test(text.charAt(start - 1) || ' ') && !/\s/.test(text.charAt(end) || ' ')
}

export function lowerAt({ tokens }: Scene, at: number): string {
  return tokens[at]?.lower ?? ''
}

/** Whether two tokens stand in one sentence. */
export function sameSentence({ tokens }: Scene, a: number, b: number): boolean {
  return tokens[a] !== undefined && tokens[a]?.sentence === tokens[b]?.sentence
}

/** First token of the sentence that token `at` stands in. */
export function sentenceStart({ tokens, sentences }: Scene, at: number): number {
  return sentences[tokens[at]?.sentence ?? -1]?.firstToken ?? 0
}

/** First token after the sentence that token `at` stands in. */
export function sentenceEnd({ tokens, sentences }: Scene, at: number): number {
  return sentences[tokens[at]?.sentence ?? -1]?.endToken ?? tokens.length
}

export function isNoun({ tokens }: Scene, at: number): boolean {
  const tag = tokens[at]?.tag
  return tag === 'NOUN' || tag === 'PROPN'
}

export function isCapital({ tokens }: Scene, at: number): boolean {
  const text = tokens[at]?.text
  return text !== undefined && /^\p{Lu}/u.test(text)
}

/** The text that tokens cover. */
export function textOf({ tokens, text }: Scene, { first, end }: TokenSpan): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0)
}
