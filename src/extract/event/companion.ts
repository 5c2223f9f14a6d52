import type { Clause, Mention } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

const mutual = /^(?:meet|speak|talk|confer|consult|negotiate)$/

/** As many words lie at most between such a verb and its "with". */
const near = 7

/**
 * "Met today in Lomé with Chancellor Ana Lima": who is named right behind the verb's "with", wherever the parse hung it; with no
 * verb, no comma and no topic between.
 */
export function companionBehindWith(
  reading: Reading,
  { lemma, predicate }: Clause,
): number | undefined {
  if (!mutual.test(lemma)) return undefined
  const rest = reading.tokens.slice(predicate + 1, predicate + 2 + near)
  const end = rest.findIndex(
    ({ tag, penn, lower }) =>
      /^(?:VERB|AUX|SCONJ)$/.test(tag) || penn === ',' || /^(?:about|of|over)$/.test(lower),
  )
  const before = end < 0 ? rest : rest.slice(0, end)
  const mark = before.find(({ lower }) => lower === 'with')
  if (mark === undefined) return undefined
  return mentionFrom(reading, mark.index + 1)?.head
}

/** What stands between two people of a list: a mark or "and", and what of the next one's office is no part of his name. */
const between =
  /^(?: \(\p{Lu}{2,8}\))?(?:, and|; and|,|;| and) (?:(?:\p{Lu}[\p{L}.’'-]{0,30}|of|for|to|the|on|and|\(\p{Lu}{2,8}\)) ){0,12}$/u
/** As many people at most are read of one list. */
const longestList = 24

/**
 * "Met with President Ana Lima of Chad, Prime Minister Jan Lund of Norway, and …": who is listed by office and name behind
 * somebody, wherever the parse hung them; before a word where one is given.
 */
export function listedBehind(reading: Reading, head: number, before?: number): readonly number[] {
  const { mentions, tokens, tokenAt, document } = reading
  const found: number[] = []
  const people = mentions.filter(({ kind, title }) => kind === 'person' && title !== undefined)
  const first = reading.mentionAt(head)
  let last = first && people.includes(first) ? first : undefined
  while (last !== undefined && found.length < longestList) {
    const { end } = last
    const next = people.find(({ start }) => start >= end)
    if (next === undefined || !between.test(document.text.slice(end, next.start))) break
    const behind = tokens[tokenAt(next.end)]
    // "…, President Lima said": a sentence of its own.
    const isDoer = before === undefined && /^(?:VERB|AUX)$/.test(behind?.tag ?? '')
    if (isDoer || (before !== undefined && next.head > before)) break
    found.push(next.head)
    last = next
  }
  return found
}

/** Who is named from a word on. */
function mentionFrom(reading: Reading, token: number): Mention | undefined {
  const first = reading.tokens[token]
  return first && reading.mentionsOver(first).find(({ start }) => start === first.start)
}

/** "Met Ana Lima", "endorsed her": who is named right behind a verb that is told of people, where the parse lost its object. */
export function namedBehind(
  reading: Reading,
  { lemma, predicate, passive }: Clause,
): number | undefined {
  if (passive || /^(?:discuss|speak|talk|agree|negotiate)$/.test(lemma)) return undefined
  const { tokens, tokenAt } = reading
  const named = mentionFrom(reading, predicate + 1)
  const head = tokens[named?.head ?? -1]
  if (named === undefined || head === undefined) return undefined
  // "Warned they could sell", "met Chad's envoys".
  const isOther = head.relation.startsWith('nsubj') || head.penn === 'PRP$'
  return isOther || tokens[tokenAt(named.end - 1) + 1]?.penn === 'POS' ? undefined : named.head
}

/**
 * "Met today with the king to discuss it": whom the parse takes for the subject of the infinitive, with two marks before it.
 * He was met, and does not discuss it alone.
 */
export function companionBelow(reading: Reading, clause: Clause): number | undefined {
  if (!mutual.test(clause.lemma)) return undefined
  const below = reading.tree
    .childrenBy(clause.predicate, 'advcl', 'xcomp')
    .find((child) => child > clause.predicate && isMisheld(reading, child))
  return below === undefined ? undefined : reading.tree.child(below, 'nsubj')
}

/** Whether a verb or noun has "with" for its conjunction, which belongs to the verb before. */
export function isMisheld(reading: Reading, token: number): boolean {
  return (
    reading.tree.child(token, 'nsubj') !== undefined &&
    reading.tree.childrenBy(token, 'mark').some((mark) => reading.tokens[mark]?.lower === 'with')
  )
}
