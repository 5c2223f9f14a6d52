import type { Sentence, Token } from '../analysis.ts'
import { tokenFrom } from '../token-from.ts'
import { type Attributed, isTensed, opensQuote, type Range, type Scene } from './scene.ts'
import { sourceOf } from './source.ts'

/** Farthest that a colon stands behind its verb, in tokens: "said in a statement on Monday:". */
const longestTail = 10

/** A line that no speaker says: a note to editors, a mark of the end. */
const note =
  /^(?:notes?\b|further information\b|contact\b|ends?\b|media enquiries\b|[#*–—-]{1,3}\s*$)/i

/**
 * What is said below the line that opens it, "The minister, Amina Diallo, said:": a quotation, or as press offices write
 * it paragraphs without marks. Those are the speaker's to the end of the text, to a note, or to a paragraph that names
 * him or quotes: there somebody else tells again.
 */
export function saidBelow(scene: Scene, inTurn: Uint8Array): Attributed[] {
  const found: Attributed[] = []
  let until = 0
  for (const [index, sentence] of scene.sentences.entries()) {
    if (sentence.firstToken < until || inTurn[sentence.firstToken] === 1) continue
    const next = scene.sentences[index + 1]
    const verb = next && introducing(scene, sentence, next)
    const source = verb && sourceOf(scene, verb, rangeOf(sentence))
    if (!next || !verb || source?.own !== true) continue
    const to = opensQuote(scene, next.firstToken)
      ? endOfQuote(scene, next.firstToken)
      : endOfSpeech(scene, index + 1, lastWord(scene, source.range))
    if (to === next.firstToken) continue
    until = to
    found.push({
      source: [source.range],
      cue: [{ from: verb.index, to: verb.index + 1 }],
      content: [{ from: next.firstToken, to }],
      lemma: verb.lemma,
      rule: 'quotation/said-below',
    })
  }
  return found
}

/** The verb of saying of a sentence that ends its paragraph in a colon. */
function introducing(scene: Scene, sentence: Sentence, next: Sentence): Token | undefined {
  const { tokens, lexicon, endsParagraph } = scene
  const colon = sentence.endToken - 1
  if (tokens[colon]?.text !== ':' || !endsParagraph(sentence.end, next.start)) return undefined
  for (let at = colon - 1; at >= Math.max(sentence.firstToken, colon - longestTail); at--) {
    const token = tokens[at]
    if (token === undefined || !isTensed(token)) continue
    const cue = lexicon.verbs.get(token.lemma)
    return cue?.frames.has('quote') === true && cue.frames.has('clause') ? token : undefined
  }
  return undefined
}

/** The token behind the quotation that opens at one. */
function endOfQuote({ tokens, stretches, stretchOf }: Scene, first: number): number {
  const stretch = stretches[stretchOf[first] ?? -1]
  return stretch === undefined ? first : tokenFrom(tokens, stretch.end)
}

/** The token at which the speaker's paragraphs end. */
function endOfSpeech(scene: Scene, first: number, speaker: string): number {
  const { sentences, tokens, text } = scene
  let to = sentences[first]?.firstToken ?? 0
  for (let at = first; at < sentences.length; at++) {
    const [sentence, before] = [sentences[at], sentences[at - 1]]
    if (sentence === undefined) break
    const opens = before !== undefined && scene.endsParagraph(before.end, sentence.start)
    if (opens && isTellers(scene, at, speaker)) break
    if (opens && note.test(text.slice(sentence.start, sentence.end))) break
    to = tokenFrom(tokens, sentence.end)
  }
  return to
}

/** Whether the paragraph that begins with a sentence is told by somebody else. */
function isTellers(scene: Scene, first: number, speaker: string): boolean {
  const { sentences, tokens } = scene
  const opening = sentences[first]
  if (opening === undefined || opensQuote(scene, opening.firstToken)) return true
  for (let at = first; at < sentences.length; at++) {
    const sentence = sentences[at]
    if (sentence === undefined) break
    if (at > first && scene.endsParagraph(sentences[at - 1]?.end ?? 0, sentence.start)) break
    const words = tokens.slice(sentence.firstToken, sentence.endToken)
    if (words.some(({ text }) => text === speaker) || words.at(-1)?.text === ':') return true
  }
  return false
}

function lastWord({ tokens }: Scene, { from, to }: Range): string {
  const name = tokens.slice(from, to).findLast(({ tag }) => tag === 'PROPN')
  return name?.text ?? ''
}

function rangeOf({ firstToken, endToken }: Sentence): Range {
  return { from: firstToken, to: endToken }
}
