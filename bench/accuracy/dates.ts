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
}

/** The day of a document's creation time, which may carry an hour; nothing when it names no day. */
export function publishedOn(time: string): { readonly published?: string } {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0]
  return day === undefined ? {} : { published: day }
}

/** Time expressions in TimeML: extent, type and value, with the document's date given. */
export const dates: Adapter = {
  name: 'dates',
  recognises: (path) => entriesOf(path).some((entry) => entry.endsWith('.tml')),
  tasks: [found],
  headline: ['value.f1', 'relaxed.f1', 'strict.f1', 'type.f1'],
}
