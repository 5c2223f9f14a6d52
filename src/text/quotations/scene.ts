import type { Span } from '../../record/index.ts'
import type { Sentence, Token } from '../analysis.ts'
import { type CueLexicon, cueLexicon } from './cues.ts'
import { paragraphEnd } from './paragraph.ts'
import { type QuotedStretch, quotedStretches } from './quote-marks.ts'

/** Tokens `[from, to)` of `Analysis.tokens`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A text as attribution is read from it. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly stretches: readonly QuotedStretch[]
  /** By token: the stretch that it lies in, or -1. */
  readonly stretchOf: Int32Array
  readonly lexicon: CueLexicon
  /** Whether a paragraph ends between two places. */
  readonly endsParagraph: (from: number, to: number) => boolean
}

/** `clause` runs to the end of its sentence, `object` to the end of its phrase, `quote` to its closing mark. */
export type ExtentKind = 'clause' | 'object' | 'quote'

export interface Extent {
  readonly start: number
  readonly kind: ExtentKind
  /** The word that governs the content. */
  readonly cue: Token
}

/** An attribution as token ranges, before it has spans. */
export interface Attributed {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly lemma: string
  readonly rule: string
}

/** Who a verb says it of: the phrase, and whether it stands next to the verb or is inherited from another. */
export interface FoundSource {
  readonly range: Range
  /** The antecedent of "who". */
  readonly antecedent?: Range
  readonly own: boolean
}

export function sceneOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  text: string,
): Scene {
  const endsParagraph = paragraphEnd(text)
  const stretches = quotedStretches(text, sentences, endsParagraph)
  const stretchOf = new Int32Array(tokens.length).fill(-1)
  let at = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    while (at < stretches.length && (stretches[at]?.end ?? 0) <= token.start) at++
    const stretch = stretches[at]
    if (stretch !== undefined && token.end > stretch.start) stretchOf[index] = at
  }
  return { text, tokens, sentences, stretches, stretchOf, lexicon: cueLexicon(), endsParagraph }
}

/** The stretch that a token lies in. */
export function stretchAt(scene: Scene, index: number): QuotedStretch | undefined {
  return scene.stretches[scene.stretchOf[index] ?? -1]
}

/** Whether a quoted stretch begins with this token. */
export function opensQuote(scene: Scene, index: number): boolean {
  const own = scene.stretchOf[index] ?? -1
  return own >= 0 && (index === 0 || scene.stretchOf[index - 1] !== own)
}

/** The words of a range, without marks that only separate at its ends; nothing when no word is left. */
export function spanOf(scene: Scene, range: Range, isTurn = false): Span | undefined {
  let { from, to } = range
  while (from < to && isSeparator(scene, from)) from++
  // "I wo- —": the dash at which a turn breaks off is part of it.
  while (from < to && isSeparator(scene, to - 1) && !(isTurn && isBreak(scene, to - 1))) to--
  const [first, last] = [scene.tokens[from], scene.tokens[to - 1]]
  return first === undefined || last === undefined || from >= to
    ? undefined
    : { start: first.start, end: last.end }
}

function isBreak({ tokens }: Scene, index: number): boolean {
  return /^(?:[\u2014\u2013-]|--)$/.test(tokens[index]?.lower ?? '')
}

function isSeparator(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]
  if (token === undefined || (scene.stretchOf[index] ?? -1) >= 0) return false
  return /^(?:[,;:.\u2014\u2013-]|--|["'\u201d\u2019])$/.test(token.lower)
}

export function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.lower === '.' || token.lower === '!' || token.lower === '?'
}

/** Whether the token parts words as a dash does; a hyphen within a word does not. */
export function isDash({ tokens }: Pick<Scene, 'tokens'>, index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.lower === '-') return token.start > (tokens[index - 1]?.end ?? 0)
  return /^(?:---?|\u2014|\u2013|\u2015)$/.test(token.lower)
}

const tensed = new Set(['VBD', 'VBZ', 'VBP'])

/** Whether a verb carries tense. */
export function isTensed(token: Token | undefined): boolean {
  return token !== undefined && tensed.has(token.penn)
}

export function isTensedOrModal(token: Token | undefined): boolean {
  return token !== undefined && (tensed.has(token.penn) || token.penn === 'MD')
}
