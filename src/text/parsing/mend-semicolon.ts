import type { Token } from '../analysis.ts'
import { isTensed, subjectRelation } from './verb-group.ts'

const inside = /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON)$/
/** What a phrase is tied by when the parse has drawn it into the clause before. */
const drawn = /^(?:appos|conj|nmod|obl|obj|list|dep|flat|compound|nsubj|parataxis)/

/**
 * "… according to officials; Moscow has never confirmed it": behind a semicolon a phrase and a finite verb without a
 * subject are a clause of their own, whatever the parse has tied them to. `at` is the semicolon.
 */
export function mendSemicolon(tokens: Token[], at: number): void {
  let end = at + 1
  while (inside.test(tokens[end]?.tag ?? '')) end++
  let place = end
  while (/^(?:AUX|ADV|PART)$/.test(tokens[place]?.tag ?? '')) place++
  const verb = tokens[place]
  if (end === at + 1 || verb?.tag !== 'VERB' || !isTensed(tokens, verb, place - end)) return
  const heads = tokens.slice(at + 1, end).filter(({ head }) => head <= at || head >= end)
  const [subject, ...more] = heads
  const hasOwn = tokens
    .slice(at + 1)
    .some(({ head, relation }) => head === place && /^(?:n|c)subj|^expl/.test(relation))
  if (subject === undefined || more.length > 0 || hasOwn || subject.head > at) return
  if (!drawn.test(subject.relation) || (verb.head > at && verb.head !== subject.index)) return
  const top = verb.head === subject.index ? subject.head : verb.head
  tokens[subject.index] = {
    ...subject,
    head: place,
    relation: subjectRelation(tokens, end, place),
  }
  if (top >= 0) tokens[place] = { ...verb, head: clauseAbove(tokens, top), relation: 'parataxis' }
}

/** The verb that a word of the clause before belongs to, or its topmost word. */
function clauseAbove(tokens: readonly Token[], from: number): number {
  let at = from
  for (let steps = 0; steps < 30; steps++) {
    const { head = -1, tag } = tokens[at] ?? {}
    if (head < 0 || (tag === 'VERB' && steps > 0)) return at
    at = head
  }
  return at
}
