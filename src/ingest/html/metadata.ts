import { field, fieldsOf } from '../fields/index.ts'
import type { DateField, Item } from '../source.ts'
import type { DomDocument } from './dom.ts'
import { names } from './names.ts'
import { linkedData } from './strip.ts'

const articleTypes: ReadonlySet<string> = new Set(names.articles)

/** What a page says of itself, and the article's text where linked data carries it. */
export interface PageMetadata {
  readonly item: Partial<Item>
  readonly articleBody?: string | undefined
}

/** Title, source, address, language and dates of a page: linked data first, then `<meta>`, `<link>` and `<time>`. */
export function readMetadata(html: string, document: DomDocument): PageMetadata {
  const { article, notices } = findArticleData(html)
  const linked = article ? fieldsOf(article) : {}
  const meta = metaTags(document)
  return {
    item: {
      title: plain(linked.title ?? first(meta, names.title)?.words),
      source: plain(linked.source ?? first(meta, names.source)?.words),
      url: [canonical(document), linked.url, first(meta, names.url)?.words].find(isAddress),
      language:
        linked.language ??
        document.documentElement?.getAttribute('lang') ??
        first(meta, names.language)?.words,
      published: dates(document, linked.published, meta),
      modified: linked.modified ?? dated(first(meta, names.modified)),
      notices,
    },
    articleBody: article ? field(article, 'text')?.value : undefined,
  }
}

function findArticleData(html: string): {
  readonly article?: object
  readonly notices: Item['notices']
} {
  let broken = 0
  for (const words of linkedData(html)) {
    try {
      const article = findTyped(JSON.parse(words), 0)
      if (article) return { article, notices: [] }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      broken += 1
    }
  }
  const message = "The page's linked data is not valid JSON and was left aside."
  return { notices: broken > 0 ? [{ code: 'linked-data-malformed', message }] : [] }
}

function findTyped(value: unknown, depth: number): object | undefined {
  if (typeof value !== 'object' || value === null || depth > 4) return undefined
  if (Array.isArray(value)) {
    return value
      .slice(0, 100)
      .reduce<object | undefined>((found, entry) => found ?? findTyped(entry, depth + 1), undefined)
  }
  if ('@type' in value && [value['@type']].flat().some((type) => articleTypes.has(String(type))))
    return value
  if ('@graph' in value) return findTyped(value['@graph'], depth + 1)
  return 'mainEntity' in value ? findTyped(value.mainEntity, depth + 1) : undefined
}

type MetaTags = ReadonlyMap<string, string>

function metaTags(document: DomDocument): MetaTags {
  const tags = new Map<string, string>()
  for (const element of Array.from(document.querySelectorAll('meta[content]'))) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((key) => element.getAttribute(key))
      .find((key) => key)
    const content = element.getAttribute('content')?.trim()
    if (name && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content)
  }
  return tags
}

function first(tags: MetaTags, keys: readonly string[]): DateField | undefined {
  const key = keys.find((name) => tags.has(name))
  const words = key === undefined ? undefined : tags.get(key)
  return words === undefined ? undefined : { words, rule: `metadata/${key}` }
}

function dates(
  document: DomDocument,
  linked: readonly DateField[] | undefined,
  tags: MetaTags,
): readonly DateField[] {
  const time = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"][datetime], article time[datetime]',
  )
  const written = time?.getAttribute('datetime')
  const found = [
    dated(first(tags, names.published)),
    written ? dated({ words: written, rule: 'metadata/time' }) : undefined,
  ]
  return [...(linked ?? []), ...found.filter((date) => date !== undefined)]
}

/** Some systems put a clock's digits where a date belongs; those say nothing. */
function dated(date: DateField | undefined): DateField | undefined {
  return date && /\d{4}/.test(date.words) ? date : undefined
}

function canonical(document: DomDocument): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
}

function isAddress(words: string | undefined): words is string {
  return words !== undefined && /^https?:\/\/\S{3,2000}$/i.test(words)
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** Titles are often escaped once too much. */
function plain(words: string | undefined): string | undefined {
  const text = words?.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
      return String.fromCodePoint(
        decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal),
      )
    },
  )
  return text?.replace(/\s+/g, ' ').trim() || undefined
}
