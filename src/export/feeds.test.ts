import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { exporterContract, type Written, written } from './contract/index.ts'
import { atom, jsonFeed, rss } from './feeds.ts'

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}
function unescapedHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name] ?? '')
}

function quotesIn(html: string) {
  return [
    ...html.matchAll(
      /<blockquote data-report="(\w+)" data-start="(\d+)" data-end="(\d+)">(.*?)<\/blockquote>/gs,
    ),
  ].map(([, document = '', start, end, quote = '']) => ({
    document,
    span: { start: Number(start), end: Number(end) },
    quote: unescapedHtml(quote),
  }))
}

const entriesOf = (files: Written) => parseAtomFeed(files['changes.atom'] ?? '').entries ?? []
const rssItemsOf = (files: Written) => parseRssFeed(files['changes.rss'] ?? '').items ?? []
const itemsOf = (files: Written) => parseJsonFeed(files['changes.json'] ?? '').items ?? []

exporterContract(atom, (files) =>
  entriesOf(files).flatMap(({ content }) => quotesIn(content?.value ?? '')),
)
exporterContract(rss, (files) =>
  rssItemsOf(files).flatMap(({ description }) => quotesIn(description ?? '')),
)
exporterContract(jsonFeed, (files) =>
  itemsOf(files).flatMap(({ content_html: html }) => quotesIn(html ?? '')),
)

test('the newest change comes first, and each has an id of its own', async () => {
  const entries = entriesOf(await written(atom))
  const days = entries.map(({ updated }) => updated ?? '')

  expect(days).toEqual(days.toSorted().toReversed())
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  const ids = entries.map(({ id }) => id)
  expect(itemsOf(await written(jsonFeed)).map(({ id }) => id)).toEqual(ids)
  expect(rssItemsOf(await written(rss)).map(({ guid }) => guid?.value)).toEqual(ids)
})
