import { type GoldSentence, readTreebank } from '../../scripts/train/conllu.ts'
import { goldRows, type Row, rawDocuments } from '../../scripts/train/raw-documents.ts'
import type { Token } from '../../src/text/analysis.ts'
import { fillNodes } from '../../src/text/parsing/fill-nodes.ts'
import { parseText } from '../../src/text/parsing/index.ts'
import { loadModels } from '../../src/text/parsing/models.ts'
import { createWorkspace } from '../../src/text/parsing/parser.ts'
import { createForest, parseBest } from '../../src/text/parsing/rerank.ts'
import { retagSentence } from '../../src/text/parsing/retag.ts'
import { STRIDE } from '../../src/text/parsing/state.ts'
import { readTags } from '../../src/text/tagging/tagger.ts'
import { encodeTokens } from '../../src/text/tagging/words.ts'

/** Shares in percent. LAS heeds the universal relation only; `subtypes` the whole. */
export interface TreebankScore {
  readonly words: number
  readonly upos: number
  readonly xpos: number
  readonly uas: number
  readonly las: number
  readonly subtypes: number
}

/** Scores with the treebank's own sentences and tokens. */
export function scoreGoldTokens(file: string): TreebankScore {
  const models = loadModels()
  const tally = new Tally()
  for (const sentence of readTreebank(file)) {
    const { text, spans } = joinWords(sentence)
    const words = encodeTokens(text, spans, new Uint8Array(spans.length), models.clusters)
    const columns = readTags(models.tagger, words, [0])
    const { tags } = columns
    const workspace = createWorkspace(words.count)
    fillNodes(workspace.nodes, words, { first: 0, end: words.count, tags }, models.traits)
    parseBest(models, workspace, createForest(words.count))
    retagSentence(models.retagger, models.traits, { ...workspace, words, first: 0, columns })
    const { tree } = workspace.state
    const rows = sentence.forms.map((_, word): Row => {
      const [tag = '', penn = ''] = models.tagger.tags[(tags[word] ?? 0) - 1] ?? []
      const head = tree[word * STRIDE] ?? 0
      const relation = models.parser.relations[(tree[word * STRIDE + 1] ?? 0) - 1] ?? ''
      return { tag, penn, head: head === words.count ? 'root' : String(head), relation }
    })
    goldRows(sentence).forEach((gold, word) => {
      tally.add(gold, rows[word])
    })
  }
  return tally.score(tally.gold)
}

function joinWords(sentence: GoldSentence): {
  text: string
  spans: { start: number; end: number }[]
} {
  let text = ''
  const spans = sentence.forms.map((form) => {
    const start = text.length
    text += `${form} `
    return { start, end: start + form.length }
  })
  return { text, spans }
}

/** Counts of gold words, system words and of words right. */
class Tally {
  gold = 0
  #upos = 0
  #xpos = 0
  #uas = 0
  #las = 0
  #subtypes = 0

  add(gold: Row, found: Row | undefined): void {
    this.gold++
    if (found === undefined) return
    if (gold.tag === found.tag) this.#upos++
    if (gold.penn === found.penn) this.#xpos++
    if (gold.head !== found.head) return
    this.#uas++
    if (gold.relation === found.relation) this.#subtypes++
    if (gold.relation.split(':')[0] === found.relation.split(':')[0]) this.#las++
  }

  /** F1 in percent when the system has `system` words. */
  score(system: number): TreebankScore {
    const share = (right: number) => Number(((200 * right) / (this.gold + system)).toFixed(2))
    return {
      words: this.gold,
      upos: share(this.#upos),
      xpos: share(this.#xpos),
      uas: share(this.#uas),
      las: share(this.#las),
      subtypes: share(this.#subtypes),
    }
  }
}

/** Scores from raw text with our sentences and tokens: F1, a word being right only when its extent is. */
export function scoreRawText(file: string): TreebankScore {
  const tally = new Tally()
  let system = 0
  for (const document of rawDocuments(file)) {
    const { tokens } = parseRaw(document.text)
    system += tokens.length
    const found = new Map(
      tokens.map((token) => [`${token.start}-${token.end}`, rowOf(token, tokens)]),
    )
    for (const row of document.rows) tally.add(row, found.get(`${row.start}-${row.end}`))
  }
  return tally.score(system)
}

function rowOf(token: Token, tokens: readonly Token[]): Row {
  const head = tokens[token.head]
  return {
    tag: token.tag,
    penn: token.penn,
    head: head === undefined ? 'root' : `${head.start}-${head.end}`,
    relation: token.relation,
  }
}

export function parseRaw(text: string): ReturnType<typeof parseText> {
  return parseText({ text, segments: [{ kind: 'body', span: { start: 0, end: text.length } }] })
}

/** Sentence boundaries (starts of sentences but a document's first) over the documents of a genre: F1 in percent. */
export function scoreSentences(
  files: readonly string[],
  genre: string,
): { documents: number; f1: number; wrong: readonly string[] } {
  const documents = files
    .flatMap(rawDocuments)
    .filter((_, index) => genreOf(files, index) === genre)
  let right = 0
  let gold = 0
  let found = 0
  const wrong: string[] = []
  for (const { text, sentenceStarts } of documents) {
    const truth = new Set(sentenceStarts.slice(1))
    const ours = parseRaw(text)
      .sentences.slice(1)
      .map(({ start }) => start)
    gold += truth.size
    found += ours.length
    for (const start of ours) {
      if (truth.delete(start)) right++
      else wrong.push(`split: ${context(text, start)}`)
    }
    for (const start of truth) wrong.push(`joined: ${context(text, start)}`)
  }
  return {
    documents: documents.length,
    f1: Number(((200 * right) / (gold + found)).toFixed(2)),
    wrong,
  }
}

function context(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 40), at)}|${text.slice(at, at + 30)}`.replace(/\n/g, '\\n')
}

const genres = new Map<string, readonly string[]>()

/** Genre of the document numbered so over all files: the second part of its name. */
function genreOf(files: readonly string[], index: number): string {
  const key = files.join()
  const known =
    genres.get(key) ??
    files.flatMap((file) => [...new Set(readTreebank(file).map(({ document }) => document))])
  genres.set(key, known)
  return known[index]?.split('_')[1] ?? ''
}
