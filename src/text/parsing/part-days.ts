import type { Token } from '../analysis.ts'
import { weekdayNames } from '../calendar-words.ts'

const days: ReadonlySet<string> = new Set([
  ...['yesterday', 'today', 'tomorrow', 'tonight'],
  ...weekdayNames,
])

const isNominal = (token: Token | undefined) =>
  token !== undefined && /^(NOUN|PROPN)$/.test(token.tag)

interface Place {
  readonly head: number
  readonly relation: string
}

/** What a noun phrase hangs on once its day is taken from it: behind a preposition, behind a comma, or as the object. */
function placeOf(
  tokens: readonly Token[],
  { day, own }: { readonly day: Token; readonly own: readonly Token[] },
): Place | undefined {
  const verb = tokens[day.head]
  const first = own[0]
  if (!verb || !first) return undefined
  if (own.some(({ relation }) => relation === 'case'))
    return { head: verb.index, relation: verb.tag === 'VERB' ? 'obl' : 'nmod' }
  const before = tokens[first.index - 1]
  if (first.lower === ',' && isNominal(before)) return { head: first.index - 1, relation: 'appos' }
  return verb.tag === 'VERB' && verb.index < first.index
    ? { head: verb.index, relation: 'obj' }
    : undefined
}

/**
 * A day that stands behind a noun phrase is no part of it: "arrested a weapons dealer yesterday". A greedy parse makes the
 * day the head of the phrase; here the two are parted, and the tokens changed in place.
 */
export function partDays(tokens: Token[], first: number): void {
  for (let at = first + 1; at < tokens.length; at += 1) {
    const day = tokens[at]
    const noun = tokens[at - 1]
    if (noun?.tag !== 'NOUN' || noun.head !== at || noun.relation !== 'compound') continue
    if (!day || !isNominal(day) || !days.has(day.lower)) continue
    const own = tokens.slice(first, at - 1).filter(({ head }) => head === at)
    const place = placeOf(tokens, { day, own: own.length > 0 ? own : [noun] })
    if (place) part(tokens, { day, noun, own, place })
  }
}

function part(
  tokens: Token[],
  {
    day,
    noun,
    own,
    place,
  }: {
    readonly day: Token
    readonly noun: Token
    readonly own: readonly Token[]
    readonly place: Place
  },
): void {
  for (const each of own) tokens[each.index] = { ...each, head: noun.index }
  const between = place.relation === 'obj' ? tokens.slice(place.head + 1, noun.index) : []
  const object = between.find(({ head, relation }) => relation === 'obj' && head === place.head)
  // "An agency leader": what was taken for the object stands before the noun that is.
  if (object) tokens[object.index] = { ...object, head: noun.index, relation: 'compound' }
  tokens[noun.index] = { ...noun, ...place }
  tokens[day.index] = { ...day, relation: 'obl:unmarked' }
}
