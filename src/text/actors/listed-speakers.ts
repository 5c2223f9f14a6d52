import type { Term } from './entries.ts'
import type { Named } from './family.ts'
import { foldLastWord, foldToken } from './fold.ts'
import { lowerAt, type Scene } from './scene.ts'
import { covers } from './terms.ts'

/** Offices that a head of state or government's husband or wife has. */
const ofSpouses: ReadonlySet<string> = new Set(['first-lady', 'second-lady', 'second-gentleman'])

/**
 * "Jill and I", said by a president: the one husband or wife of that given name whom our lists have on the day. Nobody where
 * two of one name are.
 */
export function spouseInOffice(scene: Scene, { who, words }: Named): string | undefined {
  const { first, end } = who.name
  const [given] = words
  if (words.length !== 1 || given === undefined) return undefined
  // In a quotation anybody may say so.
  const isSaid = lowerAt(scene, end) === 'and' && lowerAt(scene, end + 1) === 'i'
  if (!isSaid || scene.quoted[first] !== 0) return undefined
  return only(
    scene,
    scene.actors.terms.keys(),
    ({ label, office }) => ofSpouses.has(office) && foldToken(label.split(' ')[0] ?? '') === given,
  )
}

/** Who heads a state, with whoever stands in. */
const heads: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'vice-president',
  'chancellor',
])

/**
 * "Jill" and "Joe" alone, in a report that names President Biden while he is in office: the one of that given name whom our lists
 * have by the same surname, or as the wife or husband of who heads his state. Nobody where two are.
 */
export function ofFirstFamily(
  scene: Scene,
  { who, words }: Named,
  known: readonly (readonly Term[])[],
): string | undefined {
  const [given = ''] = words
  const { published, actors, lexicon } = scene
  if (words.length !== 1 || who.office !== undefined || published === undefined) return undefined
  if (!lexicon.given.has(scene.keys[who.name.first] ?? '')) return undefined
  const ruling = known.flatMap((terms) =>
    terms.filter((term) => heads.has(term.office) && covers(term, published)),
  )
  const isGiven = ({ label }: Term) => foldToken(label.split(' ')[0] ?? '') === given
  const family = ruling
    .flatMap(({ label }) => actors.bySurname.get(foldLastWord(label)) ?? [])
    .filter((id) => actors.terms.get(id)?.some(isGiven) === true)
  const countries = new Set(ruling.map(({ country }) => country))
  const isSpouse = (term: Term) =>
    ofSpouses.has(term.office) && countries.has(term.country) && covers(term, published)
  const married =
    ruling.length === 0
      ? []
      : [...actors.terms.keys()].filter((id) =>
          actors.terms.get(id)?.some((term) => isGiven(term) && isSpouse(term)),
        )
  const found = new Set([...family, ...married])
  return found.size === 1 ? [...found][0] : undefined
}

/** "MS. OSEI:" in a transcript: whoever of that name speaks for a government on the day, as our lists have it. */
export function labelled(scene: Scene, { who, words }: Named): string | undefined {
  const isLabel = lowerAt(scene, who.name.end) === ':' && who.office !== undefined
  const surname = words.at(-1)
  if (!isLabel || surname === undefined) return undefined
  const bearers = scene.actors.bySurname.get(surname) ?? []
  return only(scene, bearers, ({ sector }) => sector === 'gov')
}

/** The one of these people of whom a term that runs on the day of the report fits. */
function only(
  { actors, published }: Scene,
  people: Iterable<string>,
  fits: (term: Term) => boolean,
): string | undefined {
  if (published === undefined) return undefined
  const found = [...people].filter((person) =>
    actors.terms.get(person)?.some((term) => fits(term) && covers(term, published)),
  )
  return found.length === 1 ? found[0] : undefined
}
