import { expect, test } from 'vitest'
import { exporterContract, type Written, written } from './contract/index.ts'
import { timelinejs } from './timelinejs.ts'

interface Slides {
  readonly title: { readonly text: { readonly headline: string; readonly text: string } }
  readonly events: readonly {
    readonly start_date: { readonly year: number; readonly display_date?: string }
    readonly text: { readonly headline: string; readonly text: string }
    readonly group: string
    readonly unique_id: string
  }[]
}

function slidesIn(files: Written): Slides {
  // Our own file.
  return JSON.parse(files['timeline.json'] ?? '{}') as Slides
}

function unescapedHtml(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
  }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name] ?? '')
}

exporterContract(timelinejs, (files) =>
  slidesIn(files).events.flatMap(({ text }) =>
    [
      ...text.text.matchAll(
        /<blockquote data-report="(\w+)" data-start="(\d+)" data-end="(\d+)">(.*?)<\/blockquote>/gs,
      ),
    ].map(([, document = '', start, end, quote = '']) => ({
      document,
      span: { start: Number(start), end: Number(end) },
      quote: unescapedHtml(quote),
    })),
  ),
)

test('what has no day of its own stands where it was reported, and says so', async () => {
  const { events } = slidesIn(await written(timelinejs))
  const killed = events.find(
    ({ unique_id: id, group }) => group === 'Incident' && id.startsWith('told'),
  )

  expect(killed?.start_date).toEqual({
    year: 2021,
    month: 4,
    day: 7,
    display_date: 'undated; reported 7 April 2021',
  })
  expect(events.map(({ group }) => group)).toContain('Deadline')
})

test('no word of a report is mark-up', async () => {
  const { events, title } = slidesIn(await written(timelinejs, { name: '<b>Peru</b>' }))
  const html = events.map(({ text }) => text.headline + text.text).join('')

  expect(title.text.headline).toBe('&lt;b&gt;Peru&lt;/b&gt;')
  expect(html).toContain('&lt;b&gt;promised&lt;/b&gt;')
  expect(html.match(/<(?!\/?blockquote)[a-z]/gi)).toBeNull()
})
