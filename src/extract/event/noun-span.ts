import type { Span } from '../../record/index.ts'
import type { Reading } from '../reading.ts'

const openNouns =
  /^(right|commitment|effort|decision|willingness|readiness|ability|capability|attempt|plan|pledge|promise|refusal|failure|determination|intention|offer|request|call|proposal|desire|bid|conspiracy|plot|intent|order|resolution|permission|authority|deal|agreement|accord|pact)$/

/** "Backed its right | to defend itself": the infinitive that a noun asks for, though the parse hangs it on the verb. */
export function withItsInfinitive(reading: Reading, last: number): number {
  // "Agreed to keep | working": a verb that says nothing without the next.
  const next = reading.tokens[last + 1]
  if (
    next?.penn === 'VBG' &&
    /^(?:keep|continue|start|begin)$/.test(reading.tokens[last]?.lemma ?? '')
  )
    return reading.tree.subtree(next.index).at(-1) ?? last
  const isOpen = openNouns.test(reading.tokens[last]?.lemma ?? '')
  const to = reading.tokens[last + 1]
  if (!isOpen || to?.penn !== 'TO' || to.relation !== 'mark') return last
  const within = reading.tree
    .subtree(
      to.head,
      ({ relation, index }) => relation === 'conj' && reading.clauseOf(index) !== undefined,
    )
    .findLast((index) => reading.tokens[index]?.tag !== 'PUNCT')
  return Math.max(last, within ?? last)
}

const premodifying = /^(det|det:predet|amod|compound|nmod:poss|nummod|punct)$/

/**
 * The words of an event noun: from its own determiner or owner ("since | the treaty of 1994"), also over a bracket
 * ("the Front for Unity (FAU) | meeting"), to the end of its phrase.
 */
export function nounSpan(reading: Reading, noun: number): Span {
  const phrase = reading.phrase(noun)
  const before = reading.tree.children(noun).filter((child) => child < noun)
  const outside = before.findLast(
    (child) => !premodifying.test(reading.tokens[child]?.relation ?? ''),
  )
  const behind = outside === undefined ? -1 : (reading.tree.subtree(outside).at(-1) ?? -1)
  const own = before.find((child) => child > behind && reading.tokens[child]?.tag !== 'PUNCT')
  const from = reading.tree
    .subtree(own ?? noun)
    .find((index) => index === noun || reading.tokens[index]?.tag !== 'ADP')
  const first = reading.tokens[own === undefined ? noun : (from ?? own)]
  const last = withItsInfinitive(reading, reading.tokenAt(phrase.end - 1))
  const end = Math.max(phrase.end, reading.tokens[last]?.end ?? phrase.end)
  const start = Math.min(
    ownerBefore(reading, noun) ?? first?.start ?? phrase.start,
    reading.tokens[noun]?.start ?? phrase.start,
  )
  return { start, end: wholeWord(reading, withoutOwner(reading, start, end)) }
}

/** "The Group Leaders' | Summit": the owner that the parse hangs on the verb. */
function ownerBefore(reading: Reading, noun: number): number | undefined {
  const mark = reading.tokens[noun - 1]
  if (mark?.penn !== 'POS' || mark.head < 0 || mark.head >= noun) return undefined
  const first = reading.tree
    .subtree(mark.head)
    .find((index) => reading.tokens[index]?.tag !== 'ADP')
  return reading.tokens[first ?? mark.head]?.start
}

/** "Between Chad and Gao-| based rebels": to the end of the party that the last word is half of. */
function wholeWord(reading: Reading, end: number): number {
  const { text } = reading.document
  if (text.charAt(end - 1) !== '-' && text.charAt(end) !== '-') return end
  const party = reading.mentions.find((mention) => mention.start < end && end < mention.end)
  return party?.end ?? reading.tokens[reading.tokenAt(end + 1)]?.end ?? end
}

/** "The summit in Oslo and NATO | 's plans": the last of the list owns what follows and was not part of it. */
function withoutOwner(reading: Reading, start: number, end: number): number {
  const { text } = reading.document
  if (!/^[’']s\b/.test(text.slice(end, end + 3))) return end
  const and = text.slice(start, end).lastIndexOf(' and ')
  return and > 0 ? start + and : end
}
