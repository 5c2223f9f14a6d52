import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFailure, readReports } from '../../src/ingest/index.ts'

const shared = process.env['ONRECORD_SHARED'] ?? '../shared'

function read(name: string) {
  return [...readReports({ name, bytes: readFileSync(`${shared}/${name}`) })]
}

describe.skipIf(!existsSync(shared))('the shared reports', () => {
  test('the seed with a header has its day, its post and its four headings', () => {
    const [report] = read('seeds/002_adde6a38bef75cd9.txt')
    if (!report || isFailure(report)) throw new Error('not read')
    const { published, segments } = report.document
    expect(published).toMatchObject({ value: '2021-07-27', basis: 'inline' })
    expect(segments.filter(({ kind }) => kind === 'post')).toMatchObject([
      { author: { name: 'President Biden' }, published: { value: '2021-07-26' } },
    ])
    expect(segments.filter(({ kind }) => kind === 'section-heading')).toHaveLength(4)
  })

  test('the seed without a date has its headline and stays undated', () => {
    const [report] = read('seeds/000_75aa7e325bb847e0.txt')
    if (!report || isFailure(report)) throw new Error('not read')
    expect(report.document.segments.slice(0, 4).map(({ kind }) => kind)).toEqual([
      'headline',
      'lead',
      'lead',
      'body',
    ])
    expect(report).not.toHaveProperty('document.published')
  })

  test.each(['stories/white-house.jsonl', 'stories/wikinews-2019-2020.jsonl'])(
    'every line of %s is read and dated by its metadata',
    (name) => {
      for (const report of read(name)) {
        expect(report).toMatchObject({ document: { published: { basis: 'metadata' } } })
      }
    },
  )

  test('the text files of the story are dated by their names', () => {
    const files = readdirSync(`${shared}/stories/us-iraq-white-house`).filter((file) =>
      file.endsWith('.txt'),
    )
    for (const file of files) {
      const [report] = read(`stories/us-iraq-white-house/${file}`)
      expect(report).toMatchObject({
        document: { language: 'en', published: { value: file.slice(0, 10) } },
      })
    }
  })
})
