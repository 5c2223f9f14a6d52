import { names } from './names.ts'

const STRIPPED = ['script', 'style', 'svg', 'template', 'iframe'] as const

/** HTML without comments and without the elements that hold no words of a report: most of a page's bytes, and none of its text. */
export function stripUnread(html: string): string {
  return STRIPPED.reduce(
    (rest, name) => cutOut(rest, new RegExp(`<${name}(?=[\\s/>])`, 'gi'), `</${name}`),
    cutOut(html, /<!--(?!\[CDATA)/g, '-->'),
  )
}

/** Cuts from each `open` to the next `close`; an element that is never closed is left for the parser. */
function cutOut(html: string, open: RegExp, close: string): string {
  const lower = html.toLowerCase()
  // Lower-casing can lengthen a few foreign letters; offsets would no longer hold.
  const haystack = lower.length === html.length ? lower : html
  let kept = ''
  let from = 0
  for (let found = open.exec(html); found; found = open.exec(html)) {
    const end = haystack.indexOf(close, found.index)
    if (end === -1) break
    const after = haystack.indexOf('>', end)
    const to = after === -1 ? html.length : after + 1
    kept += html.slice(from, found.index)
    from = to
    open.lastIndex = to
  }
  return kept + html.slice(from)
}

/** Contents of the page's JSON-LD scripts. */
export function* linkedData(html: string): Iterable<string> {
  const open =
    /<script\b[^<>]{0,500}\btype\s{0,9}=\s{0,9}["']?application\/ld\+json\b[^<>]{0,500}>/gi
  for (let found = open.exec(html); found; found = open.exec(html)) {
    const end = html.indexOf('</script', open.lastIndex)
    if (end === -1) return
    yield html.slice(open.lastIndex, end)
    open.lastIndex = end
  }
}

/** Opening tags of the block quotations that social networks give out to be embedded. */
const POST = new RegExp(
  `<blockquote\\b[^<>]{0,1000}\\bclass\\s{0,9}=\\s{0,9}["']?[^<>"']{0,200}(?:${names.posts.join('|')})\\b[^<>]{0,1000}>`,
  'gi',
)

/**
 * HTML with the links taken out of embedded posts. Readability takes blocks that are mostly links for navigation, and a short post
 * with its date and picture linked is one.
 */
export function unlinkPosts(html: string): string {
  let result = ''
  let from = 0
  for (const open of html.matchAll(POST)) {
    const end = html.indexOf('</blockquote', open.index)
    if (open.index < from || end === -1) continue
    result +=
      html.slice(from, open.index) +
      html.slice(open.index, end).replace(/<\/?a\b[^<>]{0,4000}>/gi, '')
    from = end
  }
  return result + html.slice(from)
}
