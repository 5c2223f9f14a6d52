import { expect, test } from 'vitest'
import { isFailure, readSource } from '../index.ts'

function read(content: string) {
  const [document] = readSource({ name: 'report.md', bytes: Buffer.from(content) })
  if (!document || isFailure(document)) throw new Error(`not read: ${document?.message}`)
  return document
}

test('headings need no blank line below them, and code is no heading', () => {
  const document = read(
    'Rain fell on the border for a week, the mission said.\n## Roads\nThree are cut.\n```\n# not this\n```\n',
  )
  const headings = document.segments.filter(({ kind }) => kind.endsWith('heading'))
  expect(headings.map(({ span }) => document.text.slice(span.start, span.end))).toEqual([
    '## Roads',
  ])
})

test('front matter stays in the text and is read as metadata', () => {
  const document = read('---\ntitle: "Roads: cut"\ndate: 2009-01-02\nlang: en\n---\nRain fell.\n')
  expect(document).toMatchObject({
    title: 'Roads: cut',
    published: { value: '2009-01-02', basis: 'metadata' },
  })
  expect(document.segments[0]).toMatchObject({ kind: 'inline-header', span: { start: 0 } })
})

test('front matter that is no YAML costs only its fields', () => {
  const document = read('---\ntitle: [broken\n---\nRain fell on the border.\n')
  expect(document.notices).toMatchObject([{ code: 'front-matter-malformed' }])
  expect(document.text).toContain('Rain fell')
})

test.each([
  '# Rain in Gao\n\nThe roads are cut.',
  'Rain in Gao\n===========\n\nThe roads are cut.',
])('the title is the headline without its marks: %j', (text) => {
  expect(read(text).title).toBe('Rain in Gao')
})
