import type { Token } from '../analysis.ts'
import { hasChild, isBelow } from './verb-group.ts'

/** Prepositions that open clauses too. */
export const openers: ReadonlySet<string> = new Set(['as', 'after', 'before', 'since', 'until'])

/**
 * "Wounded as clashes erupted": a noun between such a word and a tensed verb without a subject is the subject, and the word
 * opens their clause. `at` is the word.
 */
export function mendOpener(tokens: Token[], at: number): void {
  const opener = tokens[at]
  const noun = tokens[opener?.head ?? -1]
  if (opener?.relation !== 'case' || noun === undefined || noun.index < at) return
  let next = noun.index + 1
  while (tokens[next]?.tag === 'ADV') next++
  const verb = tokens[next]
  if (verb?.tag !== 'VERB' || !/^VB[DZP]$/.test(verb.penn) || noun.head === verb.index) return
  if (!/^(?:acl|advcl|parataxis|conj|ccomp|dep)/.test(verb.relation) || verb.head > verb.index)
    return
  if (hasChild(tokens, verb, /^(?:nsubj|csubj|mark|cc|aux)/)) return
  const head = isBelow(tokens, verb, noun.index) ? noun.head : verb.head
  if (head === at) return
  tokens[verb.index] = { ...verb, head, relation: 'advcl' }
  tokens[noun.index] = { ...noun, head: verb.index, relation: 'nsubj' }
  tokens[at] = { ...opener, head: verb.index, relation: 'mark' }
}

/** What becomes of people who are taken. */
export const held: ReadonlySet<string> = new Set(['hostage', 'captive', 'prisoner'])
const holding: ReadonlySet<string> = new Set(['take', 'hold', 'keep', 'seize'])

/** "Took five guards hostage": the people right before the word are the object, and the word what became of them. `at` is the word. */
export function mendHeld(tokens: Token[], at: number): void {
  const [people, own] = [tokens[at - 1], tokens[at]]
  if (own === undefined || !held.has(own.lower) || !/^(?:NOUN|PROPN)$/.test(people?.tag ?? ''))
    return
  const [above, below] = [tokens[own.head], tokens[people?.head ?? -1]]
  const verb = below?.index === at ? above : below
  if (people === undefined || verb?.tag !== 'VERB' || !holding.has(verb.lemma)) return
  if (verb.index > people.index) return
  for (let before = verb.index + 1; before < people.index; before++) {
    const token = tokens[before]
    if (token?.head === at) tokens[before] = { ...token, head: people.index }
  }
  tokens[people.index] = { ...people, head: verb.index, relation: 'obj' }
  tokens[at] = { ...own, head: verb.index, relation: 'xcomp' }
}

/** "Came under fire", "held talks with President Ana Lima": what has a preposition of its own is no object. `at` is the noun. */
export function mendObject(tokens: Token[], at: number): void {
  const own = tokens[at]
  if (own === undefined || own.head > at) return
  const hasCase = tokens
    .slice(own.head + 1, at)
    .some(({ head, relation, tag }) => head === at && relation === 'case' && tag === 'ADP')
  if (hasCase) tokens[at] = { ...own, relation: 'obl' }
}

/** Verbs of what somebody else is to do. */
const mandative: ReadonlySet<string> = new Set(
  'ask demand insist order propose recommend request require suggest urge'.split(' '),
)

/** "Demanded that Chad apologise": no present tense stands behind one, so the verb has none. `at` is the "that". */
export function mendSubjunctive(tokens: Token[], at: number): void {
  const that = tokens[at]
  const verb = tokens[that?.head ?? -1]
  if (that?.relation !== 'mark' || verb?.penn !== 'VBP' || verb.lower !== verb.lemma) return
  if (!mandative.has(tokens[verb.head]?.lemma ?? '')) return
  const subject = tokens
    .slice(at, verb.index)
    .find(({ head, relation }) => head === verb.index && relation.startsWith('nsubj'))
  const isOne = /^NNP?$/.test(subject?.penn ?? '') || /^(?:he|she|it)$/.test(subject?.lower ?? '')
  if (isOne) tokens[verb.index] = { ...verb, penn: 'VB' }
}
