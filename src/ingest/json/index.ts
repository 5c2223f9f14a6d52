import { OnrecordError } from '../../record/index.ts'
import { decodeText } from '../decode/index.ts'
import { fieldsOf } from '../fields/index.ts'
import { type Failure, type Item, isFailure, type Reader } from '../source.ts'
import { itemOf } from './items.ts'
import { ownReports } from './own-export.ts'

/**
 * One JSON object, an array of them, or an object that holds them: a JSON Feed's `items`, a corpus's `articles` or
 * `documents`, the `reports` of our own export.
 */
export const json: Reader = {
  format: 'json',
  extensions: ['json', 'ninjs'],

  recognises: (head) => /^\s*(?:\{|\[\s*[{\]])/.test(head),

  *read({ name, bytes }) {
    const { text, notices } = decodeText(bytes)
    for (const item of items(parseJson(text), name)) {
      yield isFailure(item) ? item : { ...item, notices: [...notices, ...(item.notices ?? [])] }
    }
  },
}

function* items(value: unknown, name: string): Iterable<Item | Failure> {
  const list = listOf(value)
  if (!list) {
    yield itemOf(value, name)
    return
  }
  if (list.values.length === 0) throw new OnrecordError('empty', 'The list holds no report.')
  const found = list.values.map((entry, index) => itemOf(entry, `${name}[${index}]`))
  if (found.length > 1 && found.every(isFailure)) {
    throw new OnrecordError(
      'no-text',
      `None of the ${found.length} entries holds a report. Put each one's words into a field "text".`,
    )
  }
  for (const item of found)
    yield isFailure(item) ? item : { ...item, source: item.source ?? list.source }
}

interface List {
  readonly values: readonly unknown[]
  /** Who put the list out: a feed's title. */
  readonly source?: string | undefined
}

function listOf(value: unknown): List | undefined {
  if (Array.isArray(value)) return { values: value }
  if (typeof value !== 'object' || value === null) return undefined
  const own = ownReports(value)
  if (own) return { values: own }
  for (const key of ['items', 'articles', 'documents', 'data', 'results']) {
    const found: unknown = Object.entries(value).find(([own]) => own === key)?.[1]
    if (Array.isArray(found)) {
      return { values: found, source: key === 'items' ? fieldsOf(value).title : undefined }
    }
  }
  return undefined
}

/** @throws {OnrecordError} `json-malformed`, with the line and column where it is known. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new OnrecordError('json-malformed', `Not valid JSON: ${where(text, error.message)}.`)
  }
}

/** The parser's message without the text that it quotes, and the line: by its position, else by finding what it quotes. */
function where(text: string, message: string): string {
  const what = message.split(/ in JSON| at position|, \.{3}|, "/)[0] ?? message
  const position = /at position (\d+)/.exec(message)?.[1]
  const quoted = /, (?:\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/.exec(message)?.[1]
  const found = quoted === undefined ? -1 : text.indexOf(quoted)
  if (position === undefined && found === -1) return what
  const at =
    position === undefined
      ? found + Math.min(QUOTED_BEFORE, (quoted ?? '').length)
      : Number(position)
  // A line of JSON lines is named by its place in the file.
  if (!text.trim().includes('\n'))
    return position === undefined ? what : `${what} (column ${at + 1})`
  return `${what} (line ${text.slice(0, at).split('\n').length})`
}

/** Characters that V8 quotes on each side of what it did not expect. */
const QUOTED_BEFORE = 10
