import type { Reading } from '../reading.ts'
import type { Candidate } from './candidate.ts'
import { lexicon } from './lexicon.ts'

const finite = /^VB[DZP]$/
const homographs = /^(?:plan|aim|hope|pledge|vow|promise|offer)$/

function lowerAt(reading: Reading, index: number): string {
  return reading.tokens[index]?.lower ?? ''
}

/** "To stay and expressed support", "to add two but did not": after a bare verb one with an ending is the narrator's. */
function isNarrators(reading: Reading, index: number): boolean {
  const { relation, penn = '', head = -1 } = reading.tokens[index] ?? {}
  if (relation !== 'conj' || reading.tree.child(index, 'cc') === undefined) return false
  const auxiliaries = (verb: number) =>
    reading.tree.childrenBy(verb, 'aux', 'cop').map((each) => reading.tokens[each])
  const above = reading.tokens[head]
  const isBare =
    /^(?:VB|VBG)$/.test(above?.penn ?? '') ||
    (above?.penn === 'VBN' &&
      !above.relation.startsWith('acl') &&
      auxiliaries(head).every((each) => each?.lemma !== 'have'))
  if (!isBare || auxiliaries(head).some((each) => finite.test(each?.penn ?? ''))) return false
  const own = auxiliaries(index)
  if (own.some((each) => finite.test(each?.penn ?? ''))) return true
  if (own.length > 0) return false
  const isPast = penn === 'VBD' || penn === 'VBZ'
  // "To pursuing a release and expressed support": taken for a participle.
  return isPast || (penn === 'VBN' && above?.penn === 'VBG')
}

/** "On trade, and Chad plans to build": a verb that was taken for a noun. */
function isVerbAsNoun(reading: Reading, index: number): boolean {
  const [comma, , name, noun, to] = [-3, -2, -1, 0, 1].map((step) => reading.tokens[index + step])
  return (
    noun?.penn === 'NNS' &&
    homographs.test(noun.lemma) &&
    name?.tag === 'PROPN' &&
    to?.penn === 'TO' &&
    noun.relation === 'conj' &&
    comma?.text === ','
  )
}

/** ", meaning that it stays shut", ", arguing it could": what the teller makes of it, or how it was said. */
function isNarratorsRemark(reading: Reading, index: number): boolean {
  const { penn, relation = '', lemma = '' } = reading.tokens[index] ?? {}
  return (
    penn === 'VBG' &&
    relation === 'advcl' &&
    reading.tokens[index - 1]?.text === ',' &&
    lexicon.remarking.has(lemma)
  )
}

/** "His promise to build a wall | was about more": a finite verb without a subject of its own, which the parse hangs below. */
function isStray(reading: Reading, index: number, { cue, promise }: Candidate): boolean {
  const { relation = '', penn = '', head = -1 } = reading.tokens[index] ?? {}
  const isOfNoun = cue !== promise && reading.tokens[cue]?.tag === 'NOUN'
  if (!isOfNoun || relation !== 'cop' || !/^VB[DZP]$/.test(penn) || head === promise) return false
  const above = reading.tokens[head]?.relation ?? ''
  return /^(?:obl|nmod|obj)/.test(above) && reading.tree.child(head, 'nsubj', 'mark') === undefined
}

/** "; the border stays closed": a clause with a subject of its own behind a semicolon. */
function opensClause(reading: Reading, index: number): boolean {
  if (lowerAt(reading, index) !== ';') return false
  const { sentence } = reading.tokens[index] ?? {}
  let at = index + 1
  if (/^(?:and|but)$/.test(lowerAt(reading, at))) at += 1
  if (!/^(?:DET|PRON|PROPN)$/.test(reading.tokens[at]?.tag ?? '')) return false
  for (let next = at; next < index + 40; next += 1) {
    const token = reading.tokens[next]
    if (!token || token.sentence !== sentence || token.text === ';') return false
    if (/^(?:VB[DZP]|MD)$/.test(token.penn)) return true
  }
  return false
}

/** "Their readiness to talk, as well as efforts to": beside the noun, and no part of what it promises. */
function opensBeside(reading: Reading, index: number, { cue, promise }: Candidate): boolean {
  return (
    cue !== promise &&
    reading.tokens[cue]?.tag === 'NOUN' &&
    lowerAt(reading, index) === 'as' &&
    lowerAt(reading, index + 1) === 'well' &&
    lowerAt(reading, index + 2) === 'as' &&
    reading.tokens[index - 1]?.text === ',' &&
    !/^(?:TO|VBG)$/.test(reading.tokens[index + 3]?.penn ?? '')
  )
}

/** Up to where somebody else's clause, the narrator's verb or something beside it goes on. */
export function withoutOthers(
  reading: Reading,
  indices: readonly number[],
  candidate: Candidate,
): readonly number[] {
  const { promise } = candidate
  const at = indices.find(
    (index) =>
      index > promise &&
      (isNarrators(reading, index) ||
        isVerbAsNoun(reading, index) ||
        isStray(reading, index, candidate) ||
        isNarratorsRemark(reading, index) ||
        opensClause(reading, index) ||
        opensBeside(reading, index, candidate)),
  )
  if (at === undefined) return indices
  const joint = reading.tree.childrenBy(at, 'cc').find((cc) => cc < at)
  const own = reading.tree.childrenBy(at, 'compound', 'advmod', 'aux').filter((each) => each < at)
  const from = Math.min(at, joint ?? at, ...own)
  return indices.filter((index) => index < from)
}

/** The subject nearest to the verb, where the parse gives it more than one: its first word. */
function nearestSubject(reading: Reading, promise: number): number | undefined {
  const subject = reading.tree.childrenBy(promise, 'nsubj').findLast((child) => child < promise)
  return subject === undefined ? undefined : reading.tree.subtree(subject)[0]
}

const marks = /^[,—–]$/

/**
 * "As | we did before, we will": where the mark of an opening clause was taken for the promise's own, and "Chad does not, and
 * we will", where a clause before was taken for its subject, the promise starts at its own subject.
 */
export function fromOwnSubject(
  reading: Reading,
  indices: readonly number[],
  promise: number,
): readonly number[] {
  const that = indices.find(
    (index) =>
      index < promise &&
      reading.tokens[index]?.head === promise &&
      reading.tokens[index]?.relation === 'mark' &&
      lowerAt(reading, index) === 'that',
  )
  // "Said this week | that it will": what stands before belongs to the verb above.
  if (that !== undefined && that > (indices[0] ?? promise))
    return fromOwnSubject(
      reading,
      indices.filter((index) => index >= that),
      promise,
    )
  const from = nearestSubject(reading, promise)
  const [first = promise] = indices
  if (from === undefined || from <= first) return indices
  const isMarked = indices.some((index) => {
    const { relation, head, lower = '' } = reading.tokens[index] ?? {}
    return relation === 'mark' && head === promise && index < from && opening.test(lower)
  })
  const isSecond =
    reading.tree.childrenBy(promise, 'cc').includes(from - 1) &&
    indices.some(
      (index) => index < from && /^(?:MD|VB[DZP])$/.test(reading.tokens[index]?.penn ?? ''),
    )
  const isBehindMark = marks.test(reading.tokens[from - 1]?.text ?? '')
  return (isMarked && isBehindMark) || isSecond ? indices.filter((index) => index >= from) : indices
}

const opening = /^(?:as|while|when|during|from|since|although|though|after|before)$/

/** "A secure, sovereign | Chad", "no military, | trade-related aid": adjectives go on to their noun. */
export function withOwnNoun(reading: Reading, end: number): number {
  const last = reading.tokenAt(end - 1)
  if (reading.tokens[last]?.penn !== 'JJ') return end
  let at = last + 1
  for (; at < last + 9; at += 1) {
    const token = reading.tokens[at]
    if (!token || token.sentence !== reading.tokens[last]?.sentence) return end
    if (/^(?:NOUN|PROPN)$/.test(token.tag)) break
    const isLinked = /^(?:,|and|or|-)$/.test(token.lower) || /^(?:JJ|FW|VBN|HYPH)$/.test(token.penn)
    if (!isLinked) return end
  }
  const before = reading.tokens[at - 1]
  // "Keep it safe, Chad said": a name behind a comma is not what the adjective tells of.
  if (!before || /^(?:,|and|or)$/.test(before.lower)) return end
  while (/^(?:NOUN|PROPN)$/.test(reading.tokens[at + 1]?.tag ?? '')) at += 1
  const { tag = '', end: to = end } = reading.tokens[at] ?? {}
  return /^(?:NOUN|PROPN)$/.test(tag) ? to : end
}

/** "If it all works, | we will meet", "we will help | — should they ask": a condition that the promise leaves off. */
export function hasConditionBeside(reading: Reading, start: number, end: number): boolean {
  const first = reading.tokenAt(start)
  const sentence = reading.tokens[first]?.sentence
  let after = reading.tokenAt(end)
  while (marks.test(reading.tokens[after]?.text ?? '')) after += 1
  const next = reading.tokens[after]
  const isBehind =
    next?.sentence === sentence &&
    (/^(?:if|unless|provided|assuming)$/.test(next?.lower ?? '') ||
      (next?.lower === 'should' && reading.tokens[after - 1]?.tag === 'PUNCT'))
  if (isBehind) return true
  if (reading.tokens[first - 1]?.text !== ',') return false
  for (let at = first - 2; at > first - 25; at -= 1) {
    const token = reading.tokens[at]
    if (!token || token.sentence !== sentence || /^[,;:—]$/.test(token.text)) break
    if (/^(?:if|unless)$/.test(token.lower) && token.relation === 'mark') return true
  }
  return false
}
