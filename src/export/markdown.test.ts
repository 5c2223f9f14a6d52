import { expect, test } from 'vitest'
import { type ExportedQuote, exporterContract, type Written, written } from './contract/index.ts'
import { sample } from './contract/sample.ts'
import { escaped, markdown } from './markdown.ts'

/** Quotes are on one line and escaped; they are found again in the text so read. */
function quotesIn(files: Written): readonly ExportedQuote[] {
  const lines = (files['brief.md'] ?? '').matchAll(/^ {2}- \\\[(\d)\\\] “(.*)”$/gm)
  return [...lines].flatMap(([, number, words = '']) => {
    const document = sample.documents[Number(number) - 1]
    if (!document) return []
    const at = [...document.text.matchAll(/./gsu)].map(({ index }) => index)
    const end = (start: number) =>
      at.map((index) => index).find((index) => escaped(document.text.slice(start, index)) === words)
    const start = at.find((index) => end(index) !== undefined) ?? 0
    const span = { start, end: end(start) ?? 0 }
    return [{ document: document.id, span, quote: document.text.slice(span.start, span.end) }]
  })
}

exporterContract(markdown, quotesIn)

test.each([
  ['<script>x</script>', '\\<script\\>x\\</script\\>'],
  ['[a](javascript:b)', '\\[a\\](javascript:b)'],
  ['1. not a list', '1\\. not a list'],
  ['- nor this', '\\- nor this'],
  ['two\nlines', 'two lines'],
  ['a *b* _c_ `d` ~e~', 'a \\*b\\* \\_c\\_ \\`d\\` \\~e\\~'],
  ['bell\u0007', 'bell\ufffd'],
])('%j is written as %j', (text, line) => {
  expect(escaped(text)).toBe(line)
})

test('the brief ends with its sources', async () => {
  const { 'brief.md': text = '' } = await written(markdown, { name: 'Fleet of *Peru*' })

  expect(text).toMatch(/^# Fleet of \\\*Peru\\\*\n/)
  expect(text).toContain('## Situation')
  expect(text.slice(text.indexOf('## Sources'))).toMatch(
    /\\\[1\\\] \[\\=cmd\\\|Fleet\]\(<https:\/\/a\.example\/1>\)/,
  )
})
