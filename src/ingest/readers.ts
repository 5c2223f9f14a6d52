import { OnrecordError } from '../record/index.ts'
import { guessUtf16 } from './decode/utf-16.ts'
import { feed } from './feed/index.ts'
import { html } from './html/index.ts'
import { json } from './json/index.ts'
import { jsonLines } from './json-lines/index.ts'
import { markdown } from './markdown/index.ts'
import { plainText } from './plain-text/index.ts'
import type { Reader, Source } from './source.ts'

/** The formats, in the order in which content is tried; plain text takes what is left. */
export const readers: readonly Reader[] = [html, feed, jsonLines, json, markdown, plainText]

/** How much of a source is looked at to recognise its format; a line of JSON is often long. */
const HEAD_BYTES = 65_536

/**
 * The reader for a source: the one named, else the one whose extension its name has, else the one that recognises its
 * content, else plain text. Content overrules an extension where formats share it: JSON lines in a `.json`, a page in a `.txt`.
 *
 * @throws {OnrecordError} `no-reader` when `format` names none.
 */
export function chooseReader({ name, bytes, format }: Source): Reader {
  if (format !== undefined) {
    const named = readers.find((reader) => reader.format === format.toLowerCase())
    if (named) return named
    const known = readers.map((reader) => reader.format).join(', ')
    throw new OnrecordError('no-reader', `There is no format "${format}". Name one of ${known}.`)
  }
  const extension = /\.([a-z\d]{1,10})$/.exec(name.toLowerCase())?.[1] ?? ''
  const byName = readers.find((reader) => reader.extensions.includes(extension))
  const byContent = recognise(bytes)
  return overrules(byContent, byName) ? byContent : (byName ?? byContent ?? plainText)
}

function recognise(bytes: Uint8Array): Reader | undefined {
  const start = bytes.subarray(0, HEAD_BYTES)
  const order = guessUtf16(bytes)
  const encoding = order === undefined ? 'utf-8' : `utf-16${order}`
  const head = new TextDecoder(encoding).decode(start)
  return readers.find((reader) => reader.recognises(head))
}

function overrules(byContent: Reader | undefined, byName: Reader | undefined): byContent is Reader {
  if (!byContent || byContent === byName) return false
  if (byName === json || byName === plainText) return byContent === jsonLines || byContent === html
  return byName === feed && byContent === html
}

/** The name of the format that a source is read as. */
export function formatOf(source: Source): string {
  return chooseReader(source).format
}
