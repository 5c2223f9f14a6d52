import type { Span } from '../../record/index.ts'
import type { Quotation, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

/** Furthest that the rest of a list is followed, in tokens. */
const longest = 90

const opensItem = /^(?:DT|PRP\$|NNS?|NNPS?|JJ[RS]?|CD|TO)$/
const tensed = /^(?:VBD|VBZ|VBP|MD)$/
const opensRelative = /^(?:WDT|WP|WP\$|WRB)$/

/** The stretches between commas behind a place, to the end of its sentence. */
function itemsBehind(reading: Reading, from: number): readonly (readonly Token[])[] {
  const { tokens, sentences } = reading
  const end = sentences[tokens[from]?.sentence ?? -1]?.endToken ?? from
  const items: Token[][] = []
  for (const token of tokens.slice(from, Math.min(end, from + longest))) {
    if (token.lower === ',') items.push([])
    else if (/^[.!?;:]$/.test(token.text) || token.text === '\n') break
    else items.at(-1)?.push(token)
  }
  return items.filter((item) => item.length > 0)
}

/** A noun or an infinitive with what belongs to it, and no sentence of its own: "the dam which broke", not "the mayor said". */
export function isNounPhrase(item: readonly Token[]): boolean {
  const verb = item.findIndex(({ penn }) => tensed.test(penn))
  if (verb < 0) return true
  return item
    .slice(0, verb)
    .some(({ penn, lower }) => opensRelative.test(penn) || lower === 'that' || lower === 'as')
}

/**
 * "Discussed the road, | the dam on the river, and the price of tea": a noun that is told with the rest of its list, where the
 * parse hung that elsewhere.
 */
export function withWholeList(reading: Reading, { speech, rule }: Quotation, span: Span): Span {
  const { tokens, tokenAt, tokensIn } = reading
  const inside = tokensIn(span).flatMap((index) => tokens[index] ?? [])
  if (speech !== 'indirect' || rule.startsWith('cue/according')) return span
  if (!/^(?:DT|PRP\$|NNS?|NNPS?|JJ[RS]?|VBG)$/.test(inside[0]?.penn ?? '')) return span
  if (inside.some(({ penn }, at) => tensed.test(penn) && !isNounPhrase(inside.slice(0, at + 1))))
    return span
  const comma = tokenAt(span.end)
  if (tokens[comma]?.lower !== ',') return span
  const items = itemsBehind(reading, comma)
  const last = items.at(-1)
  const first = items[0]?.[0]
  const isList =
    items.length > 1 &&
    last?.[0]?.lower === 'and' &&
    first !== undefined &&
    opensItem.test(first.penn) &&
    (first.penn !== 'TO' || inside.some(({ penn }) => penn === 'TO')) &&
    items.every((item) => isNounPhrase(item) && !/^(?:VBG|VBN|VBD)$/.test(item[0]?.penn ?? ''))
  const end = last?.at(-1)?.end
  return isList && end !== undefined ? { start: span.start, end } : span
}
