import { z } from 'zod'
import type { Adapter, Task } from './adapter.ts'
import { type Found, withDescriptions } from './described.ts'
import type { Line } from './line.ts'
import codes from './names.json' with { type: 'json' }
import { offsetsOf } from './offsets.ts'
import { entriesOf, headOf } from './sets.ts'

const script = 'names_score.py'
const Dumped = z.object({ doc: z.string(), text: z.string() })
/** Our types of name and what the scorer calls them; a type it does not know is left out. */
const types = new Map(Object.entries(codes))

type Predict = (line: Line) => readonly Found[]

const found = (predict: Predict): Task => ({
  name: 'found',
  inputs: (set, scorers) =>
    scorers.dump(script, 'dump', set.path).map((row) => {
      const { doc, text } = Dumped.parse(row)
      return { id: doc, text }
    }),
  predict: (doc, line) => {
    const { toCodePoint } = offsetsOf(line.document.text)
    return predict(line).flatMap(({ start, end, type }) => {
      const code = types.get(type)
      if (code === undefined) return []
      return [{ doc, start: toCodePoint(start), end: toCodePoint(end), type: code }]
    })
  },
  score: (set, predictions) => [script, 'score', predictions, set.path],
})

function isRe3d(path: string): boolean {
  const entries = entriesOf(path)
  return entries.includes('documents.json') && entries.includes('entities.json')
}

/** CoNLL: a token a line, and last on the line whether it begins, continues or is outside a name. */
function isConll(path: string): boolean {
  // The last line of a head may be cut off.
  const lines = headOf(path).split('\n').slice(0, -1)
  const tokens = lines.filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-'))
  const tagged = tokens.filter((line) => /\s(?:O|[BI]-\S+)\s*$/.test(line))
  return tokens.length >= 10 && tagged.length >= 0.95 * tokens.length
}

const headline = ['overlap.f1', 'exact.f1']

/** Names of people, organisations, places, nationalities and weapons: CoNLL files. */
export const names: Adapter = {
  name: 'names',
  recognises: isConll,
  tasks: [found((line) => line.names)],
  headline,
}

/** The same in re3d's folders, which count descriptions, too. */
export const describedNames: Adapter = {
  name: 'names-re3d',
  recognises: isRe3d,
  tasks: [
    found(({ document, names: all, mentions, places }) =>
      withDescriptions({ text: document.text, names: all, mentions, places }),
    ),
  ],
  headline,
}
