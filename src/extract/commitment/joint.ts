import type { Span } from '../../record/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'

/** The "and" before a subject whose other half the parse hangs elsewhere: of "Chad and | its allies will". */
function andBefore(reading: Reading, head: number): number | undefined {
  const { relation, sentence } = reading.tokens[head] ?? {}
  if (relation === 'conj') return undefined
  return reading.tree
    .childrenBy(head, 'cc')
    .find(
      (cc) =>
        cc < head &&
        reading.tokens[cc]?.lower === 'and' &&
        reading.tokens[cc - 1]?.sentence === sentence &&
        reading.tokens[cc - 1]?.tag !== 'PUNCT' &&
        !isBehindPreposition(reading, cc - 1),
    )
}

/** "Costs on Chad and the union will": in the clause before. */
function isBehindPreposition(reading: Reading, last: number): boolean {
  const head = reading.mentionAt(last)?.head ?? last
  return reading.tree.child(head, 'case') !== undefined && reading.tokens[last]?.penn !== 'POS'
}

/** Who stands before that "and": the last word of somebody told of. */
function otherHalf(reading: Reading, and: number): (Span & { readonly head: number }) | undefined {
  const before = reading.tokens[and - 1]
  const mention = reading.mentionAt(and - 1)
  const isWhole = mention !== undefined && mention.end === before?.end
  return isWhole && partiesOf(reading, [mention.head]).length > 0 ? mention : undefined
}

/** Everybody who promises, also where the parse cuts a joint subject; nothing where one half of it is nobody we know. */
export function jointly(
  reading: Reading,
  heads: readonly number[],
): { readonly heads: readonly number[]; readonly from: readonly number[] } | undefined {
  const told = heads.map((head) => reading.mentionAt(head)?.end)
  const cut = heads
    .flatMap((head) => andBefore(reading, head) ?? [])
    .filter((and) => !told.includes(reading.tokens[and - 1]?.end))
  const halves = cut.map((and) => otherHalf(reading, and))
  const found = halves.filter((half) => half !== undefined)
  if (found.length < cut.length) return undefined
  return {
    heads: [...found.map(({ head }) => head), ...heads],
    from: found.map(({ start }) => reading.tokenAt(start)),
  }
}
