import { z } from 'zod'
import type { Adapter, Task } from './adapter.ts'
import { offsetsOf, type Pair, toCodePoints } from './offsets.ts'
import { entriesOf } from './sets.ts'

const script = 'extra_score.py'
const Dumped = z.object({ doc: z.string(), text: z.string() })

const found: Task = {
  name: 'found',
  inputs: (set, scorers) =>
    scorers.dump(script, 'attrib-dump', set.path).map((row) => {
      const { doc, text } = Dumped.parse(row)
      return { id: doc, text }
    }),
  predict: (doc, { document, statements: attributions }) => {
    const offsets = offsetsOf(document.text)
    const all = (pairs: readonly Pair[]) => pairs.map((pair) => toCodePoints(pair, offsets))
    return attributions.map(({ source, cue, content }) => ({
      doc,
      source: all(source),
      cue: all(cue),
      content: all(content),
    }))
  },
  score: (set, predictions) => [script, 'attrib', predictions, set.path],
}

/** Who said what: source, cue and content spans of every attribution. */
export const statements: Adapter = {
  name: 'statements',
  recognises: (path) => {
    const entries = entriesOf(path)
    return entries.includes('attributions') && entries.includes('text')
  },
  tasks: [found],
  headline: ['content_characters.f1', 'source_overlap_on_paired', 'content_exact.f1'],
}
