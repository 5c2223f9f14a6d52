import type { Clause } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { isPublic, lemmaAt } from './candidate.ts'
import { lexicon } from './lexicon.ts'

/** "Will have to leave", "will need to pay", "will pay a price": what befalls somebody is no word of theirs. */
export function isUnwilled(reading: Reading, clause: Clause): boolean {
  const { lemma, objects, obliques, subjects } = clause
  const below = lexicon.maintain.has(lemma)
    ? reading.clauseOf(reading.tree.child(clause.predicate, 'xcomp') ?? -1)
    : undefined
  if (isUndergone(reading, clause) || (below && isUndergone(reading, below))) return true
  // "Will receive forty votes"; who receives refugees takes them in.
  if (lemma === 'receive' && !objects.some((each) => reading.mentionAt(each)?.head === each))
    return true
  // "They will pay for this"; who says "I will pay for it" means money.
  const isAtonement =
    lemma === 'pay' &&
    objects.length === 0 &&
    obliques.some(({ preposition }) => preposition === 'for')
  if (isAtonement && !subjects.some((each) => isFirst.test(reading.tokens[each]?.lower ?? '')))
    return true
  return (
    lexicon.unwilled.has(lemmaAt(reading, clause.predicate)) &&
    reading.tree.child(clause.predicate, 'xcomp', 'ccomp', 'advcl') !== undefined
  )
}

function isUndergone(reading: Reading, { lemma, objects }: Clause): boolean {
  return (
    lexicon.undergoing.has(lemma) &&
    objects.some((each) => lexicon.harms.has(lemmaAt(reading, each)))
  )
}

const isFirst = /^(i|we)$/

/** "Chad joining the union will help": what brings it about is the joining, and nobody's promise. */
export function isBroughtAbout(reading: Reading, { subjects }: Clause): boolean {
  const [first = -1] = subjects
  return subjects.some(
    (subject) => subject > first && reading.tokens[subject]?.relation.startsWith('csubj') === true,
  )
}

/** "If we kept silent, we will set a precedent", "this law ensures that soldiers will be paid": what comes of something else. */
export function isConsequence(reading: Reading, clause: Clause): boolean {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (!above) return false
  // "They will block it, meaning that the court will stay small".
  if (above.lemma === 'mean' && above.tense === 'none' && /^ccomp/.test(clause.relation))
    return true
  if (/^(ensure|mean|guarantee|imply)$/.test(above.lemma))
    return clause.relation.startsWith('ccomp') && !isPublic(reading, above.subjects)
  // The parse may hang what follows from a condition on the condition.
  const isUnder = [above, reading.clauses[above.parent ?? -1]].some(
    (each) => each?.marker === 'if' && each.predicate < clause.predicate,
  )
  return isUnder && !/^(conj|parataxis)/.test(clause.relation)
}

/** "If Chad gives in, it will go on": of somebody who does not speak what follows is foretold. */
export function isForetoldOfOther(reading: Reading, clause: Clause): boolean {
  const isTold = clause.subjects.some((subject) =>
    /^(?:he|she|it|they)$/.test(reading.tokens[subject]?.lower ?? ''),
  )
  return (
    isTold &&
    reading
      .clausesBelow(clause)
      .some(({ marker, predicate }) => marker === 'if' && predicate < clause.predicate)
  )
}

/** "Will continue to do so": what it is stands elsewhere. */
export function isSaidElsewhere(reading: Reading, { predicate }: Clause): boolean {
  const [doing = predicate] = reading.tree.childrenBy(predicate, 'xcomp')
  return (
    reading.tokens[doing]?.lemma === 'do' &&
    reading.tree
      .children(doing)
      .some(
        (child) =>
          child > doing && /^(?:so|it|that|this)$/.test(reading.tokens[child]?.lower ?? ''),
      )
  )
}

/** "Chad's and Libya's accession will help": the first of two owners is no subject. */
export function isOfOwner(reading: Reading, { subjects }: Clause): boolean {
  return subjects.some((subject) =>
    reading.tree.childrenBy(subject, 'case').some((mark) => reading.tokens[mark]?.penn === 'POS'),
  )
}

/** "Will probably leave", "perhaps it will help": a guess at what somebody does. */
export function isGuess(reading: Reading, { predicate }: Clause): boolean {
  return reading.tree
    .childrenBy(predicate, 'advmod')
    .some((child) => lexicon.guessing.has(reading.tokens[child]?.lower ?? ''))
}

/** "The Secretary shall report": an order to whoever holds an office, and no word of theirs. */
export function isOrdered(reading: Reading, { modal, subjects }: Clause): boolean {
  return (
    modal === 'shall' &&
    subjects.some((subject) => {
      const mention = reading.mentionAt(subject)
      return mention?.kind === 'person' && mention.parties.every(({ link }) => link !== 'pronoun')
    })
  )
}

/** "Peru will hold elections in May": what the calendar holds, unless whoever is to do it says so of themselves. */
export function isScheduled(reading: Reading, clause: Clause): boolean {
  return (
    clause.objects.some((object) => lexicon.scheduled.has(lemmaAt(reading, object))) &&
    !clause.subjects.some((subject) => isFirst.test(reading.tokens[subject]?.lower ?? ''))
  )
}

/** "We will have our meeting next month": it is set, and what somebody will have nobody does. */
export function isHeld(reading: Reading, { lemma, objects, predicate }: Clause): boolean {
  return (
    lemma === 'have' && objects.length > 0 && reading.tree.child(predicate, 'xcomp') === undefined
  )
}

/** "Train men or | send arms": which of the two, nobody has said. */
export function isAlternative(reading: Reading, { predicate, relation, negated }: Clause): boolean {
  return (
    !negated &&
    relation === 'conj' &&
    reading.tree.childrenBy(predicate, 'cc').some((cc) => reading.tokens[cc]?.lower === 'or')
  )
}

/** "What I would sign", "how Chad will help", "the talks, which he will host": asked or told of, beside what is said. */
export function isNamedByQuestion(reading: Reading, { predicate }: Clause): boolean {
  return reading.tree.childrenBy(predicate, 'obj', 'obl', 'advmod', 'mark').some((child) => {
    const { penn = '', lower } = reading.tokens[child] ?? {}
    return child < predicate && lower !== 'that' && /^(?:WP|WRB|WDT)$/.test(penn)
  })
}

/** "We expect the allies | will make it", "through the agency, Chad will": the parse has lost who is to do it. */
export function isWithoutSubject(reading: Reading, { predicate, relation }: Clause): boolean {
  if (/^(?:conj|acl:relcl)$/.test(relation)) return false
  const subjects = reading.tree.childrenBy(predicate, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj')
  return subjects.every((subject) => isBehind(reading, subject, prepositions))
}

const prepositions = /^(?:through|with|by|from|in|on|for|of|under|at)$/

/** "The order he is signing will: end …": the verb of the "will" stands behind it, and is another. */
export function isElided(reading: Reading, { predicate }: Clause): boolean {
  return reading.tree
    .childrenBy(predicate, 'aux')
    .some((aux) => aux > predicate && reading.tokens[aux]?.lower === 'will')
}

/** "He cannot, because he will not give in": why something is so. */
export function isReason({ marker }: Clause): boolean {
  return marker === 'because' || marker === 'since'
}

/** "54 percent of those surveyed said they would": an answer in a poll. */
export function isPolled(reading: Reading, clause: Clause): boolean {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (!above || !clause.relation.startsWith('ccomp')) return false
  return above.subjects
    .flatMap((subject) => reading.tree.subtree(subject))
    .some((token) => polled.test(reading.tokens[token]?.lemma ?? ''))
}

const polled = /^(?:percent|%|respondent|survey|surveyed|poll|polled|voter)$/
