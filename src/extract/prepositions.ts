import type { Reading } from './reading.ts'

/**
 * Whether a noun stands behind one of these prepositions, by its own case marks: "behind \"to\"" of "gave it to Chad". What hangs on
 * another noun of the phrase, or is taken for a conjunction by the parse, is not seen.
 */
export function isBehind(
  { tokens, tree }: Pick<Reading, 'tokens' | 'tree'>,
  noun: number,
  prepositions: RegExp | ReadonlySet<string>,
): boolean {
  return tree.childrenBy(noun, 'case').some((mark) => {
    const word = tokens[mark]?.lower ?? ''
    return prepositions instanceof RegExp ? prepositions.test(word) : prepositions.has(word)
  })
}
