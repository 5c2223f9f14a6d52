import type { Party } from '../../record/index.ts'
import { slugOf } from './fold.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Resolved, Told } from './told.ts'

/** Words of a parliament or an election, beside which parties are no sides of a war. */
const chambers =
  /^(?:house|senate|congress|bipartisan|election|elections|ballot|voters?|votes?|democrats?|democratic|republicans?|partisan|aisle|lawmakers?|legislators?|legislatures?|primary|primaries|nominees?|caucus)$/

/** "Members of both parties in the House", in a report from a country whose parliament has two. */
export function tieBothParties(told: Told, mention: Resolved): Resolved {
  const { scene } = told
  const { first, head } = mention
  const [party] = mention.parties
  if (party === undefined || lowerAt(scene, head) !== 'parties' || first !== head) return mention
  const before = lowerAt(scene, first - 1)
  const isPair = before === 'both' || (before === 'two' && lowerAt(scene, first - 2) === 'the')
  const country = countryOf(told) ?? ''
  const labels = scene.lexicon['two-parties'][country]
  if (!isPair || labels === undefined || !isOfParliament(scene, head)) return mention
  const parties = [...labels].map(
    (label): Party => ({ ...party, actor: slugOf(label), label, country, sector: 'pty' }),
  )
  return { ...mention, parties }
}

/** The country that the report is from, or the only one whose bodies it has told of. */
function countryOf({ home, mentions }: Told): string | undefined {
  if (home !== undefined) return home.country
  const bodies = mentions.flatMap(({ parties: [party] }) =>
    party?.sector === 'leg' || party?.sector === 'pty' ? (party.country ?? []) : [],
  )
  const countries = new Set(bodies)
  return countries.size === 1 ? bodies[0] : undefined
}

function isOfParliament({ tokens, sentences }: Scene, head: number): boolean {
  const { firstToken = 0, endToken = 0 } = sentences[tokens[head]?.sentence ?? -1] ?? {}
  return tokens.slice(firstToken, endToken).some(({ lower }) => chambers.test(lower))
}
