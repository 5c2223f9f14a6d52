import { readFileSync } from 'node:fs'

/** A sentence of a treebank. Heads count from 0; -1 is the root. */
export interface GoldSentence {
  readonly document: string
  /** Whether a paragraph or heading starts here. */
  readonly newParagraph: boolean
  readonly text: string
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly tags: readonly string[]
  readonly penn: readonly string[]
  readonly heads: Int32Array
  readonly relations: readonly string[]
  readonly misc: readonly string[]
  /** Whether a space follows the word, 1 or 0. */
  readonly spaces: Uint8Array
}

export const treebanks = `${process.env['ONRECORD_SHARED'] ?? '../shared'}/treebanks`

/** Reads a CoNLL-U file. Empty nodes and enhanced dependencies are left out. */
export function readTreebank(file: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  let document = ''
  for (const block of readFileSync(`${treebanks}/${file}`, 'utf8').split('\n\n')) {
    const lines = block.split('\n').filter((line) => line !== '')
    if (lines.length === 0) continue
    document = comment(lines, '# newdoc id = ') ?? document
    sentences.push(readSentence(lines, document))
  }
  return sentences
}

function comment(lines: readonly string[], head: string): string | undefined {
  return lines.find((line) => line.startsWith(head))?.slice(head.length)
}

function readSentence(lines: readonly string[], document: string): GoldSentence {
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
  const column = (index: number) => rows.map((row) => row[index] ?? '_')
  return {
    document,
    newParagraph: lines.some((line) => line.startsWith('# newpar') || line.startsWith('# newdoc')),
    text: comment(lines, '# text = ') ?? '',
    forms: column(1),
    lemmas: column(2),
    tags: column(3),
    penn: column(4),
    heads: Int32Array.from(column(6), (head) => Number(head) - 1),
    relations: column(7),
    misc: column(9),
    spaces: spacesOf(lines, rows),
  }
}

/** Space after each word: none inside a multi-word token (`do|n't`), whose own row says what follows it. */
function spacesOf(lines: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const spaces = Uint8Array.from(rows, (row) => (row[9]?.includes('SpaceAfter=No') ? 0 : 1))
  for (const line of lines) {
    const [, first, last] = /^(\d+)-(\d+)\t/.exec(line) ?? []
    if (first === undefined || last === undefined) continue
    for (let word = Number(first); word < Number(last); word++) spaces[word - 1] = 0
    spaces[Number(last) - 1] = line.includes('SpaceAfter=No') ? 0 : 1
  }
  return spaces
}
