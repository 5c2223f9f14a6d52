/**
 * Reads "<title> <Name> of <country>" and "<nationality> <title> <Name>" from dated public-domain White House texts
 * (JSON lines with `published` and `text`) and writes `data/actors/offices-white-house.tsv`: who was named in which
 * office, and on which days first and last. Terms are not told, so both bounds stay unknown (`?`). People whom our
 * own lists hold are left out. Run with the path of the JSON lines file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readRows } from '../../src/record/index.ts'
import { foldName } from '../../src/text/actors/fold.ts'

interface Sighting {
  readonly name: string
  readonly office: string
  readonly country: string
  readonly days: string[]
}

const data = (name: string) => new URL(`../../data/actors/${name}`, import.meta.url)
const split = (cell: string | undefined) => (cell ?? '').split(';').filter(Boolean)
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const longestFirst = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

const countries = new Map<string, string>()
for (const [iso = '', , name = '', others, adjectives] of readRows(data('countries.tsv'))) {
  for (const word of [name, ...split(others), ...split(adjectives)]) countries.set(word, iso)
}
const offices = new Map(
  readRows(data('titles.tsv')).flatMap(([title = '', office = '']) =>
    office === '' ? [] : [[title, office] as const],
  ),
)
const known = new Set(
  ['offices.tsv', 'offices-phoenix.tsv'].flatMap((file) =>
    readRows(data(file)).flatMap((row) => [row[1] ?? '', ...split(row[2])].map(foldName)),
  ),
)
const usOnly = new Map([
  ['secretary of state', 'USA'],
  ['secretary of defense', 'USA'],
  ['secretary of commerce', 'USA'],
  ['secretary of energy', 'USA'],
  ['secretary of homeland security', 'USA'],
  ['treasury secretary', 'USA'],
  ['secretary of the treasury', 'USA'],
])

const word = String.raw`\p{Lu}[\p{Ll}\p{L}'’-]{1,20}`
const name = String.raw`${word}(?: (?:${word}|\p{Lu}\.|al-${word}|bin|bint|de|da|von|van|der|el|al)){1,4}`
const country = longestFirst(countries.keys())
const titles = longestFirst(
  [...offices.keys()].map((title) =>
    title.replace(/\b\p{Ll}(?!f\b|he\b|or\b)/gu, (letter) => letter.toUpperCase()),
  ),
)
const before = new RegExp(
  String.raw`(?:\b(?:the )?(?<adjective>${country})(?:['’]s)? )?(?<!Vice |Deputy |Former |former |Acting )\b(?<title>${titles}) (?<name>${name})(?: of (?:the )?(?<of>${country}))?`,
  'gu',
)

const sightings = new Map<string, Sighting>()
for (const line of readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)) {
  const { text, published } = JSON.parse(line) as { text: string; published: string }
  for (const { groups = {} } of text.matchAll(before)) {
    const office = offices.get((groups['title'] ?? '').toLowerCase()) ?? ''
    const iso =
      countries.get(groups['of'] ?? groups['adjective'] ?? '') ??
      usOnly.get((groups['title'] ?? '').toLowerCase())
    const full = (groups['name'] ?? '').replace(/['’]s?$/, '')
    if (
      iso === undefined ||
      full.split(' ').length < 2 ||
      known.has(foldName(full.replace(/^Sheikh | \p{Lu}\.(?= )/gu, '')))
    )
      continue
    const key = `${foldName(full)} ${office} ${iso}`
    const seen = sightings.get(key) ?? { name: full, office, country: iso, days: [] }
    seen.days.push(published)
    sightings.set(key, seen)
  }
}

const slug = (words: string) =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
const rows = [...sightings.values()]
  .filter(({ days }) => new Set(days).size > 1)
  .map(({ name: full, office, country: iso, days }) => {
    const [first, last] = [days.sort()[0] ?? '', days.at(-1) ?? '']
    return [
      slug(full),
      full,
      '',
      office,
      iso,
      'gov',
      '?',
      '?',
      `white-house ${first}/${last}`,
    ].join('\t')
  })
const head =
  '# Holders of offices as White House texts name them (public domain), by scripts/data/actors-white-house.ts; columns as in offices.tsv.\n# The basis tells the first and last day of a text that names them so; when the term began and ended is not known.\n'
writeFileSync(data('offices-white-house.tsv'), `${head}${rows.sort().join('\n')}\n`)
