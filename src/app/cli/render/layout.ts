import { printable } from '../io.ts'

export { dotted } from '../../dotted.ts'

/** How words are shown where colour is; meaning never hangs on it alone. */
export type Tone = 'plain' | 'strong' | 'faint' | 'alert' | 'found'

export type Part = string | { readonly text: string; readonly tone: Tone }

/** A paragraph: wrapped to the width, its further lines indented as far as its text begins. */
export interface Line {
  /** Columns before it. */
  readonly indent?: number
  /** Stands before the text, which begins `labelWidth` columns further on. */
  readonly label?: Part
  readonly labelWidth?: number
  readonly parts: readonly Part[]
}

export interface Sheet {
  readonly columns: number
  readonly colour: boolean
}

interface Piece {
  readonly text: string
  readonly tone: Tone
}

const codes: Readonly<Record<Tone, readonly [string, string]>> = {
  plain: ['', ''],
  strong: ['\u001b[1m', '\u001b[22m'],
  faint: ['\u001b[2m', '\u001b[22m'],
  alert: ['\u001b[33m', '\u001b[39m'],
  found: ['\u001b[4m', '\u001b[24m'],
}

function painted({ text, tone }: Piece, { colour }: Sheet): string {
  const [on, off] = codes[tone]
  return colour && text.trim() !== '' ? `${on}${text}${off}` : text
}

function toPiece(part: Part): Piece {
  return typeof part === 'string' ? { text: part, tone: 'plain' } : part
}

/** Only here does text become output: what would steer a terminal is made visible before it is painted. */
function safe(part: Part): Piece {
  const { text, tone } = toPiece(part)
  return { text: printable(text).replace(/[\n\t]+/g, ' '), tone }
}

/** Columns that text takes: East Asian wide characters take two, marks that combine none. */
function widthOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length
  let width = 0
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
        letter,
      )
        ? 2
        : 1
  }
  return width
}

/** What stays together on a line: pieces without a space between them, whatever their tones. */
interface Word {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** A space comes before it, unless it begins a line. */
  readonly spaced: boolean
}

function wordOf(pieces: readonly Piece[], spaced: boolean): Word {
  return { pieces, spaced, width: pieces.reduce((sum, { text }) => sum + widthOf(text), 0) }
}

/** Words of at most `width` columns; what is longer is broken. */
function* wordsOf(parts: readonly Part[], width: number): Iterable<Word> {
  let pieces: Piece[] = []
  let spaced = false
  for (const { text, tone } of parts.map(safe)) {
    for (const [run] of text.matchAll(/ +|[^ ]+/g)) {
      const isLong = widthOf(run) > width
      if ((run.startsWith(' ') || isLong) && pieces.length > 0) {
        yield wordOf(pieces, spaced)
        pieces = []
        spaced = false
      }
      if (run.startsWith(' ')) spaced = true
      else if (!isLong) pieces.push({ text: run, tone })
      else {
        for (const [part] of run.matchAll(new RegExp(`.{1,${Math.floor(width / 2)}}`, 'gu'))) {
          yield wordOf([{ text: part, tone }], spaced)
          spaced = false
        }
      }
    }
  }
  if (pieces.length > 0) yield wordOf(pieces, spaced)
}

/** `taken`: columns of the first line that are not free. */
function wrapped(
  parts: readonly Part[],
  { width, taken }: { readonly width: number; readonly taken: number },
  sheet: Sheet,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = taken
  for (const word of wordsOf(parts, width)) {
    const space = word.spaced && line !== '' ? 1 : 0
    if (used + space + word.width > width && used > 0) {
      lines.push(line)
      line = ''
      used = 0
    }
    const gap = line !== '' ? ' '.repeat(space) : ''
    line += gap + word.pieces.map((piece) => painted(piece, sheet)).join('')
    used += gap.length + word.width
  }
  return [...lines, line]
}

function setLine({ indent = 0, label, labelWidth = 0, parts }: Line, sheet: Sheet): string {
  const head = label === undefined ? undefined : safe(label)
  // A label that is too long for its column pushes its own line only.
  const headWidth = head ? Math.max(labelWidth, widthOf(head.text) + 1) : 0
  const room = head ? labelWidth : 0
  const width = Math.max(10, sheet.columns - indent - room)
  const [top = '', ...rest] = wrapped(parts, { width, taken: headWidth - room }, sheet)
  const lead = head ? painted(head, sheet) + ' '.repeat(headWidth - widthOf(head.text)) : ''
  const margin = ' '.repeat(indent)
  const hanging = ' '.repeat(indent + room)
  return [
    `${margin}${lead}${top}`.trimEnd(),
    ...rest.map((each) => `${hanging}${each}`.trimEnd()),
  ].join('\n')
}

/** Lines as text for the terminal. The only way from the record to the screen. */
export function layOut(lines: readonly Line[], sheet: Sheet): string {
  return lines.map((line) => `${setLine(line, sheet)}\n`).join('')
}

export const blank: Line = { parts: [] }

export function strong(text: string): Part {
  return { text, tone: 'strong' }
}

export function faint(text: string): Part {
  return { text, tone: 'faint' }
}

export function alert(text: string): Part {
  return { text, tone: 'alert' }
}

const steeringInJson = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** JSON whose strings cannot steer a terminal: such characters as escapes, which mean the same to a reader. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    steeringInJson,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
