import { OnrecordError } from '../../record/index.ts'
import { decodeText } from '../decode/index.ts'
import { guessUtf16 } from '../decode/utf-16.ts'
import { parseJson } from '../json/index.ts'
import { itemOf } from '../json/items.ts'
import { type Failure, type Item, isFailure, type Reader } from '../source.ts'

const LINE_FEED = 10

/**
 * A report a line. Lines end at line feeds alone, since U+2028 may stand inside strings; blank lines are skipped. Each line is
 * decoded for itself, so a broken one costs only itself.
 */
export const jsonLines: Reader = {
  format: 'jsonl',
  extensions: ['jsonl', 'ndjson', 'jsonlines'],

  recognises: (head) => /^\s{0,99}\{[^\n]*\}[ \t\r]{0,9}\n\s{0,99}\{/.test(head),

  *read({ name, bytes }) {
    let number = 0
    for (const line of lines(bytes)) {
      number += 1
      if (!isBlank(line)) yield readLine(line, `${name}:${number}`)
    }
  },
}

function readLine(bytes: Uint8Array, place: string): Item | Failure {
  try {
    const { text, notices } = decodeText(bytes)
    const item = itemOf(parseJson(text), place)
    return isFailure(item) || notices.length === 0
      ? item
      : { ...item, notices: [...notices, ...(item.notices ?? [])] }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    return { code: error.code, message: error.message, place }
  }
}

function* lines(bytes: Uint8Array): Iterable<Uint8Array> {
  const source = guessUtf16(bytes) ? new TextEncoder().encode(decodeText(bytes).text) : bytes
  let start = 0
  while (start < source.length) {
    const found = source.indexOf(LINE_FEED, start)
    const end = found === -1 ? source.length : found
    yield source.subarray(start, end)
    start = end + 1
  }
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
