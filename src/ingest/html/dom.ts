import { loadPackage, OnrecordError } from '../../record/index.ts'

/** Of the Document Object Model what reading needs. */
export interface DomNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode>
}
export interface DomElement extends DomNode {
  readonly localName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): ArrayLike<DomElement>
}
export interface DomDocument extends DomElement {
  readonly body: DomElement | null
  readonly documentElement: DomElement | null
}

export const ELEMENT = 1
export const TEXT = 3

interface LinkeDom {
  parseHTML(html: string): { readonly document: DomDocument }
}
interface ReadabilityModule {
  readonly Readability: new (
    document: DomDocument,
    options: {
      readonly keepClasses: boolean
      readonly disableJSONLD: boolean
      readonly serializer: (node: DomElement) => DomElement
    },
  ) => { parse(): { readonly content?: DomElement | null; readonly title?: string | null } | null }
}

/**
 * A page as a tree. The parser takes any markup, however broken; what it cannot take is a bug of its own or a tree
 * too deep for it.
 *
 * @throws {OnrecordError} `html-unreadable`.
 */
export function parsePage(html: string): DomDocument {
  // Fragments get the frame without which the parser takes the first element for the page.
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  // The part of linkedom's interface that is used.
  const { parseHTML } = loadPackage(import.meta.resolve('linkedom')) as LinkeDom
  return guard(() => parseHTML(page).document)
}

/** Pages that people read have some sixty levels and some ten thousand elements; Readability's work grows with the square of both. */
const DEEPEST = 150
const MOST_NODES = 60_000

/** Whether a tree is of a size that a page for people has. */
function isTame(root: DomNode): boolean {
  let level: readonly DomNode[] = [root]
  let nodes = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length
    if (depth > DEEPEST || nodes > MOST_NODES) return false
    level = level.flatMap((node) => Array.from(node.childNodes))
  }
  return true
}

/**
 * The element that holds a page's article, by Mozilla's Readability; undefined when it finds none, and for trees so large or deep
 * that finding it would take minutes. Changes the tree.
 *
 * @throws {OnrecordError} `html-unreadable`.
 */
export function findArticle(
  document: DomDocument,
): { readonly content: DomElement; readonly title?: string | undefined } | undefined {
  if (!isTame(document)) return undefined
  // The part of Readability's interface that is used.
  const { Readability } = loadPackage(
    import.meta.resolve('@mozilla/readability'),
  ) as ReadabilityModule
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: DomElement) => node }
  const article = guard(() => new Readability(document, options).parse())
  return article?.content
    ? { content: article.content, title: article.title ?? undefined }
    : undefined
}

/** Errors of libraries that read hostile pages are failures of the page, whatever they are. */
function guard<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new OnrecordError(
      'html-unreadable',
      `The page's markup cannot be read (${reason}). Save its text and add that.`,
      { cause },
    )
  }
}
