import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { hasMark, isWord, lowerAt, weaponBeside } from './words.ts'

function wordsBefore(reading: Reading, noun: number): readonly number[] {
  return [noun, weaponBeside(reading, noun) ?? noun].flatMap((head) =>
    reading.tree.childrenBy(head, 'det', 'amod', 'nmod:poss'),
  )
}

/** "Recent rocket attacks", "the latest raids by": not long ago, and of some kind or by somebody; "recent attacks on the press" can be words. */
function isLate(reading: Reading, noun: number): boolean {
  const isOfKind =
    reading.tree.child(noun, 'compound') !== undefined ||
    reading.tree
      .childrenBy(noun, 'nmod')
      .some((child) =>
        reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'by'),
      )
  return (
    isOfKind && wordsBefore(reading, noun).some((word) => hasMark(reading, word, lexicon.lately))
  )
}

/** One in particular: "the", "Chad's", "recent"; not "any", "all" or "such". */
function isParticular(reading: Reading, noun: number): boolean {
  const before = wordsBefore(reading, noun)
  const isKnown = before.some(
    (word) =>
      isWord(reading, word, lexicon.definite) || reading.tokens[word]?.relation === 'nmod:poss',
  )
  const isAny = before.some((word) => hasMark(reading, word, lexicon.ofAnyKind))
  return !isAny && (isKnown || isLate(reading, noun))
}

/** "The attacks on ships", condemned: no deed in particular, unless they are recent. */
export function isOfNoneInParticular(reading: Reading, noun: number): boolean {
  const struck = reading.tree
    .childrenBy(noun, 'nmod')
    .filter((child) =>
      reading.tree
        .childrenBy(child, 'case')
        .some((mark) => hasMark(reading, mark, lexicon.against)),
    )
  const isOfAll = (head: number) =>
    reading.tokens[head]?.penn === 'NNS' &&
    reading.tree.child(head, 'det', 'nummod', 'nmod:poss') === undefined
  return struck.length > 0 && struck.every(isOfAll) && !isLate(reading, noun)
}

/** "She condemned the attack on", "his condemnation of Chad's raid": a deed that is condemned has happened, and is told by whoever condemns it. */
export function isCondemned(reading: Reading, noun: number): boolean {
  if (!isParticular(reading, noun)) return false
  const top = weaponBeside(reading, noun) ?? noun
  const marks = reading.tree.childrenBy(top, 'case')
  const head = reading.tokens[top]?.head ?? -1
  if (hasMark(reading, head, lexicon.condemnations))
    return marks.some((mark) => hasMark(reading, mark, lexicon.ofWord))
  const clause = reading.clauseAt(top)
  // "Condemns in the strongest terms the raid": the parse may tie it to what stands between.
  return (
    clause !== undefined &&
    clause.predicate < noun &&
    !clause.passive &&
    lexicon.condemning.has(clause.lemma) &&
    marks.length === 0
  )
}
