import type { Sentence } from '../analysis.ts'
import { tokenFrom } from '../token-from.ts'
import { issuerOf } from './borrowed.ts'
import { labelBefore } from './label-before.ts'
import { nounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts'
import {
  type Attributed,
  isDash,
  isTensed,
  opensQuote,
  type Range,
  type Scene,
  stretchAt,
} from './scene.ts'

/** Shortest stretch that is a quotation without any cue, in tokens: fewer are scare quotes and titles. */
const shortest = 6

/** Whether a sentence stands in the paragraph of the one before it. */
export function sameParagraph(scene: Scene, sentence: Sentence): boolean {
  const previous = scene.sentences[sentence.index - 1]
  return (
    previous !== undefined &&
    previous.segment === sentence.segment &&
    !scene.endsParagraph(previous.end, sentence.start)
  )
}

/** Content that ends inside a quotation runs on to its end, over as many sentences as it takes. */
export function withWholeQuotes(scene: Scene, attributed: Attributed): Attributed {
  return { ...attributed, content: attributed.content.map((range) => toQuoteEnd(scene, range)) }
}

function toQuoteEnd(scene: Scene, range: Range): Range {
  const stretch = scene.stretches[scene.stretchOf[range.to - 1] ?? -1]
  const first = scene.tokens[range.from]
  if (stretch === undefined || first === undefined) return range
  const end = tokenFrom(scene.tokens, stretch.end)
  const sentence = scene.sentences[scene.tokens[range.to - 1]?.sentence ?? -1]
  return sentence !== undefined && end > sentence.endToken ? { from: range.from, to: end } : range
}

/**
 * Quotations that no cue of their own sentence claims. One at the head of a sentence carries on that of the sentence
 * before; one behind a colon or before a dash and a name is that name's; any other is left without a source.
 */
export function looseQuotes(
  scene: Scene,
  attributions: readonly Attributed[],
  turns: readonly Attributed[],
): Attributed[] {
  const covered = coveredTokens(scene, [...attributions, ...turns])
  const result = [...attributions].sort(byEnd)
  // Stretches come in order, so the quotation that ends last before each is found by walking along once.
  let [at, latest] = [0, -1]
  for (const [index, stretch] of scene.stretches.entries()) {
    const range = {
      from: tokenFrom(scene.tokens, stretch.start),
      to: tokenFrom(scene.tokens, stretch.end),
    }
    for (; at < attributions.length && endOf(result[at]) <= range.from; at++) {
      if (isCarried(scene, result[at]) && endOf(result[at]) >= endOf(result[latest])) latest = at
    }
    if (range.to - range.from < shortest || isCovered(covered, range) || !stretch.opened) continue
    const speaker = speakerOf(scene, range)
    if (speaker !== undefined)
      result.push({ ...speaker, content: [range], lemma: ':', rule: 'quotation/colon' })
    else if (startsSentence(scene, range.from))
      latest = carryOn(scene, result, { range, stretch: index, latest })
  }
  return result.sort(byFirst)
}

function byEnd(a: Attributed, b: Attributed): number {
  return endOf(a) - endOf(b)
}

function byFirst(a: Attributed, b: Attributed): number {
  return firstOf(a) - firstOf(b)
}

function endOf(attributed: Attributed | undefined): number {
  return attributed?.content.at(-1)?.to ?? -1
}

/** Whether a further quotation can be its: it has a speaker, or is quoted itself. */
function isCarried(scene: Scene, attributed: Attributed | undefined): boolean {
  if (attributed === undefined) return false
  return attributed.source.length > 0 || (scene.stretchOf[endOf(attributed) - 1] ?? -1) >= 0
}

function firstOf({ content, cue }: Attributed): number {
  return Math.min(
    content[0]?.from ?? Number.POSITIVE_INFINITY,
    cue[0]?.from ?? Number.POSITIVE_INFINITY,
  )
}

/** By token: 1 where some content lies. */
export function coveredTokens(scene: Scene, attributions: readonly Attributed[]): Uint8Array {
  const covered = new Uint8Array(scene.tokens.length)
  for (const { content } of attributions) {
    for (const { from, to } of content) covered.fill(1, from, to)
  }
  return covered
}

function isCovered(covered: Uint8Array, { from, to }: Range): boolean {
  let count = 0
  for (let index = from; index < to; index++) count += covered[index] ?? 0
  return count * 2 > to - from
}

function startsSentence(scene: Scene, from: number): boolean {
  const sentence = scene.sentences[scene.tokens[from]?.sentence ?? -1]
  return sentence !== undefined && from - sentence.firstToken <= 1
}

/** "Biden: “…”" and "“…” ― Biden". */
function speakerOf(scene: Scene, range: Range): Pick<Attributed, 'source' | 'cue'> | undefined {
  const { tokens } = scene
  const sentence = scene.sentences[tokens[range.from]?.sentence ?? -1]
  if (sentence === undefined) return undefined
  if (tokens[range.from - 1]?.lower === ':') {
    const source = namedBefore(scene, sentence, range.from - 1)
    return {
      source: source === undefined ? [] : [source],
      cue: [{ from: range.from - 1, to: range.from }],
    }
  }
  const issuer = issuerBefore(scene, sentence, range.from)
  if (issuer !== undefined) return issuer
  if (!isDash(scene, range.to)) return undefined
  const source = phraseAfter(
    scene,
    range.to + 1,
    scene.sentences[tokens[range.to]?.sentence ?? -1]?.endToken ?? range.to,
  )
  return source === undefined
    ? undefined
    : { source: [source], cue: [{ from: range.to, to: range.to + 1 }] }
}

/** "The king issued a letter, “…”": what stands in quotes behind the comma is the letter. */
function issuerBefore(
  scene: Scene,
  sentence: Sentence,
  from: number,
): Pick<Attributed, 'source' | 'cue'> | undefined {
  const { tokens } = scene
  if (tokens[from - 1]?.lower !== ',') return undefined
  for (let at = from - 2; at > sentence.firstToken && tokens[at]?.tag !== 'PUNCT'; at--) {
    const token = tokens[at]
    const bounds = { from: sentence.firstToken, to: sentence.endToken }
    const issuer = token && issuerOf(scene, token, bounds)
    if (token && issuer) return { source: [issuer], cue: [{ from: token.head, to: at + 1 }] }
  }
  return undefined
}

/** Who stands before a colon: a label at the head of the sentence, else its subject, else a name. */
function namedBefore(scene: Scene, sentence: Sentence, colon: number): Range | undefined {
  const { tokens } = scene
  const named = labelBefore(scene, sentence, colon)
  if (named !== undefined) return named
  const label = phraseBefore(scene, colon, sentence.firstToken)
  if (label !== undefined && startsSentence(scene, label.from)) return label
  const verb = tokens
    .slice(sentence.firstToken, colon)
    .find(({ relation, tag }) => relation === 'root' && (tag === 'VERB' || tag === 'AUX'))
  const subject = tokens
    .slice(sentence.firstToken, verb?.index ?? sentence.firstToken)
    .find(
      ({ head, relation, tag }) =>
        head === verb?.index && relation === 'nsubj' && (tag === 'PROPN' || tag === 'PRON'),
    )
  if (verb !== undefined && subject !== undefined && stretchAt(scene, subject.index) === undefined)
    return nounPhrase(scene, subject.index, { from: sentence.firstToken, to: verb.index })
  const doer = doerBefore(scene, sentence, colon)
  if (doer !== 'no verb') return doer
  const hasName =
    label !== undefined && tokens.slice(label.from, label.to).some(({ tag }) => tag === 'PROPN')
  // "The pact between Chad and Niger: “…”": the end of a longer phrase is nobody's name.
  const isEndOfPhrase = /^(?:ADP|CCONJ)$/.test(tokens[(label?.from ?? 0) - 1]?.tag ?? '')
  return hasName && !isEndOfPhrase ? label : undefined
}

/** Adds the stretch to the speaker just quoted, or makes it a quotation of its own. Where it went is returned. */
function carryOn(
  scene: Scene,
  result: Attributed[],
  { range, stretch, latest }: { range: Range; stretch: number; latest: number },
): number {
  const last = result[latest]
  if (last !== undefined && isNear(scene, { end: endOf(last), from: range.from, stretch })) {
    result[latest] = { ...last, content: [...last.content, range] }
    return latest
  }
  result.push({
    source: subjectBefore(scene, range.from),
    cue: [],
    content: [range],
    lemma: '',
    rule: 'quotation/loose',
  })
  return result.length - 1
}

/** Whether only the speaker's group stands between, or the stretch before was left open for the next paragraph. */
function isNear(
  scene: Scene,
  { end, from, stretch }: { end: number; from: number; stretch: number },
): boolean {
  const previous = scene.stretches[stretch - 1]
  if (previous !== undefined && !previous.closed && tokenFrom(scene.tokens, previous.end) === from)
    return true
  const sentence = scene.sentences[scene.tokens[from]?.sentence ?? -1]
  if (sentence === undefined || !sameParagraph(scene, sentence)) return false
  const before = scene.tokens[end - 1]?.sentence ?? -9
  return sentence.index - before <= 1
}

/** The subject of the sentence before, in the same paragraph: "She was blunt. “We lost.”" */
function subjectBefore(scene: Scene, from: number): Range[] {
  const sentence = scene.sentences[scene.tokens[from]?.sentence ?? -1]
  if (sentence === undefined || !sameParagraph(scene, sentence)) return []
  const previous = scene.sentences[sentence.index - 1]
  if (previous === undefined) return []
  for (let index = previous.firstToken; index < previous.endToken; index++) {
    const token = scene.tokens[index]
    if (
      token?.relation === 'nsubj' &&
      (token.tag === 'PROPN' || token.tag === 'PRON') &&
      !opensQuote(scene, index)
    ) {
      return [{ from: index, to: index + 1 }]
    }
  }
  return []
}

/** "- President Boro told of the Strait of Oman: …": whose verb stands between the last dash and the colon. */
function doerBefore(
  scene: Scene,
  sentence: Sentence,
  colon: number,
): Range | 'no verb' | undefined {
  const { tokens } = scene
  let from = colon
  while (from > sentence.firstToken && !isDash(scene, from - 1)) from--
  const verb = tokens.slice(from, colon).find(isTensed)
  if (verb === undefined) return 'no verb'
  let at = verb.index
  while (
    at > from &&
    (/^(?:ADV|AUX)$/.test(tokens[at - 1]?.tag ?? '') || tokens[at - 1]?.text === '[')
  )
    at--
  const doer = phraseBefore(scene, at, from)
  const isNamed =
    doer !== undefined && tokens.slice(doer.from, doer.to).some(({ tag }) => tag === 'PROPN')
  return isNamed ? doer : undefined
}
