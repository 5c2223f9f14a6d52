import { expect, test } from 'vitest'
import { annotations } from './annotations.ts'
import { exporterContract, type Written, written } from './contract/index.ts'
import { sample } from './contract/sample.ts'

interface Annotation {
  readonly id: string
  readonly motivation: string
  readonly body: unknown
  readonly creator?: unknown
  readonly target: {
    readonly source: { readonly id: string }
    readonly selector: readonly [
      { readonly start: number; readonly end: number },
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
    ]
  }
}

function pageIn(files: Written) {
  return JSON.parse(files['annotations.jsonld'] ?? '') as {
    readonly '@context': readonly unknown[]
    readonly type: string
    readonly items: readonly Annotation[]
  }
}

function textOf({ target }: Annotation): string {
  const document = target.source.id.replace('urn:onrecord:', '')
  return sample.documents.find(({ id }) => id === document)?.text ?? ''
}

/** An offset in code units from one in code points. */
function unitsAt(text: string, points: number): number {
  return [...text].slice(0, points).join('').length
}

exporterContract(annotations, (files) =>
  pageIn(files).items.map((item) => {
    const [{ start, end }, { exact }] = item.target.selector
    const text = textOf(item)
    return {
      document: item.target.source.id.replace('urn:onrecord:', ''),
      span: { start: unitsAt(text, start), end: unitsAt(text, end) },
      quote: exact,
    }
  }),
)

test('each annotation has words before and after, and no other has its id', async () => {
  const { items, '@context': context, type } = pageIn(await written(annotations))

  expect(type).toBe('AnnotationPage')
  expect(context[0]).toBe('http://www.w3.org/ns/anno.jsonld')
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  for (const item of items) {
    const [, { exact, prefix, suffix }] = item.target.selector
    expect(textOf(item)).toContain(prefix + exact + suffix)
    expect([...prefix].length).toBeLessThanOrEqual(32)
    expect(`${prefix}${suffix}`.isWellFormed()).toBe(true)
  }
})

test('a decision is an annotation of its person', async () => {
  const { items } = pageIn(await written(annotations))
  const about = (motivation: string) => items.filter((item) => item.motivation === motivation)

  expect(about('assessing')).toMatchObject([
    { creator: { name: 'Ana =1' }, body: [{ value: 'rejected' }, { value: 'Of 2019' }] },
  ])
  expect(about('commenting')).toMatchObject([{ body: [{ value: '+1 <i>ask</i>' }] }])
  expect(about('editing')).toMatchObject([{ body: { value: 'binding', path: 'content.strength' } }])
  expect(items.filter(({ id }) => id === `urn:onrecord:${sample.rejected.id}`)).toEqual([])
})
