import { foldToken } from './fold.ts'
import type { Scene } from './scene.ts'
import { isTitled } from './spot-offices.ts'
import type { Spot } from './spots.ts'

/**
 * Tells of a name of one word whether it is nobody's though finders took it for a person's: no title and no longer name of
 * the report goes with it, and somewhere the report uses it as no person's name is used ("in Boro", "the Boro", "the Boro
 * truck", "Boroans", "a Boro"). Nobody's are also names that end in a party's noun: "the Boro Democrat" is described.
 */
export function bareNamesIn(scene: Scene, spots: readonly Spot[]): (spot: Spot) => boolean {
  const bearers = new Set<string>()
  const things = new Set<string>()
  const divisions = divisionsTold(scene)
  for (const spot of spots) {
    if (spot.person !== undefined || spot.title !== undefined) addWords(scene, spot, bearers)
    else if (spot.found === 'person')
      if (spot.end > spot.first + 1 || isTitled(scene, spot)) addWords(scene, spot, bearers)
      else if (isThing(scene, spot.first)) things.add(scene.keys[spot.first] ?? '')
  }
  return ({ first, end, found, person }) => {
    if (found === undefined || person !== undefined) return false
    if (isOfParty(scene, end - 1)) return true
    if (end > first + 1) return false
    const key = scene.keys[first] ?? ''
    if (found !== 'person') return false
    // "Communism"; "the Iowa campaign" of a report on Iowa.
    if (/^[a-z]{3,}(?:ism|phobia)$/.test(key)) return true
    return (things.has(key) || divisions.has(key)) && !bearers.has(key)
  }
}

/** Words that name a state or another division somewhere in the report, and no town, as people are called. */
function divisionsTold({ placed, towns, tokens, keys }: Scene): ReadonlySet<string> {
  const found = new Set<string>()
  for (const at of placed.keys()) {
    const isAlone = tokens[at + 1]?.tag !== 'PROPN' && tokens[at - 1]?.tag !== 'PROPN'
    if (!towns.has(at) && isAlone) found.add(keys[at] ?? '')
  }
  return found
}

function addWords({ keys }: Scene, { first, end }: Spot, words: Set<string>): void {
  for (let at = first; at < end; at++) words.add(keys[at] ?? '')
}

const where: ReadonlySet<string> = new Set(['in', 'near', 'into', 'outside', 'throughout'])
const determiners: ReadonlySet<string> = new Set(['the', 'a', 'an', 'every', 'all', 'each', 'most'])

/** What people have under their surnames: "the Boro family". */
const theirs: ReadonlySet<string> = new Set([
  'family',
  'families',
  'campaign',
  'administration',
  'government',
  'regime',
  'cabinet',
  'foundation',
  'brothers',
  'sisters',
])

/** Whether a name is used here as a place's, a thing's or a people's. Given names are nouns too ("Will", "Beau"). */
function isThing(scene: Scene, at: number): boolean {
  const { tokens, actors, lexicon, keys, placed } = scene
  const { penn, text = '', sentence } = tokens[at] ?? {}
  if (actors.bySurname.has(foldToken(text))) return false
  if (penn === 'NNPS' || /\d/.test(text)) return true
  const [before, isGiven] = [tokens[at - 1], lexicon.given.has(keys[at] ?? '')]
  const word = before?.sentence === sentence ? (before?.lower ?? '') : ''
  // "In Boro's honour".
  const isOwner = tokens[at + 1]?.penn === 'POS'
  if (where.has(word)) return !isOwner && (!isGiven || placed.has(at))
  if (isGiven) return false
  const isTheirs = theirs.has(tokens[at + 1]?.lower ?? '')
  return determiners.has(word) && !isTheirs
}

/** A word for one who is of a party, which stands before a name as well. */
export function isOfParty({ tokens }: Scene, at: number): boolean {
  return /^(?:republican|democrat|tory)$/.test(tokens[at]?.lower ?? '')
}
