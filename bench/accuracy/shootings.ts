import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Adapter, LabelledSet, Task } from './adapter.ts'
import { distanceKm, type IncidentClaim, incidentsOf, totalOf } from './incident-claims.ts'
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

/** What can be the shooting that a report is about. */
function isOfKind({ realis, content }: IncidentClaim): boolean {
  return (
    !codes.skip.includes(realis) &&
    codes.stages.includes(content.stage) &&
    codes.types.includes(content.type.value)
  )
}

/** The shooting that a report is about: the first of the right kind with people hurt, else the first. */
function mainOf(told: readonly IncidentClaim[]): IncidentClaim | undefined {
  const hurt = told.filter((incident) => peopleOf(incident) > 0)
  return hurt.find(({ layer }) => layer === 'foreground') ?? hurt[0] ?? told[0]
}

function dayOf({ when }: IncidentClaim): string | undefined {
  return when?.value.precision === 'day' ? when.value.latest : undefined
}

type Where = NonNullable<IncidentClaim['where']>['value']
type Mentioned = Line['places'][number]

/** Whether a place lies, all of it, within a city that is several times as wide: a quarter of it. */
function isQuarterOf(where: Where, city: Mentioned): boolean {
  const { radiusKm: widthKm = 0, name = '' } = city
  const { radiusKm: ownKm = 0 } = where
  const isArea = codes.areas.some((word) => name.endsWith(word))
  const isWider = widthKm <= codes.widestKm && ownKm * 3 <= widthKm
  return !isArea && isWider && distanceKm(where, city) + ownKm <= widthKm
}

/** The places of a report, each by its narrowest mention: "near Elm" is wider than Elm. */
function narrowest(places: readonly Mentioned[]): readonly Mentioned[] {
  return [...Map.groupBy(places, ({ name, text }) => name ?? text).values()].flatMap((mentions) =>
    mentions.toSorted(({ radiusKm: a = 0 }, { radiusKm: b = 0 }) => a - b).slice(0, 1),
  )
}

/** The label is a city, by the name that the set has for it: of a quarter the city that the report names. */
function nameOf(where: Where, { places }: Line): string {
  const cities = where.precision < 3 ? narrowest(places) : []
  const city = cities.find((place) => isQuarterOf(where, place))
  const name = city?.name ?? where.name ?? where.words
  const aliases: Readonly<Record<string, string>> = codes.aliases
  return (
    aliases[name] ??
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/^St\.? /, 'Saint ')
  )
}

/** The town that is told first; a county where no town is told. */
function cityOf(incidents: readonly IncidentClaim[], line: Line): string | undefined {
  const told = incidents.flatMap(({ where }) =>
    where && where.value.precision <= codes.finest ? [where.value] : [],
  )
  const best = told.find(({ precision }) => precision < codes.finest) ?? told[0]
  return best && nameOf(best, line)
}

/** What the main incident lacks is taken from the other tellings of people hurt, then of shootings, in their order. */
function recordOf(line: Line): object | undefined {
  const incidents = incidentsOf(line)
  const told = incidents.filter(isOfKind)
  const main = mainOf(told)
  if (!main) return undefined
  const others = [...incidents.filter((each) => peopleOf(each) > 0), ...told]
  const date = [main, ...others].map(dayOf).find((value) => value !== undefined)
  const city = cityOf([main, ...others], line)
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
