import type { Reading } from '../reading.ts'

/** "To act if talks fail: “I expect”": a quotation after a colon is somebody's words about it. */
function opensQuotation(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.text === ':' && /^["“‘]$/.test(reading.tokens[index + 1]?.text ?? '')
  )
}

/** "Until the war ends — paving the way for loans": a participle behind a dash says what comes of it. */
function opensOutcome(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1]
  return (
    /^[—–]$/.test(reading.tokens[index]?.text ?? '') &&
    next?.penn === 'VBG' &&
    next.lower !== 'including'
  )
}

/** "And (c": the mark of the next in a list. */
function opensNext(reading: Reading, index: number): boolean {
  const [first, second, third] = [0, 1, 2].map((step) => reading.tokens[index + step]?.text ?? '')
  return first === '(' && third === ')' && /^(?:\p{L}|\d|[ivx]{1,4})$/u.test(second ?? '')
}

const joining = /^(?:and|or|but|;|,|—|–)$/

/** A stretch of words up to where another's words, an outcome or the next of a list begins. */
export function withoutAsides(
  reading: Reading,
  indices: readonly number[],
  head: number,
): readonly number[] {
  const at = indices.findIndex(
    (index) =>
      index > head &&
      (opensQuotation(reading, index) || opensOutcome(reading, index) || opensNext(reading, index)),
  )
  if (at < 0) return indices
  const kept = indices.slice(0, at)
  const last = kept.findLastIndex((index) => !joining.test(reading.tokens[index]?.lower ?? ''))
  return kept.slice(0, last + 1)
}
