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

/** "Responded to claims that …": behind "to" no verb has an "-s". `at` is what was taken for one. */
export function mendVerbBehindTo(tokens: Token[], at: number): void {
  const own = tokens[at]
  const to = tokens[at - 1]
  if (own === undefined || to?.lower !== 'to' || to.head !== at || hasChild(tokens, own, /^nsubj/))
    return
  const below = /^(?:NOUN|PROPN)$/.test(tokens[own.head]?.tag ?? '') ? 'nmod' : 'obl'
  const relation = own.head < 0 ? own.relation : below
  tokens[at] = { ...own, tag: 'NOUN', penn: 'NNS', relation }
}

/** "A lake called the Mirror". */
const naming: ReadonlySet<string> = new Set(['call', 'name', 'title', 'entitle', 'dub', 'know'])

/** "The regime arbitrarily detained dozens.": a participle with a subject and an object and nothing before it is a past form. `at` is what was taken for one, `first` the sentence's first word. */
export function mendPastForm(tokens: Token[], at: number, first: number): void {
  const own = tokens[at]
  if (own?.relation !== 'root' || naming.has(own.lemma)) return
  if (hasChild(tokens, own, /^(?:aux|cop|nsubj:pass|obl:agent)/)) return
  const hasObject = tokens
    .slice(at + 1)
    .some(({ head, relation }) => head === at && /^(?:obj|ccomp)$/.test(relation))
  const isSaid = tokens
    .slice(first, at)
    .some(({ head, relation }) => head === at && relation === 'nsubj')
  const goesOn = tokens.slice(at + 1).some(({ penn }) => /^(?:VB[DZP]|MD)$/.test(penn))
  if (hasObject && isSaid && !goesOn) tokens[at] = { ...own, penn: 'VBD' }
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

/** "Has asked the president declare a state of emergency": a bare verb behind whoever is asked is what he is to do. `at` is the verb. */
export function mendAskedVerb(tokens: Token[], at: number): void {
  const own = tokens[at]
  const last = tokens[at - 1]
  if (own === undefined || own.lower !== own.lemma || last === undefined) return
  if (!/^(?:xcomp|ccomp|advcl|acl|dep|conj|parataxis)/.test(own.relation)) return
  if (hasChild(tokens, own, /^(?:nsubj|aux|mark|cc)/)) return
  const person = /^(?:flat|compound|nmod:desc)/.test(last.relation) ? tokens[last.head] : last
  const verb = tokens[person?.head ?? -1]
  if (person?.relation !== 'obj' || verb === undefined || !mandative.has(verb.lemma)) return
  if (own.head === verb.index && own.relation === 'ccomp') return
  tokens[at] = { ...own, penn: 'VB', head: verb.index, relation: 'ccomp' }
  tokens[person.index] = { ...person, head: at, relation: 'nsubj' }
}

/** Verbs whose participle goes on from a clause: "…, saying it was late". */
const saying: ReadonlySet<string> = new Set(
  'add argue call claim describe explain insist note promise say stress suggest tell vow warn write'.split(
    ' ',
  ),
)

/** "Welcomed the news that Ito would quit, saying he was right": said by who welcomed it. `at` is the participle. */
export function mendSaying(tokens: Token[], at: number): void {
  const own = tokens[at]
  if (own === undefined || !saying.has(own.lemma) || tokens[at - 1]?.text !== ',') return
  // What is said was taken for what it is the subject of.
  const predicate = own.relation === 'csubj' && own.head > at ? tokens[own.head] : undefined
  const inner = tokens[predicate?.head ?? own.head]
  if (inner === undefined || inner.index > at) return
  if (predicate !== undefined)
    tokens[predicate.index] = { ...predicate, head: at, relation: 'ccomp' }
  else if (own.relation !== 'advcl') return
  if (predicate !== undefined) tokens[at] = { ...own, head: inner.index, relation: 'advcl' }
  const noun = tokens[inner.head]
  const main = tokens[noun?.head ?? -1]
  const isOfNoun = inner.relation === 'acl' && noun?.relation === 'obj' && main?.tag === 'VERB'
  if (!isOfNoun || !hasChild(tokens, inner, /^mark/) || main.index > noun.index) return
  tokens[at] = { ...own, head: main.index, relation: 'advcl' }
  // What is said went to the verb that the participle was taken for a part of.
  const said = tokens.findIndex(
    ({ head, relation }, index) => index > at && head === inner.index && relation === 'ccomp',
  )
  const content = tokens[said]
  if (content !== undefined) tokens[said] = { ...content, head: at }
}
