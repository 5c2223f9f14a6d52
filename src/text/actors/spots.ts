import { bareNamesIn } from './bare-names.ts'
import { bodySpots, withoutBodies } from './body-names.ts'
import type { KnownName } from './entries.ts'
import { SMALL_A, SMALL_Z } from './fold.ts'
import { type LongTitle, longTitles } from './long-titles.ts'
import { isMonth } from './months.ts'
import { nobodyIn } from './nobody.ts'
import { matchAt, personKey } from './phrase-index.ts'
import type { Scene } from './scene.ts'
import { joined } from './spot-parts.ts'
import { whole } from './spot-repair.ts'
import { surnames } from './surnames.ts'

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
  /** A title that tells its field, before the name of a person. */
  readonly title?: LongTitle
}

/** All names, in order, none overlapping another: of two that do, the longer, and of equals the one of our lists. */
export function findSpots(scene: Scene): readonly Spot[] {
  const people = scene.tokens.map(personKeyAt)
  const known = [...knownSpots(scene, people)]
  const bodies = bodySpots(scene, known)
  const titles = longTitles(scene, people)
  const titled = titles.map(
    (title): Spot => ({
      ...title.name,
      found: 'person',
      title,
      ...(title.person !== undefined && { person: title.person }),
    }),
  )
  const named = [
    ...titled,
    ...known,
    ...bodies,
    ...joined(scene, [...namedSpots(scene)])
      .flatMap((spot) => whole(scene, spot, known))
      .flatMap((spot) => withoutBodies(scene, spot, bodies)),
  ]
  const all = [...named, ...surnames(scene, named)]
  const isNobody = nobodyIn(scene)
  const isBare = bareNamesIn(scene, all)
  const spots = all.filter(
    (spot) =>
      spot.title !== undefined || !(isInTitle(spot, titles) || isNobody(spot) || isBare(spot)),
  )
  spots.sort(byLength)
  const taken = new Uint8Array(scene.tokens.length)
  const kept: Spot[] = []
  for (const spot of spots) {
    if (isTaken(taken, spot)) continue
    taken.fill(1, spot.first, spot.end)
    kept.push(spot)
  }
  return kept.sort(byPlace)
}

function byLength(a: Spot, b: Spot): number {
  return b.end - b.first - (a.end - a.first) || rank(a) - rank(b)
}

function byPlace(a: Spot, b: Spot): number {
  return a.first - b.first
}

function isTaken(taken: Uint8Array, { first, end }: Spot): boolean {
  for (let at = first; at < end; at++) if (taken[at] === 1) return true
  return false
}

/** Whether a name that is of no list, or of a person, reaches into the words of a title before a name or into that name. */
function isInTitle({ first, end, known }: Spot, titles: readonly LongTitle[]): boolean {
  return titles.some(
    ({ first: from, end: to, name }) =>
      first < name.end && end > from && (known === undefined || end > to),
  )
}

function* knownSpots(scene: Scene, peopleKeys: readonly string[]): Generator<Spot> {
  const { tokens, sentences, actors } = scene
  const words = { tokens, keys: scene.keys }
  const people = { tokens, keys: peopleKeys }
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) {
      const first = tokens[at]?.text ?? ''
      if (!startsName(first) || isSmallWord(tokens, at)) continue
      const name = matchAt(actors.names, words, at, endToken)
      const person = matchAt(actors.people, people, at, endToken)
      if (isMonth(scene, at)) continue
      const longest = person !== undefined && person.end >= (name?.end ?? 0) ? person : name
      if (longest === undefined || !hasCapital(scene, longest.first, longest.end)) continue
      yield longest === person
        ? personSpot(person.first, person.end, person.values[0])
        : { first: at, end: longest.end, known: name?.values ?? [] }
      at = longest.end - 1
    }
  }
}

/** Long words without a capital are no names; they need not be folded. */
function personKeyAt({ text }: { readonly text: string }): string {
  const first = text.charCodeAt(0)
  return first >= SMALL_A && first <= SMALL_Z && text.length > 5 ? text : personKey(text)
}

/** "THOSE WHO FLED ARE SAFE": among capitals small words look like the short names of bodies. */
function isSmallWord(tokens: Scene['tokens'], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if ((token?.tag !== 'AUX' && token?.penn !== 'WP') || token.text.length > 3) return false
  // "The WHO said", "WHO spokesman".
  return !/^the$/i.test(before?.text ?? '') && !/\p{Ll}/u.test(after?.text ?? '')
}

/** Names start with a capital or number, or with a word of another language: al-Qaeda, anti-Balaka. */
function startsName(text: string): boolean {
  if (text.length < 5) return true
  const first = text.charCodeAt(0)
  if (first >= SMALL_A && first <= SMALL_Z) return text.startsWith('anti')
  return /^[\p{Lu}\d]/u.test(text)
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

const kinds = {
  person: 'person',
  organisation: 'organisation',
  nationality: 'nationality',
} as const

function* namedSpots(scene: Scene): Generator<Spot> {
  const { tokens, names } = scene
  let at = 0
  for (const name of names) {
    const kind = name.type in kinds ? kinds[name.type as keyof typeof kinds] : undefined // Asked for just before.
    if (kind === undefined && name.type !== 'other' && name.type !== 'place') continue
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= name.start) at++
    let end = at
    while (end < tokens.length && (tokens[end]?.start ?? 0) < name.end) end++
    const found =
      kind ??
      (name.type === 'place'
        ? fieldWithin(scene, at, end)
        : endsInBody(scene, at, end)
          ? 'organisation'
          : undefined)
    if (found !== undefined && end > at && !(end === at + 1 && isMonth(scene, at)))
      yield { first: at, end, found }
  }
}

/** "Gender Policy Council Ana Lima", taken for a place: an office's field, and whoever has the office. */
function fieldWithin(
  { tokens, keys, lexicon }: Scene,
  first: number,
  end: number,
): 'organisation' | undefined {
  for (let at = Math.max(first + 1, end - 3); at < end - 1; at++)
    if (
      lexicon['field-nouns'].has(tokens[at - 1]?.lower ?? '') &&
      lexicon.given.has(keys[at] ?? '')
    )
      return 'organisation'
  return undefined
}

/** "Rural Development Corporation", taken for a name of another kind: the last of its words is a noun for a body. */
function endsInBody({ tokens, lemmas, actors }: Scene, first: number, end: number): boolean {
  const noun = matchAt(actors.agents, { tokens, keys: lemmas }, end - 1, end)?.values[0]
  return end > first + 1 && noun?.group === true && tokens[end - 1]?.penn !== 'NNPS'
}
