import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Adapter, Task } from './adapter.ts'
import {
  type Casualties,
  distanceKm,
  type IncidentClaim,
  incidentsOf,
  totalOf,
} from './incident-claims.ts'
import conventions from './isaf.json' with { type: 'json' }
import type { Line } from './line.ts'
import { jsonLines } from './scorers.ts'
import { headOf } from './sets.ts'

const Row = z.object({ id: z.string(), text: z.string() })
const provinces: Readonly<Record<string, string>> = conventions.provinces
const groups: Readonly<Record<string, string>> = conventions.groups
const vague: Readonly<Record<string, number>> = conventions.vague

interface Numbers {
  readonly killed: number
  readonly captured: number
}

function numbersOf({ content: { casualties } }: IncidentClaim): Numbers {
  const enemies = casualties.filter(
    ({ status }) => !conventions.civilians.includes(status?.value ?? ''),
  )
  return {
    killed: totalOf(enemies, conventions.killed, vague),
    captured: totalOf(enemies, conventions.captured, vague),
  }
}

/** The operation a release is about: the first incident with a toll, and what else is told of its place and day. */
function mainOf(incidents: readonly IncidentClaim[]): readonly IncidentClaim[] {
  const told = incidents.filter(({ realis }) => !conventions.skip.includes(realis))
  const [first] = told.filter((incident) => {
    const { killed, captured } = numbersOf(incident)
    return killed + captured > 0
  })
  const main = first ?? told[0]
  if (!main) return []
  const rest = told.filter((other) => other !== main && isOneOperation(main, other))
  return [main, ...rest]
}

/** One release tells of one operation, unless a further incident has a day or a place of its own. */
function isOneOperation(main: IncidentClaim, other: IncidentClaim): boolean {
  const sameDay = !main.when || !other.when || dayOf(main) === dayOf(other)
  const samePlace =
    !isOwn(main.where) || !isOwn(other.where) || main.where.value.name === other.where.value.name
  return sameDay && samePlace && other.layer === main.layer
}

/** Stated of the incident, and not taken over from the release as a whole. */
function isOwn(where: IncidentClaim['where']): where is NonNullable<IncidentClaim['where']> {
  return where !== undefined && where.basis === 'stated'
}

/** The label is the day an operation began. */
function dayOf({ when }: IncidentClaim): string | undefined {
  return when?.value.earliest ?? when?.value.latest
}

/** The province of a place: the place itself, the first that follows where it is told, the last before it, else the one it lies in. */
function provinceOf({ where }: IncidentClaim, { places }: Line): string | undefined {
  if (!where) return undefined
  const start = where.spans[0]?.start ?? 0
  const behind = places.filter((place) => place.start >= start && place.start < start + 120)
  const before = places.filter((place) => place.start < start && place.start > start - 120)
  const around = places
    .filter((place) => distanceKm(where.value, place) <= (place.radiusKm ?? 0))
    .sort((a, b) => distanceKm(where.value, a) - distanceKm(where.value, b))
  return [
    where.value.name ?? '',
    where.value.words,
    ...[...behind, ...before.toReversed(), ...around].map(({ name, text }) => name ?? text),
  ]
    .map((name) => provinceIn(name))
    .find((name) => name !== undefined)
}

function provinceIn(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ province$/, '')
  return provinces[plain]
}

/** The most at one telling: a release tells its toll in the lead and again. */
function mostOf(incidents: readonly IncidentClaim[], part: keyof Numbers): number {
  return Math.max(0, ...incidents.map((incident) => numbersOf(incident)[part]))
}

function typesOf(
  incidents: readonly IncidentClaim[],
  { killed, captured }: Numbers,
): readonly string[] {
  const hasAirstrike = incidents.some(({ content }) =>
    conventions.airstrike.includes(content.type.value),
  )
  if (hasAirstrike) return ['airstrike']
  if (killed > 0 && captured > 0) return ['captureandkill']
  return [killed > 0 ? 'insurgentskilled' : 'detention']
}

function groupsIn(incidents: readonly IncidentClaim[], { names }: Line): readonly string[] {
  const from = Math.min(...incidents.map(({ span }) => span.start))
  const found = names
    .filter(({ start }) => start >= from - 200)
    .flatMap(({ text, id }) => groups[text.toLowerCase()] ?? groups[id ?? ''] ?? [])
  return [found[0] ?? '']
}

function leaders(casualties: readonly Casualties[], states: readonly string[]): number {
  return casualties.filter(
    ({ state, words }) =>
      states.includes(state) &&
      conventions.leaders.some((word) => words?.value.toLowerCase().split(/\W+/).includes(word)),
  ).length
}

function recordOf(line: Line): object {
  const incidents = mainOf(incidentsOf(line))
  const numbers = { killed: mostOf(incidents, 'killed'), captured: mostOf(incidents, 'captured') }
  const province = incidents
    .map((each) => provinceOf(each, line))
    .find((name) => name !== undefined)
  const told = incidents.map(dayOf).find((each) => each !== undefined)
  // A release that gives no day tells of the day it came out on.
  const day = told ?? line.document.published?.latest
  const people = incidents.flatMap(({ content }) => content.casualties)
  return {
    ...(day !== undefined && { start_date: day }),
    event_type: typesOf(incidents, numbers),
    province: [province ?? ''],
    target_group: incidents.length === 0 ? [''] : groupsIn(incidents, line),
    min_killed: numbers.killed,
    min_captured: numbers.captured,
    min_leaders_killed: leaders(people, conventions.killed),
    min_leaders_captured: leaders(people, conventions.captured),
    killq: numbers.killed > 0,
    captureq: numbers.captured > 0,
    airstrike: typesOf(incidents, numbers).includes('airstrike'),
  }
}

const found: Task = {
  name: 'found',
  inputs: ({ path }) =>
    jsonLines(readFileSync(path, 'utf8')).map((row) => {
      const { id, text } = Row.parse(row)
      return { id, text }
    }),
  predict: (id, line) => [{ id, pred: recordOf(line) }],
  score: ({ path }, predictions) => [
    'extra_score.py',
    'incident',
    predictions,
    path,
    '--kind',
    'isaf',
  ],
}

/** Press releases on operations: day, kind, province, group, how many were killed and captured. */
export const isaf: Adapter = {
  name: 'isaf',
  recognises: (path) => headOf(path).includes('"min_captured"'),
  tasks: [found],
  headline: ['start_date', 'province', 'min_killed', 'min_captured', 'event_type', 'target_group'],
}
