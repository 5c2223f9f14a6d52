import type { Token } from '../analysis.ts'

/** The root of the sentence that begins at `first`, with which `tokens` end. */
export function rootOf(tokens: readonly Token[], first: number): Token | undefined {
  for (let at = first; at < tokens.length; at++) if (tokens[at]?.head === -1) return tokens[at]
  return undefined
}

/** Whether a verb carries tense, or an auxiliary at most `reach` words before it does. */
export function isTensed(tokens: readonly Token[], verb: Token, reach: number): boolean {
  if (/^VB[DZP]$/.test(verb.penn)) return true
  return tokens
    .slice(Math.max(0, verb.index - reach), verb.index)
    .some(
      ({ head, relation, penn }) =>
        head === verb.index && /^(?:aux|cop)/.test(relation) && /^(?:VB[DZP]|MD)$/.test(penn),
    )
}

/**
 * The phrase that runs into the verb group: the place of its last word, and that of the first word before it, not below
 * `from`, that is a comma or none of the `inside` tags.
 */
export function phraseInto(
  tokens: readonly Token[],
  verb: Token,
  { from, inside }: { readonly from: number; readonly inside: RegExp },
): { readonly before: number; readonly last: number } {
  let last = verb.index - 1
  while (last > from && /^(?:AUX|ADV|PART)$/.test(tokens[last]?.tag ?? '')) last--
  let before = last
  while (before > from && tokens[before]?.text !== ',' && inside.test(tokens[before]?.tag ?? ''))
    before--
  return { before, last }
}

/** How the subject before a verb hangs on it: `from` is where its auxiliaries may begin. */
export function subjectRelation(tokens: readonly Token[], from: number, verb: number): string {
  const isPassive = tokens
    .slice(from, verb)
    .some(({ head, relation }) => head === verb && relation === 'aux:pass')
  return isPassive ? 'nsubj:pass' : 'nsubj'
}

/** Whether a word has a child of such a relation. */
export function hasChild(
  tokens: readonly Token[],
  { index, sentence }: Token,
  relation: RegExp,
): boolean {
  for (let at = index - 1; tokens[at]?.sentence === sentence; at--)
    if (tokens[at]?.head === index && relation.test(tokens[at]?.relation ?? '')) return true
  for (let at = index + 1; tokens[at]?.sentence === sentence; at++)
    if (tokens[at]?.head === index && relation.test(tokens[at]?.relation ?? '')) return true
  return false
}

/** Whether a word stands somewhere below another. */
export function isBelow(tokens: readonly Token[], { head }: Token, top: number): boolean {
  let up = head
  while (up >= 0 && up !== top) up = tokens[up]?.head ?? -1
  return up === top
}
