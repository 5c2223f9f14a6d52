// noUncheckedIndexedAccess: columns have a row for every token, so reads carry `as number`.
import type { Document, Span } from '../../record/index.ts'
import type { Sentence, Token, UniversalTag } from '../analysis.ts'
import { type SentenceSpan, splitSentences } from '../sentences/index.ts'
import { casingOf } from '../tagging/casing.ts'
import { lemmaOf } from '../tagging/lemma.ts'
import { tagWords } from '../tagging/tagger.ts'
import { encodeTokens, type Words } from '../tagging/words.ts'
import { tokenise } from '../tokens/index.ts'
import { fillNodes } from './fill-nodes.ts'
import { loadModels, type Models } from './models.ts'
import { createWorkspace, parseSentence } from './parser.ts'
import { STRIDE } from './state.ts'

/** What a document's text was read as. */
export interface ParsedText {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/**
 * Sentences and tokens of a document with tags, lemmas and a dependency tree for each sentence.
 *
 * Greedy, so it is always a tree and never fails. On raw text of GUM's test part 84 of 100 heads are right, 82 with their
 * relation, and 96 of 100 universal tags; fewer across coordination, apposition and relative clauses. Sentences all in
 * capitals are read as they would be written in mixed case; `text` stays as it stands.
 */
export function parseText(document: Pick<Document, 'text' | 'segments'>): ParsedText {
  const models = loadModels()
  const sentences: Sentence[] = []
  const spans: Span[] = []
  splitSentences(document.text, document.segments).forEach((sentence: SentenceSpan) => {
    const tokens = tokenise(document.text, sentence)
    if (tokens.length === 0) return
    sentences.push({
      ...sentence,
      index: sentences.length,
      firstToken: spans.length,
      endToken: spans.length + tokens.length,
    })
    for (const token of tokens) spans.push(token)
  })
  const casings = casingOf(document.text, spans, sentences, models)
  const words = encodeTokens(document.text, spans, casings, models.clusters)
  const tags = tagWords(
    models.tagger,
    words,
    sentences.map(({ firstToken }) => firstToken),
  )
  return {
    sentences,
    tokens: parseSentences(document.text, { sentences, spans, words, tags }, models),
  }
}

interface Tagged {
  readonly sentences: readonly Sentence[]
  readonly spans: readonly Span[]
  readonly words: Words
  readonly tags: Int32Array
}

function parseSentences(
  text: string,
  { sentences, spans, words, tags }: Tagged,
  models: Models,
): Token[] {
  const tokens: Token[] = []
  const longest = sentences.reduce(
    (length, { firstToken, endToken }) => Math.max(length, endToken - firstToken),
    0,
  )
  const workspace = createWorkspace(longest)
  const { tree } = workspace.state
  for (const { firstToken: first, endToken: end, index: sentence } of sentences) {
    fillNodes(workspace.nodes, words, { first, end, tags }, models.traits)
    parseSentence(models.parser, workspace)
    for (let row = first; row < end; row++) {
      const at = (row - first) * STRIDE
      const head = tree[at] as number
      const relation = models.parser.relations[(tree[at + 1] as number) - 1] ?? 'dep'
      const span = spans[row] as Span
      tokens.push(
        makeToken(
          text,
          { index: row, sentence, head: head === end - first ? -1 : first + head, relation },
          { span, tag: tags[row] as number, models },
        ),
      )
    }
  }
  return tokens
}

type Placed = Pick<Token, 'index' | 'sentence' | 'head' | 'relation'>

function makeToken(
  document: string,
  { index, sentence, head, relation }: Placed,
  found: { span: Span; tag: number; models: Models },
): Token {
  const { start, end } = found.span
  const text = document.slice(start, end)
  const lower = plainQuotes(text.toLowerCase())
  const [universal = 'X', penn = 'FW'] = found.models.tagger.tags[found.tag - 1] ?? []
  // The tagger's list holds the treebanks' universal tags, which the type spells out.
  const tag = universal as UniversalTag
  const lemma = lemmaOf({ text, lower, tag, penn }, found.models.lemmas)
  return { start, end, index, sentence, text, lower, lemma, tag, penn, head, relation }
}

const TYPOGRAPHIC = /[‘’‛“”„`´]/g

function plainQuotes(lower: string): string {
  return lower.replace(TYPOGRAPHIC, (mark) => ('“”„'.includes(mark) ? '"' : "'"))
}
