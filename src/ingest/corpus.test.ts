import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isFailure, readReports } from './index.ts'

const corpus = new URL('../../test/corpus/ingest/', import.meta.url)

/** What a person checks a reading by: every segment as its kind and words. */
function reading(folder: string): readonly unknown[] {
  const name =
    readdirSync(new URL(`${folder}/`, corpus)).find((file) => file.startsWith('source.')) ?? ''
  const bytes = readFileSync(new URL(`${folder}/${name}`, corpus))
  return [...readReports({ name, bytes })].map((report) => {
    if (isFailure(report)) return report
    const { text, segments, id: _, notices, ...rest } = report.document
    return {
      place: report.place,
      ...rest,
      notices: notices.map(({ code }) => code),
      segments: segments.map(({ kind, span, ...details }) => ({
        [kind]: text.slice(span.start, span.end),
        ...details,
      })),
    }
  })
}

test.each(readdirSync(corpus))('%s is read as expected', (folder) => {
  const expected: unknown = JSON.parse(
    readFileSync(new URL(`${folder}/expected.json`, corpus), 'utf8'),
  )
  // As JSON, since what is left out and what is undefined are the same to a reader.
  expect(JSON.parse(JSON.stringify(reading(folder)))).toEqual(expected)
})
