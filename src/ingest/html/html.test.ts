import { describe, expect, test } from 'vitest'
import { isFailure, readSource } from '../index.ts'

const text = 'The two armies said on Friday that they would draw back their guns by the end of May.'

function read(content: string) {
  const [document] = readSource({ name: 'page.html', bytes: Buffer.from(content) })
  if (!document || isFailure(document)) throw new Error(`not read: ${document?.message}`)
  return document
}

test('no-break spaces and curly quotes are kept, other white space runs together', () => {
  expect(read('<p>Some\u00A0400  men\n left “the  fort”&nbsp;at&#32;dawn.</p>').text).toBe(
    'Some\u00A0400 men left “the fort”\u00A0at dawn.',
  )
})

test('scripts and comments never reach the text, even unclosed ones do no harm', () => {
  expect(
    read(`<p>${text}</p><script>var a = "<p>no</p>"</script><!-- <p>no</p> --><STYLE>p{}</STYLE>`)
      .text,
  ).toBe(text)
  expect(read(`<p>${text}</p><!-- never closed`).text).toContain(text)
})

test('a paragraph ends at two line breaks and not at one', () => {
  expect(read(`<div>${text}<br>And more.<br><br>${text}</div>`).text).toBe(
    `${text}\nAnd more.\n\n${text}`,
  )
})

test('a deep tree is read or reported, not crashed on', () => {
  const results = [
    ...readSource({ name: 'deep.html', bytes: Buffer.from(`${'<div>'.repeat(20_000)}${text}`) }),
  ]
  expect(results).toHaveLength(1)
})

test('linked data that is no JSON is left aside with a notice', () => {
  const document = read(
    `<script type="application/ld+json">{"@type": "NewsArticle",}</script><p>${text}</p>`,
  )
  expect(document.notices).toMatchObject([{ code: 'linked-data-malformed' }])
})

describe('dates', () => {
  test.each([
    [
      '<meta property="article:published_time" content="2021-07-27T23:50:00-07:00">',
      '2021-07-27',
      'metadata/article:published_time',
    ],
    ['<meta name="dc.date" content="27 July 2021">', '2021-07-27', 'metadata/dc.date'],
    ['<time datetime="2021-07-27" pubdate></time>', '2021-07-27', 'metadata/time'],
    [
      '<meta property="article:modified_time" content="2021-07-28">',
      '2021-07-28',
      'metadata/article:modified_time',
    ],
    [
      '<link rel="canonical" href="https://a.example/2021/07/27/guns">',
      '2021-07-27',
      'metadata/url',
    ],
    ['<link rel="canonical" href="https://a.example/2021/07/guns">', '2021-07', 'metadata/url'],
  ])('%s', (element, value, rule) => {
    expect(
      read(`<html><head>${element}</head><body><p>${text}</p></body></html>`).published,
    ).toMatchObject({ value, rule, basis: 'metadata' })
  })
})
