import type { Token } from '../analysis.ts'
import { isBelow } from './verb-group.ts'

/** Words for a stretch of land, behind the name of a smaller one: "in Goma, North Kivu province". */
const lands: ReadonlySet<string> = new Set(
  'province district county state region governorate prefecture department oblast municipality territory canton island'.split(
    ' ',
  ),
)
/** As long as the phrase of such a name runs. */
const longest = 6

/**
 * "Killed four in Goma, North Kivu province, on Monday": the land in which a town lies is beside the town, where the parse lists
 * it with what stood before. `at` is the word for the land.
 */
export function mendLand(tokens: Token[], at: number): void {
  const own = tokens[at]
  if (own === undefined || !lands.has(own.lower)) return
  if (own.relation.startsWith('nsubj') && tokens[at + 1]?.text !== ',') return
  let start = at
  while (start > at - longest && tokens[start - 1]?.head === at && tokens[start - 1]?.text !== ',')
    start--
  if (start === at || tokens[start - 1]?.text !== ',') return
  const town = nameBefore(tokens, start - 1)
  if (town === undefined) return
  if (town.index === own.head) {
    if (own.relation === 'conj') tokens[at] = { ...own, relation: 'appos' }
    return
  }
  // "In Aru district, Ituri province, guards …": the town was taken for a part of the land's name.
  const isInverted = town.head === at
  if (isInverted && own.head < 0) return
  if (isInverted) tokens[town.index] = { ...town, head: own.head, relation: 'obl' }
  else if (isBelow(tokens, town, at)) return
  tokens[at] = { ...own, head: town.index, relation: 'appos' }
}

/** The place that a comma ends, behind a preposition: by its name or its word for land. */
function nameBefore(tokens: readonly Token[], comma: number): Token | undefined {
  const last = tokens[comma - 1]
  if (last?.tag !== 'PROPN' && !lands.has(last?.lower ?? '')) return undefined
  let top = last
  for (let steps = 0; steps < longest && top !== undefined; steps++) {
    if (!/^(?:flat|compound|appos)/.test(top.relation) || top.head > comma) break
    top = tokens[top.head]
  }
  const index = top?.index
  const isBehind = tokens
    .slice(Math.max(0, comma - longest), comma)
    .some(({ head, relation }) => head === index && relation === 'case')
  return isBehind && index !== undefined && index < comma ? top : undefined
}
