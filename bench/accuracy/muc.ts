import { join } from 'node:path'
import { z } from 'zod'
import type { Adapter, Task } from './adapter.ts'
import { incidentsOf } from './incident-claims.ts'
import { templateOf } from './muc-templates.ts'
import { entriesOf } from './sets.ts'

const script = 'muc4_template_score.py'
const Dumped = z.object({ doc: z.string(), dateline: z.string(), text: z.string() })
const Templates = z.object({ doc: z.string(), templates: z.array(z.unknown()) })

const found: Task = {
  name: 'found',
  inputs: ({ path }, scorers) => {
    const texts = entriesOf(path)
      .filter((entry) => isTexts(entry))
      .map((entry) => join(path, entry))
    return scorers.dump(script, 'dump', ...texts).map((row) => {
      const { doc, text } = Dumped.parse(row)
      return { id: doc, text }
    })
  },
  predict: (doc, line) => {
    const published = line.document.published?.latest
    return [
      {
        doc,
        templates: incidentsOf(line).flatMap((each) => {
          const template = templateOf(each, line, published)
          return template ? [template] : []
        }),
      },
    ]
  },
  write: (rows) =>
    JSON.stringify(
      Object.fromEntries(
        rows.map((row) => Templates.parse(row)).map(({ doc, templates }) => [doc, templates]),
      ),
    ),
  score: ({ path }, predictions) => {
    const keys = entriesOf(path)
      .filter((entry) => entry.startsWith('key-'))
      .map((entry) => join(path, entry))
    return [script, predictions, keys.join(','), '--json']
  },
}

function isTexts(entry: string): boolean {
  return /-muc\d/.test(entry) && !entry.startsWith('key-')
}

/** Whole incidents: 24 slots a template. */
export const muc: Adapter = {
  name: 'muc',
  recognises: (path) => {
    const entries = entriesOf(path)
    return entries.some((entry) => entry.startsWith('key-')) && entries.some(isTexts)
  },
  tasks: [found],
  headline: [
    'all.f1',
    'all.p',
    'all.r',
    'slots.inc-type.f1',
    'slots.inc-date.f1',
    'slots.inc-loc.f1',
  ],
}
