import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'

/** What is asked or denied belongs to the asking: "asked the governor declare", "denied that it knew". */
const takesClause = /^(request|ask|urge|demand|implore|plead|deny|warn|rule)$/
const asking = /^(request|ask|urge|appeal|press|implore|plead|call|vote)$/

/** Whether what hangs on the act's own verb is a sentence of its own. */
function isOwnSentence(
  reading: Reading,
  clause: Clause,
  { token, rule }: { readonly token: number; readonly rule: EventRule },
): boolean {
  const { relation = '', tag = '', penn = '' } = reading.tokens[token] ?? {}
  // "They agreed that both would leave", "discussed how to": without what it says nothing.
  const isSaying = /^(agree|discuss)$/.test(clause.lemma) && clause.objects.length === 0
  if (relation === 'ccomp')
    return !(
      takesClause.test(clause.lemma) ||
      (isSaying && (clause.lemma === 'discuss' || clause.obliques.length === 0))
    )
  // "Met the king and the head of his office": a noun that the parse hangs on the verb.
  if (relation === 'conj')
    return tag === 'VERB' || tag === 'AUX' || reading.clauseOf(token) !== undefined
  if (!relation.startsWith('advcl')) return true
  const marks = reading.tree
    .childrenBy(token, 'mark')
    .map((mark) => reading.tokens[mark]?.lower ?? '')
  if (token < clause.predicate) return true
  // "Accused him of lying", "charged with lying", "agreed on opening it": what the preposition holds is of the act.
  if (rule.name === 'event/charge' && penn === 'VBG' && marks.includes('with')) return false
  const held = rule.type === 'support' || rule.type === 'aid' ? /^(of|for|on|in)$/ : /^(of|for|on)$/
  if (penn === 'VBG' && marks.some((mark) => held.test(mark))) return false
  return !(asking.test(clause.lemma) && marks.includes('to') && marks.length === 1)
}

/** "Met the king, then with the queen": another act. */
export function isNext(reading: Reading, token: number): boolean {
  const { relation = '', index = -1 } = reading.tokens[token] ?? {}
  return (
    relation === 'obl' &&
    reading.tree
      .childrenBy(token, 'advmod')
      .some((child) => reading.tokens[child]?.lower === 'then' && child < index)
  )
}

/** "Passed the law, which says that …": what it says is told beside the act. */
function isSaidOf(reading: Reading, token: number): boolean {
  return (
    reading.tokens[token]?.relation === 'acl:relcl' &&
    reading.tree.child(token, 'ccomp') !== undefined &&
    reading.tokens[reading.tree.subtree(token)[0] ?? token]?.penn === 'WDT' &&
    reading.tokens[(reading.tree.subtree(token)[0] ?? token) - 1]?.text === ','
  )
}

/** What does not belong to the words of an act: sentences of their own, on the verb or on what it is said with. */
export function isBeyond(
  reading: Reading,
  clause: Clause,
  { token, rule }: { readonly token: number; readonly rule: EventRule },
): boolean {
  const { relation = '', head = -1 } = reading.tokens[token] ?? {}
  if (isNext(reading, token) || isSaidOf(reading, token)) return true
  if (!/^(conj|parataxis|advcl|ccomp)/.test(relation) || relation === 'advcl:relcl') return false
  if (head === clause.predicate) return isOwnSentence(reading, clause, { token, rule })
  const above = reading.tokens[head]
  if (relation === 'conj')
    return (
      reading.clauseOf(token) !== undefined &&
      // "His efforts to broker and implement it": verbs below a noun.
      !(above !== undefined && isBelowNoun(reading, head, clause.predicate))
    )
  if (relation === 'ccomp') return !isBelowNoun(reading, head, clause.predicate)
  // "A resolution calling on Chad to leave": what is asked for.
  if (/^(?:call|appeal|ask|urge|press)$/.test(above?.lemma ?? '') && above?.relation === 'acl')
    return false
  // "Those responsible for it", "as soon as possible": of a word within the act.
  return relation === 'parataxis' || !/^AD[JV]$/.test(above?.tag ?? '')
}

/** Whether a noun stands between a verb and the act above it. */
function isBelowNoun(reading: Reading, verb: number, act: number): boolean {
  let at = verb
  for (let steps = 0; steps < 8 && at >= 0 && at !== act; steps += 1) {
    if (reading.tokens[at]?.relation === 'acl') return true
    at = reading.tokens[at]?.head ?? -1
  }
  return false
}
