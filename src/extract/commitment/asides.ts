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

/** "As soon | as it comes": the words that only open a comparison which the parse cuts off. */
function withoutDangling(reading: Reading, indices: readonly number[]): readonly number[] {
  const last = indices.findLastIndex((index) => reading.tokens[index]?.tag !== 'PUNCT')
  const [as, soon = -1] = indices.slice(Math.max(0, last - 1), last + 1)
  const isOpen =
    reading.tokens[as ?? -1]?.lower === 'as' &&
    /^(soon|long|much|far|quickly)$/.test(reading.tokens[soon]?.lower ?? '') &&
    reading.tokens[soon + 1]?.lower === 'as'
  return isOpen ? indices.slice(0, last - 1) : indices
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
  const kept = at < 0 ? withoutDangling(reading, indices) : indices.slice(0, at)
  if (at < 0) return kept
  const last = kept.findLastIndex((index) => !joining.test(reading.tokens[index]?.lower ?? ''))
  return kept.slice(0, last + 1)
}
