import type { Span } from '../../record/index.ts'
import type { Quotation } from '../../text/index.ts'
import { isInQuestion } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** Words that somebody said aloud, or wrote; not what they thought, and not acts in an infinitive. */
export function isSpoken(
  reading: Reading,
  { rule, speech, content, cue, cueLemma }: Quotation,
): boolean {
  if (lexicon.unspoken.has(rule) || lexicon.acts.has(rule) || lexicon.deeds.has(cueLemma))
    return speech === 'direct'
  if (isOnlyMedium(reading, content) || isNothing(reading, content)) return false
  if (isOfSource(reading, content) || isOnlySupposed(reading, cue[0], speech)) return false
  if (isAsked(reading, cue[0], speech)) return false
  if (speech === 'indirect' && isOnlyAddressed(reading, content, cueLemma)) return false
  if (speech !== 'indirect' || lexicon.ofNouns.has(cueLemma)) return true
  // "The group claimed the raid": a noun alone was done something to, not said.
  return content.some((span) =>
    reading.clauses.some(
      // "Advised soldiers fighting in the hills": a clause on a noun says only which.
      ({ predicate, relation }) =>
        !relation.startsWith('acl') && isIn(reading.tokens[predicate], span),
    ),
  )
}

/** "Congratulated Ana Lima": to whom something was said, and nothing of what. */
function isOnlyAddressed(reading: Reading, content: readonly Span[], cueLemma: string): boolean {
  const [only, ...more] = content
  return (
    lexicon.addressing.has(cueLemma) &&
    only !== undefined &&
    more.length === 0 &&
    reading.mentions.some(({ start, end }) => start === only.start && end === only.end)
  )
}

/** "Asked not to be named": how the source would be told of, and nothing that it tells. */
function isOfSource(reading: Reading, content: readonly Span[]): boolean {
  const words = content
    .flatMap((span) => reading.tokensIn(span))
    .map((index) => reading.tokens[index]?.lower ?? '')
  return words.length < 9 && words.some((word) => lexicon.unnamed.has(word))
}

const supposing = /^(?:would|could|might|may|should|must)$/

/** "His party would challenge it": not said yet, nor surely ever. */
function isOnlySupposed(
  reading: Reading,
  cue: Span | undefined,
  speech: Quotation['speech'],
): boolean {
  const clause = cue && reading.clauseOf(reading.tokenAt(cue.start))
  return speech === 'indirect' && supposing.test(clause?.modal ?? '') && clause?.perfect === false
}

/** "Finally", "so": a word that the parse has left of what was said. "Thank you all" is said to those in the room. */
function isNothing(reading: Reading, content: readonly Span[]): boolean {
  const words = content.flatMap((span) => reading.tokensIn(span))
  const first = reading.tokens[words[0] ?? -1]?.lower
  return (
    first === 'you' ||
    !words.some((index) => /^(NOUN|PROPN|VERB|ADJ|NUM|AUX)$/.test(reading.tokens[index]?.tag ?? ''))
  )
}

/** "issued a statement": the medium is named and nothing of what it says. */
function isOnlyMedium(reading: Reading, content: readonly Span[]): boolean {
  const words = content
    .flatMap((span) => reading.tokensIn(span))
    .flatMap((index) => reading.tokens[index] ?? [])
  return (
    words.length < 6 &&
    words.some(({ lower }) => lexicon.nouns.has(lower)) &&
    !words.some(({ tag }) => tag === 'VERB')
  )
}

function isIn(token: Span | undefined, span: Span): boolean {
  return token !== undefined && span.start <= token.start && token.end <= span.end
}

/** "Did he ask India to take a side?" */
function isAsked(reading: Reading, cue: Span | undefined, speech: Quotation['speech']): boolean {
  return (
    cue !== undefined &&
    speech === 'indirect' &&
    isInQuestion(reading, reading.tokenAt(cue.start), cue)
  )
}
