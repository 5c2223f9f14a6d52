import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Adapter, LabelledSet, Task } from './adapter.ts'
import { publishedOn } from './dates.ts'
import type { Input, Line } from './line.ts'
import { offsetsOf, toUnits } from './offsets.ts'
import type { Scorers } from './scorers.ts'
import { headOf } from './sets.ts'

const script = 'extra_score.py'
const positions = fileURLToPath(new URL('toponyms.py', import.meta.url))

const Dumped = z.object({ doc: z.string(), date: z.string(), text: z.string() })
const Positions = z.object({
  doc: z.string(),
  toponyms: z.array(z.tuple([z.number(), z.number()])),
})

function readTexts(set: LabelledSet, scorers: Scorers): readonly Input[] {
  return scorers.dump(script, 'geo-dump', set.path).map((row) => {
    const { doc, date, text } = Dumped.parse(row)
    return { id: doc, text, ...publishedOn(date) }
  })
}

function readTextsWithToponyms(set: LabelledSet, scorers: Scorers): readonly Input[] {
  const rows = scorers.dump(positions, set.path).map((row) => Positions.parse(row))
  const toponyms = new Map(rows.map((row) => [row.doc, row.toponyms]))
  return readTexts(set, scorers).map((input) => {
    const offsets = offsetsOf(input.text)
    const given = (toponyms.get(input.id) ?? []).map((pair) => toUnits(pair, offsets))
    return { ...input, given: { toponyms: given } }
  })
}

function predict(doc: string, { document, places: found }: Line): readonly object[] {
  const { toCodePoint } = offsetsOf(document.text)
  return found.map(({ start, end, lat, lon }) => ({
    doc,
    start: toCodePoint(start),
    end: toCodePoint(end),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
  }))
}

const score = (set: LabelledSet, predictions: string) =>
  [script, 'geo', predictions, set.path] as const

const aboutDistance = /^acc@|_km$|^auc/

const found: Task = {
  name: 'found',
  inputs: readTexts,
  predict,
  score,
  metric: (name) => (aboutDistance.test(name) ? `found.${name}` : name),
}

/** Distances are compared with toponyms given, so these go by the plain name of the metric. */
const given: Task = {
  name: 'given',
  inputs: readTextsWithToponyms,
  predict,
  score,
  metric: (name) => (aboutDistance.test(name) ? name : `given.${name}`),
}

function isGeoXml(path: string): boolean {
  return path.endsWith('.xml') && /<(?:toponyms?|locations?)\b/.test(headOf(path))
}

function isGeoWebNews(path: string): boolean {
  return path.endsWith('.txt') && existsSync(join(dirname(path), 'files', '0'))
}

/** Toponyms found in the text; toponyms given, put on the map. */
export const places: Adapter = {
  name: 'places',
  recognises: (path) => isGeoXml(path) || isGeoWebNews(path),
  tasks: [found, given],
  headline: ['overlap.f1', 'exact.f1', 'acc@161km_of_all_gold_with_coordinates'],
}
