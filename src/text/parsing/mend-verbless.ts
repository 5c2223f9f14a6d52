import type { Token } from '../analysis.ts'
import { givingOrNaming } from './two-objects.ts'
import { hasChild, isTensed, rootOf } from './verb-group.ts'

/**
 * A sentence whose root is a noun has lost its verb where one stands below: "A bomb killed soldiers" read as one killed
 * by nobody, "The decision to leave shocked many" with the shock as what is left. `tokens` end with that sentence.
 */
export function mendVerbless(tokens: Token[], first: number): void {
  const root = rootOf(tokens, first)
  if (root === undefined || !/^(?:NOUN|PROPN)$/.test(root.tag)) return
  if (mendModifier(tokens, root)) return
  const verb = pastBehind(tokens, root) ?? behindInfinitive(tokens, root)
  if (verb === undefined) return
  const penn = verb.penn === 'VBN' && !hasChild(tokens, verb, /^aux/) ? 'VBD' : verb.penn
  tokens[verb.index] = { ...verb, penn, head: -1, relation: 'root' }
  tokens[root.index] = { ...root, head: verb.index, relation: 'nsubj' }
  for (let at = verb.index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.head === root.index) tokens[at] = { ...token, head: verb.index }
  }
}

/**
 * "A bomb killed soldiers and wounded guards": a noun has no object, so the participle before that is the verb, and so is
 * one before what is coordinated with it. Whether there was one.
 */
function mendModifier(tokens: Token[], root: Token): boolean {
  const [subject, object] = besideModifier(tokens, root)
  const verb = subject && object && participleBefore(tokens, object, subject.index)
  if (subject === undefined || object === undefined || verb === undefined) return false
  tokens[verb.index] = { ...verb, penn: 'VBD', tag: 'VERB', head: -1, relation: 'root' }
  tokens[subject.index] = { ...subject, head: verb.index, relation: 'nsubj' }
  tokens[object.index] = { ...object, head: verb.index, relation: 'obj' }
  let last = verb.index
  for (let at = object.index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.head === object.index && token.relation === 'conj') {
      const other = participleBefore(tokens, token, object.index)
      if (other === undefined) {
        if (token.tag === 'VERB') tokens[at] = { ...token, head: verb.index }
        continue
      }
      tokens[other.index] = {
        ...other,
        penn: 'VBD',
        tag: 'VERB',
        head: verb.index,
        relation: 'conj',
      }
      tokens[at] = { ...token, head: other.index, relation: 'obj' }
      last = other.index
    } else if (token.head === object.index && token.relation === 'nmod' && last > object.index)
      tokens[at] = { ...token, head: last, relation: 'obl' }
    else if (token.head === root.index) tokens[at] = { ...token, head: verb.index }
  }
  return true
}

/** Subject and object: the root and what was taken for its object, or the root's subject and, without an "is", the root. */
function besideModifier(
  tokens: readonly Token[],
  root: Token,
): readonly [Token | undefined, Token | undefined] {
  const near = tokens.slice(Math.max(0, root.index - 12), root.index + 12)
  const own = near.filter(({ head, sentence }) => head === root.index && sentence === root.sentence)
  const object = own.find(({ relation, index }) => relation === 'obj' && index > root.index)
  if (object !== undefined) return [root, object]
  const subject = own.find(({ relation, index }) => relation === 'nsubj' && index < root.index)
  const isPredicate = own.some(({ relation }) => /^(?:cop|aux|expl|mark)/.test(relation))
  return isPredicate ? [undefined, undefined] : [subject, root]
}

/** A past participle that stands before a noun without an article, and behind which nothing but that noun's own words come. */
function participleBefore(tokens: readonly Token[], noun: Token, from: number): Token | undefined {
  const own = tokens.slice(from + 1, noun.index).filter(({ head }) => head === noun.index)
  const [verb] = own.filter(({ relation }) => relation !== 'cc')
  return verb?.relation === 'amod' && /^VB[ND]$/.test(verb.penn) ? verb : undefined
}

/** The clause without a subject that hangs, within some words, on a noun or on another of its list. */
function participleBehind(tokens: readonly Token[], noun: number): Token | undefined {
  for (const token of tokens.slice(noun + 1, noun + 12)) {
    if (token.relation !== 'acl') continue
    const above = tokens[token.head]
    if (token.head === noun || (above?.head === noun && above.relation === 'conj')) return token
  }
  return undefined
}

/** "A car bomb killed soldiers": a participle of a noun has no object of its own, so the verb is in the past tense. */
function pastBehind(tokens: readonly Token[], root: Token): Token | undefined {
  const verb = participleBehind(tokens, root.index)
  if (verb === undefined || !/^VB[ND]$/.test(verb.penn)) return undefined
  // "A man named head of the party": such a participle can have one behind it.
  if (verb.penn === 'VBN' && givingOrNaming.has(verb.lemma)) return undefined
  const below = tokens.slice(root.index).filter(({ head }) => head === verb.index)
  const hasObject = below.some(
    ({ relation, index, tag }) =>
      relation === 'obj' && index > verb.index && /^(?:NOUN|PROPN|NUM)$/.test(tag),
  )
  const isOther = below.some(({ relation }) => /^(?:aux|nsubj|mark|cop|obl:agent)/.test(relation))
  // "Troops, trained abroad, …": a comma parts a participle from its noun.
  const isParted = tokens.slice(root.index, verb.index).some(({ text }) => text === ',')
  // "Chad and Niger agreed on Monday to a truce".
  const isPast = verb.penn === 'VBD' && below.some(({ relation }) => relation === 'obl')
  return (hasObject || isPast) && !isOther && !isParted ? verb : undefined
}

/** "The decision to leave the town shocked many": the finite verb or predicate behind the noun's infinitive. */
function behindInfinitive(tokens: readonly Token[], root: Token): Token | undefined {
  const infinitive = tokens
    .slice(root.index + 1, root.index + 12)
    .find(({ head, relation }) => head === root.index && relation === 'acl')
  if (infinitive === undefined || !hasChild(tokens, infinitive, /^mark$/)) return undefined
  if (infinitive.penn !== 'VB') return undefined
  return tokens
    .slice(infinitive.index + 1)
    .find(
      (token) =>
        token.head === infinitive.index &&
        /^(?:xcomp|ccomp|parataxis|advcl|obl)$/.test(token.relation) &&
        hasTense(tokens, token) &&
        !hasChild(tokens, token, /^(?:nsubj|mark|expl|csubj)/),
    )
}

function hasTense(tokens: readonly Token[], token: Token): boolean {
  return (token.penn === 'VBN' && hasChild(tokens, token, /^obj$/)) || isTensed(tokens, token, 8)
}
