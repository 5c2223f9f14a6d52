import type { KnownName } from './entries.ts'
import { foldToken } from './fold.ts'
import { matchAt, personKey } from './phrase-index.ts'
import type { Scene } from './scene.ts'

/** A name in the text: one of our lists, one that the name finder found, or both. */
export interface Spot {
  readonly first: number
  readonly end: number
  /** What our lists say; several for a shared acronym. */
  readonly known?: readonly KnownName[]
  /** Id of a holder of offices. */
  readonly person?: string
  /** What the name finder says. */
  readonly found?: 'person' | 'organisation' | 'nationality'
}

/**
 * A capitalised word that ends a person's name elsewhere in the report, and that no finder took, or took for a body:
 * "the Biden administration".
 */
function* surnames(scene: Scene, spots: readonly Spot[]): Generator<Spot> {
  const { tokens } = scene
  const known = new Set<string>()
  for (const { person, found, first, end } of spots) {
    const long = end - first > 1 || (tokens[first]?.text.length ?? 0) > 3
    if (person !== undefined || (found === 'person' && long)) known.add(foldToken(tokens[end - 1]?.text ?? ''))
  }
  known.delete('')
  if (known.size === 0) return
  const bodies = new Set(spots.filter(({ found, first, end }) => found === 'organisation' && end === first + 1).map(({ first }) => first))
  for (const { index, text, tag } of tokens) {
    const name = (tag === 'PROPN' || bodies.has(index)) && /^\p{Lu}\p{Ll}/u.test(text)
    if (name && known.has(foldToken(text))) yield { first: withArticle(scene, index), end: index + 1, found: 'person' }
  }
}

/** "al-Muhandis": the article goes with the name. */
function withArticle({ tokens }: Scene, first: number): number {
  const joined = tokens[first - 1]?.text === '-' ? first - 2 : first - 1
  const article = tokens[joined]
  return article !== undefined && /^(?:al|el|bin|ibn)$/i.test(article.text) && article.sentence === tokens[first]?.sentence ? joined : first
}

/** All names, in order, none overlapping another: of two that do, the longer, and of equals the one of our lists. */
export function findSpots(scene: Scene): readonly Spot[] {
  const known = [...knownSpots(scene)]
  const named = [...known, ...[...namedSpots(scene)].flatMap((spot) => whole(scene, spot, known))]
  const spots = [...named, ...surnames(scene, named)]
  spots.sort((a, b) => b.end - b.first - (a.end - a.first) || rank(a) - rank(b))
  const taken = new Uint8Array(scene.tokens.length)
  const kept = spots.filter(({ first, end }) => {
    for (let at = first; at < end; at++) if (taken[at] === 1) return false
    taken.fill(1, first, end)
    return true
  })
  return kept.sort((a, b) => a.first - b.first)
}

function* knownSpots(scene: Scene): Generator<Spot> {
  const { tokens, sentences, actors } = scene
  const words = { tokens, keys: scene.keys }
  const people = { tokens, keys: tokens.map((token) => personKey(token.text)) }
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) {
      const name = matchAt(actors.names, words, at, endToken)
      const person = matchAt(actors.people, people, at, endToken)
      const longest = person !== undefined && person.end >= (name?.end ?? 0) ? person : name
      if (longest === undefined || !hasCapital(scene, longest.first, longest.end)) continue
      yield longest === person ? personSpot(person.first, person.end, person.values[0]) : { first: at, end: longest.end, known: name?.values ?? [] }
      at = longest.end - 1
    }
  }
}

const joints: ReadonlySet<string> = new Set(['and', 'in', 'of', 'the', 'for', '-', '–', 'by', 'to', "'s", '’s', '@', 'with', 'from', '&', ',', 'capital'])

/**
 * What a found name leaves to us. One that is made up of names, titles and nouns that our lists hold ("Iraqi Air
 * Force", "US and Iraq", "President of Iraq") is read word by word; a country that runs into a person's name is cut off.
 */
function whole(scene: Scene, spot: Spot, known: readonly Spot[]): readonly Spot[] {
  const inside = known.filter(({ first, end }) => first >= spot.first && end <= spot.end)
  if (spot.found === 'organisation' && scene.lexicon['not-bodies'].has(scene.lemmas[spot.end - 1] ?? '')) return []
  if (spot.found === 'person' && inside.some(({ person, end }) => person !== undefined && end === spot.end)) return []
  const cut = spot.found === 'person' ? inside.find(({ first, known: values }) => first === spot.first && values?.[0]?.type === 'country') : undefined
  const first = Math.max(cut?.end ?? spot.first, spot.found === 'person' ? afterTitle(scene, spot) : spot.first)
  const explained = new Uint8Array(spot.end)
  const lemma = { tokens: scene.tokens, keys: scene.lemmas }
  for (const part of inside) explained.fill(1, part.first, part.end)
  for (let at = first; at < spot.end; at++) {
    const word = scene.keys[at] ?? ''
    const role = matchAt(scene.actors.agents, scene, at, spot.end) ?? matchAt(scene.actors.agents, lemma, at, spot.end) ?? matchAt(scene.actors.titles, scene, at, spot.end)
    if (role !== undefined) explained.fill(1, at, role.end)
    else if (joints.has(word) || word === '' || scene.lexicon['group-modifiers'].has(word) || scene.lexicon['act-nouns'].has(word)) explained[at] = 1
  }
  const open = explained.subarray(first).some((value) => value === 0)
  return open && scene.tokens[first]?.text.startsWith('@') !== true ? [{ ...spot, first: spot.found === 'person' ? withArticle(scene, first) : first }] : []
}

/** Name finders take titles in now and then: "Police Commissioner Stephen Mold". */
function afterTitle(scene: Scene, { first, end }: Spot): number {
  let last = first
  for (let at = first; at < end - 1; at++) {
    const title = matchAt(scene.actors.titles, scene, at, end - 1)
    if (title !== undefined) last = title.end
  }
  return last
}

/** Of two readings of the same words: our lists', then a person's. */
function rank({ found }: Spot): number {
  return found === undefined ? 0 : found === 'person' ? 1 : 2
}

function personSpot(first: number, end: number, person: string | undefined): Spot {
  return { first, end, ...(person === undefined ? {} : { person }) }
}

function hasCapital({ tokens }: Scene, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (/^\p{Lu}/u.test(tokens[at]?.text ?? '')) return true
  return false
}

const kinds = { person: 'person', organisation: 'organisation', nationality: 'nationality' } as const

function* namedSpots({ tokens, names }: Scene): Generator<Spot> {
  let at = 0
  for (const name of names) {
    const found = name.type in kinds ? kinds[name.type as keyof typeof kinds] : undefined // Asked for just before.
    if (found === undefined) continue
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= name.start) at++
    let end = at
    while (end < tokens.length && (tokens[end]?.start ?? 0) < name.end) end++
    if (end > at) yield { first: at, end, found }
  }
}
