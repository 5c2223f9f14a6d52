import { readRows } from '../../../record/index.ts'

let names: ReadonlyMap<string, string> | undefined

/** The English name of a country or territory by its ISO 3166-1 alpha-3 code; the code of one that is none. */
export function countryName(code: string): string {
  names ??= new Map(
    readRows(new URL('../../../../data/places/countries.tsv', import.meta.url)).flatMap((row) => {
      const [, iso3 = '', , , , , written = ''] = row
      return iso3 === '' ? [] : [[iso3, written.split('|')[0] ?? iso3] as const]
    }),
  )
  return names.get(code) ?? code
}
