import type { Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** Where a noun is listed beside an adjective, as no noun is, the phrase ends before it: "the day prior | and the role". */
export function endOf(reading: Reading, { start, end }: Span, { at, clause }: Trigger): number {
  if (end > (reading.tokens[at]?.end ?? end) && isLaid(reading, clause, at + 1))
    return reading.tokens[at]?.end ?? end
  const cut = reading.tokensIn({ start, end }).find((token) => {
    const { relation = '', head = -1, tag } = reading.tokens[token] ?? {}
    return relation.startsWith('conj') && tag === 'NOUN' && reading.tokens[head]?.tag === 'ADJ'
  })
  const mark = cut === undefined ? undefined : reading.tree.child(cut, 'cc')
  return mark === undefined ? end : (reading.tokens[mark - 1]?.end ?? end)
}

/** "Attributed the blast | to smugglers": to whom is no part of the deed. */
function isLaid(reading: Reading, clause: Clause | undefined, token: number): boolean {
  return (
    clause !== undefined &&
    lexicon.responsibility.attributing.has(clause.lemma) &&
    /^(to|on)$/.test(lowerAt(reading, token))
  )
}

/** Where words hang on what was cut off behind them: "the largest raid | since the war" of "began", "taken | just days" of "after the truce". */
function cutBefore(reading: Reading, tokens: readonly number[], next: number): number | undefined {
  const last = tokens.at(-1) ?? -1
  if (reading.tokens[next]?.sentence !== reading.tokens[last]?.sentence) return undefined
  if (/^VB[DPZ]$/.test(reading.tokens[next]?.penn ?? ''))
    return tokens.slice(-4).find((token) => hasMark(reading, token, lexicon.opening))
  if (!hasMark(reading, next, lexicon.opening) || !isWord(reading, last, lexicon.aged))
    return undefined
  return /^(ADV|NUM|DET|ADJ)$/.test(reading.tokens[last - 1]?.tag ?? '') ? last - 1 : last
}

/** A span without words at its end that hang on what was cut off behind them. */
export function whole(reading: Reading, { start, end }: Span): Span {
  const tokens = reading.tokensIn({ start, end })
  const cut = cutBefore(reading, tokens, (tokens.at(-1) ?? -2) + 1)
  const before = cut === undefined ? undefined : reading.tokens[cut - 1]
  return before && before.start > start ? { start, end: before.end } : { start, end }
}
