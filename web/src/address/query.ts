/** Words of the address that hold for every screen, so links between screens carry them on. */
const lasting = ['as_of', 'clock', 'recorded_by', 'story', 'hindsight'] as const

/** What to write into the address: a value, several, or nothing, which takes the word out. */
export type Changes = Readonly<Record<string, string | readonly string[] | undefined>>

/** The query with some words changed; the order of the rest stays, so that one state has one address. */
export function changedQuery(query: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name)
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value
    for (const each of values) if (each !== '') next.append(name, each)
  }
  return next
}

/** The part of a query that another screen keeps. */
export function lastingQuery(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams()
  for (const name of lasting) for (const value of query.getAll(name)) kept.append(name, value)
  return kept
}

function readable(words: string): string {
  return words.replaceAll('%2C', ',').replaceAll('%3A', ':')
}

/** A path with its query; no bare question mark. */
export function addressOf(path: string, query: URLSearchParams): string {
  const words = readable(query.toString())
  return words === '' ? path : `${path}?${words}`
}

/** What a click on a row changes: the item, and which part of it is meant. */
interface Choice extends Changes {
  readonly item: string | undefined
  readonly part: string | undefined
}

export function isChoice(changes: Changes): changes is Choice {
  return (
    typeof changes['item'] !== 'object' &&
    typeof changes['part'] !== 'object' &&
    'item' in changes &&
    'part' in changes &&
    Object.keys(changes).length === 2
  )
}

/** An address that names no item, with one: as `changedQuery` would write it. */
export function chosenIn(unchosen: string, { item, part }: Choice): string {
  const words = [
    ...(item ? [`item=${encodeURIComponent(item)}`] : []),
    ...(part ? [`part=${encodeURIComponent(part)}`] : []),
  ]
  if (words.length === 0) return unchosen
  return `${unchosen}${unchosen.includes('?') ? '&' : '?'}${readable(words.join('&'))}`
}

/** Puts a value in, or takes it out when it is there: what a facet does. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
}
