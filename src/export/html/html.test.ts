import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exporterContract, type Written, written } from '../contract/index.ts'
import { escapedHtml } from './escape.ts'
import { html } from './index.ts'

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name] ?? '')
}

function pageOf(files: Written): string {
  return files['record.html'] ?? ''
}

exporterContract(html, (files) =>
  [
    ...pageOf(files).matchAll(
      /<mark data-report="(\w+)" data-start="(\d+)" data-end="(\d+)">(.*?)<\/mark>/gs,
    ),
  ].map(([, document = '', start, end, quote = '']) => ({
    document,
    span: { start: Number(start), end: Number(end) },
    quote: unescaped(quote),
  })),
)

test('nothing on the page runs, is fetched or leads out of it', async () => {
  const page = pageOf(await written(html, { name: '"><script>x</script>' }))
  const tags = new Set(
    [...page.matchAll(/<([a-z]+\d?)[\s>]/gi)].map(([, tag]) => tag?.toLowerCase()),
  )

  for (const tag of [
    'script',
    'img',
    'iframe',
    'object',
    'embed',
    'link',
    'form',
    'b',
    'u',
    'i',
    'svg',
  ]) {
    expect(tags).not.toContain(tag)
  }
  expect(page).not.toMatch(/<[^>]+\son\w+=/i)
  expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].every(([, to]) => to?.startsWith('#'))).toBe(
    true,
  )
  expect(page).not.toContain('\u0007')
})

test('its own sheet is the only one let through', async () => {
  const page = pageOf(await written(html))
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(sheet).digest('base64')

  expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
})

test('every link on the page leads somewhere', async () => {
  const page = pageOf(await written(html))
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)

  expect(links.length).toBeGreaterThan(8)
  expect(links.filter((id) => !ids.has(id))).toEqual([])
})

test.each([
  [`<a href='x'>"&"</a>`, '&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;'],
  ['a\u202eb\u0000c', 'a\ufffdb\ufffdc'],
])('%j is written as %j', (text, written_) => {
  expect(escapedHtml(text)).toBe(written_)
})
