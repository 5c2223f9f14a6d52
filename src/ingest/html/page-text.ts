import type { SegmentKind } from '../../record/index.ts'
import type { Mark } from '../source.ts'
import { type DomElement, type DomNode, ELEMENT, parsePage, TEXT } from './dom.ts'
import { names } from './names.ts'
import { stripUnread } from './strip.ts'

const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '))
/** Nobody reads these as part of a report. */
const UNREAD = new Set(
  'script style noscript template svg iframe object button select textarea figcaption nav form'.split(
    ' ',
  ),
)
const POST_CLASS = new RegExp(`\\b(?:${names.posts.join('|')})\\b`)
/** Deeper trees are hostile; what lies below is one paragraph. */
const DEEPEST = 400

interface Piece {
  readonly text: string
  readonly kind: SegmentKind | undefined
}

export interface PageText {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The words of an element, paragraphs between blank lines, with its headings and embedded posts marked. */
export function elementText(element: DomElement): PageText {
  const writer = new Writer()
  walk(element, writer, 0)
  writer.endParagraph()
  let text = ''
  const marks: Mark[] = []
  for (const piece of writer.pieces) {
    const start = text === '' ? 0 : text.length + 2
    text = text === '' ? piece.text : `${text}\n\n${piece.text}`
    if (piece.kind) marks.push({ kind: piece.kind, span: { start, end: text.length } })
  }
  return { text, marks }
}

/** The words of a piece of HTML: a feed's entry, a field of a JSON object. */
export function pageText(html: string): PageText {
  const { body } = parsePage(stripUnread(html))
  return body ? elementText(body) : { text: '', marks: [] }
}

/** Whether a string holds HTML elements, so that its words have to be taken out of them. */
export function isMarkup(words: string): boolean {
  return /<(?:p|div|br|h[1-6]|a|ul|ol|li|blockquote|span|b|strong|em|i|img|table)(?:\s[^<>]{0,2000})?\/?>/i.test(
    words,
  )
}

/** Gathers paragraphs. A `class` because it is filled along the walk and closed at its end. */
class Writer {
  readonly pieces: Piece[] = []
  private words = ''
  private kind: SegmentKind | undefined
  private post: string[] | undefined

  write(words: string): void {
    this.words += words
  }

  startHeading(): void {
    this.kind = 'section-heading'
  }

  startPost(): void {
    this.post = []
  }

  endPost(): void {
    this.endParagraph()
    if (this.post && this.post.length > 0)
      this.pieces.push({ text: this.post.join('\n'), kind: 'post' })
    this.post = undefined
  }

  endParagraph(): void {
    const paragraphs = this.words.replace(/[ \t\f\r]*\n[ \t\f\r]*/g, '\n').split(/\n{2,}/)
    for (const paragraph of paragraphs) {
      const text = paragraph.replace(/^[ \t\f\r\n]+|[ \t\f\r\n]+$/g, '')
      if (text === '') continue
      if (this.post) this.post.push(text)
      else this.pieces.push({ text, kind: this.kind })
    }
    this.words = ''
    this.kind = undefined
  }

  get isInPost(): boolean {
    return this.post !== undefined
  }
}

function walk(node: DomNode, writer: Writer, depth: number): void {
  if (node.nodeType === TEXT) writer.write(collapse(node.textContent ?? ''))
  if (!isElement(node) || UNREAD.has(node.localName)) return
  if (depth > DEEPEST) {
    writer.write(collapse(node.textContent ?? ''))
    return
  }
  if (node.localName === 'br') {
    writer.write('\n')
    return
  }
  if (node.localName === 'tr' && isTableRow(node)) {
    writer.endParagraph()
    writer.write(
      Array.from(node.childNodes, cellWords)
        .filter((words) => words !== '')
        .join('\t'),
    )
    writer.endParagraph()
    return
  }
  const isBlock = BLOCKS.has(node.localName)
  const isPost =
    node.localName === 'blockquote' &&
    !writer.isInPost &&
    POST_CLASS.test(node.getAttribute('class') ?? '')
  if (isBlock) writer.endParagraph()
  if (isPost) writer.startPost()
  if (HEADINGS.has(node.localName)) writer.startHeading()
  for (const child of Array.from(node.childNodes)) walk(child, writer, depth + 1)
  if (isPost) writer.endPost()
  if (isBlock) writer.endParagraph()
}

/** Rows of figures, and not of the tables that old pages are laid out with. */
function isTableRow(row: DomElement): boolean {
  return (
    (row.textContent ?? '').length < 400 &&
    !row.querySelector('p,div,table,br,ul,ol,h1,h2,h3,blockquote')
  )
}

function cellWords(cell: DomNode): string {
  return collapse(cell.textContent ?? '').replace(/^ | $/g, '')
}

/** As browsers do; no-break spaces stay. */
function collapse(words: string): string {
  return words.replace(/[ \t\n\r\f]+/g, ' ')
}

function isElement(node: DomNode): node is DomElement {
  // The node types of the DOM standard: an element's nodes have all that `DomElement` names; a document is walked from its body.
  return node.nodeType === ELEMENT
}
