import type { Document, Notice, Span } from '../../record/index.ts'
import type { Sentence } from '../analysis.ts'
import { cutOverlong, findBoundaries, splitSentences, type TaggedText } from '../sentences/index.ts'
import { casingOf } from '../tagging/casing.ts'
import { readTags, type TagColumns } from '../tagging/tagger.ts'
import { encodeTokens } from '../tagging/words.ts'
import { tokenise } from '../tokens/index.ts'
import type { Models } from './models.ts'

/** A text with its sentences, tokens and tags. */
export interface TaggedDocument extends TaggedText {
  /** The tags, with those that came second. */
  readonly columns: TagColumns
}

/** Sentences by rules alone, with their tokens and tags. */
export function tagByRules(
  { text, segments }: Pick<Document, 'text' | 'segments'>,
  models: Pick<Models, 'clusters' | 'tagger' | 'casing'>,
): TaggedDocument {
  const sentences: Sentence[] = []
  const spans: Span[] = []
  for (const sentence of splitSentences(text, segments)) {
    const tokens = tokenise(text, sentence)
    if (tokens.length === 0) continue
    sentences.push({
      ...sentence,
      index: sentences.length,
      firstToken: spans.length,
      endToken: spans.length + tokens.length,
    })
    for (const token of tokens) spans.push(token)
  }
  const casings = casingOf(text, spans, sentences, models)
  const words = encodeTokens(text, spans, casings, models.clusters)
  const columns = readTags(models.tagger, words, startsOf(sentences))
  return { text, segments, sentences, spans, words, columns, tags: columns.tags }
}

/**
 * Sentences, tokens and tags of a text. What the rules left together and the model takes apart is tagged anew, as is a
 * sentence that is too long to be read as one: a notice tells of it.
 */
export function tagText(
  document: Pick<Document, 'text' | 'segments'>,
  models: Pick<Models, 'clusters' | 'tagger' | 'casing' | 'boundaries' | 'finite'>,
): TaggedDocument & { readonly notices: readonly Notice[] } {
  const tagged = tagByRules(document, models)
  const found = findBoundaries(tagged, models.finite, models.boundaries)
  const whole = found.length === 0 ? tagged.sentences : parted(tagged, found)
  const { starts, notices } = cutOverlong(document.text, whole, tagged.spans)
  if (found.length + starts.length === 0) return { ...tagged, notices }
  const sentences =
    starts.length === 0 ? whole : parted({ sentences: whole, spans: tagged.spans }, starts)
  const columns = readTags(models.tagger, tagged.words, startsOf(sentences))
  return { ...tagged, sentences, columns, tags: columns.tags, notices }
}

/** Sentences cut before the tokens at `starts`, which are in order. */
function parted(
  { sentences, spans }: Pick<TaggedText, 'sentences' | 'spans'>,
  starts: readonly number[],
): Sentence[] {
  const parts: Sentence[] = []
  let next = 0
  for (const sentence of sentences) {
    let { start, firstToken } = sentence
    for (; (starts[next] ?? Infinity) < sentence.endToken; next++) {
      const endToken = starts[next] ?? 0
      const end = spans[endToken - 1]?.end ?? start
      parts.push({ ...sentence, index: parts.length, start, end, firstToken, endToken })
      firstToken = endToken
      start = spans[endToken]?.start ?? end
    }
    parts.push({ ...sentence, index: parts.length, start, firstToken })
  }
  return parts
}

function startsOf(sentences: readonly Sentence[]): number[] {
  return sentences.map(({ firstToken }) => firstToken)
}
