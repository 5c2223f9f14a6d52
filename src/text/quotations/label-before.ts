import type { Sentence } from '../analysis.ts'
import type { Range, Scene } from './scene.ts'

/** Longest label before a colon, in tokens: an office, a body and a name. */
const longest = 18

/** Furthest that a bracket behind a name reaches, in tokens: "(March 2)". */
const longestAside = 8

/** "- Secretary of Trade Ana Lima (March 2): “…”": an item that is a name with its office, a bracket beside it and a quotation. */
export function labelBefore(
  { tokens }: Scene,
  { firstToken }: Sentence,
  colon: number,
): Range | undefined {
  const to = beforeAside(tokens, firstToken, colon)
  let from = to
  while (from > firstToken && to - from < longest && !isItemMark(tokens[from - 1])) from--
  const words = tokens.slice(from, to)
  const opens = from === firstToken || isItemMark(tokens[from - 1])
  const isName =
    words.at(-1)?.tag === 'PROPN' &&
    words.every(({ tag, lower }) => /^(?:PROPN|NOUN|ADJ)$/.test(tag) || small.test(lower)) &&
    words.filter(({ tag }) => tag === 'PROPN').length > 1 &&
    /^\p{Lu}/u.test(words[0]?.text ?? '')
  return opens && isName ? { from, to } : undefined
}

const small = /^(?:of|for|the|to|and|on|['’]s|u\.s\.|-|,|jr\.)$/

function isItemMark(token: { readonly text: string; readonly tag: string } | undefined): boolean {
  return token !== undefined && token.tag === 'PUNCT' && /^[-–—•*”"]$/.test(token.text)
}

function beforeAside(tokens: Scene['tokens'], first: number, colon: number): number {
  if (tokens[colon - 1]?.text !== ')') return colon
  const least = Math.max(first, colon - longestAside)
  for (let at = colon - 2; at > least; at--) if (tokens[at]?.text === '(') return at
  return colon
}
