import type { Span } from '../../record/index.ts'
import type { Sentence } from '../analysis.ts'
import type { NounContext } from './noun.ts'

/** Furthest that "each" may stand from its number, in tokens. */
const reach = 12
const borders = new Set([';', ':', '(', ')', '--', '\u2014', '\u2013', 'but', 'while', 'whereas'])

/**
 * Whether the number holds for each of several: "2,500 in each country", "each side lost 40", "three rockets apiece".
 * Judged by nearness within one clause, so a far-off "each" is missed.
 */
export function isEach(
  context: NounContext,
  sentence: Sentence,
  { phrase, token: near }: { phrase: Span; token: number },
): boolean {
  const last = Math.min(sentence.endToken, near + 2 * reach)
  for (let at = Math.max(sentence.firstToken, near - reach - 1); at < last; at++) {
    const token = context.tokens[at]
    if (token === undefined || !context.lexicon.each.has(token.lower)) continue
    if (context.lexicon.notEach.has(context.tokens[at + 1]?.lower ?? '')) continue
    if (sameClause(context, sentence, { at, phrase })) return true
  }
  return false
}

function sameClause(
  { tokens }: NounContext,
  sentence: Sentence,
  { at, phrase }: { at: number; phrase: Span },
): boolean {
  const step = (tokens[at]?.start ?? 0) >= phrase.end ? -1 : 1
  for (let count = 1; count <= reach + 1; count++) {
    const token = tokens[at + step * count]
    if (
      token === undefined ||
      token.index < sentence.firstToken ||
      token.index >= sentence.endToken
    )
      return false
    // "every ten years" is how often.
    if (token.end > phrase.start && token.start < phrase.end) return step < 0 || count > 1
    const dash = token.lower === '-' && token.start > (tokens[token.index - 1]?.end ?? 0)
    if (dash || borders.has(token.lower) || (token.lower === ',' && step < 0)) return false
    // A second number nearer to "each" is what it speaks of.
    if (token.tag === 'NUM') return false
  }
  return false
}
