import { writeFileSync } from 'node:fs'
import { readRows } from '../../src/record/index.ts'
import { peopleWords } from '../../src/text/names/word-lists.ts'

/**
 * What the listed names are: a body's acronym stands in capitals only, and a seat stands for its government.
 */
const kinds = [
  'country',
  'nationality',
  'capital',
  'seat',
  'body',
  'acronym',
  'person',
  'title',
] as const

export type NameKind = (typeof kinds)[number]

export interface ListedName {
  readonly kind: NameKind
  readonly name: string
}

const file = new URL('listed-names.tsv', import.meta.url)

/**
 * The names that models learn with. They are those of `data/actors/` of the day on which the file was written: the lists
 * there grow with the rules, and would give other models every week.
 *
 *     node scripts/train/listed-names.ts
 *
 * writes the file anew, after which `npm run train` is due.
 */
export function readListedNames(): readonly ListedName[] {
  // Written below: the first column is a kind.
  return readRows(file).map(([kind, name = '']) => ({ kind: kind as NameKind, name }))
}

function* namesNow(): Generator<ListedName> {
  const rows = (name: string) => readRows(new URL(`../../data/actors/${name}.tsv`, import.meta.url))
  const cell = (kind: NameKind, names: string | undefined) =>
    (names ?? '').split(';').map((name) => ({ kind, name: name.replace(/^the /, '') }))
  for (const [, , name, others, adjectives, people, capitals, seats] of rows('countries')) {
    for (const names of [name, others]) yield* cell('country', names)
    for (const names of [adjectives, people]) yield* cell('nationality', names)
    yield* cell('capital', capitals)
    yield* cell('seat', seats)
  }
  for (const name of peopleWords()) yield { kind: 'nationality', name }
  for (const [, name, others, acronyms] of rows('actors')) {
    for (const names of [name, others]) yield* cell('body', names)
    yield* cell('acronym', acronyms)
  }
  for (const [, name, others] of rows('offices'))
    for (const names of [name, others]) yield* cell('person', names)
  for (const [name = ''] of rows('titles')) yield { kind: 'title', name }
}

const HEAD = [
  '# Names that the models of names and casing learn with. Columns: kind; name.',
  '# Written by scripts/train/listed-names.ts from data/actors/ and the words for peoples in src/text/names/en.yaml. Our own lists (CC0).',
]

function listed(): string {
  const lines = [...namesNow()]
    .filter(({ name }) => name.length > 1)
    .map(({ kind, name }) => ({ order: kinds.indexOf(kind), line: `${kind}\t${name}` }))
    .sort((a, b) => a.order - b.order || (a.line < b.line ? -1 : 1))
    .map(({ line }) => line)
  return `${[...HEAD, ...new Set(lines)].join('\n')}\n`
}

if (import.meta.main) writeFileSync(file, listed())
