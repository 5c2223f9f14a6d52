import { readDescription } from './descriptions.ts'
import { tieNominal } from './nominal-ties.ts'
import { readPronoun } from './pronouns.ts'
import type { Scene } from './scene.ts'
import type { Resolved, Told } from './told.ts'

/**
 * Adds the pronouns and descriptions that stand for an earlier mention, and gives nouns the country that their
 * possessor or an earlier telling has. What could be two is left out.
 */
export function addCoreference(
  scene: Scene,
  mentions: readonly Resolved[],
  { home, meeting }: Pick<Told, 'home' | 'meeting'> = {},
): readonly Resolved[] {
  const told: Told = {
    scene,
    home,
    meeting,
    mentions: [],
    all: mentions,
    byHead: Map.groupBy(mentions, headOf),
  }
  const { tokens } = scene
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    let end = at + 1
    for (
      let mention = mentions[next];
      mention !== undefined && mention.first === at;
      mention = mentions[++next]
    ) {
      told.mentions.push(tieNominal(told, mention))
      end = Math.max(end, mention.end)
    }
    if (end > at + 1 || told.mentions.at(-1)?.first === at) {
      at = skipTo(mentions, next, end) - 1
      continue
    }
    const upcoming = mentions[next]?.first ?? tokens.length
    const anaphor = readDescription(told, at, upcoming) ?? readPronoun(told, at)
    if (anaphor === undefined) continue
    told.mentions.push(anaphor)
    while ((mentions[next]?.first ?? tokens.length) < anaphor.end) next++
    at = anaphor.end - 1
  }
  return told.mentions
}

function headOf({ head }: Resolved): number {
  return head
}

/** Mentions inside a mention ("US and Iraqi forces") are visited before reading goes on. */
function skipTo(mentions: readonly Resolved[], next: number, end: number): number {
  const inside = mentions[next]
  return inside !== undefined && inside.first < end ? inside.first : end
}
