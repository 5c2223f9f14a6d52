import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeReport } from '../contract/sample.ts'
import { openStore } from '../open.ts'

const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[ "'*^:(){}+\-a-z]{0,30}$/),
  fc
    .array(fc.constantFrom('AND', 'OR', 'NOT', 'NEAR(', '"', '*', ':', 'title', '-', ' ', 'ferry'))
    .map((parts) => parts.join('')),
)

test('whatever is typed, a search gives words of the text or nothing', async () => {
  const store = await openStore(':memory:', { create: true })
  const report = makeReport('The ferry, title and all, is not near: “and or not”.', { title: 'A' })
  await store.addReports([report])

  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      for (const { document, spans } of await store.search(words)) {
        expect(document).toBe(report.document.id)
        for (const { start, end } of spans) {
          expect(report.document.text.slice(start, end)).toMatch(/\p{L}/u)
        }
      }
    }),
  )
  await store.close()
})
