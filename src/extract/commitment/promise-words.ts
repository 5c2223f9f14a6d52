import type { Span } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { withoutAsides } from './asides.ts'
import { type Candidate, nameOf } from './candidate.ts'
import { fromOwnSubject, withoutOthers } from './edges.ts'

/** "However," and "And" before a promise are no part of it. */
function withoutOpening(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const [first, second] = indices
  if (reading.tokens[first ?? -1]?.tag === 'PUNCT' && indices.length > 2)
    return withoutOpening(reading, indices.slice(1), promise)
  const token = reading.tokens[first ?? -1]
  const isComma = reading.tokens[second ?? -1]?.lower === ','
  if (
    !token ||
    !(
      token.relation === 'cc' ||
      // "As well as to continue".
      token.relation === 'fixed' ||
      // "By raising taxes, the state will", "once it is signed, it will": the mark of another clause is a part of that.
      (token.relation === 'mark' &&
        (token.lower === 'that' || token.head === promise) &&
        !/^(by|in|after|without|if|unless)$/.test(token.lower)) ||
      token.relation === 'discourse' ||
      (token.relation === 'advmod' && isComma)
    )
  )
    return indices
  return indices.length > 2 && token.lower !== 'to'
    ? withoutOpening(reading, indices.slice(isComma ? 2 : 1), promise)
    : indices
}

/** A coordinated clause with a subject of its own promises something of its own, and so does one set off by ", and to". */
function isOtherClause(reading: Reading, index: number, promise: number): boolean {
  const token = reading.tokens[index]
  if (token?.relation !== 'conj') return false
  if (reading.tree.child(index, 'nsubj') !== undefined) return true
  const to = reading.tree.childrenBy(index, 'mark').find((mark) => mark < index)
  return (
    token.head === promise &&
    reading.tokens[to ?? -1]?.penn === 'TO' &&
    reading.tokens[(to ?? 0) - 2]?.text === ','
  )
}

/**
 * Beside what is promised: "…, while Chad will pay" has its own subject, "…, before changing course" is the
 * narrator's, and "commitment … by sending aid" says how the commitment was shown.
 */
function isBesideIt(reading: Reading, index: number, { promise, cue }: Candidate): boolean {
  const { relation = '', penn } = reading.tokens[index] ?? {}
  if (!relation.startsWith('advcl') || index < promise) return false
  const marker = reading.clauseOf(index)?.marker ?? ''
  const [first = index] = reading.tree.subtree(index)
  const isSetOff = reading.tokens[first - 1]?.text === ',' || reading.tokens[first]?.text === ','
  const hasSubject = reading.tree.child(index, 'nsubj', 'nsubj:pass') !== undefined
  if (/^(while|whereas)$/.test(marker)) return isSetOff && hasSubject
  if (/^(before|after)$/.test(marker)) return isSetOff && penn === 'VBG' && cue !== promise
  return marker === 'by' && isShown(reading, cue)
}

/** "Demonstrated its commitment", "renewed his pledge": the verb above tells what was done with it. */
function isShown(reading: Reading, cue: number): boolean {
  const clause = reading.clauseAt(cue)
  return (
    reading.tokens[cue]?.tag === 'NOUN' &&
    clause?.objects.includes(cue) === true &&
    /^(demonstrate|show|prove|reaffirm|affirm|renew|underline|underscore|honou?r|fulfill?|keep|deliver|reinforce|advance)$/.test(
      clause.lemma,
    )
  )
}

/** "As we turn to what comes next, the country will": what goes before sets the scene, unless it is a condition. */
function isScene(reading: Reading, index: number, promise: number): boolean {
  const clause = reading.clauseOf(index)
  return (
    index < promise &&
    reading.tokens[index]?.relation === 'advcl' &&
    /^(as|while|whereas|although|though|since)$/.test(clause?.marker ?? '')
  )
}

/** "Food: the agency will send rice": the heading before a colon is no part of the promise. */
function withoutHeading(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const colon = indices.findLastIndex(
    (index) => index < promise && reading.tokens[index]?.text === ':',
  )
  const isHeading = indices
    .slice(0, colon)
    .every((index) => !/^(?:VB[DZP]|MD)$/.test(reading.tokens[index]?.penn ?? ''))
  return colon > 0 && isHeading ? indices.slice(colon + 1) : indices
}

/** The promise's words without what only says who reports it. */
export function promiseTokens(reading: Reading, candidate: Candidate): readonly number[] {
  const { promise, cue } = candidate
  const isNoun = reading.tokens[cue]?.tag === 'NOUN'
  const indices = reading.tree.subtree(
    promise,
    ({ relation, index }) =>
      relation === 'parataxis' ||
      isOtherClause(reading, index, promise) ||
      isScene(reading, index, promise) ||
      isBesideIt(reading, index, candidate) ||
      (isNoun && isRemark(reading, promise, index)),
  )
  const mine = fromOwnSubject(reading, withoutOthers(reading, indices, candidate), promise)
  const own = [...withoutAsides(reading, mine, promise), ...termsBehind(reading, candidate)]
  return withoutOpening(
    reading,
    withoutHeading(
      reading,
      withoutScene(reading, withoutSaying(reading, own, promise), promise),
      promise,
    ),
    promise,
  )
}

/** "Pledged $4 billion over three years to the fund": what stands behind the noun on the verb that promises it. */
function termsBehind(reading: Reading, { rule, promise, cue, strength }: Candidate): number[] {
  // "Announced aid on Sunday": of an announcement it may tell the announcing.
  if (rule !== nameOf('object') || strength === 'intended') return []
  const last = reading.tree.subtree(promise).at(-1) ?? promise
  return reading.tree
    .childrenBy(cue, 'obl', 'nmod')
    .filter((head) => head > last && !isDated(reading, head))
    .flatMap((head) => [...reading.tree.subtree(head)])
    .filter((index) => index > last)
}

function isDated(reading: Reading, head: number): boolean {
  const { start = 0, end = 0 } = reading.tokens[head] ?? {}
  return reading.times.some(
    (time) => time.type !== 'DURATION' && time.start <= start && end <= time.end,
  )
}

/** "Chad will send men, the minister announced": who says so is no part of what is promised, wherever the parse hangs it. */
function withoutSaying(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const isWithin = (index: number, { start, end }: Span) => {
    const token = reading.tokens[index]
    return token !== undefined && start <= token.start && token.end <= end
  }
  const said = reading.quotations.find(
    ({ cue, content }) =>
      content.length === 1 &&
      content.every(
        (span) => isWithin(promise, span) && reading.document.text.charAt(span.end) === ',',
      ) &&
      cue.some(
        (span) =>
          content.every(({ end }) => end < span.start) &&
          indices.some((index) => isWithin(index, span)),
      ),
  )
  const [words] = said?.content ?? []
  return words ? indices.filter((index) => isWithin(index, words)) : indices
}

/** "His commitment to open it, underlining his support": beside the noun, and the main verb's. */
function isRemark(reading: Reading, promise: number, index: number): boolean {
  const { relation = '', penn } = reading.tokens[index] ?? {}
  // "To continue sending aid, raising costs and holding talks": one list.
  const own = [promise, ...reading.tree.childrenBy(promise, 'xcomp')]
  if (own.some((each) => reading.tokens[each]?.penn === 'VBG')) return false
  return relation === 'advcl' && penn === 'VBG' && reading.tokens[index - 1]?.lower === ','
}

/** With the bracket that closes one opened inside: "the Unity Front (FAU)". */
function closed(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end)
  const isOpen = inside.lastIndexOf('(') > inside.lastIndexOf(')')
  const gap = isOpen ? (/^[.,]?\)/.exec(text.slice(span.end, span.end + 2))?.[0].length ?? 0) : 0
  return { start: span.start, end: span.end + gap }
}

/** "Its 96 AH-64 helicopters", "the U.S.-Chad treaty": words do not end before a hyphen that ties on; they go on to the next mark. */
export function withWhole(reading: Reading, span: Span | undefined): Span | undefined {
  const { text } = reading.document
  if (!span) return undefined
  if (!/^[-‑–][\p{L}\d]/u.test(text.slice(span.end, span.end + 2))) return closed(text, span)
  const rest = /^[^.,;:\n()]{1,80}/.exec(text.slice(span.end, span.end + 80))?.[0] ?? ''
  return { start: span.start, end: span.end + rest.trimEnd().length }
}

/** "As the army leaves, Chad will": where the parse hangs the opening clause on the subject, it ends at the comma before it. */
function withoutScene(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const first = reading.tokens[indices[0] ?? -1]
  if (!first || !/^(as|while|whereas|although|though)$/.test(first.lower)) return indices
  if (first.relation !== 'mark' || first.head === promise) return indices
  const subject = reading.clauseOf(promise)?.subjects[0] ?? promise
  const comma = indices.findLast((index) => index < subject && reading.tokens[index]?.lower === ',')
  return comma === undefined ? indices : indices.filter((index) => index > comma)
}
