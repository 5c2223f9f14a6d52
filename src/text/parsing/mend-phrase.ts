import type { Token } from '../analysis.ts'
import { givingOrGetting } from './two-objects.ts'
import { isTensed, phraseInto, rootOf, subjectRelation } from './verb-group.ts'

/**
 * "End their maritime border dispute": two objects without a word between them are one phrase, of which the parse took the
 * first word for a noun by itself. `at` is the first object.
 */
export function mendTwinObjects(tokens: Token[], at: number): void {
  const [own, verb] = [tokens[at], tokens[tokens[at]?.head ?? -1]]
  if (own === undefined || verb === undefined || own.index < verb.index) return
  if (!/^(?:NN|JJ)$/.test(own.penn) || givingOrGetting.has(verb.lemma)) return
  let next = at + 1
  while (
    next < tokens.length &&
    next < at + 6 &&
    /^(?:compound|amod|punct)$/.test(tokens[next]?.relation ?? '') &&
    (tokens[next]?.head ?? -1) > next &&
    tokens[next]?.text !== ','
  )
    next++
  const other = tokens[next]
  if (other?.head !== verb.index || other.relation !== 'obj' || other.tag !== 'NOUN') return
  for (let before = verb.index + 1; before < at; before++) {
    const token = tokens[before]
    if (token?.head === at && /^(?:det|nmod:poss|nummod|amod)$/.test(token.relation))
      tokens[before] = { ...token, head: other.index }
  }
  tokens[at] = { ...own, head: other.index, relation: 'compound' }
}

/**
 * "Attacks against United States personnel": a name behind a preposition, and right behind it a noun of the same head
 * without one of its own, are one phrase. `at` is the name.
 */
export function mendTwinNouns(tokens: Token[], at: number): void {
  const [own, next] = [tokens[at], tokens[at + 1]]
  if (own?.tag !== 'PROPN' || next?.tag !== 'NOUN' || next.relation !== 'nmod') return
  if (own.head !== next.head || own.head > at) return
  // A name of more words has the words before it below it.
  const before = tokens.slice(own.head + 1, at).filter(({ head }) => head === at)
  if (!before.some(({ relation }) => relation === 'case')) return
  if (
    tokens
      .slice(at + 2, at + 8)
      .some(({ head, relation }) => head === next.index && relation === 'case')
  )
    return
  for (const token of before)
    if (/^(?:case|det)$/.test(token.relation)) tokens[token.index] = { ...token, head: next.index }
  tokens[at] = { ...own, head: next.index, relation: 'compound' }
}

/** "The rebels' commitment": an owner that the parse made the head of what it owns. `at` is the mark of the owner. */
export function mendOwner(tokens: Token[], at: number): void {
  const owner = tokens[tokens[at]?.head ?? -1]
  if (owner === undefined || owner.index > at || owner.relation === 'nmod:poss') return
  for (let next = at + 1; next < tokens.length && next < at + 6; next++) {
    const token = tokens[next]
    if (token === undefined || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.tag)) return
    if (token.head !== owner.index) continue
    if (!/^(?:NOUN|PROPN)$/.test(token.tag)) return
    tokens[next] = { ...token, head: owner.head, relation: owner.relation }
    tokens[owner.index] = { ...owner, head: next, relation: 'nmod:poss' }
    return
  }
}

/**
 * "Today, as part of a visit, Prime Minister Ana Lima is leaving": where the day that opens a sentence is taken for the
 * subject, that is the phrase that runs from the last comma into the verb. `at` is the day.
 */
export function mendDayAsSubject(tokens: Token[], at: number): void {
  const [day, verb] = [tokens[at], tokens[tokens[at]?.head ?? -1]]
  if (day === undefined || verb === undefined || verb.index < at + 3) return
  const { before: start, last: end } = phraseInto(tokens, verb, {
    from: at,
    inside: /^(?:NOUN|PROPN|ADJ|NUM|DET|PUNCT|ADP|PART)$/,
  })
  if (tokens[start]?.text !== ',' || start === at || tokens[start + 1]?.tag === 'ADP') return
  const heads = tokens
    .slice(start + 1, end + 1)
    .filter(({ head }) => head <= start || head > end)
    .filter(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag))
  const [subject] = heads
  if (subject === undefined || heads.length > 1) return
  tokens[at] = { ...day, relation: 'obl:unmarked' }
  tokens[subject.index] = { ...subject, head: verb.index, relation: 'nsubj' }
}

/**
 * "The kingdom will no longer train soldiers": no noun has a modal, so what was taken for one is the verb, and what stands
 * right before the modal its subject. `at` is the modal.
 */
export function mendNounAsVerb(tokens: Token[], at: number): void {
  const verb = tokens[tokens[at]?.head ?? -1]
  const subject = tokens[at - 1]
  if (verb === undefined || subject === undefined || verb.penn !== 'NN' || verb.index < at) return
  if (!/^(?:NOUN|PROPN)$/.test(subject.tag)) return
  // Nothing but adverbs stands between: "will then meet".
  if (!tokens.slice(at + 1, verb.index).every(({ tag }) => tag === 'ADV' || tag === 'PART')) return
  if (subject.head === verb.index) tokens[verb.index] = { ...verb, tag: 'VERB', penn: 'VB' }
  if (subject.index !== verb.head) return
  const { head, relation } = subject
  tokens[verb.index] = { ...verb, tag: 'VERB', penn: 'VB', head, relation }
  tokens[subject.index] = { ...subject, head: verb.index, relation: 'nsubj' }
  for (let below = verb.index + 1; below < tokens.length; below++) {
    const token = tokens[below]
    if (token?.head === subject.index) tokens[below] = { ...token, head: verb.index }
  }
}

/**
 * "Agreed Peru and Chile will meet": what stands right before "will" and is taken for the object of the verb before is the
 * subject of the one behind. `at` is the modal.
 */
export function mendObjectAsSubject(tokens: Token[], at: number): void {
  const verb = tokens[tokens[at]?.head ?? -1]
  const above = tokens[verb?.head ?? -1]
  if (verb === undefined || above === undefined || verb.index < at || above.index > at) return
  if (verb.relation !== 'conj' && verb.relation !== 'parataxis') return
  const between = tokens.slice(above.index + 1, at)
  const object = between.find(({ head, relation }) => head === above.index && relation === 'obj')
  if (object === undefined || between.some(({ head }) => head === verb.index)) return
  // Nothing but the phrase stands between: no comma, no "and" before the modal.
  const isOfPhrase = ({ index, tag }: Token) =>
    index <= object.index || /^(?:NOUN|PROPN|ADJ|NUM|DET|CCONJ|ADP|PART)$/.test(tag)
  if (!between.every(isOfPhrase) || !/^(?:NOUN|PROPN)$/.test(between.at(-1)?.tag ?? '')) return
  tokens[verb.index] = { ...verb, relation: 'ccomp' }
  tokens[object.index] = { ...object, head: verb.index, relation: 'nsubj' }
}

/** Relations by which the parse hangs a subject on what stands before its comma. */
const lost = /^(?:appos|flat|nmod|compound|parataxis|list|dep)/

/**
 * "Following the talks, Peru and Chile will meet": an apposition ends with a comma of its own, so a phrase that runs from
 * a comma into the main verb is its subject, where that has none, or one that an "and" ties to what stands before.
 */
export function mendLostSubject(tokens: Token[], first: number): void {
  const verb = rootOf(tokens, first)
  if (verb === undefined || verb.tag !== 'VERB' || !isTensed(tokens, verb, 5)) return
  const own = subjectOf(tokens, first, verb.index)
  if (own !== undefined && !isTied(tokens, first, own.index)) return
  const [subject, ...others] = behindComma(tokens, verb, own?.index ?? first)
  if (subject === undefined || (own !== undefined && subject.relation === 'conj')) return
  const relation = subjectRelation(tokens, subject.index, verb.index)
  if (own !== undefined) tokens[own.index] = { ...own, relation: 'obl:unmarked' }
  tokens[subject.index] = { ...subject, head: verb.index, relation }
  for (const other of others) tokens[other.index] = { ...other, head: subject.index }
}

function subjectOf(tokens: readonly Token[], first: number, verb: number): Token | undefined {
  for (let at = first; at < verb; at++) {
    const token = tokens[at]
    if (token?.head === verb && /^(?:n|c)subj|^expl/.test(token.relation)) return token
  }
  return undefined
}

/** Whether an "and" ties a word to what stands before. */
function isTied(tokens: readonly Token[], first: number, word: number): boolean {
  for (let at = first; at < word; at++)
    if (tokens[at]?.head === word && tokens[at]?.relation === 'cc') return true
  return false
}

/** The heads of the phrase between the last comma and the verb group that hang on what is before the comma: one, or all of a list. */
function behindComma(tokens: readonly Token[], verb: Token, from: number): readonly Token[] {
  const { before: start, last: end } = phraseInto(tokens, verb, {
    from,
    inside: /^(?:NOUN|PROPN|ADJ|NUM|DET|CCONJ)$/,
  })
  if (tokens[start]?.text !== ',' || start === from || tokens[start + 1]?.tag === 'CCONJ') return []
  const heads = tokens
    .slice(start + 1, end + 1)
    .filter(({ head, tag }) => (head <= start || head > end) && /^(?:NOUN|PROPN)$/.test(tag))
  const isOne = heads.length === 1 && lost.test(heads[0]?.relation ?? '')
  return isOne || heads.every(({ relation }) => relation === 'conj') ? heads : []
}

/**
 * "Chancellor Ana Lima and French President Ito Ken hailed it": the adjective of the second title was taken for what is
 * beside the first name, and both names for subjects. `at` is the adjective.
 */
export function mendTwinTitles(tokens: Token[], at: number): void {
  const own = tokens[at]
  const first = tokens[own?.head ?? -1]
  if (own?.tag !== 'ADJ' || first?.tag !== 'PROPN' || first.index > at) return
  let next = at + 1
  while (/^nmod:desc|^compound/.test(tokens[next]?.relation ?? '')) next++
  const second = tokens[next]
  if (second?.tag !== 'PROPN' || next === at + 1) return
  if (second.head !== first.head || second.relation !== first.relation) return
  tokens[at] = { ...own, head: next, relation: 'amod' }
  tokens[next] = { ...second, head: first.index, relation: 'conj' }
  const tie = tokens[at - 1]
  if (tie?.relation === 'cc') tokens[at - 1] = { ...tie, head: next }
}

/**
 * "The death of retired general Ito Ken was announced": of two subjects of one verb the second is what the "of" behind the
 * first belongs to. `at` is the "of".
 */
export function mendTwinSubjects(tokens: Token[], at: number): void {
  const [own, of] = [tokens[at - 1], tokens[at]]
  if (own === undefined || of === undefined || own.head < at) return
  if (own.tag !== 'NOUN' || !own.relation.startsWith('nsubj') || of.head === own.index) return
  for (let next = at + 1; next < own.head; next++) {
    const token = tokens[next]
    if (token === undefined || !/^(?:NOUN|PROPN|ADJ|VERB|DET|NUM)$/.test(token.tag)) return
    if (token.head !== own.head || token.relation !== own.relation) continue
    for (const before of tokens.slice(at + 1, next))
      if (before.head === own.head) tokens[before.index] = { ...before, head: next }
    tokens[at] = { ...of, head: next, relation: 'case' }
    tokens[next] = { ...token, head: own.index, relation: 'nmod' }
    return
  }
}

/**
 * "The Iraqi army retook Mosul": a past form that the parser does not know was taken for a noun, with its subject before it as
 * half of a name and its object in apposition. `at` is the verb.
 */
export function mendUnknownVerb(tokens: Token[], at: number): void {
  const [verb, subject] = [tokens[at], tokens[at - 1]]
  if (verb?.tag !== 'VERB' || subject?.head !== at || subject.relation !== 'compound') return
  if (!/^(?:root|conj|ccomp|advcl|parataxis|acl:relcl)$/.test(verb.relation)) return
  if (!/^(?:NOUN|PROPN)$/.test(subject.tag)) return
  for (let before = at - 2; tokens[before]?.head === at; before--) {
    const token = tokens[before]
    if (token && /^(?:det|amod|compound|nummod|nmod:poss)$/.test(token.relation))
      tokens[before] = { ...token, head: subject.index }
  }
  tokens[subject.index] = { ...subject, relation: 'nsubj' }
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next]
    if (token?.head === at && token.relation === 'appos')
      tokens[next] = { ...token, relation: 'obj' }
    else if (token?.head === at && token.relation === 'nmod')
      tokens[next] = { ...token, relation: 'obl' }
  }
}
