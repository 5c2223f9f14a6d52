import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Adapter, LabelledSet, Task } from './adapter.ts'
import { type IncidentClaim, incidentsOf, totalOf } from './incident-claims.ts'
import type { Input, Line } from './line.ts'
import { jsonLines } from './scorers.ts'
import { headOf } from './sets.ts'
import codes from './shootings.json' with { type: 'json' }

const Row = z.object({ doc: z.string(), dct: z.string(), title: z.string(), text: z.string() })

/** A report as it stood on its page: the headline above its text. */
function readReports(path: string): readonly Input[] {
  return jsonLines(readFileSync(path, 'utf8')).map((row) => {
    const { doc, dct, title, text } = Row.parse(row)
    return { id: doc, text: `${title}\n\n${text}`, published: dct }
  })
}

function peopleOf({ content: { casualties } }: IncidentClaim): number {
  return totalOf(casualties, [...codes.killed, ...codes.wounded])
}

/** The shooting that a report is about: the first of the right kind with people hurt, else the first. */
function mainOf(incidents: readonly IncidentClaim[]): IncidentClaim | undefined {
  const told = incidents.filter(
    ({ realis, content }) =>
      !codes.skip.includes(realis) &&
      codes.stages.includes(content.stage) &&
      codes.types.includes(content.type.value),
  )
  const hurt = told.filter((incident) => peopleOf(incident) > 0)
  return hurt.find(({ layer }) => layer === 'foreground') ?? hurt[0] ?? told[0]
}

function dayOf({ when }: IncidentClaim): string | undefined {
  return when?.value.precision === 'day' ? when.value.latest : undefined
}

function placeOf({ where }: IncidentClaim): string | undefined {
  return where && where.value.precision <= codes.finest
    ? (where.value.name ?? where.value.words)
    : undefined
}

/** What the main incident lacks is taken from the other tellings of people hurt, in their order. */
function recordOf(line: Line): object | undefined {
  const incidents = incidentsOf(line)
  const main = mainOf(incidents)
  if (!main) return undefined
  const others = incidents.filter((each) => each !== main && peopleOf(each) > 0)
  const first = (read: (incident: IncidentClaim) => string | undefined) =>
    [main, ...others].map(read).find((value) => value !== undefined)
  const date = first(dayOf)
  const city = first(placeOf)
  return {
    num_killed: totalOf(main.content.casualties, codes.killed),
    num_injured: totalOf(main.content.casualties, codes.wounded),
    ...(date !== undefined && { date }),
    ...(city !== undefined && { city_or_county: city }),
  }
}

const found: Task = {
  name: 'found',
  inputs: ({ path }) => readReports(path),
  predict: (doc, line) => {
    const pred = recordOf(line)
    return pred ? [{ doc, pred }] : []
  },
  score: ({ path }, predictions) => [
    'extra_score.py',
    'incident',
    predictions,
    path,
    '--kind',
    'gva',
  ],
}

/** Web reports of shootings: killed, wounded, day, city. */
export const shootings: Adapter = {
  name: 'shootings',
  recognises: (path) => headOf(path).includes('"city_or_county"'),
  tasks: [found],
  headline: ['num_killed.exact', 'num_injured.exact', 'date', 'city'],
}

/** The reports that a file of clusters speaks of lie beside it. */
function reportsOf({ path }: LabelledSet): readonly Input[] {
  return readReports(path.replace(/_cluster_gold\.json$/, '.jsonl'))
}

const grouped: Task = {
  name: 'grouped',
  inputs: reportsOf,
  predict: () => [],
  stories: (stories) =>
    JSON.stringify(
      Object.fromEntries(stories.flatMap((ids, at) => ids.map((id) => [id, `${at}`]))),
    ),
  score: ({ path }, predictions) => ['extra_score.py', 'cluster', predictions, path],
}

/** Which reports tell of the same shooting. */
export const shootingClusters: Adapter = {
  name: 'shooting-clusters',
  recognises: (path) => path.endsWith('_cluster_gold.json'),
  tasks: [grouped],
  headline: ['bcubed.f1', 'pairs.f1'],
}
