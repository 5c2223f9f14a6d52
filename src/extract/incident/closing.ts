import type { Span } from '../../record/index.ts'
import type { Sentence } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isWord, lowerAt } from './words.ts'

/** Where a sentence ends that goes on with who says it: "…, police said on Monday". */
function tellingEnd(reading: Reading, { firstToken, endToken }: Sentence): number {
  for (let at = endToken - 1; at > Math.max(firstToken, endToken - 12); at -= 1) {
    if (lowerAt(reading, at) !== ',') continue
    const says = reading.tokens
      .slice(at + 1, endToken)
      .some(({ index, tag }) => tag === 'VERB' && isWord(reading, index, lexicon.saying))
    return says || lowerAt(reading, at + 1) === 'according' ? at : endToken
  }
  return endToken
}

const small = /^(PUNCT|ADP|DET|CCONJ)$/

/** Whether nothing follows in its sentence but days, places and who says so: "in Gao on Monday, the army said". */
export function isClosing(reading: Reading, { start, end }: Span): boolean {
  const sentence = reading.sentences[reading.tokens[reading.tokenAt(start)]?.sentence ?? -1]
  if (!sentence) return false
  const last = tellingEnd(reading, sentence)
  const rest = { start: end, end: reading.tokens[last - 1]?.end ?? end }
  const settings = [...reading.timesIn(rest), ...reading.placesIn(rest)]
  return reading.tokens
    .slice(reading.tokenAt(end), last)
    .every(
      (token) =>
        token.start < end ||
        small.test(token.tag) ||
        settings.some((setting) => setting.start <= token.start && token.end <= setting.end),
    )
}
