import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Adapter, LabelledSet, Task } from './adapter.ts'
import { offsetsOf } from './offsets.ts'
import { entriesOf } from './sets.ts'

const script = 'timex_score.py'
const Dumped = z.object({ doc: z.string(), dct: z.string(), text: z.string() })

const found: Task = {
  name: 'found',
  inputs: (set, scorers) =>
    scorers.dump(script, 'dump', set.path).map((row) => {
      const { doc, dct, text } = Dumped.parse(row)
      return { id: doc, text, ...publishedOn(dct) }
    }),
  predict: (doc, { document, times }) => {
    const { toCodePoint } = offsetsOf(document.text)
    return times.map(({ start, end, type, value }) => ({
      doc,
      start: toCodePoint(start),
      end: toCodePoint(end),
      type,
      value,
    }))
  },
  score: (set: LabelledSet, predictions: string) => [
    script,
    'score',
    set.path,
    predictions,
    '--json',
  ],
  parts: ({ path }) =>
    (['read', 'unread'] as const)
      .map((half) => ({
        id: half,
        path: documentsOf(path)
          .filter((file) => halfOf(file) === half)
          .map((file) => join(path, file))
          .join(','),
      }))
      .filter((part) => part.path !== ''),
}

const documentsOf = (path: string) => entriesOf(path).filter((entry) => entry.endsWith('.tml'))

/**
 * Which half of its set a document belongs to: rules are mended by the errors in one half alone, and judged on
 * the other. By the first byte of the SHA-256 of its name, so that nobody chose.
 */
function halfOf(file: string): 'read' | 'unread' {
  const name = file.replace(/\.tml$/, '')
  const [first = 0] = createHash('sha256').update(name).digest()
  return first % 2 === 0 ? 'read' : 'unread'
}

/** The day of a document's creation time, which may carry an hour; nothing when it names no day. */
export function publishedOn(time: string): { readonly published?: string } {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0]
  return day === undefined ? {} : { published: day }
}

/** Time expressions in TimeML: extent, type and value, with the document's date given. */
export const dates: Adapter = {
  name: 'dates',
  recognises: (path) => documentsOf(path).length > 0,
  tasks: [found],
  headline: [
    ...['value.f1', 'relaxed.f1', 'strict.f1', 'type.f1'],
    ...['read.value.f1', 'unread.value.f1', 'unread.relaxed.f1', 'unread.strict.f1'],
  ],
}
