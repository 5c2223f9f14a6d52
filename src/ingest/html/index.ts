import { type Notice, OnrecordError } from '../../record/index.ts'
import { decodeText } from '../decode/index.ts'
import type { Reader } from '../source.ts'
import { type DomDocument, findArticle, parsePage } from './dom.ts'
import { type PageMetadata, readMetadata } from './metadata.ts'
import { elementText, isMarkup, type PageText, pageText } from './page-text.ts'
import { stripUnread, unlinkPosts } from './strip.ts'

/** No page that a person reads is longer. */
const LONGEST_PAGE = 20_000_000

/**
 * A page is one report: its text is the article that Readability finds in it, paragraphs between blank lines, else the
 * article body of its linked data, else all its words. Headings and embedded posts are marked; navigation, captions and scripts
 * are left out. Readability takes the wrong part of about one page in twenty, mostly live blogs and very short reports.
 */
export const html: Reader = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml', 'shtml'],

  recognises: (head) =>
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
      head,
    ),

  *read({ name, bytes }) {
    if (bytes.length > LONGEST_PAGE) {
      throw new OnrecordError(
        'over-long',
        'The page is over 20 MB. Save its text and add that, or split it.',
      )
    }
    const { text: page, notices } = decodeText(bytes, declaredCharset(bytes))
    const document = parsePage(unlinkPosts(stripUnread(page)))
    const metadata = readMetadata(page, document)
    const { text, marks, title, notices: textNotices } = mainText(document, metadata)
    if (text.trim() === '') {
      throw new OnrecordError(
        'html-no-text',
        'The page holds no readable text; a script may put it in. Save the page as text and add that.',
      )
    }
    const all = [...notices, ...(metadata.item.notices ?? []), ...textNotices]
    yield {
      ...metadata.item,
      title: metadata.item.title ?? title,
      place: name,
      fileName: name,
      text,
      marks,
      notices: all,
    }
  },
}

/** Of two texts of one article Readability's keeps its place when it has at least this share of the linked data's length. */
const FULL_SHARE = 0.5

interface MainText extends PageText {
  readonly title?: string | undefined
  readonly notices: readonly Notice[]
}

function mainText(document: DomDocument, { articleBody }: PageMetadata): MainText {
  // Before Readability takes the tree apart.
  const body = document.body ? elementText(document.body) : { text: '', marks: [] }
  const article = findArticle(document)
  const found = article ? elementText(article.content) : { text: '', marks: [] }
  const title = article?.title || undefined
  if (articleBody !== undefined && found.text.length < articleBody.length * FULL_SHARE) {
    const text = isMarkup(articleBody) ? pageText(articleBody) : { text: articleBody, marks: [] }
    return { ...text, title, notices: [] }
  }
  if (found.text.trim() !== '') return { ...found, title, notices: [] }
  const message = 'No article was found in the page; the text is all of its words.'
  return { ...body, title, notices: [{ code: 'article-unfound', message }] }
}

/** The encoding that the first kilobyte declares. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return (
    /<meta\b[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w:-]{2,40})["']/i.exec(head)?.[1]
  )
}
