import { readFileSync } from 'node:fs'
import type { Sentence, Token, UniversalTag } from '../../src/text/analysis.ts'
import { loadModels } from '../../src/text/parsing/models.ts'
import { tagText } from '../../src/text/parsing/tag-text.ts'

export const benchmarks = `${process.env['ONRECORD_SHARED'] ?? '../shared'}/benchmarks`

/** A labelled stretch: offsets into the text, type as the set calls it. */
export interface Labelled {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** What is known of a token before its sentence is parsed. */
export type TaggedToken = Pick<
  Token,
  'start' | 'end' | 'index' | 'sentence' | 'text' | 'tag' | 'penn'
>

/** A text with its labels, read by our own tokens and the tagger's tags. */
export interface NameDocument {
  readonly text: string
  readonly labelled: readonly Labelled[]
  readonly tokens: readonly TaggedToken[]
  readonly sentences: readonly Sentence[]
}

/** Names are learnt before trees: what rules mend in trees changes often, and with it the model would. */
export function readNameDocument(text: string, labelled: readonly Labelled[]): NameDocument {
  const end = text.length
  const segments = text.trim() === '' ? [] : [{ kind: 'body' as const, span: { start: 0, end } }]
  const models = loadModels()
  const { sentences, spans, tags } = tagText({ text, segments }, models)
  const tokens = sentences.flatMap(({ index: sentence, firstToken, endToken }) =>
    spans.slice(firstToken, endToken).map((span, at): TaggedToken => {
      const index = firstToken + at
      const [tag = 'X', penn = 'FW'] = models.tagger.tags[(tags[index] ?? 0) - 1] ?? []
      // The tagger's list holds the treebanks' universal tags, which the type spells out.
      const own = { tag: tag as UniversalTag, penn, text: text.slice(span.start, span.end) }
      return { ...span, ...own, index, sentence }
    }),
  )
  return { text, labelled, tokens, sentences }
}

interface Re3dDocument {
  readonly _id: string
  readonly text: string
}

interface Re3dEntity {
  readonly documentId: string
  readonly begin: number
  readonly end: number
  readonly type: string
  readonly value: string
}

/** JSON lines, at line feeds only: some texts hold other line ends. */
function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

/** One folder of re3d. Its offsets count code points. */
export function readRe3d(folder: string): NameDocument[] {
  const path = `${benchmarks}/names-re3d/${folder}`
  // The set's own form, as its README gives it.
  const documents = readLines(`${path}/documents.json`) as Re3dDocument[]
  const entities = readLines(`${path}/entities.json`) as Re3dEntity[]
  return documents.map(({ _id, text }) => {
    const units = unitOffsets(text)
    const own = entities.filter(({ documentId }) => documentId === _id)
    return readNameDocument(
      text,
      own.map(({ begin, end, type }) => ({
        start: units[begin] ?? 0,
        end: units[end] ?? text.length,
        type,
      })),
    )
  })
}

function unitOffsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return offsets
}

/** A CoNLL file: token first, tag last. Sentences become lines, so that ours are the set's own. */
export function readConll(file: string): NameDocument[] {
  const documents: NameDocument[] = []
  const sentences = readFileSync(`${benchmarks}/names-open/${file}`, 'utf8').split(/\n[ \t]*\n/)
  for (let from = 0; from < sentences.length; from += 25)
    documents.push(conllDocument(sentences.slice(from, from + 25)))
  return documents
}

function conllDocument(sentences: readonly string[]): NameDocument {
  let text = ''
  const labelled: Labelled[] = []
  for (const sentence of sentences) {
    let open: { start: number; end: number; type: string } | undefined
    for (const line of sentence.split('\n')) {
      const fields = line.trim().split(/\s+/)
      const [word] = fields
      const tag = fields.at(-1)
      if (word === undefined || word === '' || tag === undefined || word === '-DOCSTART-') continue
      const type = tag.slice(2)
      if (open !== undefined && (tag.startsWith('B') || type !== open.type)) {
        labelled.push(open)
        open = undefined
      }
      if (type !== '')
        open = { start: open?.start ?? text.length, end: text.length + word.length, type }
      text += `${word} `
    }
    if (open !== undefined) labelled.push(open)
    text = `${text.trimEnd()}\n\n`
  }
  return readNameDocument(text, labelled)
}
