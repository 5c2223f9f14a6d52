import type { Place } from '../analysis.ts'
import { matchAt } from './phrase-index.ts'
import type { Scene } from './scene.ts'

/** Precision of a country's own place. */
const COUNTRY = 6

/**
 * Countries that a report tells of by the name of one town alone, where words of another country's own towns stand in it: the
 * "Dublin City Council" of a report with a zoning commission sits in no foreign Dublin. Whose of the country's own it is stays
 * open.
 */
export function namesakesAbroad(
  scene: Pick<Scene, 'tokens' | 'keys' | 'lexicon' | 'actors'>,
  places: readonly Place[],
): ReadonlySet<string> {
  const names = new Map<string, Set<string>>()
  for (const { where, text } of places) {
    const { country, name = text, precision } = where
    if (country === undefined) continue
    const told = names.get(country) ?? new Set()
    names.set(country, told.add(name))
    if (precision === COUNTRY) told.add('')
  }
  const single = [...names].filter(([, told]) => told.size === 1).map(([country]) => country)
  const home = single.length === 0 ? undefined : signedBy(scene)
  return new Set(
    single.filter((country) => home !== undefined && country !== home && !isTold(scene, country)),
  )
}

/** The country whose own words a report has. */
function signedBy({ tokens, lexicon }: Pick<Scene, 'tokens' | 'lexicon'>): string | undefined {
  for (const [country, signs] of Object.entries(lexicon['local-signs']))
    for (let at = 0; at < tokens.length; at++) if (isSign(tokens, at, signs)) return country
  return undefined
}

/** Longest sign in tokens. */
const LONGEST = 3

function isSign(tokens: Scene['tokens'], at: number, signs: ReadonlySet<string>): boolean {
  let words = ''
  for (let end = at; end < at + LONGEST; end++) {
    const { lower = '' } = tokens[end] ?? {}
    words += words === '' || /^['’]/.test(lower) ? lower : ` ${lower}`
    if (signs.has(words)) return true
  }
  return false
}

/** Whether a word for the country or its people stands in a report. */
function isTold(
  { tokens, keys, actors }: Pick<Scene, 'tokens' | 'keys' | 'actors'>,
  country: string,
): boolean {
  return tokens.some(({ index }) =>
    matchAt(actors.names, { tokens, keys }, index, tokens.length)?.values.some(
      (name) => name.country === country && name.type !== 'capital',
    ),
  )
}
