import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

/**
 * "Met today with the king to discuss it": whom the parse takes for the subject of the infinitive, with two marks before it.
 * He was met, and does not discuss it alone.
 */
export function companionBelow(reading: Reading, clause: Clause): number | undefined {
  if (!/^(?:meet|speak|talk|confer|consult|negotiate)$/.test(clause.lemma)) return undefined
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
