import type { Resolved, Told } from './told.ts'

/** More are told of by their bodies: "the leaders of the twenty". */
const MOST = 12
/** Fewer are a pair, which grammar finds. */
const FEWEST = 3

/**
 * "The leaders" of a report that tells of three or more of as many countries, all in one sentence, as news does of a call
 * or a meeting. Nobody where more are told of elsewhere, or where one of them has no country.
 */
export function allLeaders(
  { scene, mentions }: Told,
  isLeader: (mention: Resolved) => boolean,
): readonly Resolved[] {
  const first = new Map<string, Resolved>()
  for (const mention of mentions) {
    const [party, other] = mention.parties
    if (!isLeader(mention) || other !== undefined) continue
    const key = party?.actor ?? party?.name ?? ''
    if (!first.has(key)) first.set(key, mention)
  }
  const leaders = [...first.values()]
  const countries = new Set(leaders.map(({ parties }) => parties[0]?.country))
  const sentences = new Set(leaders.map(({ head }) => scene.tokens[head]?.sentence))
  const isAll =
    sentences.size === 1 && countries.size === leaders.length && !countries.has(undefined)
  return isAll && leaders.length >= FEWEST && leaders.length <= MOST ? leaders : []
}
