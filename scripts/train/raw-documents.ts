import { type GoldSentence, readTreebank } from './conllu.ts'

/** A word's tags, and its head and relation; a head is a word's number, an extent in the text, or `root`. */
export interface Row {
  readonly tag: string
  readonly penn: string
  readonly head: string
  readonly relation: string
}

/** The words of a sentence. */
export function goldRows(sentence: GoldSentence): Row[] {
  return sentence.forms.map((_, word) => {
    const head = sentence.heads[word] ?? -1
    return {
      tag: sentence.tags[word] ?? '',
      penn: sentence.penn[word] ?? '',
      head: head < 0 ? 'root' : String(head),
      relation: sentence.relations[word] ?? '',
    }
  })
}

/** A document of a treebank as its readers saw it: sentences with a space between, a blank line before a paragraph. */
export interface RawDocument {
  readonly text: string
  readonly rows: readonly (Row & { readonly start: number; readonly end: number })[]
  /** Start of each gold sentence. */
  readonly sentenceStarts: readonly number[]
}

/** The documents of a treebank's file, in its order. */
export function rawDocuments(file: string): RawDocument[] {
  const byDocument = new Map<string, GoldSentence[]>()
  for (const sentence of readTreebank(file)) {
    byDocument.set(sentence.document, [...(byDocument.get(sentence.document) ?? []), sentence])
  }
  return [...byDocument.values()].map(rawDocument)
}

function rawDocument(sentences: readonly GoldSentence[]): RawDocument {
  let text = ''
  const sentenceStarts: number[] = []
  const rows: (Row & { start: number; end: number })[] = []
  for (const sentence of sentences) {
    if (text !== '') text = `${text.trimEnd()}${sentence.newParagraph ? '\n\n' : ' '}`
    const starts: number[] = []
    sentence.forms.forEach((form, word) => {
      starts.push(text.length)
      text += form + (sentence.spaces[word] === 1 ? ' ' : '')
    })
    sentenceStarts.push(starts[0] ?? 0)
    goldRows(sentence).forEach((row, word) => {
      const start = starts[word] ?? 0
      const head = row.head === 'root' ? 'root' : spanKey(sentence, starts, Number(row.head))
      rows.push({ ...row, head, start, end: start + (sentence.forms[word] ?? '').length })
    })
  }
  return { text, rows, sentenceStarts }
}

function spanKey(sentence: GoldSentence, starts: readonly number[], word: number): string {
  const start = starts[word] ?? 0
  return `${start}-${start + (sentence.forms[word] ?? '').length}`
}
