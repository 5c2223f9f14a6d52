import type { Token } from '../analysis.ts'
import { calendar } from './arguments.ts'
import type { Tree } from './tree.ts'

/** Whether no verb stands above a word: its sentence was read as a mere noun phrase. */
function isBelowNoVerb(tree: Tree, token: Token): boolean {
  let above = tree.tokens[token.head]
  if (!above) return false
  for (let steps = 0; above && steps < 8; steps += 1) {
    if (/^(VERB|AUX)$/.test(above.tag) || tree.child(above.index, 'cop') !== undefined) return false
    above = tree.tokens[above.head]
  }
  return true
}

/**
 * "In Gao, a joint force detained nine men": the verb of a sentence, which a long phrase before it made the parse take for a
 * participle of its own subject. A participle that means a passive has no object, but for verbs with two ("given a medal").
 */
export function isLostVerb(tree: Tree, token: Token, twoObjects: ReadonlySet<string>): boolean {
  const object = tree.child(token.index, 'obj')
  return (
    object !== undefined &&
    object > token.index &&
    /^VB[DN]$/.test(token.penn) &&
    /^(acl|advcl)$/.test(token.relation) &&
    tree.child(token.index, 'mark', 'aux', 'nsubj') === undefined &&
    !twoObjects.has(token.lemma) &&
    !calendar.test(tree.tokens[object]?.lower ?? '') &&
    isBelowNoVerb(tree, token)
  )
}

/** "One suspected smuggler": a participle between a number and its noun, taken for a clause that tells of the number. */
export function isAttribute(tree: Tree, { index, head, penn, relation }: Token): boolean {
  const next = tree.tokens[index + 1]
  return (
    penn === 'VBN' &&
    relation === 'acl' &&
    head === index - 1 &&
    /^(NUM|DET)$/.test(tree.tokens[head]?.tag ?? '') &&
    /^(NOUN|ADJ)$/.test(next?.tag ?? '') &&
    !calendar.test(next?.lower ?? '')
  )
}
