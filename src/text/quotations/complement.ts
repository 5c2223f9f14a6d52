import type { Token } from '../analysis.ts'
import { tokenFrom } from '../token-from.ts'
import { hasAs, hasBareObject, hasInfinitive, hasOwnClause, verbFollows } from './ahead.ts'
import type { Cue } from './cues.ts'
import { asksBehind, isNominal, phraseAfter } from './noun-phrase.ts'
import {
  type ExtentKind,
  isEnd,
  isTensedOrModal,
  opensQuote,
  type Range,
  type Scene,
} from './scene.ts'

/** Where what is said begins, behind its cue. */
export interface Complement {
  readonly start: number
  readonly kind: ExtentKind
  /** End of the cue's own words: "called for". */
  readonly cueEnd: number
}

/** Furthest that "that" or a quote may stand behind the cue, in tokens. */
const reach = 22
const questions = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'which'])

/** What is said, when it stands behind the cue. `from` is the first token after cue, particle and inverted subject. */
export function complementAfter(
  scene: Scene,
  bounds: Range,
  cue: Cue,
  from: number,
): Complement | undefined {
  const anchor = anchorOf(scene, bounds, cue, from)
  if (anchor !== undefined) return { ...anchor, cueEnd: from }
  const at = skipFillers(scene, bounds, cue, from)
  const token = scene.tokens[at]
  if (token === undefined || at >= bounds.to || isEnd(token)) return undefined
  if (token.lower === ':')
    return at + 1 < bounds.to && !cue.frames.has('as')
      ? { start: at + 1, kind: 'clause', cueEnd: from }
      : undefined
  if (token.penn === 'TO' || (token.lower === 'to' && token.tag === 'PART'))
    return readInfinitive(cue, at, from)
  const number = hedgedNumber(scene, at)
  if (number !== undefined && cue.frames.has('clause') && hasOwnClause(scene, bounds, number))
    return { start: at, kind: 'clause', cueEnd: from }
  if (token.tag === 'ADP' || token.tag === 'SCONJ')
    return readPreposition(scene, bounds, cue, { at, from })
  const paired = /^(?:both|either|neither)$/.test(token.lower)
  if (token.tag === 'PUNCT' || (token.tag === 'CCONJ' && !paired)) return undefined
  return readPhrase(scene, bounds, cue, { at, from })
}

/** Most words that hold back a number: "as many as 40". */
const mostHedges = 4

/** Where the number stands that words such as "at least" and "about" hold back: a subject that begins with them. */
function hedgedNumber({ tokens, lexicon }: Scene, at: number): number | undefined {
  for (let index = at; index <= at + mostHedges; index++) {
    const token = tokens[index]
    if (token?.tag === 'NUM') return index > at ? index : undefined
    if (token === undefined || !lexicon.hedges.has(token.lower)) return undefined
  }
  return undefined
}

/** "that" or an opening quote within reach, with nothing but adverbials and addressees between. */
function anchorOf(
  scene: Scene,
  bounds: Range,
  cue: Cue,
  from: number,
): { start: number; kind: ExtentKind } | undefined {
  const speaks = cue.frames.has('clause') || cue.frames.has('quote')
  if (!speaks) return undefined
  const { tokens } = scene
  const resumed = thatBehindAside(tokens, bounds, from)
  if (resumed !== undefined && cue.frames.has('clause')) return { start: resumed, kind: 'clause' }
  const light = cue.frames.has('addressed') || isLight(scene, tokens[from])
  for (let index = from; index < Math.min(bounds.to, from + reach); index++) {
    const token = tokens[index]
    if (token === undefined || isEnd(token) || token.lower === ';') return undefined
    if (opensQuote(scene, index)) return quoteAnchor(scene, cue, { index, from })
    if (index > from && !light) return undefined
    if (cue.frames.has('clause') && isComplementizer(token, index, from))
      return isOfNoun(scene, index, from) ? undefined : { start: index, kind: 'clause' }
    // "Threatened sanctions if they refused": what is warned of, and when.
    if (cue.frames.has('addressed') && cue.stance !== 'warn' && asksBehind(tokens, index, from))
      return { start: index, kind: 'clause' }
    if (token.tag === 'VERB' && token.penn !== 'VBN' && token.penn !== 'VBG') return undefined
    if (token.tag === 'AUX' && token.penn !== 'VB') return undefined
    if (token.penn === 'VBG' && scene.lexicon.verbs.has(token.lemma)) return undefined
  }
  return undefined
}

/** "said, after a night of talks, that …" */
function thatBehindAside(
  tokens: readonly Token[],
  bounds: Range,
  from: number,
): number | undefined {
  if (tokens[from]?.lower !== ',') return undefined
  for (let index = from + 1; index < Math.min(bounds.to - 1, from + reach); index++) {
    if (tokens[index]?.lower === ',' && tokens[index + 1]?.lower === 'that') return index + 1
  }
  return undefined
}

function quoteAnchor(
  scene: Scene,
  cue: Cue,
  { index, from }: { index: number; from: number },
): { start: number; kind: ExtentKind } | undefined {
  const previous = scene.tokens[index - 1]
  const direct = index === from || previous?.lower === ',' || previous?.lower === ':'
  const plain =
    index < from + 10 &&
    cue.frames.has('addressed') &&
    scene.stretchOf[index + 3] === scene.stretchOf[index]
  if (index > from && isSubjectName(scene, index)) return undefined
  if ((direct || plain) && (cue.frames.has('quote') || cue.frames.has('clause')))
    return { start: index, kind: 'quote' }
  return undefined
}

/** 'said his play, "The Siege", was a comedy': a name between commas, of what the verb behind them tells. */
function isSubjectName({ tokens, stretches, stretchOf }: Scene, index: number): boolean {
  const stretch = stretches[stretchOf[index] ?? -1]
  if (stretch === undefined || tokens[index - 1]?.lower !== ',') return false
  let at = tokenFrom(tokens, stretch.end)
  const comma = tokens[at]?.lower === ',' || tokens[at - 2]?.lower === ','
  if (tokens[at]?.lower === ',') at++
  return comma && isTensedOrModal(tokens[at])
}

/** "Responded on Sunday to claims that …": what is claimed is not what was responded. */
function isOfNoun({ tokens, lexicon }: Scene, that: number, from: number): boolean {
  if (!lexicon.nouns.has(tokens[that - 1]?.lemma ?? '')) return false
  let at = that - 2
  while (at > from && /^(?:DET|ADJ|NUM|PRON|PART|NOUN|PROPN)$/.test(tokens[at]?.tag ?? '')) at--
  return at >= from && /^(?:to|by|with|about|against|over)$/.test(tokens[at]?.lower ?? '')
}

function isComplementizer(token: Token, index: number, from: number): boolean {
  if (token.lower === 'that')
    return token.tag === 'SCONJ' || token.relation === 'mark' || token.penn === 'IN'
  return index === from && questions.has(token.lower)
}

/** What may part a cue from its "that": a preposition, a day, a pronoun, an adverb, a comma. */
function isLight({ lexicon }: Scene, token: Token | undefined): boolean {
  if (token === undefined) return false
  if (
    token.tag === 'ADP' ||
    token.tag === 'PRON' ||
    token.tag === 'ADV' ||
    token.tag === 'PUNCT' ||
    token.lower === 'that'
  )
    return true
  return (
    lexicon.fillers.has(token.lower) ||
    lexicon.timeOpeners.has(token.lower) ||
    lexicon.addressees.has(token.lower) ||
    questions.has(token.lower)
  )
}

/** "Said yesterday morning the road was cut." */
const partsOfDay = /^(?:morning|noon|afternoon|evening|night)$/

function skipFillers(scene: Scene, bounds: Range, cue: Cue, from: number): number {
  const { tokens, lexicon } = scene
  let at = from
  while (at < bounds.to && hedgedNumber(scene, at) === undefined) {
    const token = tokens[at]
    const word = token?.lower ?? ''
    const addressee =
      cue.frames.has('addressed') && lexicon.addressees.has(word) && tokens[at + 1]?.lower !== 'to'
    const filler =
      lexicon.fillers.has(word) && token?.tag !== 'VERB' && tokens[at + 1]?.penn !== 'POS'
    const isPart =
      at > from && partsOfDay.test(word) && lexicon.fillers.has(tokens[at - 1]?.lower ?? '')
    if (!addressee && !filler && !isPart) break
    at++
  }
  return at
}

function readInfinitive(cue: Cue, at: number, from: number): Complement | undefined {
  return cue.frames.has('to') ? { start: at, kind: 'object', cueEnd: from } : undefined
}

function readPreposition(
  scene: Scene,
  bounds: Range,
  cue: Cue,
  { at, from }: { at: number; from: number },
): Complement | undefined {
  const { tokens } = scene
  const word = tokens[at]?.lower ?? ''
  if (questions.has(word) && cue.frames.has('clause'))
    return { start: at, kind: 'clause', cueEnd: from }
  const leads =
    cue.prepositions.has(word) &&
    tokens[at + 1]?.tag !== 'ADP' &&
    !scene.lexicon.fillers.has(tokens[at + 1]?.lower ?? '')
  if (leads) return { start: at + 1, kind: 'object', cueEnd: at + 1 }
  // "agreed on Monday with Chad to …", "said on Monday in Oslo the talks had failed"
  let next = at
  for (let phrases = 0; phrases < 3 && tokens[next]?.tag === 'ADP'; phrases++) {
    next = phraseAfter(scene, next + 1, bounds.to)?.to ?? next + 1
  }
  if (tokens[next]?.penn === 'TO') return readInfinitive(cue, next, from)
  if (!cue.frames.has('clause')) return undefined
  return isNominal(tokens[next]) && hasOwnClause(scene, bounds, next)
    ? { start: next, kind: 'clause', cueEnd: from }
    : undefined
}

function readPhrase(
  scene: Scene,
  bounds: Range,
  cue: Cue,
  { at, from }: { at: number; from: number },
): Complement | undefined {
  const token = scene.tokens[at]
  if (token?.penn === 'VBG') {
    const takes = cue.frames.has('gerund') || cue.frames.has('object') || cue.frames.has('clause')
    return takes ? { start: at, kind: 'object', cueEnd: from } : undefined
  }
  if (token?.tag === 'VERB' || token?.tag === 'AUX') return undefined
  if (isTimeOf(scene, bounds, at, from - 1)) return undefined
  const takesClause =
    cue.frames.has('clause') &&
    (!hasBareObject(scene, bounds, from - 1) || verbFollows(scene, bounds, at))
  const behind = cue.frames.has('addressed') ? behindAddressee(scene, bounds, at) : at
  if ((takesClause || behind > at) && hasOwnClause(scene, bounds, behind))
    return { start: behind, kind: 'clause', cueEnd: from }
  const named =
    cue.frames.has('as') && (hasAs(scene, bounds, at) || behindAddressee(scene, bounds, at) > at)
  if (cue.frames.has('object') || named) return { start: at, kind: 'object', cueEnd: from }
  if (cue.frames.has('addressed') && hasInfinitive(scene, bounds, at))
    return { start: at, kind: 'object', cueEnd: from }
  return undefined
}

/** "Announced this week": the phrase behind the verb tells when. */
function isTimeOf(scene: Scene, bounds: Range, at: number, verb: number): boolean {
  const phrase = phraseAfter(scene, at, bounds.to)
  const last = scene.tokens[(phrase?.to ?? 0) - 1]
  const isWhole = last?.index === at || scene.tokens[at]?.head === last?.index
  return (
    isWhole &&
    phrase !== undefined &&
    last?.relation === 'obl:unmarked' &&
    last.head === verb &&
    (phrase.to >= bounds.to || scene.tokens[phrase.to]?.tag === 'PUNCT')
  )
}

/** Past "the press" in "told the press the road was cut": two noun phrases in a row. */
function behindAddressee({ tokens }: Scene, bounds: Range, at: number): number {
  let next = at
  if (tokens[next]?.tag === 'DET' || tokens[next]?.penn === 'PRP$') next++
  while (
    next < bounds.to &&
    (/^(?:PROPN|NOUN)$/.test(tokens[next]?.tag ?? '') ||
      tokens[next]?.lower === '-' ||
      (tokens[next]?.tag === 'ADJ' && tokens[next + 1]?.tag === 'PROPN'))
  )
    next++
  const start = tokens[next]
  return next > at &&
    (start?.tag === 'DET' ||
      start?.penn === 'DT' ||
      start?.penn === 'PRP' ||
      start?.penn === 'PRP$' ||
      start?.penn === 'EX')
    ? next
    : at
}
