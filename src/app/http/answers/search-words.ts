import { contents } from '../../../record/index.ts'
import { actorOf, actorsNamed, type CaseRecord, foldedName } from '../../../view/index.ts'
import { placesWith } from '../lists/tags.ts'
import { ListQuery } from '../query.ts'

/** What stands in the search box, read: words to look for, and filters. */
export interface SearchWords {
  readonly words: readonly string[]
  readonly filters: ListQuery
  /** Bounds on the last day of a promise, exclusive. */
  readonly due: { readonly before?: string; readonly after?: string }
  readonly understood: readonly { readonly filter: string; readonly value: string }[]
}

type Filters = { -readonly [K in keyof ListQuery]: ListQuery[K] }

function actorIds(record: CaseRecord, name: string): readonly string[] {
  const folded = foldedName(name)
  const found = actorsNamed(record, (each) => each === folded).map(({ id }) => id)
  const own = actorOf(record, name)
  const all = own && !found.includes(own.id) ? [own.id, ...found] : found
  return all.length > 0 ? all : [name]
}

function placesNamed(record: CaseRecord, name: string): readonly string[] {
  const folded = foldedName(name)
  const found = placesWith(record, (label) => label === folded).map(({ id }) => id)
  return found.length > 0 ? found : [name]
}

/** What each filter word does; a word with a colon that is none of these is looked for as it stands. */
const readers: Readonly<
  Record<string, (value: string, record: CaseRecord) => Partial<Filters> | undefined>
> = {
  kind: (value) => (Object.hasOwn(contents, value) ? { kind: [value] } : undefined),
  form: (value) => ({ form: [value] }),
  by: (value, record) => ({ actor: [...actorIds(record, value)] }),
  actor: (value, record) => ({ actor: [...actorIds(record, value)] }),
  place: (value, record) => ({ place: [...placesNamed(record, value)] }),
  in: (value, record) => ({ place: [...placesNamed(record, value)] }),
  source: (value) => ({ source: [value] }),
  report: (value) => ({ report: [value] }),
  from: (value) => ({ from: value }),
  to: (value) => ({ to: value }),
  is: (value) => ({ state: [value as 'unreviewed'] }),
  certainty: (value) => ({ certainty: [value] }),
}

/** `due:<2022`, `due:>2021-06`: bounds as they are written; a year or month counts from its first day. */
function readDue(value: string): SearchWords['due'] | undefined {
  const [, sign, day] = /^([<>])(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(value) ?? []
  if (sign === undefined || day === undefined) return undefined
  const first = `${day}-01-01`.slice(0, 10)
  return sign === '<' ? { before: first } : { after: first }
}

/** Reads words, `"phrases"` and `filter:value`s; what is no filter is a word. */
export function readSearch(q: string, record: CaseRecord): SearchWords {
  const words: string[] = []
  const understood: { filter: string; value: string }[] = []
  let filters: Filters = {}
  let due: SearchWords['due'] = {}
  for (const [whole, filter = '', phrase, plain] of q.matchAll(
    /(?:([a-z]{2,10}):)?(?:"([^"]{1,200})"|([^\s"]{1,200}))/g,
  )) {
    const value = phrase ?? plain ?? ''
    const bound = filter === 'due' ? readDue(value) : undefined
    const read = Object.hasOwn(readers, filter) ? readers[filter]?.(value, record) : undefined
    const isValid = read && ListQuery.safeParse({ ...filters, ...read }).success
    if (bound) due = { ...due, ...bound }
    if (isValid) filters = { ...filters, ...read }
    if (bound || isValid) understood.push({ filter, value })
    else words.push(filter === '' ? value : whole.replaceAll('"', ''))
  }
  return { words, filters, due, understood }
}
