import type { Segment, Span } from '../../record/index.ts'
import type { Mention, Quotation, Sentence, Token } from '../analysis.ts'
import { coveredTokens, looseQuotes, withWholeQuotes } from './direct.ts'
import { readAdverb, readNounCue } from './noun-cue.ts'
import { readPhraseCue } from './phrase-cue.ts'
import { readPost } from './post.ts'
import { saidBelow } from './said-below.ts'
import { type Attributed, type Range, type Scene, sceneOf, spanOf, stretchAt } from './scene.ts'
import { speakerTurns } from './speaker-label.ts'
import { readVerb } from './verb-cue.ts'

export { cueLexicon, stanceOf } from './cues.ts'
export { quotedStretches } from './quote-marks.ts'

/** Longest quoted stretch inside which cues still count, in tokens: in a longer one they are the speaker's own words. */
const longestNested = 4

/** Longest sentence that is read whole, in tokens; of a longer one, half as many on each side of a cue. */
const longestSentence = 400

/** A turn is somebody's own words as a whole, without marks around them. */
const turnRules: ReadonlySet<string> = new Set(['quotation/speaker-label', 'quotation/said-below'])

/** What the words of a text are read from; `mentions` may still be unknown. */
export interface QuotationInput {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly segments: readonly Segment[]
  readonly mentions?: readonly Mention[]
}

/**
 * Every attribution of a text, in order: words and thoughts that it says are somebody's.
 *
 * `content` includes a leading "that" and the marks of a quotation, as PolNeAR does. `source` is empty for "reportedly"
 * and for passives without "by"; for "who said" it holds the antecedent and the pronoun. `cue` is empty for embedded
 * posts, speaker labels and quotations that go on without one. Scare quotes alone are none.
 */
export function findQuotations(input: QuotationInput): Quotation[] {
  const scene = sceneOf(input.tokens, input.sentences, input.text)
  const found: Attributed[] = []
  for (const { firstToken: from, endToken: to } of input.sentences) {
    const whole = { from, to }
    for (let index = from; index < to; index++) {
      const attributed = readCue(scene, boundsAround(whole, index), index)
      if (attributed !== undefined) found.push(withWholeQuotes(scene, attributed))
    }
  }
  const labelled = speakerTurns(scene)
  const below = saidBelow(scene, coveredTokens(scene, labelled))
  const turns = [...labelled, ...below]
  const inTurn = coveredTokens(scene, turns)
  const introducing = new Set(below.map(({ cue }) => cue[0]?.from))
  const told =
    turns.length === 0
      ? found
      : found.filter((one) => !isAside(scene, one, inTurn) && !introducing.has(one.cue[0]?.from))
  const all = [...turns, ...looseQuotes(scene, told, turns)]
  const quotations = all.flatMap((attributed) =>
    asQuotation(scene, attributed, input.mentions ?? []),
  )
  const posts = input.segments.flatMap((segment) =>
    readPost(input.text, segment, input.mentions ?? []),
  )
  return [...quotations, ...posts].sort(byStart)
}

/** The sentence, or what of an endless one is near enough to matter. */
function boundsAround(sentence: Range, index: number): Range {
  const { from, to } = sentence
  if (to - from <= longestSentence) return sentence
  return {
    from: Math.max(from, index - longestSentence / 2),
    to: Math.min(to, index + longestSentence / 2),
  }
}

function readCue(scene: Scene, bounds: Range, index: number): Attributed | undefined {
  const token = scene.tokens[index]
  if (token === undefined || isSpeakersOwn(scene, token)) return undefined
  switch (token.tag) {
    case 'VERB':
      return token.lower === 'according'
        ? readPhraseCue(scene, bounds, token)
        : readVerb(scene, bounds, token)
    case 'NOUN':
    case 'ADJ':
      return readNounCue(scene, bounds, token)
    case 'ADV':
      return readAdverb(scene, bounds, token)
    default:
      return scene.lexicon.phrases.has(token.lower)
        ? readPhraseCue(scene, bounds, token)
        : undefined
  }
}

/** "I think", "you know" inside a turn of a transcript: the speaker's own words and nobody else's. */
function isAside(scene: Scene, { source, cue }: Attributed, inTurn: Uint8Array): boolean {
  const who = source[0]
  const own =
    who === undefined ||
    (who.to - who.from === 1 && /^(?:i|you)$/.test(scene.tokens[who.from]?.lower ?? ''))
  return own && inTurn[cue[0]?.from ?? -1] === 1
}

function isSpeakersOwn(scene: Scene, token: Token): boolean {
  const stretch = stretchAt(scene, token.index)
  if (stretch === undefined || !stretch.opened) return false
  const [own, first] = [scene.stretchOf[token.index], token.index - longestNested]
  return (
    scene.stretchOf[token.index + longestNested] === own ||
    scene.stretchOf[Math.max(0, first)] === own
  )
}

function asQuotation(
  scene: Scene,
  attributed: Attributed,
  mentions: readonly Mention[],
): Quotation[] {
  const isTurn = turnRules.has(attributed.rule)
  const content = spansOf(scene, attributed.source.reduce(without, attributed.content), isTurn)
  if (content.length === 0) return []
  const source = spansOf(scene, attributed.source, isTurn)
  return [
    {
      source,
      cue: spansOf(scene, attributed.cue, isTurn),
      content,
      speech: speechOf(scene, attributed),
      cueLemma: attributed.lemma,
      ...mentionsIn(mentions, source),
      rule: attributed.rule,
    },
  ]
}

function spansOf(scene: Scene, ranges: readonly Range[], isTurn: boolean): Span[] {
  const spans: Span[] = []
  for (const range of ranges) {
    const span = spanOf(scene, range, isTurn)
    if (span !== undefined) spans.push(span)
  }
  return spans
}

/** Content without the words that name its source: what is said is never who says it. */
function without(content: readonly Range[], { from, to }: Range): readonly Range[] {
  return content.flatMap((range) => {
    if (range.to <= from || to <= range.from) return [range]
    const parts = [
      { from: range.from, to: from },
      { from: to, to: range.to },
    ]
    return parts.filter((part) => part.from < part.to)
  })
}

/** The mentions within the source, and the one that shares most with it, the first of equals. */
function mentionsIn(
  mentions: readonly Mention[],
  source: readonly Span[],
): Pick<Quotation, 'mention' | 'mentions'> {
  const last = source.at(-1)
  const within: number[] = []
  let [best, shared]: [number | undefined, number] = [undefined, 0]
  for (let index = firstMention(mentions, source); index < mentions.length; index++) {
    const mention = mentions[index]
    if (last === undefined || mention === undefined || mention.start >= last.end) break
    const common = mostShared(mention, source)
    if (common > 0) within.push(index)
    if (common > shared) [best, shared] = [index, common]
  }
  if (best === undefined) return {}
  return within.length > 1 ? { mention: best, mentions: within } : { mention: best }
}

/** How many characters a mention shares with that one of the spans with which it shares most; not above 0 for none. */
function mostShared({ start, end }: Span, spans: readonly Span[]): number {
  let most = Number.NEGATIVE_INFINITY
  for (const span of spans)
    most = Math.max(most, Math.min(span.end, end) - Math.max(span.start, start))
  return most
}

/** Where in the text-ordered list the source may begin; a few earlier ones may still reach into it. */
function firstMention(mentions: readonly Mention[], source: readonly Span[]): number {
  const start = source[0]?.start ?? 0
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 3)
}

function speechOf(scene: Scene, { content, cue, rule }: Attributed): Quotation['speech'] {
  if (turnRules.has(rule)) return 'direct'
  let [quoted, plain] = [0, 0]
  // Within one quotation "he said that …" is as indirect as it is without.
  const own = scene.stretchOf[cue[0]?.from ?? -1] ?? -1
  for (const { from, to } of content) {
    for (let index = from; index < to; index++) {
      const stretch = scene.stretchOf[index] ?? -1
      if (stretch >= 0 && stretch !== own) quoted++
      else if (scene.tokens[index]?.tag !== 'PUNCT') plain++
    }
  }
  if (quoted === 0) return 'indirect'
  return plain === 0 ? 'direct' : 'mixed'
}

function byStart(a: Quotation, b: Quotation): number {
  return startOf(a) - startOf(b)
}

function startOf({ content, cue, source }: Quotation): number {
  let first = Number.POSITIVE_INFINITY
  for (const { start } of content) first = Math.min(first, start)
  for (const { start } of cue) first = Math.min(first, start)
  for (const { start } of source) first = Math.min(first, start)
  return first
}
