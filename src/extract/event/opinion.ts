import type { Clause } from '../../text/index.ts'
import { isOnNotion } from '../circumstance/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'

/** "Agreed that the programme is a threat", "I agree with what you said": of one mind, and nothing agreed. */
export function isOpinion(reading: Reading, clause: Clause): boolean {
  if (clause.lemma !== 'agree') return false
  if (isOnNotion(reading, clause) || isOfOneMind(reading, clause)) return true
  if (isWithView(reading, clause) || isOnView(reading, clause)) return true
  const below = reading.clausesBelow(clause).filter(({ predicate }) => predicate > clause.predicate)
  if (isAssent(reading, clause, below)) return true
  const said = below.filter(({ relation }) => relation === 'ccomp')
  const isOnSomething =
    below.some(
      ({ relation, marker }) =>
        /^(ccomp|xcomp)/.test(relation) || (relation.startsWith('advcl') && marker !== undefined),
    ) ||
    clause.objects.length > 0 ||
    clause.obliques.some(({ preposition }) => /^(on|upon|to|with)$/.test(preposition))
  if (
    !isOnSomething ||
    (clause.tense === 'present' &&
      !clause.perfect &&
      said.length === 0 &&
      clause.objects.length === 0 &&
      below.length === 0)
  )
    return true
  return (
    said.length > 0 &&
    said.every(
      ({ tense, modal }) =>
        tense !== 'future' &&
        tense !== 'none' &&
        // "Agreed that nobody can do it alone": what is possible is a view.
        (modal === undefined || /^(?:can|could|may|might)$/.test(modal)),
    )
  )
}

/** "I agree with you on that": of one mind with somebody, unless what both will do is said. */
function isAssent(
  reading: Reading,
  { tense, perfect, modal, subjects }: Clause,
  below: readonly Clause[],
): boolean {
  const isPresent = tense === 'present' && !perfect && modal === undefined
  const isI = subjects.some((subject) => /^(?:i|we)$/.test(reading.tokens[subject]?.lower ?? ''))
  return isPresent && isI && !below.some(({ relation }) => /^(?:ccomp|xcomp)/.test(relation))
}

/** "Agreed with the analysis": shared a view, where nobody is agreed with. */
function isWithView(reading: Reading, { obliques, objects }: Clause): boolean {
  const others = obliques.filter(({ preposition }) => preposition === 'with')
  return (
    others.length > 0 &&
    objects.length === 0 &&
    !obliques.some(({ preposition }) => /^(?:on|upon|to)$/.test(preposition)) &&
    others.every(
      ({ head }) => reading.tokens[head]?.tag === 'NOUN' && partiesOf(reading, [head]).length === 0,
    )
  )
}

/** "I couldn't agree more". */
function isOfOneMind(reading: Reading, { predicate, negated }: Clause): boolean {
  return (
    negated &&
    reading.tree.children(predicate).some((child) => reading.tokens[child]?.lower === 'more')
  )
}

/** "Agreed with her that the rule should change": of one mind, and nothing agreed between them. */
function isOnView(reading: Reading, clause: Clause): boolean {
  return reading
    .clausesBelow(clause)
    .some(
      ({ relation, modal, tense }) =>
        relation === 'ccomp' &&
        ((tense === 'present' && modal === undefined) ||
          /^(?:should|must|ought|need)$/.test(modal ?? '')),
    )
}
