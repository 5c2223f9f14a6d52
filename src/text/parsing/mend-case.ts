import type { Token } from '../analysis.ts'

/** As far as the first of two prepositions is looked for. */
const longest = 12

/**
 * "Met with President Ivo Kral of Chad at the palace": a noun has one preposition, so that of two with a name between the first
 * belongs to the name. `at` is the second.
 */
export function mendTwoCases(tokens: Token[], at: number): void {
  const second = tokens[at]
  const noun = tokens[second?.head ?? -1]
  if (second?.tag !== 'ADP' || noun === undefined || noun.index < at) return
  const firstAt = caseBefore(tokens, at, noun.index)
  if (firstAt === undefined) return
  const inner = tokens.slice(firstAt + 1, at)
  if (
    inner.some(
      ({ tag, penn }) => /^(?:VERB|AUX|ADV)$/.test(tag) || /^(?:HYPH|POS|``|,)$/.test(penn),
    )
  )
    return
  const name = inner.find(({ head, tag }) => head === noun.index && /^(?:NOUN|PROPN)$/.test(tag))
  if (name === undefined) return
  tokens[name.index] = { ...name, head: noun.head, relation: noun.relation }
  for (const word of [tokens[firstAt], ...inner])
    if (word?.head === noun.index && word.index !== name.index)
      tokens[word.index] = { ...word, head: name.index }
}

/** An earlier preposition of the noun, not right before this one and no part of a fixed phrase. */
function caseBefore(tokens: readonly Token[], at: number, noun: number): number | undefined {
  for (let before = at - 2; before > at - longest; before--) {
    const word = tokens[before]
    if (word === undefined || word.sentence !== tokens[at]?.sentence) return undefined
    if (word.head !== noun || word.relation !== 'case' || word.tag !== 'ADP') continue
    return tokens[before + 1]?.relation === 'fixed' ? undefined : before
  }
  return undefined
}
