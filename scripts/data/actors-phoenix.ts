/**
 * Carries heads of state and government over from the Phoenix dictionaries (Open Event Data Alliance, MIT) into
 * `data/actors/`. Run with the folder that holds `Phoenix.*.actors.txt`. Our own lists win: a name they hold is left out.
 *
 * The dictionaries name hundreds of ministers by month and spell them in many ways; only what can be checked
 * is kept: closed terms given to the exact day, as the lists of heads of state and government are. The dictionary
 * of armed groups is left out: it gives many a group the country of another, and names such as "Friendship Society".
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readRows } from '../../src/record/index.ts'
import { foldName } from '../../src/text/actors/fold.ts'
import { isoDay, type PhoenixEntry, parsePhoenix } from './phoenix.ts'

const data = (name: string) => new URL(`../../data/actors/${name}`, import.meta.url)
const particles = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'de',
  'da',
  'del',
  'della',
  'dos',
  'do',
  'du',
  'von',
  'van',
  'der',
  'den',
  'la',
  'le',
  'ould',
  'ag',
  'and',
  'of',
  'the',
  'for',
  'in',
])

/** `IDRISS_DEBY_` as `Idriss Deby`; `al` and its like stay small and are tied on as usual. */
function readable(name: string): string {
  const words = name.replace(/_+$/, '').toLowerCase().split('_')
  const cased = words.map((word, at) =>
    at > 0 && particles.has(word)
      ? word
      : word.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase()),
  )
  return cased
    .join(' ')
    .replace(/\b(al|el) (?=\p{Lu})/gu, '$1-')
    .trim()
}

const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Whether our own list has this name, or the same with fewer given names or a family name less. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  const words = foldName(name).split(' ')
  const [first = '', second = ''] = words
  return (
    known.has(words.join(' ')) ||
    words.slice(2).some((last) => known.has(`${first} ${last}`)) ||
    (words.length > 2 && known.has(`${first} ${second}`))
  )
}

/** Rows of terms to the day that reach into 1985 or later, of countries we know, of people our own list does not hold. */
function leaders(
  entries: readonly PhoenixEntry[],
  known: ReadonlySet<string>,
  countries: ReadonlySet<string>,
): readonly string[] {
  return entries.flatMap((entry) => {
    const name = readable(entry.names[0] ?? '')
    if (isKnown(name, known) || !/^\p{Lu}[\p{L}' -]+ [\p{L}'-]+/u.test(name)) return []
    return entry.codes.flatMap((code) => {
      const term = /^\[([A-Z]{3})GOV (\d{6}|\d{8})-(\d{6}|\d{8})\]$/.exec(code)
      const [country, from, to] = [
        term?.[1] ?? '',
        isoDay(term?.[2] ?? ''),
        isoDay(term?.[3] ?? ''),
      ]
      // Of the United States it lists the whole cabinet under the code of its head.
      if (
        !term ||
        from === undefined ||
        to === undefined ||
        country === 'USA' ||
        !countries.has(country)
      )
        return []
      const toTheDay = !/-(01|28|29|30|31)$/.test(from) && !/-(01|28|29|30|31)$/.test(to)
      if (!toTheDay || to < '1985-01-01' || from >= to) return []
      return [[slug(name), name, '', 'leader', country, 'gov', from, to, 'phoenix'].join('\t')]
    })
  })
}

const folder = process.argv[2] ?? '.'
const read = (name: string) => parsePhoenix(readFileSync(`${folder}/${name}`, 'latin1'))
const countries = new Set(readRows(data('countries.tsv')).map((row) => row[0] ?? ''))
const foldAll = (rows: readonly (readonly string[])[]) =>
  new Set(
    rows
      .flatMap((row) => [row[1] ?? '', ...(row[2] ?? '').split(';'), ...(row[3] ?? '').split(';')])
      .filter(Boolean)
      .map(foldName),
  )
const head = (what: string) =>
  `# ${what}, carried over from the Phoenix dictionaries by scripts/data/actors-phoenix.ts (MIT, see LICENSE-phoenix.txt).\n`

const people = leaders(
  read('Phoenix.Countries.actors.txt'),
  foldAll(readRows(data('offices.tsv'))),
  countries,
)
writeFileSync(
  data('offices-phoenix.tsv'),
  `${head('Heads of state or government by day; columns as in offices.tsv')}${[...new Set(people)].sort().join('\n')}\n`,
)
