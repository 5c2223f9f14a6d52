/**
 * Says in the last column of `data/actors/offices.tsv` what else bears a term out: `phoenix`, when the Phoenix dictionaries
 * list the person in a government of the country within the term; `white-house <day>` and `wikinews <day>`, when a White House
 * text or a report of Wikinews of a day within it names them with that title. A row left with `curated` alone rests on us.
 *
 *     node scripts/data/actors-checked.ts <folder of Phoenix.*.actors.txt> <JSON lines of White House texts> <of Wikinews>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readRows } from '../../src/record/index.ts'
import { foldName } from '../../src/text/actors/fold.ts'
import { isoDay, parsePhoenix } from './phoenix.ts'

interface Term {
  readonly country: string
  readonly from: string
  readonly to: string
}

const data = (name: string) => new URL(`../../data/actors/${name}`, import.meta.url)
const [phoenixFolder = '.', whiteHouse = '', wikinews = ''] = process.argv.slice(2)

function phoenixTerms(): Map<string, Term[]> {
  const terms = new Map<string, Term[]>()
  const file = readFileSync(`${phoenixFolder}/Phoenix.Countries.actors.txt`, 'latin1')
  for (const { names, codes } of parsePhoenix(file)) {
    const held = codes.flatMap((code): Term[] => {
      const [, country = '', first = '', last = ''] =
        /^\[([A-Z]{3})GOV (\d{6}|\d{8})-(\d{6}|\d{8})\]$/.exec(code) ?? []
      const [from, to] = [isoDay(first), isoDay(last)]
      return from === undefined || to === undefined ? [] : [{ country, from, to }]
    })
    for (const name of names) {
      const key = foldName(name.replace(/_/g, ' ').trim())
      terms.set(key, [...(terms.get(key) ?? []), ...held])
    }
  }
  return terms
}

interface Sighting {
  readonly office: string
  readonly day: string
}

const word = String.raw`\p{Lu}[\p{L}'’-]{1,20}`
const fullName = String.raw`${word}(?: (?:${word}|\p{Lu}\.|al-${word}|bin|de|van|von|el|al)){1,3}`

/** Days on which texts name somebody with a title, before the name or, after a comma or the country, behind it. */
function sightings(file: string): Map<string, Sighting[]> {
  const offices = new Map(
    readRows(data('titles.tsv')).map(([title = '', office = '']) => [title, office]),
  )
  const titles = [...offices.keys()]
    .sort((a, b) => b.length - a.length)
    .map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .map((title) => title.replace(/\b\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`))
  const of = ` of (?:the )?${word}(?: (?:and |of |the )?${word}){0,3},?`
  const titled = new RegExp(`(?<!\\p{L})(${titles.join('|')}),? (${fullName})`, 'gu')
  const titledOf = new RegExp(
    `(?<!\\p{L}|[Ff]ormer )(${titles.join('|')})${of} (${fullName})`,
    'gu',
  )
  const behind = new RegExp(
    `(${fullName}), (?:the |\\p{Lu}\\p{L}+ )?(${titles.join('|')})(?!\\p{L})`,
    'gu',
  )
  const found = new Map<string, Sighting[]>()
  const add = (key: string, sighting: Sighting) => {
    found.set(key, [...(found.get(key) ?? []), sighting])
  }
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, published: day } = JSON.parse(line) as { text: string; published: string }
    for (const [, title = '', name = ''] of [
      ...text.matchAll(titled),
      ...text.matchAll(titledOf),
    ]) {
      const words = name
        .replace(/ \p{Lu}\.(?= )/gu, '')
        .replace(/['’]s?$/, '')
        .split(' ')
      const office = offices.get(title.toLowerCase()) ?? ''
      // A name may run into the word after it.
      for (let length = 2; length <= words.length; length++)
        add(foldName(words.slice(0, length).join(' ')), { office, day })
    }
    for (const [, name = '', title = ''] of text.matchAll(behind)) {
      const words = name.replace(/ \p{Lu}\.(?= )/gu, '').split(' ')
      const office = offices.get(title.toLowerCase()) ?? ''
      for (let first = 0; first < words.length - 1; first++)
        add(foldName(words.slice(first).join(' ')), { office, day })
    }
  }
  return found
}

const terms = phoenixTerms()
const seen = [
  { source: 'white-house', found: sightings(whiteHouse) },
  { source: 'wikinews', found: sightings(wikinews) },
]

function basisOf(row: readonly string[]): string {
  const [, name = '', others = '', office, country, , first = '', last = ''] = row
  const names = [name, ...others.split(';')].filter(Boolean).map(foldName)
  const until = last === '' ? '9999' : last
  const listed = names.some((own) =>
    (terms.get(own) ?? []).some(
      (term) => term.country === country && term.from < until && term.to > first,
    ),
  )
  const days = seen.flatMap(({ source, found }) => {
    const [day] = names
      .flatMap((own) => found.get(own) ?? [])
      .filter(
        (sighting) => sighting.office === office && sighting.day >= first && sighting.day <= until,
      )
      .map(({ day: told }) => told)
      .sort()
    return day === undefined ? [] : [`${source} ${day}`]
  })
  return ['curated', ...(listed ? ['phoenix'] : []), ...days].join('; ')
}

const file = data('offices.tsv')
const lines = readFileSync(file, 'utf8').split('\n')
const checked = lines.map((line) => {
  const cells = line.split('\t')
  return line.startsWith('#') || cells.length < 9
    ? line
    : [...cells.slice(0, 8), basisOf(cells)].join('\t')
})
writeFileSync(file, checked.join('\n'))
